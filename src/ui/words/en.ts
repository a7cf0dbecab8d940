import {app} from './en/app.ts'
import {first} from './en/first.ts'
import {goal} from './en/goal.ts'
import {link} from './en/link.ts'
import {overview} from './en/overview.ts'
import {record} from './en/record.ts'
import {room} from './en/room.ts'
import {talk} from './en/talk.ts'

export const en = {
  app,
  first,
  goal,
  link,
  overview,
  record,
  room,
  talk,
}
