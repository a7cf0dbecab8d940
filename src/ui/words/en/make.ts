import type {DueEnd, DuePreset} from '../../../core/goal/due.ts'
import {newer} from './newer.ts'

import {months} from './months.ts'

export const make = {
  title: 'Set a goal',
  slogan: 'One room, one goal.',
  why: 'A place to “post anything” does not last. Begin small: a small team, and a small goal with a number in it.',
  steps: [
    {name: 'Goal', what: 'What should change, and by how much'},
    {name: 'Room', what: 'It gets the name of what you measure'},
    {name: 'Invite', what: 'You send a link'},
  ],
  name: 'Name',
  nameHint: 'seen by the members of the room',
  metric: 'What is to get better (what you measure)',
  examples: 'Examples',
  exampleMetrics: [
    {metric: 'Days to answer a quote', unit: 'days'},
    {metric: 'Overtime hours', unit: 'hours'},
    {metric: 'Orders sent wrong', unit: 'orders'},
  ],
  now: 'Now',
  target: 'Target',
  unit: 'Unit',
  nowExample: 'e.g. 3',
  targetExample: 'e.g. 2',
  unitExample: 'e.g. days',
  direction: {
    down: 'The goal is to bring it down.',
    up: 'The goal is to bring it up.',
  },
  kind: {
    latest: 'Records are read as “Latest reading”.',
    sum: 'Records are read as “Running total”: each one is added.',
    milestones: 'Records are read as “Milestones”: what is done counts.',
  },
  changeKind: 'Change',
  find: 'Find a goal',
  due: 'By when',
  until: (day: string) => `until ${day}`,
  presets: {
    '2weeks': '2 weeks',
    '30days': '30 days',
    '6weeks': '6 weeks',
    quarter: 'A quarter',
    monthEnd: 'End of this month',
    quarterEnd: 'End of this quarter',
    yearEnd: 'End of the fiscal year',
  } satisfies Record<DuePreset, string>,
  /** In the last week of a period, when the next one is meant. */
  nextEnds: {
    monthEnd: 'End of next month',
    quarterEnd: 'End of next quarter',
    yearEnd: 'End of the next fiscal year',
  } satisfies Record<DueEnd, string>,
  fiscal: (month: number) => `The fiscal year starts in ${months[month - 1]}.`,
  changeFiscal: 'Change it in the settings',
  pickDay: 'Pick a date',
  dueDay: 'Due date',
  longGoal:
    'That is more than a quarter away. A shorter goal is easier to keep going; you can set the next one when it ends.',
  measure: 'How it is measured',
  measureHint: 'where the number comes from',
  measureExample: 'e.g. counted from the dates in the inbox',
  firstSaid: (first: string) => `First action: ${first}`,
  start: 'Start with this goal',
  notYet: 'Can’t decide yet',
  missing: (fields: string) => `Still missing: ${fields}`,
  and: ', ',
  sentence: 'Goal sentence',
  slots: {
    ...{metric: 'what', now: 'now', target: 'target', due: 'when'},
    ...{limit: 'limit', steps: 'some'},
  },
  emptySentence: 'With the numbers in, the sentence stands here.',
  length: (days: number) => (days === 1 ? '1 day' : `${days} days`),
  perWeek: (amount: string) => `${amount} per week`,
  notYetHelp:
    '“Can’t decide yet” takes you through 5 questions. The draft stays on this device only; no room and no link is made.',
  help: {
    question: 'By which number will you know?',
    theme: (theme: string) =>
      `“${theme}” is a direction. With one number in it, you can start.`,
    example: (from: string, to: string) => `e.g. ${from} → ${to}`,
    suggestions: [
      {
        metric: 'Times another team’s document was used',
        from: 12,
        to: 30,
        unit: 'times',
      },
      {metric: 'Days until a question is answered', from: 5, to: 2, unit: 'days'},
      {
        metric: 'Share of questions answered the same day',
        from: 45,
        to: 80,
        unit: '%',
      },
    ],
  },
  problems: {
    name: {
      missing: 'Your name is missing. A short one is enough.',
      'too-long': 'That name is too long. Up to 40 characters will do.',
    },
    metric: {
      missing: 'Say what you measure, such as “Days to answer a quote”.',
      'too-long':
        'That is too long. Up to 40 characters; details go to “How it is measured”.',
      theme:
        'This is a direction, not yet a number. Pick a number below, or write another.',
    },
    number: {
      missing: 'A number is missing here.',
      'not-a-number': (typed: string) =>
        `“${typed}” cannot be read as a number. Write it like 3 or 2.5.`,
      'too-big': 'That number is too large. Take a larger unit, such as “thousands”.',
      'too-fine': 'Up to 3 decimals can be kept. Take a smaller unit.',
      'same-as-now': 'Now and target are the same. Do you want a goal to keep it there?',
    },
    unit: {'too-long': 'Up to 8 characters. Details go to “How it is measured”.'},
    due: {
      past: 'That day has passed. Pick today or later.',
      'too-far': 'That is more than a year away. Pick a day within a year.',
      missing: 'Pick a day.',
    },
    measure: {
      missing: 'Say where the number comes from. A few words are enough.',
      'too-long': 'That is too long. Up to 140 characters.',
    },
  },
  refused: {
    'storage-full':
      'The room could not be made: there is no space left on this device. What you wrote is still here. Make some space and press again.',
    'storage-blocked':
      'The room could not be made: this browser does not let the app keep anything. What you wrote is still here. Allow storage for this site (private windows often forbid it) and press again.',
    'storage-newer': newer,
  },
  notRemembered:
    'This browser does not let the app keep drafts. Keep this page open until you are done.',
  file: {
    pick: 'From JSON',
    pickHint: 'Fills the form with a goal that was exported',
    filled: (name: string) => `Filled in from “${name}”.`,
    undo: 'Undo',
    records: (count: string, number: number) =>
      number === 1
        ? 'Its record comes into the room too, as yours.'
        : `Its ${count} records come into the room too, as yours.`,
    leaveOut: 'Leave records out',
    problems: {
      'other-unit': (unit: string) =>
        unit
          ? `The records in the file are in “${unit}”. Put the unit back to “${unit}”, or leave the records out.`
          : 'The records in the file have no unit. Clear the unit, or leave the records out.',
      'other-way': (_unit: string) =>
        'Records are read in another way than in the file. Change that back, or leave the records out.',
    },
    refused: {
      unreadable: 'This file could not be opened. Please choose it once more.',
      'too-large': 'This file is too large. Choose one of up to 4 MB.',
      'not-json':
        'This is not a JSON file. Choose one that “Export as JSON” of a goal has made.',
      'not-a-goal':
        'There is no goal in this file. Choose one that “Export as JSON” of a goal has made.',
      newer:
        'A newer version of Cairn has made this file. Update this one, then choose the file again.',
      'too-many': 'There are too many records in this file. Up to 5,000 can be read.',
    },
    unclear: (places: readonly string[]) =>
      `Something in this file cannot be read (${places.join(', ')}). Correct it, then choose the file again.`,
  },
  drafts: {
    title: 'Drafts',
    note: 'Drafts are on this device only. Nobody else can see them; no room and no link has been made.',
    none: 'There are no drafts.',
    untitled: 'Nothing decided yet',
    savedOn: (day: string) => `written ${day}`,
    open: 'Open',
    start: 'Make a room with this goal',
    startNamed: (name: string) => `Make a room with this goal: “${name}”`,
    openNamed: (name: string) => `Open the draft “${name}”`,
    delete: 'Delete',
    deleteNamed: (name: string) => `Delete the draft “${name}”`,
    deleted: (name: string) => `The draft “${name}” was deleted.`,
    undo: 'Undo',
  },
  questions: {
    title: 'Five questions',
    lead: 'Answer what you can, in any order. Everything stays on this device; no room and no link is made.',
    better: {
      ask: 'What would be better than it is today?',
      hint: 'e.g. customers would not have to wait for a quote',
    },
    whom: {
      ask: 'Better for whom?',
      hint: 'e.g. for customers, and for those on the phone',
    },
    metric: {
      ask: 'Which number would show it?',
      hint: 'e.g. days to answer a quote',
    },
    baseline: {ask: 'What is that number today?', hint: 'a guess will do'},
    look: {ask: 'When will you look at it again?', hint: 'e.g. Monday morning'},
    kept: 'Kept on this device as you type.',
    make: 'Make it a goal',
    later: 'Later: back to the drafts',
  },
}
