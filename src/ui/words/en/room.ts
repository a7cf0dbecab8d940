import {newer} from './newer.ts'

export const room = {
  back: 'Back to the overview',
  invite: 'Invite',
  members: 'Members',
  memberNames: (names: string) => `Members: ${names}`,
  connected: (name: string) => `${name} (connected)`,
  comma: ', ',
  parts: 'Parts of the room',
  talk: 'Talk',
  goal: 'Goal',
  toTalk: 'To the talk',
  opening: 'Opening the room…',
  notHere: 'This room is not on this device',
  notHereHow:
    'It was never joined here, or it was deleted from this device. With its invite link you can join it.',
  openLink: 'I was given a link',
  toOverview: 'To the overview',
  trouble: {
    title: 'This room cannot be opened',
    'key-missing':
      'The key with which you write in this room is no longer on this device. Ask a member for the invite link and join again under your name.',
    'storage-full':
      'There is no space left on this device. Free some space, then open Cairn again. Nothing that was saved is lost.',
    'storage-blocked':
      'What is saved here cannot be read now. Close the other tabs of Cairn, allow storage for this site, then open it again.',
    'storage-newer': newer,
  },
  reload: 'Open again',
  left: 'You have left this room',
  leftHow:
    'Your own copy stays here to be read; nothing new arrives. You can join again under your name.',
  comeBack: 'Join again',
  alone: 'You are the only one so far',
  aloneHow:
    'The goal becomes active when a second member presses “I’m in”. You can record numbers from today.',
  aloneActive: 'Whoever opens the link can join, read and write here.',
  copyLink: 'Copy invite link',
  copied: 'Copied',
  notCopied: 'The browser did not allow copying. Open “Invite” and copy the link there.',
  unnamed: 'Room',
}
