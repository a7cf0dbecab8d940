import {goal} from './ja/goal.ts'
import {invite} from './ja/invite.ts'
import {join} from './ja/join.ts'
import {make} from './ja/make.ts'
import {overview} from './ja/overview.ts'
import {people} from './ja/people.ts'
import type {Words} from './words.ts'

export const ja = {goal, invite, join, make, overview, people} satisfies Words
