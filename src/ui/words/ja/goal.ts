import type {goal as shape, GoalSentence} from '../en/goal.ts'

export const goal = {
  sentence: ({metric, from, to, due}: GoalSentence) =>
    `${metric}を${from}から${to}にする(${due}まで)`,
} satisfies typeof shape
