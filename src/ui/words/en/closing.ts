import type {RetroItem} from '../../../core/goal/goal.ts'

export const closing = {
  title: 'Wrap-up',
  back: 'Back to the goal',
  proposed: 'What the numbers say',
  fromTo: 'Start → final value',
  final: 'Final value',
  outcome: 'Result',
  change: 'To say otherwise, give a reason',
  reason: 'Reason',
  reasonHint: 'What do the numbers leave out?',
  reasonMissing:
    'You chose another result than the numbers say. Give the reason in a line.',
  breached: (name: string, value: string, limits: string) =>
    `“${name}” is out of range: ${value} (${limits})`,
  confirm: 'Reached, with a guardrail out of range',
  confirmMissing: 'A guardrail is out of range. Confirm it, or choose another result.',
  retro: 'Retrospective',
  style: 'Form of the retrospective',
  retroHint: 'Optional. One thing a line: steps and causes, no names needed.',
  prompts: {
    did: 'What did you change in how it is done?',
    learned: 'Which step was behind it?',
    next: 'What is worth using elsewhere, too?',
    keep: 'Which way of doing it shall stay?',
    problem: 'At which step did it take long?',
    try: 'What shall be done differently next?',
  } satisfies Record<RetroItem['kind'], string>,
  place: 'Place a stone',
  placeHow:
    'The stone is as large as the goal was long. It stays, and so do talk and records.',
  placed: 'The stone is placed',
  placedHow: (count: string) =>
    count === '1'
      ? 'The first stone of this room.'
      : `Stone number ${count} of this room.`,
  kept: 'What you write is kept on this device until the stone is placed.',
  gone: 'This goal has not arrived yet.',
}
