import {MESSAGE_MAX_BYTES} from '../../core/room/limits.ts'
import {plain} from '../../core/entry/write-payload.ts'
import {utf8} from '../../core/bytes.ts'
import type {EntryId} from '../../core/ids.ts'
import {refuse, type Result} from '../../core/result.ts'
import type {NotSaved} from '../ports.ts'
import type {RoomSession} from '../session.ts'

export async function say(
  session: RoomSession,
  text: string,
): Promise<Result<EntryId, NotSaved | 'empty' | 'too-long'>> {
  const said = plain(text).replace(/^\n+|\s+$/g, '')
  if (!VISIBLE.test(said)) return refuse('empty')
  if (utf8(said).length > MESSAGE_MAX_BYTES) return refuse('too-long')
  return session.append({kind: 'said', text: said})
}

const VISIBLE = /[^\p{Cc}\p{Cf}\p{Z}]/u
