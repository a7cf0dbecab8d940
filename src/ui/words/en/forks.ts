export const forks = {
  of: (name: string) => `The record of ${name}’s device has split in two`,
  mine: 'The record of this device has split in two',
  kept: 'This happens when a backup is brought back. Both parts are kept here.',
  mark: 'This device’s record has split in two; both parts are kept',
  title: 'This device’s record has split in two',
  how: 'This happens when a browser’s data is copied or brought back from a backup. What was written in either part is kept and shown. If the other copy is still in use, write in only one of them, or it will split again.',
  close: 'Hide this notice',
}
