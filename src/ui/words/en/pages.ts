export const pages = {
  nowhere: {
    home: 'To the start',
    title: 'There is nothing here',
    body: 'The address may have been cut short when it was copied. What is on this device is untouched.',
  },
  limits: {
    title: 'What Cairn cannot do',
    lead: 'Cairn has no central server. That is what makes it light, and what these limits come from.',
    items: [
      {
        what: 'It cannot tell you anything while it is closed',
        why: 'There are no push notifications. What arrived is shown when you open it.',
      },
      {
        what: 'Messages wait until somebody is online together with you',
        why: 'Devices exchange directly. If nobody who has it is connected, it does not arrive yet; until then it stays on the device that wrote it.',
      },
      {
        what: 'A copy on another device cannot be recalled',
        why: 'Every member’s device holds the whole room. Deleting a room on your device deletes it there only.',
      },
      {
        what: 'A lost invite link cannot be issued again by anyone outside',
        why: 'Only somebody who is in the room can show its link. Nobody runs a desk that could.',
      },
      {
        what: 'It needs a meeting point, and in many offices a relay, to meet',
        why: 'Devices find each other through a meeting point. Some office networks block direct connections; then a relay (TURN) is needed, which whoever hosts this site can set up.',
      },
      {
        what: 'Whoever has the link can read the room',
        why: 'There is no list of permitted people. Who has left, or should no longer be there, keeps what they saw, and the link goes on working.',
      },
      {
        what: 'A link that leaks later opens what was written before',
        why: 'The connections are encrypted, but there is no forward secrecy: the same key of the room stands for all of it.',
      },
      {
        what: 'What is kept on this device is not encrypted',
        why: 'Whoever can use this browser can read the rooms in it. Lock your device. Clearing the browser’s data deletes rooms and keys.',
      },
      {
        what: 'One device is one member',
        why: 'In this version your phone and your computer are two members of a room.',
      },
      {
        what: 'What everyone withholds cannot be noticed',
        why: 'If every device that has an entry keeps it back, nobody can know that it is missing.',
      },
    ],
  },
  fit: {
    title: 'When to use Cairn, and when not',
    lead: 'Cairn is for a small team that moves one number together for a while.',
    good: 'Use it',
    goodItems: [
      'For 2 to 15 people with one goal that has a number and a date',
      'For a few weeks to a quarter, then the next goal',
      'When people work side by side with mail and the telephone, and want to see small results add up',
      'When a company’s tools cannot be shared with the people involved, and a link can',
    ],
    bad: 'Use something else',
    badItems: [
      {
        what: 'Records that must stand up to an audit',
        why: 'Everyone holds a copy and nobody keeps the official one.',
      },
      {
        what: 'Documents that the law says to keep, or to delete on request',
        why: 'Nobody can guarantee either on other people’s devices.',
      },
      {
        what: 'More than 25 people',
        why: 'Devices connect directly with each other; beyond that it becomes slow, and one goal no longer holds everyone.',
      },
      {
        what: 'Urgent call-outs and emergencies',
        why: 'Nothing rings while the app is closed. Use the telephone.',
      },
      {
        what: 'Secrets whose leak would do harm',
        why: 'A link can be forwarded, and the rooms on a device are not encrypted.',
      },
      {
        what: 'Handing out files',
        why: 'Cairn carries words and numbers. A shared folder does that better.',
      },
      {
        what: 'A lively place for everything and nothing',
        why: 'Without a goal there is no room. Whoever cannot state one yet had better wait.',
      },
    ],
  },
  about: {
    title: 'About this app',
    lead: 'Cairn is a place where a small team follows one number together. A cairn is a heap of stones that shows the way: everyone who passes adds one.',
    how: 'How it works',
    howBody:
      'Every device holds the whole room. Devices exchange it directly, encrypted on the way. A meeting point only helps them to find each other and cannot read what is written.',
    licence: 'Licence',
    licenceBody:
      'Cairn is free software under the MIT licence. It comes without any warranty. Its icons are from Lucide (ISC licence).',
    marks: 'Names and trademarks',
    marksBody:
      'Names of companies and products are trademarks or registered trademarks of their owners. Cairn is not connected with any of them.',
    version: 'Version',
  },
}
