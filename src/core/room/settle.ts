/**
 * The value `after`, in which whatever equals its part of `before` is that very part: views compare by identity. For
 * plain records, arrays and maps; all else is taken as it is.
 */
export function settle<Value>(before: Value, after: Value): Value {
  return settled(before, after) as Value
}

function settled(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before
  if (Array.isArray(before) && Array.isArray(after)) return settledList(before, after)
  if (before instanceof Map && after instanceof Map) return settledMap(before, after)
  if (isRecord(before) && isRecord(after)) return settledRecord(before, after)
  return after
}

function settledList(before: readonly unknown[], after: readonly unknown[]): unknown {
  const list = [...after]
  let isSame = before.length === after.length
  for (let at = 0; at < list.length; at++) {
    if (list[at] === before[at]) continue
    list[at] = settled(before[at], list[at])
    if (list[at] === before[at]) continue
    isSame = false
    // What is put in shifts all that follows: nothing there stands beside what it was.
    if (before.length !== after.length) break
  }
  return isSame ? before : list
}

type Map_ = ReadonlyMap<unknown, unknown>

function settledMap(before: Map_, after: Map_): unknown {
  const map = new Map(
    [...after].map(([key, value]) => [key, settled(before.get(key), value)]),
  )
  // The order of keys is part of what a map says: goals stand in the order in which they were set.
  const keys = [...before.keys()]
  const same =
    keys.length === map.size &&
    [...map].every(([key, value], at) => key === keys[at] && value === before.get(key))
  return same ? before : map
}

type Fields = {readonly [key: string]: unknown}

function settledRecord(before: Fields, after: Fields): unknown {
  const fields = Object.entries(after).map(
    ([key, value]) => [key, settled(before[key], value)] as const,
  )
  const same =
    fields.length === Object.keys(before).length &&
    fields.every(([key, value]) => value === before[key])
  return same ? before : Object.fromEntries(fields)
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype
