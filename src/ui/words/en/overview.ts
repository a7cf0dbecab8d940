export const overview = {
  opening: 'Opening…',
  daysLeft: (days: number) => (days === 1 ? '1 day left' : `${days} days left`),
  dueToday: 'due today',
  unread: (count: number) => (count === 1 ? '1 unread' : `${count} unread`),
  make: 'Make a room from a goal',
  join: 'I was given a link',
  sample: 'See a sample room',
}
