export const goal = {
  sentence: ({metric, from, to, due}: GoalSentence) =>
    `Take ${metric} from ${from} to ${to} by ${due}`,
}

/** Parts of a goal sentence, formatted already. */
export type GoalSentence = {
  readonly metric: string
  readonly from: string
  readonly to: string
  readonly due: string
}
