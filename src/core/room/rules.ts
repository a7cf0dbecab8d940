/** Why an entry is not taken into the room. */
export type Refusal =
  | 'not-a-member'
  | 'wrong-proof'
  | 'not-the-genesis'
  | 'unknown-kind'
  | 'bad-goal'
  | 'not-a-number'
  | 'empty'
  | 'too-long'
