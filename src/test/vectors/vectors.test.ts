import {createPublicKey, verify} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {format, resolveConfig} from 'prettier'
import {describe, expect, it} from 'vitest'
import {fromBase64url} from '../../core/bytes.ts'
import type {Entry} from '../../core/entry/entry.ts'
import {readFrame} from '../../core/entry/frame.ts'
import {Log} from '../../core/entry/log.ts'
import {readEntry} from '../../core/entry/read-entry.ts'
import {NO_ROOM, toBeSigned} from '../../core/entry/write-entry.ts'
import type {RoomState} from '../../core/room/room.ts'
import {emptyRoom} from '../../core/room/fold.ts'
import {joinKeyOf} from '../../core/room/join-proof.ts'
import {sealVectors, type Vectors} from './seal-vectors.ts'

/** The newest format that was ever released. A file of another version is never written again. */
const NEWEST = 'entries-1'

/** What an entry was read as, and what the room came to, when the vectors were made. */
type Frozen = Vectors & {readonly read: readonly Entry[]; readonly state: object}

const folder = new URL('.', import.meta.url)
const files = readdirSync(folder).filter(name => name.endsWith('.json'))

describe.each(files)('entries sealed by every version open for ever: %s', name => {
  const frozen = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Frozen

  it('each says what it said, to a newer version perhaps more', () => {
    expect(asJson(readAll(frozen))).toMatchObject(frozen.read)
  })

  it('each signature verifies', () => {
    frozen.entries.forEach(({author, bytes}, at) => {
      const frame = readFrame(fromBase64url(bytes)!)
      if (!frame.ok) throw new Error(frame.refusal)
      const room = at === 0 ? NO_ROOM : fromBase64url(frozen.room)!
      const signed = toBeSigned(room, fromBase64url(author)!, frame.value.body)
      const key = createPublicKey({
        key: {kty: 'OKP', crv: 'Ed25519', x: author},
        format: 'jwk',
      })
      expect(verify(null, signed, key, frame.value.signature)).toBe(true)
    })
  })

  it('the room comes to the same', () => {
    expect(outline(stateOf(frozen))).toMatchObject(frozen.state)
  })
})

it('this version seals what the newest vectors hold', async () => {
  const vectors = sealVectors()
  const frozen = {...vectors, read: readAll(vectors), state: outline(stateOf(vectors))}
  const path = fileURLToPath(new URL(`${NEWEST}.json`, folder))
  const style = {...(await resolveConfig(path)), parser: 'json'}
  await expect(await format(JSON.stringify(frozen), style)).toMatchFileSnapshot(path)
})

function readAll({entries}: Vectors): Entry[] {
  return entries.map(({author, bytes}) => {
    const entry = readEntry(author, fromBase64url(bytes)!)
    if (!entry.ok) throw new Error(entry.refusal)
    return entry.value
  })
}

function stateOf(vectors: Vectors): RoomState {
  const joinKey = joinKeyOf(fromBase64url(vectors.secret)!, fromBase64url(vectors.room)!)
  return new Log(emptyRoom(vectors.room, joinKey)).admit(readAll(vectors))
}

const outline = ({name, zone, members, goals, checkIns, ...rest}: RoomState) =>
  asJson({
    name,
    zone,
    members: [...members.values()],
    goals: [...goals.values()],
    checkIns: [...checkIns.values()],
    daysOff: [...rest.daysOff],
    wins: rest.wins,
    meeting: rest.meeting,
    moments: rest.moments,
    refused: rest.refused,
  })

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
