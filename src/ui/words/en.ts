import {app} from './en/app.ts'
import {first} from './en/first.ts'
import {goal} from './en/goal.ts'
import {invite} from './en/invite.ts'
import {link} from './en/link.ts'
import {overview} from './en/overview.ts'
import {record} from './en/record.ts'
import {room} from './en/room.ts'
import {settings} from './en/settings.ts'
import {talk} from './en/talk.ts'

export const en = {
  app,
  first,
  goal,
  invite,
  link,
  overview,
  record,
  room,
  settings,
  talk,
}
