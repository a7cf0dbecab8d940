import type {Cairn} from '../../app/cairn.ts'
import {makeRoom} from '../../app/make-room.ts'
import type {NotSaved} from '../../app/ports.ts'
import type {GoalTerms} from '../../core/goal/goal.ts'
import type {RoomId} from '../../core/ids.ts'
import type {Result} from '../../core/result.ts'
import {go} from '../go.ts'
import {goalInFull} from '../goal-words.ts'
import {atPress} from '../lazily.ts'
import {makeIn} from '../words/make.ts'
import type {Wording} from '../words/words.ts'
import {recordsOf} from './brought-records.ts'
import type {GoalFields} from './goal-fields.ts'
import {forgetFields} from './kept-fields.ts'

type Start = {
  readonly cairn: Cairn
  readonly say: Pick<Wording, 'language' | 'words' | 'format'>
  /** What is forgotten once the room is there: that draft, or the form in progress. */
  readonly draft: string | undefined
  readonly fields: GoalFields
  /** The form as it was read. */
  readonly form: {readonly name: string; readonly terms: GoalTerms}
}

/** From a form with nothing missing to its room. */
export async function startRoom({
  cairn: {ports},
  say,
  draft,
  fields,
  form: {name, terms},
}: Start): Promise<Result<RoomId, NotSaved>> {
  const first = fields.first.trim()
  const room = await makeRoom(ports, {
    ...{name, room: terms.metric, zone: ports.device.zone, terms},
    sentence: goalInFull(say, terms, terms.start),
    records: recordsOf(fields, terms),
    first: first && makeIn[say.language].firstSaid(first),
  })
  if (room.ok) forgetFields(ports, draft)
  return room
}

/** With its invite open. Back leads from the room to where its maker was before the form. */
export function enterRoom(cairn: Cairn, room: RoomId): void {
  const invite = () =>
    atPress(
      () => import('./invite-dialog.ts'),
      ({openInvite}) => openInvite(cairn, room),
    )
  addEventListener('hashchange', () => void invite(), {once: true})
  go({at: 'room', room, part: 'talk'}, 'instead')
}
