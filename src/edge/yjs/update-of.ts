import type {Sealed} from '../../app/ports.ts'
import {readFrame} from '../../core/entry/frame.ts'
import {clientOf, clockOf} from '../../core/entry/place.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {MemberId} from '../../core/ids.ts'
import {writeRuns, type Placed, type Run} from './write-run.ts'

type Growing = Omit<Run, 'entries'> & {readonly entries: Placed[]}

/** Nobody withdraws so much in a row; a number of places costs nothing to claim. */
const GAP_MAX = 10_000

/**
 * The update that a peer would send who holds these entries: one run a line, from where it ends here. What is missing in
 * between was withdrawn, or so it is claimed: nothing is verified here.
 * @param nextOf the first clock of a line that is free here.
 */
export function updateOf(
  entries: readonly Sealed[],
  nextOf: (client: number) => number,
): Uint8Array {
  const runs = new Map<string, Growing>()
  for (const {author, bytes} of entries) {
    const frame = readFrame(bytes)
    if (!frame.ok) continue
    const {base} = frame.value
    const line = `${author}/${base}`
    const run = runs.get(line) ?? newRun(author, base, nextOf)
    runs.set(line, run)
    const gap = clockOf(frame.value) - run.clock - run.entries.length
    if (gap < 0 || gap > GAP_MAX) continue
    for (let missing = 0; missing < gap; missing++) run.entries.push(null)
    run.entries.push(bytes)
  }
  return writeRuns([...runs.values()].filter(run => run.entries.length > 0))
}

function newRun(
  author: MemberId,
  base: number,
  nextOf: (client: number) => number,
): Growing {
  return {author, base, clock: nextOf(clientOf(idBytes(author), base)), entries: []}
}
