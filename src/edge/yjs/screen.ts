import {readFrame} from '../../core/entry/frame.ts'
import {clientOf} from '../../core/entry/place.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {RoomId} from '../../core/ids.ts'
import type {Verify} from '../verify.ts'
import {breather} from './breather.ts'
import {authorOf, type Line} from './lines.ts'
import {readUpdate, type Section} from './read-update.ts'
import {verifyRun} from './verify-run.ts'
import {writeRuns, type Run} from './write-run.ts'

export type Screened = {readonly update: Uint8Array | null; readonly violation: boolean}

export type ScreenParts = {
  readonly room: RoomId
  readonly lines: {at(client: number): Line | undefined}
  readonly verify: Verify
}

/**
 * The firewall. It never passes a peer's bytes on: it takes the entries that stand in their signed places right after
 * what is held, and writes a fresh update of them. What cannot be placed yet is left out and will be asked for again.
 */
export class Screen {
  readonly #parts: ScreenParts

  constructor(parts: ScreenParts) {
    this.#parts = parts
  }

  async pass(update: Uint8Array): Promise<Screened> {
    const {room, lines, verify} = this.#parts
    const breathe = breather()
    const {sections, odd} = await readUpdate(update, breathe)
    const runs: Run[] = []
    const seen = new Set<number>()
    let violation = odd
    for (const section of sections) {
      const line = lines.at(section.client)
      const twice = seen.has(section.client)
      seen.add(section.client)
      const found = twice ? 'violation' : runIn(section, line)
      if (found === 'violation') violation = true
      if (typeof found === 'string') continue
      const verified = await verifyRun(room, found, line?.tip, verify, breathe)
      if (verified.violation) violation = true
      const entries = found.entries.slice(0, verified.held)
      if (entries.length > 0) runs.push({...found, entries})
    }
    return {update: runs.length > 0 ? writeRuns(runs) : null, violation}
  }
}

/** The entries that would go on where the line ends here, not verified yet. */
function runIn(
  {client, structs}: Section,
  line: Line | undefined,
): Run | 'nothing' | 'violation' {
  const root = structs[0]?.root
  const named = root === undefined ? undefined : authorOf(root)
  if (root !== undefined && named === undefined) return 'violation'
  if (line && named && named !== line.author) return 'violation'
  const author = line?.author ?? named
  if (author === undefined) return 'nothing'

  const clock = line?.next ?? 0
  const entries: Uint8Array[] = []
  for (const struct of structs) {
    const next = clock + entries.length
    if (struct.clock > next) break
    if (struct.kind === 'entries')
      entries.push(...struct.entries.slice(next - struct.clock))
    // A later version keeps a tombstone that a withdraw of the same feed asks for; until then the run ends at one.
    else if (struct.clock + struct.count > next) break
  }
  const [first] = entries
  if (first === undefined) return 'nothing'
  if (line) return {author, base: line.base, clock, entries}
  const frame = readFrame(first)
  if (!frame.ok) return frame.refusal === 'other-version' ? 'nothing' : 'violation'
  const {base} = frame.value
  const itsPlace = clientOf(idBytes(author), base) === client
  return itsPlace ? {author, base, clock, entries} : 'violation'
}
