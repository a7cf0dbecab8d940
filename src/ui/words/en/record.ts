export const record = {
  title: 'Record a number',
  value: {latest: 'Today’s value', sum: 'Number to add', milestones: 'What is done'},
  last: (value: string, day: string) => `Last: ${value} (${day})`,
  total: (value: string) => `Total so far: ${value}`,
  first: (value: string) => `At the start: ${value}`,
  readAs: (value: string) => `Read as ${value}`,
  day: 'Day',
  note: 'Note (optional)',
  notePlaceholder: 'Example: looked prices up in the effort table',
  save: 'Save',
  cancel: 'Cancel',
  refused: {
    'not-a-number':
      'This cannot be read as one number. Type digits such as 2.5 or 1,200.',
    'too-big': 'This number is too large. Use a larger unit, such as thousands.',
    'day-to-come': 'This day is still to come. Choose today or an earlier day.',
    'no-day': 'Choose the day this number belongs to.',
    'note-too-long': (characters: number) =>
      `The note is ${characters} characters too long. 280 fit.`,
  },
}
