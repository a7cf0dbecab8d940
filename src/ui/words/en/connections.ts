export const connections = {
  devices: 'Connected devices',
  nobody: 'No device is connected now.',
  notYet: 'This room is not connected now.',
  elsewhere:
    'Another tab of this browser holds the connections of this room. How each device is connected is shown there.',
  onlooker: 'Somebody who is looking at the invite',
  device: (nth: string) => `Device ${nth}`,
  leads: {
    inside: 'Directly, inside the same network',
    'over-internet': 'Directly, over the internet',
    direct: 'Directly',
    'by-relay': 'Through a relay',
    unknown: 'The browser does not say how',
  },
  roundTrip: (ms: string) => `${ms} ms there and back`,
  received: (bytes: string) => `${bytes} received`,
  sent: (bytes: string) => `${bytes} sent`,
  waiting: (bytes: string) => `${bytes} waiting to be sent`,
  points: 'Meeting points',
  noPoints: 'There is none: nobody else can be found.',
  states: {connecting: 'Connecting', open: 'Reached', down: 'Not reached'},
  setAside: 'Stored rows of this room that could not be read and were set aside',
  setAsideHow:
    'What is set aside is kept until a message is withdrawn, which it may hold; then all of it is deleted. What it held comes back by itself from the other devices that have it.',
  copy: 'Copy as text',
  copied: 'Copied',
  notCopied: 'The browser did not let it be copied.',
  copyHint:
    'For whoever helps you. Names, the room, its link and IP addresses are left out.',
  heading: (version: string) => `Cairn ${version}: connections`,
  ip: '(IP address)',
}
