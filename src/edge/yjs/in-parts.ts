import * as Y from 'yjs'
import {clientOf} from '../../core/entry/place.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {Replica} from '../replica.ts'
import {inSlices} from './slices.ts'
import {writeRuns, type Placed} from './write-run.ts'

/** See `Replica.inParts`. */
export function inParts(
  update: Uint8Array,
  most: number,
  {doc, heads}: Pick<Replica, 'doc' | 'heads'>,
): Uint8Array[] {
  const {from} = Y.parseUpdateMeta(update)
  const runs = [...heads.value.values()].flatMap(({author, base}) => {
    const client = clientOf(idBytes(author), base)
    const clock = from.get(client)
    if (clock === undefined) return []
    return [{author, base, clock, entries: placedFrom(doc, client, clock)}]
  })
  const parts: Uint8Array[] = []
  let bytes = 0
  for (const slice of inSlices(runs)) {
    const part = writeRuns(slice)
    bytes += part.length
    if (bytes > most) break
    parts.push(part)
  }
  return parts
}

/** All that a line holds from this clock on. */
function placedFrom({store}: Y.Doc, client: number, clock: number): Placed[] {
  const structs = store.clients.get(client) ?? []
  return structs.flatMap(struct => {
    const from = Math.max(0, clock - struct.id.clock)
    if (from >= struct.length) return []
    if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentAny))
      return Array.from({length: struct.length - from}, () => null)
    const holders = struct.content.arr as {readonly e: Uint8Array}[]
    return holders.slice(from).map(({e}) => e)
  })
}
