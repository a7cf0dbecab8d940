import type {Sealed} from '../../app/ports.ts'
import {readFrame} from '../../core/entry/frame.ts'
import {clockOf} from '../../core/entry/place.ts'
import {writeRuns, type Run} from './write-run.ts'

type Growing = Omit<Run, 'entries'> & {readonly entries: Uint8Array[]}

/**
 * The update that a peer would send who holds these entries: one run a line, up to where it has a hole. Nothing is
 * verified here.
 */
export function updateOf(entries: readonly Sealed[]): Uint8Array {
  const runs = new Map<string, Growing>()
  for (const {author, bytes} of entries) {
    const frame = readFrame(bytes)
    if (!frame.ok) continue
    const {base} = frame.value
    const clock = clockOf(frame.value)
    const line = `${author}/${base}`
    const run = runs.get(line) ?? {author, base, clock, entries: []}
    runs.set(line, run)
    if (clock === run.clock + run.entries.length) run.entries.push(bytes)
  }
  return writeRuns([...runs.values()])
}
