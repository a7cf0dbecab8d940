import type {MemberId} from '../../core/ids.ts'

type Told = {readonly toldBy: MemberId}

/**
 * As many as fit of what devices have told, in its order: the last of each, then the last but one of each, and so on. Who
 * tells of ever more pushes out their own; where not even one of each fits, those stay who have `written` most.
 */
export function inTurns<Of extends Told>(
  told: readonly Of[],
  most: number,
  written: (device: MemberId) => number,
): readonly Of[] {
  if (told.length <= most) return told
  const left = new Map<MemberId, number>()
  for (const {toldBy} of told) left.set(toldBy, (left.get(toldBy) ?? 0) + 1)
  const turns = told.map(of => {
    const turn = left.get(of.toldBy)! - 1
    left.set(of.toldBy, turn)
    return {of, turn, written: written(of.toldBy)}
  })
  turns.sort((one, other) => one.turn - other.turn || other.written - one.written)
  const kept = new Set(turns.slice(0, most).map(({of}) => of))
  return told.filter(of => kept.has(of))
}
