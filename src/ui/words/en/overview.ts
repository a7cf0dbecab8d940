export const overview = {
  title: 'Overview',
  note: (rooms: number) =>
    `${rooms === 1 ? '1 room' : `${rooms} rooms`} on this device. Nothing shown here leaves it.`,
  rooms: 'Rooms',
  order: 'What needs a hand comes first, then what is due first',
  left: 'Left',
  leftChip: 'You left',
  opening: 'Opening…',
  coming: 'The goal arrives when another member connects.',
  trouble: {
    'key-missing':
      'The key of this room is missing on this device. Join again with the invite link.',
    'storage-full':
      'It cannot be opened: there is no space left on this device. Make some space and reload.',
    'storage-blocked':
      'It cannot be opened: the browser does not let the app reach its storage. Allow storage for this site and reload.',
  },
  to: (target: string) => `→ ${target}`,
  way: (now: string, target: string) => `now ${now}, target ${target}`,
  daysLeft: (days: number) => (days === 1 ? '1 day left' : `${days} days left`),
  dueToday: 'due today',
  overdue: (day: string) => `was due ${day}`,
  ahead: (days: number) => (days === 1 ? '1 day ahead' : `${days} days ahead`),
  behind: (days: number) => (days === 1 ? '1 day behind' : `${days} days behind`),
  proposed: 'Proposed',
  unread: (count: number) => (count === 1 ? '1 unread' : `${count} unread`),
  many: (count: number) =>
    `${count} goals are under way. Finishing one before starting the next makes it easier to keep going.`,
  make: 'Make a room from a goal',
  join: 'I was given a link',
  empty: {
    title: 'No room yet',
    what: 'A room begins with a goal and a number.',
  },
}
