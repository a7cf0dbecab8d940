export const link = {
  connected: (people: number) =>
    people === 1 ? 'Connected to 1 member' : `Connected to ${people} members`,
  offline: 'Offline',
  waiting: 'Nobody is connected yet',
  connecting: 'Connecting…',
  down: 'Meeting point not reached',
  none: 'Only on this device',
  left: 'Left',
}
