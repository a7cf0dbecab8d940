import {newer} from './newer.ts'

export const people = {
  title: 'Members',
  count: (count: number) => (count === 1 ? '1 member' : `${count} members`),
  you: 'you',
  connected: 'connected now',
  leftGroup: 'Left',
  none: 'The members show here when another device connects.',
  alone: 'Just you so far. Send the invite link to the first person.',
  onlookers: (count: number) =>
    count === 1
      ? '1 person is looking at the invite'
      : `${count} people are looking at the invite`,
  invite: 'Invite',
  oneDevice:
    'In this version one device is one member. Your phone and your computer join as two members.',
  myName: 'Your name in this room',
  rename: 'Change',
  renameMe: 'Change your name',
  roomName: 'Name of the room',
  renameRoom: 'Change the name of the room',
  roomNameNote: 'Any member can rename the room.',
  save: 'Save',
  cancel: 'Cancel',
  nameProblems: {
    empty: 'A name is missing. A short one is enough.',
    'too-long': 'That is too long. Up to 40 characters will do.',
    'storage-full':
      'Not saved: there is no space left on this device. Make some space and press again.',
    'storage-blocked':
      'Not saved: the browser does not let the app keep anything. Allow storage for this site and press again.',
    'storage-newer': newer,
  },
  notCounted: 'Entries in all of the room’s log that its rules let count for nothing',
  thisDevice: 'This device',
  leave: 'Leave',
  leaveNote:
    'No notice is sent; the talk shows that you left. Your own copy stays on this device to be read; nothing new arrives.',
  leftNote:
    'You left this room. What is here is your own copy; nothing new arrives. The invite link lets you join again.',
  delete: 'Delete from this device',
  deleteNote: 'Removes your copy from this device. The others keep theirs.',
  deleting: {
    title: (room: string) => `Delete “${room}” from this device?`,
    what: 'Talk, records and the key of this room are deleted from this device. This cannot be undone.',
    waiting: (count: number) =>
      count === 1
        ? '1 thing you wrote has not reached any other device. It would be lost for good.'
        : `${count} things you wrote have not reached any other device. They would be lost for good.`,
    others: 'The other members keep their copies and go on.',
    onlyCopy:
      'No other device is known to hold this room. This may be the only copy there is.',
    still: 'The others still see you as a member. To tell them, leave first.',
    yes: 'Delete',
  },
  refused: {
    'storage-full':
      'That did not work: there is no space left on this device. Make some space and press again.',
    'storage-blocked':
      'That did not work: the browser does not let the app reach its storage. Reload and press again.',
    'storage-newer': newer,
  },
}
