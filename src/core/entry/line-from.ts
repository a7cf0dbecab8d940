import type {EntryId} from '../ids.ts'
import type {Entry} from './entry.ts'
import type {Log} from './log.ts'

/** What the talk shows of this place of the log, or of the next of which it shows anything. */
export function lineFrom(
  log: Pick<Log, 'at' | 'state'>,
  place: number,
): EntryId | undefined {
  const {moments} = log.state
  for (let at = place; ; at++) {
    const entry = log.at(at)
    if (!entry) return undefined
    if (!isSilent(entry) && moments.findLast(({id}) => id === entry.id)) return entry.id
  }
}

const isSilent = ({body: {kind}}: Entry): boolean =>
  kind === 'withdrew' || kind === 'carried' || kind === 'win-marked'
