import {goal} from './ja/goal.ts'
import type {Words} from './words.ts'

export const ja = {goal} satisfies Words
