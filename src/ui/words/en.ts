import {goal} from './en/goal.ts'

export const en = {goal}
