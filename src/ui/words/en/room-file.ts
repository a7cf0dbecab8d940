import {newer} from './newer.ts'

export const roomFile = {
  save: 'Save a room file',
  saveNote:
    'One sealed file with everything of this room that is on this device. A backup, and a way to carry the room by hand to another member.',
  saving: 'Writing the room file…',
  saved: (name: string, size: string) => `Your browser is saving ${name} (${size}).`,
  notSaved:
    'The room file could not be written. Nothing in the room has changed. Press again, or reload the page first.',
  pick: 'Open a room file',
  pickNote:
    'A file ending in .cairn. You see what it would bring before anything is added. You can also drop one anywhere in this window.',
  drop: 'Let go to open the room file',
  title: 'Open a room file',
  reading: 'Reading the room file…',
  of: (room: string) => `Of the room “${room}”`,
  would: 'It would add',
  messages: 'Messages',
  records: 'Records',
  members: 'Members',
  others: 'Goals, corrections and the like',
  nothingNew: 'Nothing new: everything in this file is on this device already.',
  stays: 'What you have here stays as it is.',
  add: 'Add to this room',
  adding: 'Adding…',
  cancel: 'Cancel',
  close: 'Close',
  added: (entries: string) => `Added: ${entries}`,
  entries: (count: string, one: boolean) => (one ? `${count} entry` : `${count} entries`),
  leftOut: (entries: string) =>
    `Left out: ${entries}. They go on from something that is not here yet, or their signature does not hold. Other members’ devices bring what is missing.`,
  toRoom: 'To the room',
  unchanged: 'Nothing has changed on this device.',
  refused: {
    'not-a-room-file':
      'This is not a room file of Cairn. Choose a file whose name ends in .cairn.',
    'newer-version':
      'This room file was saved by a newer Cairn. Reload this page to get the newest version, then open the file again.',
    'cut-short':
      'The end of this room file is missing. Copy it again, or ask for it to be sent again.',
    altered:
      'This room file is not as it was saved: something in it has changed. Ask for it to be saved again.',
    'other-room': 'This room file is of another room.',
    'wrong-secret':
      'This room file was sealed with another key than the one this device has for the room. Open the newest invite link first.',
    'unknown-room':
      'This device is not in the room that this file is of, and so has no key for it. Open the room’s invite link and join; then open the file again.',
    'room-not-open':
      'The room of this file cannot be opened on this device at the moment. Open the room to see why, then try again.',
    unreadable:
      'The file cannot be read any more. It may have been moved or changed meanwhile. Choose it again.',
    'storage-full':
      'There is no space left on this device. What is new is shown for now, but not saved. Free some space, then press again.',
    'storage-blocked':
      'The browser does not let Cairn store anything. What is new is shown for now, but not saved. Allow storage for this site, then press again.',
    'storage-newer': newer,
  },
  unstored: {
    title: 'What arrives is not saved on this device yet',
    'storage-full':
      'There is no space left. It shows for now, and is saved by itself once there is space. If you close this screen before that, it has to come from the other members again.',
    'storage-blocked':
      'The browser does not let Cairn store anything. It shows for now, and is saved by itself once that works again. If you close this screen before that, it has to come from the other members again.',
    'storage-newer': newer,
  },
  space: {
    title: (percent: string) => `${percent}% of the space on this device is used`,
    how: 'When it is full, nothing new can be saved. Free some space on the device, or delete rooms that you no longer need from it.',
    see: 'What takes the space',
  },
  invite: 'I was given a link',
  again: 'Add again',
}
