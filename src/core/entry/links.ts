import type {Graph} from './order.ts'

/** The namings of each entry: of entry e, `naming[start[e]]` to before `naming[start[e + 1]]`. */
export type Sorted = {readonly start: Uint32Array; readonly naming: Uint32Array}
export type Links = {readonly byNamer: Sorted; readonly byNamed: Sorted}

/** A graph's namings, to be walked from either end. */
export const linksOf = ({claim, namer, named}: Graph): Links => ({
  byNamer: sorted(namer, claim.length),
  byNamed: sorted(named, claim.length),
})

function sorted(ends: ArrayLike<number>, count: number): Sorted {
  const start = new Uint32Array(count + 1)
  for (let at = 0; at < ends.length; at++) start[ends[at]! + 1]!++
  for (let entry = 0; entry < count; entry++) start[entry + 1]! += start[entry]!
  const free = start.slice()
  const naming = new Uint32Array(ends.length)
  for (let at = 0; at < ends.length; at++) naming[free[ends[at]!]!++] = at
  return {start, naming}
}
