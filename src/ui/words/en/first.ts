export const first = {
  tagLine: ['One room, ', 'one goal.'],
  noAccount: [
    'No account needed. ',
    'What you write stays on this device and on the devices of those you invite.',
  ],
  language: 'Language',
  picture:
    'An example: from 12 to 27 of 30. With every number the line climbs a step and a stone is placed.',
  target: 'Target 30',
  now: 'Now 27',
  start: 'Start 12',
  initial: 'Y',
  message: 'Three more teams used it.',
  suggestion: 'Record 3 more?',
  steps: ['Talk', 'Record one number', 'A stone is placed'],
  fit: 'When to use it',
  limits: 'What Cairn cannot do',
  about: 'About this app',
  more: 'More about Cairn',
  toLight: 'Switch to light colours',
  toDark: 'Switch to dark colours',
}
