import {readFrame} from '../../core/entry/frame.ts'
import {clientOf} from '../../core/entry/place.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {MemberId, RoomId} from '../../core/ids.ts'
import type {Verify} from '../verify.ts'
import {Asked, type AskedParts} from './asked.ts'
import {breather} from '../breather.ts'
import type {Line} from './lines.ts'
import {readUpdate, type Section, type Struct} from './read-update.ts'
import {verifyRun} from './verify-run.ts'
import {withoutBareTombstones, type RunOf} from './bare-tombstones.ts'
import {inSlices} from './slices.ts'
import {isWithdrawn} from './withdrawn-places.ts'
import {authorOf, writeRuns, type Placed, type Run} from './write-run.ts'

/** Updates to be applied one after the other, none where nothing is left; a page may have its turn in between. */
export type Screened = {
  readonly updates: readonly Uint8Array[]
  readonly violation: boolean
  /** Something was left out that only a version of the app to come can read. */
  readonly newer: boolean
}

/** What the doc holds, as far as a screen must know it. */
export type Held = {
  at(client: number): Pick<Line, 'author' | 'base' | 'next'> | undefined
  /** Places withdrawn by entries that the doc holds. */
  readonly withdrawn: AskedParts['held']
}

export type ScreenParts = {
  readonly room: RoomId
  readonly held: Held
  readonly verify: Verify
}

/**
 * What the firewall does with one update. It never passes a peer's bytes on: it takes the entries that stand in their signed places right after
 * what is held, and writes a fresh update of them. What cannot be placed yet is left out and will be asked for again.
 */
export class Screen {
  readonly #parts: ScreenParts

  constructor(parts: ScreenParts) {
    this.#parts = parts
  }

  async pass(update: Uint8Array): Promise<Screened> {
    const {room, held, verify} = this.#parts
    const breathe = breather()
    const {sections, odd} = await readUpdate(update, breathe)
    const asked = new Asked({room, verify, held: held.withdrawn})
    const {lines, violation} = linesIn(sections, held, asked)
    const runs: RunOf[] = []
    let bad = odd || violation
    let newer = false
    for (const line of lines) {
      const run = runOf(line, asked)
      if (run === 'violation') bad = true
      if (run === 'newer') newer = true
      if (typeof run === 'string') continue
      const withdrawnAt = (clock: number) => asked.signedAt(run.client, clock)
      const verified = await verifyRun({room, verify, breathe, withdrawnAt}, run)
      if (verified.then === 'violation') bad = true
      if (verified.then === 'newer') newer = true
      runs.push({...run, entries: run.entries.slice(0, verified.held)})
    }
    const kept = withoutBareTombstones(runs, asked)
    for (const run of kept) asked.keep(run)
    const fresh = kept.map(run => withTombstones(run, asked))
    return {updates: inSlices(fresh).map(writeRuns), violation: bad, newer}
  }
}

/** What one Yjs client of the update may add to. */
type Growing = {
  readonly section: Section
  readonly author: MemberId
  readonly line: ReturnType<Held['at']>
}

function linesIn(sections: readonly Section[], held: Held, asked: Asked) {
  const growing: Growing[] = []
  const seen = new Set<number>()
  let violation = false
  for (const section of sections) {
    const {client, structs} = section
    const line = held.at(client)
    const author = seen.has(client) ? 'violation' : authorIn(structs, line)
    seen.add(client)
    if (author === 'violation') violation = true
    else if (author !== undefined) growing.push({section, author, line})
  }
  const isMissing = ({kind}: Struct) => kind === 'tombstones'
  // Nobody asks what is withdrawn where nothing is gone.
  if (sections.some(({structs}) => structs.some(isMissing)))
    for (const {author, section} of growing) asked.bring(author, section)
  return {lines: growing.flatMap(grown => newPlaces(grown, asked)), violation}
}

/** The line's root is the one that the doc has for this client, else the one that the update names at clock 0. */
function authorIn(
  structs: readonly Struct[],
  line: Growing['line'],
): MemberId | 'violation' | undefined {
  const root = structs[0]?.root
  const named = root === undefined ? undefined : authorOf(root)
  if (root !== undefined && named === undefined) return 'violation'
  return line?.author ?? named
}

type NewPlaces = Omit<RunOf, 'base'> & Pick<Growing, 'line'>

/** The places that would go on where the line ends here, nothing of them verified. */
function newPlaces({section, author, line}: Growing, asked: Asked): NewPlaces[] {
  const {client, structs} = section
  const clock = line?.next ?? 0
  const entries: Placed[] = []
  for (const struct of structs) {
    const next = clock + entries.length
    if (struct.clock > next) break
    if (struct.kind === 'entries') {
      for (let at = next - struct.clock; at < struct.entries.length; at++)
        entries.push(struct.entries[at]!)
      continue
    }
    const end = struct.clock + struct.count
    if (end <= next) continue
    if (struct.kind === 'hole') break
    // How many are gone is a number that costs its sender nothing: only those are counted that a withdraw names.
    let place = next
    while (place < end && asked.isNamed(client, place)) {
      entries.push(null)
      place++
    }
    if (place < end) break
  }
  return entries.length > 0 ? [{client, author, line, clock, entries}] : []
}

/** The same as a run, where it stands in the place that its first entry says. */
function runOf(
  {line, ...places}: NewPlaces,
  asked: Asked,
): RunOf | 'nothing' | 'newer' | 'violation' {
  if (line) return {...places, base: line.base}
  const {client, author, entries} = places
  const first = entries.find(bytes => bytes !== null)
  const frame = first && readFrame(first)
  if (frame && !frame.ok) return frame.refusal === 'other-version' ? 'newer' : 'violation'
  const base = frame?.value.base ?? asked.baseOf(client)
  if (base === undefined) return 'nothing'
  const isItsPlace = clientOf(idBytes(author), base) === client
  return isItsPlace ? {...places, base} : 'violation'
}

/** What is withdrawn already never enters the doc. */
function withTombstones(run: RunOf, asked: Asked): Run {
  const {client, author, clock} = run
  const isGone = (bytes: Uint8Array, at: number) =>
    isWithdrawn(author, bytes, asked.keptAt(client, clock + at))
  const entries = run.entries.map((bytes, at) =>
    bytes !== null && isGone(bytes, at) ? null : bytes,
  )
  return {...run, entries}
}
