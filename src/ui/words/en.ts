import {app} from './en/app.ts'
import {goal} from './en/goal.ts'
import {link} from './en/link.ts'
import {overview} from './en/overview.ts'
import {room} from './en/room.ts'
import {talk} from './en/talk.ts'

export const en = {
  app,
  goal,
  link,
  overview,
  room,
  talk,
}
