import type {NotSaved} from '../../../app/ports.ts'
import {newer} from './newer.ts'

export const revise = {
  next: {
    title: 'Set another goal in this room',
    lead: 'The members see it as proposed, and say whether they are in.',
    followsOn: (sentence: string) =>
      `It follows on “${sentence}” and begins where that one ended.`,
    seeds: 'Seeds for the next goal',
    seedsHint: 'Press one to put it under “By doing”.',
    start: 'Propose this goal',
    cancel: 'Back to the goal',
    tooMany: 'Finish one first',
    tooManyHow:
      'Three goals are open in this room: more than three nobody keeps in sight. What you have written stays on this device.',
  },
  title: 'Revise goal or date',
  lead: 'Everybody sees what changes, and why. Nothing old is deleted.',
  reason: 'Reason for revision',
  reasonHint: 'at least 5 characters',
  reasonExample: 'e.g. the second team joins in December',
  save: 'Save the revision',
  reasonProblems: {
    missing: 'Say why. One sentence is enough.',
    'too-short': 'A few more words, please: at least 5 characters.',
    'too-long': 'That is too long. Up to 280 characters.',
  },
  noChange: 'Nothing has been changed yet. Change something above, then save.',
  revisedMeanwhile:
    'Somebody has revised this goal while you were writing. What you have changed is still here; the rest shows the goal as it is now.',
  finished:
    'This goal was wrapped up and cannot be revised any more. What you have written stays on this device; you can set another goal with it.',
  notHere: 'This goal is not in the room, or it has not arrived yet.',
  days: 'Days off',
  roomDays:
    'These days count for every goal of this room, and change at once for everybody.',
  refused: {
    'storage-full':
      'There is no space left on this device, so this is not saved yet. Make some space and press again.',
    'storage-blocked':
      'This browser does not let the app keep anything, so this is not saved yet. Allow storage for this site and press again.',
    'storage-newer': newer,
  } satisfies Record<NotSaved, string>,
  badGoal: 'These numbers do not make a goal. Look through them once more.',
}
