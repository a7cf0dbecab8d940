import type {RowPart, RowProblem} from '../../core/goal/terms-draft.ts'
import type {GoalFields} from './goal-fields.ts'

export type RowList = RowProblem['field']

/** What one line of each list has in it while it is empty. */
const empty = {
  milestones: {id: '', title: '', weight: ''},
  checkpoints: {on: '', value: ''},
  guardrails: {name: '', unit: '', lower: '', upper: ''},
  leads: {name: '', unit: '', perWeek: ''},
} as const

export type RowOf<List extends RowList> = Readonly<
  Record<keyof (typeof empty)[List], string>
>

/** The lines of a list as they were typed; what cannot be read is no line. */
export function rowsIn<List extends RowList>(
  fields: Pick<GoalFields, List>,
  list: List,
): readonly RowOf<List>[] {
  try {
    const rows: unknown = JSON.parse(fields[list] || '[]')
    return Array.isArray(rows) ? rows.map(row => rowFrom(list, row)) : []
  } catch {
    return []
  }
}

function rowFrom<List extends RowList>(list: List, row: unknown): RowOf<List> {
  const typed = new Map(Object.entries(typeof row === 'object' && row ? row : {}))
  const parts = Object.keys(empty[list]).map(part => {
    const text: unknown = typed.get(part)
    return [part, typeof text === 'string' ? text : '']
  })
  return Object.fromEntries(parts) as RowOf<List>
}

/** How a list stands among the fields. */
export const rowsText = (rows: readonly Readonly<Record<string, string>>[]): string =>
  rows.length > 0 ? JSON.stringify(rows) : ''

export const withRow = (fields: GoalFields, list: RowList): Partial<GoalFields> => ({
  [list]: rowsText([...rowsIn(fields, list), empty[list]]),
})

export const withoutRow = (
  fields: GoalFields,
  list: RowList,
  at: number,
): Partial<GoalFields> => ({
  [list]: rowsText(rowsIn(fields, list).filter((_, row) => row !== at)),
})

/** The name of an input inside a list: `milestones.0.title`. */
export const rowPath = (list: RowList, row: number, part: RowPart): string =>
  `${list}.${row}.${part}`

/** What a typed input changes, by its name; undefined when no list has it. */
export function typedInRow(
  fields: GoalFields,
  path: string,
  text: string,
): Partial<GoalFields> | undefined {
  const [list = '', at = '', part = ''] = path.split('.')
  if (!(list in empty) || !part) return undefined
  const rows = [...rowsIn(fields, list as RowList)] as Record<string, string>[]
  const row = rows[Number(at)] ?? {...empty[list as RowList]}
  rows[Number(at)] = {...row, [part]: text}
  return {[list]: rowsText(rows)}
}
