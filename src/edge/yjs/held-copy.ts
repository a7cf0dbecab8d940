import type * as Y from 'yjs'
import type {Line, Lines} from './lines.ts'
import type {Held} from './screen.ts'
import {WithdrawnPlaces} from './withdrawn-places.ts'

/** What a screen must know of a doc, in one moment of it, as another thread can be given it. */
export type HeldCopy = {
  /** By Yjs client. */
  readonly lines: ReadonlyMap<number, Line>
  readonly withdrawn: WithdrawnPlaces['places']
}

export function copyHeld(doc: Y.Doc, lines: Lines): HeldCopy {
  const known = new Map<number, Line>()
  for (const client of doc.store.clients.keys()) {
    const line = lines.at(client)
    if (line) known.set(client, line)
  }
  return {lines: known, withdrawn: lines.withdrawn.places}
}

export function heldIn({lines, withdrawn}: HeldCopy): Held {
  return {at: client => lines.get(client), withdrawn: new WithdrawnPlaces(withdrawn)}
}
