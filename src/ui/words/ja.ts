import {app} from './ja/app.ts'
import {goal} from './ja/goal.ts'
import {link} from './ja/link.ts'
import {overview} from './ja/overview.ts'
import {room} from './ja/room.ts'
import {talk} from './ja/talk.ts'
import type {Words} from './words.ts'

export const ja = {
  app,
  goal,
  link,
  overview,
  room,
  talk,
} satisfies Words
