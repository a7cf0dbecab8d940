export const app = {
  name: 'Cairn',
  tagLine: ['One room,', 'one goal.'],
  title: (screen: string) => `${screen} – Cairn`,
  skip: 'Skip to the content',
  cancel: 'Cancel',
  close: 'Close',
  again: 'Try again',
  home: 'To the start',
  back: 'Back',
  drafts: (count: number) => (count === 1 ? '1 goal draft' : `${count} goal drafts`),
  noAccount:
    'No account needed. What you write stays on this device and on the devices of those you invite.',
  nowhere: {
    title: 'There is nothing here',
    body: 'The address may have been cut short when it was copied. What is on this device is untouched.',
  },
  screenFailed: {
    title: 'This screen could not be loaded',
    body: 'Nothing is lost. Try again once you are connected to the network.',
  },
  crashed: {
    title: 'Something unexpected went wrong',
    body: 'What was shown as saved is on this device. If the screen no longer reacts, load it again.',
    reload: 'Load again',
  },
  update: {
    title: 'Update available',
    body: 'What you have begun to write is kept.',
    take: 'Update',
    later: 'Later',
  },
  loading: 'Loading',
  rail: {
    label: 'Rooms',
    overview: 'Overview',
    active: 'Active',
    left: 'Rooms you left',
    settings: 'Settings',
    trouble: 'Could not be opened',
    noGoal: 'The goal has not arrived',
    overdue: 'past its date',
  },
}
