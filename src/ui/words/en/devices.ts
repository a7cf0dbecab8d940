export const devices = {
  clock: {
    minutes: (count: string) => `${count} minutes`,
    hours: (count: string) => (count === '1' ? '1 hour' : `${count} hours`),
    days: (count: string) => (count === '1' ? '1 day' : `${count} days`),
    ahead: (span: string) => `This device’s clock is about ${span} ahead`,
    behind: (span: string) => `This device’s clock is about ${span} behind`,
    apart: (span: string) =>
      `This device’s clock and the other one’s are about ${span} apart`,
    setAhead:
      'Set it in the system’s settings. Until then what you write may stand too far down in the talk, with the wrong time.',
    setBehind:
      'Set it in the system’s settings. Until then what you write may stand too far up in the talk, with the wrong time.',
    setEither:
      'One of the two is wrong. Check this one in the system’s settings; until they agree, lines may stand in the wrong place in the talk.',
    isAhead: (span: string) => `Clock about ${span} ahead`,
    isBehind: (span: string) => `Clock about ${span} behind`,
    isApart: (span: string) => `Clock about ${span} apart from the other’s`,
    close: 'Hide this notice',
  },
  meeting: 'This room’s meeting points',
  refused: {
    title: (name: string) => `The connection to ${name}’s device was closed`,
    how: 'It sent data that does not hold, three times. None of it was taken in, and what is stored here is safe. It is let in again when Cairn is opened anew; ask them to reload it, too.',
    mark: 'Connection closed: sent data that does not hold',
    close: 'Hide this notice',
  },
  newer: {
    title: 'Messages wait that a newer version of Cairn has written',
    how: 'This version cannot read them. Reload this page to get the newest one; they come by themselves then.',
    close: 'Hide this notice',
  },
  details: {
    title: 'Connection details',
    connected: 'Devices connected now',
    refused: 'Devices closed for sending data that does not hold',
    shutOut: 'Attempts by devices that were closed or removed to come back',
    messages: 'Messages of which something was turned away',
    strangers: 'Connections that could not prove that they belong here',
    notes: 'Unreadable notes at the meeting point',
    onPage: 'Long messages checked by this page itself, because it may start no worker',
    showings: 'Entries shown to compare split records and passed over',
    tabs: 'Unreadable notes between this browser’s tabs',
    note: 'Counted since this room was connected. Nothing needs to be done about these: what does not hold is never taken in.',
  },
}
