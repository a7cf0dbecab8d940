import {goal} from './en/goal.ts'
import {invite} from './en/invite.ts'
import {join} from './en/join.ts'
import {make} from './en/make.ts'
import {overview} from './en/overview.ts'
import {people} from './en/people.ts'

export const en = {goal, invite, join, make, overview, people}
