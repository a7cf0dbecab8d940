import type {Sealed} from '../../app/ports.ts'
import type {Body} from '../../core/entry/entry.ts'
import {readEntry} from '../../core/entry/read-entry.ts'

/** What takes back what was said in these words. */
export function withdrawOf(held: readonly Sealed[], text: string): Body {
  const entries = held.map(({author, bytes}) => readEntry(author, bytes))
  const found = entries.flatMap(entry =>
    entry.ok && entry.value.body.kind === 'said' && entry.value.body.text === text
      ? [entry.value]
      : [],
  )[0]
  if (!found) throw new Error('nobody said so')
  const {id, seq, base, prev, claim, heads} = found
  return {kind: 'withdrew', of: {id, seq, base, prev, claim, heads, kind: 'said'}}
}
