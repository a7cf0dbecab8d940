export const meeting = {
  title: 'Connections',
  deployed: 'Named by this site',
  noneDeployed: 'This site names no meeting point.',
  point: 'Address of a meeting point',
  addPoint: 'Add the meeting point',
  addServer: 'Add the server',
  remove: 'Remove',
  removeThis: (address: string) => `Remove ${address}`,
  unusable:
    'The browser does not allow this address on this page, so it is left out here.',
  notKept:
    'This browser does not let the app remember it. It holds until the page is closed.',
  problems: {
    empty: 'An address is missing.',
    'no-scheme':
      'It has to begin with wss://, or nostr:wss:// for a Nostr relay. Please put that before it.',
    'bad-address':
      'This cannot be read as an address. It looks like wss://meet.example.com/meet.',
    unencrypted:
      'It begins with ws://, so it is not encrypted, and the browser does not allow it. Please use an address with wss://.',
    known: 'This one is there already.',
    'too-long': 'At most 300 characters. Please check the address.',
  },
  ice: 'Servers for difficult networks',
  iceHow:
    'A STUN server tells a device its own address on the internet. A TURN server is a relay: it passes on what is encrypted where two devices cannot reach each other. The site or your administrator names them.',
  server: 'Address of a STUN or TURN server',
  username: 'User name (TURN)',
  credential: 'Password (TURN)',
  iceProblems: {
    empty: 'An address is missing.',
    'no-scheme': 'It has to begin with stun:, turn: or turns:.',
    'bad-address':
      'The browser cannot read this address. It looks like turn:turn.example.com:3478, without //.',
    'no-login': 'A TURN server needs a user name and a password. Please enter both.',
    known: 'This one is there already.',
    'too-long': 'At most 300 characters in each field. Please check them.',
  },
  device: {
    how: 'Devices find each other at a meeting point. It sees only what is encrypted.',
    own: 'Added on this device',
    pointHint:
      'All rooms of this device use it at once. Two devices find each other there only when both use it: add the same address on theirs too, or in the room, on the page of its members. A Nostr relay is written nostr:wss://….',
    credentialHint: 'It is kept on this device unencrypted.',
    added: 'Added. All rooms are connecting anew.',
    removed: 'Removed. All rooms are connecting anew.',
    tooMany: 'At most 8. Remove one that is no longer needed first.',
  },
  room: {
    how: 'Devices find each other at a meeting point. Everyone in this room uses what is added here, and whoever has the invite sees the meeting points.',
    own: 'Added for this room',
    pointHint:
      'Every member can add and remove. Whoever runs a meeting point sees when a device is there and its IP address, and nothing that is said. A Nostr relay is written nostr:wss://….',
    credentialHint: 'All members can see the password.',
    added: 'Added. The room is connecting anew.',
    removed: 'Removed. The room is connecting anew.',
    tooMany: 'At most 4. Remove one that is no longer needed first.',
  },
}
