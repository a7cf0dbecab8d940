import {app} from './en/app.ts'
import {first} from './en/first.ts'
import {goal} from './en/goal.ts'
import {invite} from './en/invite.ts'
import {join} from './en/join.ts'
import {link} from './en/link.ts'
import {make} from './en/make.ts'
import {overview} from './en/overview.ts'
import {people} from './en/people.ts'
import {record} from './en/record.ts'
import {room} from './en/room.ts'
import {settings} from './en/settings.ts'
import {talk} from './en/talk.ts'

export const en = {
  app,
  first,
  goal,
  invite,
  join,
  link,
  make,
  overview,
  people,
  record,
  room,
  settings,
  talk,
}
