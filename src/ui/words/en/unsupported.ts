import type {Missing, NotSaved} from '../../../app/ports.ts'

export const unsupported = {
  title: 'Cairn cannot run in this browser as it is',
  lead: 'Nothing has been lost. What is missing, and what to do:',
  missing: {
    'secure-context': {
      what: 'This page was opened without encryption (http).',
      how: 'Open it with an address that begins with https://, or on the machine that serves it with http://localhost. Whoever hosts it can start it with a certificate and key.',
    },
    storage: {
      what: 'The browser does not let the app keep its rooms.',
      how: 'Leave the private window, or allow this site to store data, and load the page again.',
    },
    signatures: {
      what: 'The browser cannot sign what is written (Ed25519).',
      how: 'Update it: Chrome and Edge from 137, Firefox from 130 and Safari from 17 on can.',
    },
    locks: {
      what: 'The browser cannot keep two tabs from writing at once (Web Locks).',
      how: 'Update the browser, or use another one.',
    },
    channels: {
      what: 'The browser cannot let two tabs talk to each other (BroadcastChannel).',
      how: 'Update the browser, or use another one.',
    },
    connections: {
      what: 'The browser does not connect to other devices directly (WebRTC).',
      how: 'An extension or a policy of your company may have switched it off. Switch it on, or use another browser.',
    },
    'storage-full': {
      what: 'There is no space left on this device, so the rooms saved here cannot be opened.',
      how: 'Free some space on the device, then reload. What was saved is still there.',
    },
    'storage-blocked': {
      what: 'The rooms saved on this device cannot be opened at the moment.',
      how: 'Close the other tabs and windows in which Cairn is open, then reload. If that does not help, check that this site may store data.',
    },
    'storage-newer': {
      what: 'A newer version of Cairn keeps its data on this device.',
      how: 'Reload to open the newer one. Until then this version writes nothing here. If this screen comes back, tell whoever put up this site that it has gone back to an older version.',
    },
  } satisfies Record<Missing | NotSaved, {what: string; how: string}>,
  again: 'Load again',
}
