import {newer} from './newer.ts'

export const roomClosed = {
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
  comeBack: 'Join again',
}
