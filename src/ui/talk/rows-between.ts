import type {Row} from './rows.ts'

/** Rows put before the moments with these keys, which then say whose they are again; at the end where there is no such moment. */
export function withNotes(
  rows: readonly Row[],
  notes: readonly {readonly before: string | undefined; readonly row: Row}[],
): readonly Row[] {
  const moments = new Set<string | undefined>(
    rows.flatMap(({kind, key}) => (kind === 'moment' ? key : [])),
  )
  const before = new Map<string | undefined, Row[]>()
  for (const note of notes) {
    const at = moments.has(note.before) ? note.before : undefined
    before.set(at, [...(before.get(at) ?? []), note.row])
  }
  const all = rows.flatMap(row => {
    const noted = before.get(row.key)
    if (!noted || row.kind !== 'moment') return row
    return [...noted, {...row, continued: false}]
  })
  return [...all, ...(before.get(undefined) ?? [])]
}
