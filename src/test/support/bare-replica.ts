import * as Y from 'yjs'
import type {MemberId, RoomId} from '../../core/ids.ts'
import {Store} from '../../core/store.ts'
import {ForkLine} from '../../edge/fork-line.ts'
import type {Heads, Replica} from '../../edge/replica.ts'

/** A replica without a log or a shelf, which takes in whatever it is given; but for the parts that a test brings. */
export const bareReplica = (
  me: MemberId,
  room = 'room' as RoomId,
  parts: Partial<Replica> = {},
): Replica => ({
  room,
  me,
  doc: new Y.Doc(),
  own: {},
  stored: {},
  heads: new Store<Heads>(new Map()),
  isStored: () => Promise.resolve(true),
  storeAgain: () => Promise.resolve(),
  ready: () => Promise.resolve(),
  onPage: 0,
  screen: update => Promise.resolve({updates: [update], violation: false, newer: false}),
  inParts: update => Promise.resolve([update]),
  at: () => undefined,
  forks: new ForkLine(),
  keptOut: new Store<ReadonlySet<MemberId>>(new Set()),
  meeting: new Store({points: [], iceServers: []}),
  isSigned: () => Promise.resolve(true),
  ...parts,
})
