import {app} from './en/app.ts'
import {first} from './en/first.ts'
import {goal} from './en/goal.ts'
import {invite} from './en/invite.ts'
import {join} from './en/join.ts'
import {link} from './en/link.ts'
import {make} from './en/make.ts'
import {overview} from './en/overview.ts'
import {pages} from './en/pages.ts'
import {people} from './en/people.ts'
import {record} from './en/record.ts'
import {room} from './en/room.ts'
import {settings} from './en/settings.ts'
import {talk} from './en/talk.ts'
import {unsupported} from './en/unsupported.ts'

export const en = {
  app,
  first,
  goal,
  invite,
  join,
  link,
  make,
  overview,
  pages,
  people,
  record,
  room,
  settings,
  talk,
  unsupported,
}
