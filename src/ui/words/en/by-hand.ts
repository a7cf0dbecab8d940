export const byHand = {
  title: 'Connect by hand',
  lead: 'Two devices connect without a meeting point when a code is carried to the other and an answer back: by chat, by mail or with the camera. Both need to be on the same network.',
  open: 'Until you are connected, keep Cairn open on both devices. This window may be closed.',
  make: 'Make a code',
  makeHint: 'For whoever begins',
  got: 'A code you received',
  gotHint: 'The link or the code alone, as it is',
  use: 'Use this code',
  give: 'Give this code to the other person',
  giveAnswer: 'Take this answer back to the person whose code it was',
  bring: 'Paste the answer that comes back',
  code: 'Code',
  copy: 'Copy as a link',
  copyCode: 'Copy the code alone',
  copied: 'Copied',
  notCopied: 'It could not be copied. Select the code above and copy it by hand.',
  share: 'Share',
  qr: 'QR code of this code',
  qrHint: 'Opens when read by a camera',
  making: 'Making the code…',
  waitingOffer: 'Waiting for the answer. The code can be used once, within 30 minutes.',
  waitingAnswer:
    'Connects as soon as the other person pastes this answer. It can be used within 30 minutes.',
  connecting: 'Connecting…',
  connected: (name: string) => `Connected with ${name}`,
  connectedUnnamed: 'Connected',
  connectedOnlooker: 'Connected with somebody who looks at the invite',
  connectedHow:
    'What each of you has written is on its way. The connection lasts while both keep Cairn open; once it ends, connect by hand again.',
  connectedPeek:
    'Once the room shows, you can join. Joining ends this connection: connect by hand once more afterwards, so that the others learn of you.',
  ended: (name: string) => `The connection with ${name} has ended`,
  endedHow:
    'What you write is kept on this device. To connect again, make a new code or ask for one.',
  gone: 'The tab that made this code was closed or reloaded, so it can no longer be used. Please make a new one.',
  over: {
    unreachable:
      'The two devices do not reach each other. See whether both are on the same network, then make a new code. Some company and guest networks keep devices apart: then carry the room file.',
    stranger:
      'The two devices reached each other, but it could not be shown that both belong to this room, so nothing was exchanged. See whether the other person has been invited to this room, and not been removed from it, then make a new code.',
    'too-late':
      'This code was not used within 30 minutes. Make a new one, or ask for one.',
    'no-way':
      'The browser gives no address at which this device can be reached. Connect it to a network, then make a new code.',
  },
  problems: {
    empty: 'First paste the code you received here.',
    'not-a-code':
      'There is no code in this. Copy the whole link or code from the message and paste it.',
    'cut-short':
      'The code is cut short, or a letter of it has changed. Copy all of it once more, or have it sent again.',
    'newer-version':
      'This code was made by a newer Cairn. Reload this page to get the new version, then paste it again.',
    'other-room':
      'This is a code of another room. Open the room it was made in, or ask for one of this room.',
    'own-code':
      'This is your own code. Give it to the other person, and paste here what they send back.',
    'offer-gone':
      'This answers a code that no longer waits here: it was used, renewed, or its tab was closed. Make a new code and begin again.',
    'not-ready':
      'The part that connects is not ready yet. What you pasted is still here: please try again in a moment. If Cairn is open in another tab too, paste it in the one where you made your code.',
  },
  again: 'Make a new code',
  start: 'Back to the beginning',
  close: 'Close',
  link: {
    title: 'A code to connect by hand',
    unknown:
      'This device does not have the room of this code. Open the room’s invite link first, then “Connect by hand” there, and paste this code.',
    invite: 'Open an invite link',
    home: 'To the overview',
    opening: 'Opening the room…',
  },
}
