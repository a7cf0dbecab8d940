import type {LitElement, ReactiveController, TemplateResult} from 'lit'
import type {RoomSession} from '../../app/session.ts'
import {Gaps, type Gap} from '../../core/entry/gaps.ts'
import type {Stop} from '../../core/store.ts'
import type {GapWords} from '../words/gap.ts'
import {noteLine} from './note-line.ts'
import type {Row} from './rows.ts'
import {withNotes} from './rows-between.ts'

type Noted = {lasts: boolean; readonly timer: ReturnType<typeof setTimeout>}

/** What is missing in the talk, as soon as it has been missing for longer than anything takes that is on its way. */
export class TalkGaps implements ReactiveController {
  readonly #host: LitElement
  readonly #session: RoomSession
  readonly #gaps: Gaps
  readonly #noted = new Map<string, Noted>()
  readonly #stops: Stop[] = []
  #shown: readonly Gap[] = []
  /** What the lines say of how it comes hangs on it. */
  #newer = false
  #among:
    | {
        readonly of: readonly Row[]
        readonly gaps: readonly Gap[]
        readonly rows: readonly Row[]
      }
    | undefined
  /** For who listens: what has been found missing last, or that something has arrived. */
  news: Gap | 'arrived' | undefined

  constructor(host: LitElement, session: RoomSession) {
    this.#host = host
    this.#session = session
    this.#gaps = new Gaps(session.log)
    host.addController(this)
  }

  hostConnected(): void {
    const {state, link, whole} = this.#session
    for (const told of [state, link, whole]) this.#stops.push(told.follow(this.#look))
    this.#look()
  }

  hostDisconnected(): void {
    for (const stop of this.#stops.splice(0)) stop()
    for (const {timer} of this.#noted.values()) clearTimeout(timer)
    this.#noted.clear()
  }

  /** The rows with a row for each gap, before the line that was written after what is missing. */
  among(rows: readonly Row[]): readonly Row[] {
    if (this.#shown.length === 0) return rows
    if (this.#among?.of !== rows || this.#among.gaps !== this.#shown)
      this.#among = {of: rows, gaps: this.#shown, rows: withGaps(rows, this.#shown)}
    return this.#among.rows
  }

  readonly #look = () => {
    const {further, receiving, newer} = this.#session.link.value
    if (newer !== this.#newer) this.#host.requestUpdate()
    this.#newer = newer
    // The end of it will tell.
    if (receiving || !this.#session.whole.value) return
    const gaps = this.#gaps.find(further)
    const keys = new Set(gaps.map(keyOf))
    for (const [key, {timer}] of this.#noted) {
      if (keys.has(key)) continue
      clearTimeout(timer)
      this.#noted.delete(key)
    }
    for (const key of keys) if (!this.#noted.has(key)) this.#note(key)
    this.#show(gaps.filter(gap => this.#noted.get(keyOf(gap))?.lasts))
  }

  #note(key: string): void {
    const noted = {
      lasts: false,
      timer: setTimeout(() => {
        noted.lasts = true
        this.#look()
      }, ON_ITS_WAY_MS),
    }
    this.#noted.set(key, noted)
  }

  #show(gaps: readonly Gap[]): void {
    const before = this.#shown
    if (JSON.stringify(gaps) === JSON.stringify(before)) return
    const isIn = (all: readonly Gap[], gap: Gap) =>
      all.some(other => keyOf(other) === keyOf(gap))
    const found = gaps.find(gap => !isIn(before, gap))
    this.news = found ?? (before.every(gap => isIn(gaps, gap)) ? this.news : 'arrived')
    this.#shown = gaps
    this.#host.requestUpdate()
  }
}

/** How long what one device names may take to come from another. */
const ON_ITS_WAY_MS = 3_000

const keyOf = ({kind, by, before}: Gap): string =>
  kind === 'feed' ? by : `${by}/${before ?? ''}`

export const withGaps = (rows: readonly Row[], gaps: readonly Gap[]): readonly Row[] =>
  withNotes(
    rows,
    gaps.map(gap => ({
      before: gap.before,
      row: {kind: 'gap', key: `gap/${keyOf(gap)}`, gap},
    })),
  )

export function gapLine(words: GapWords, session: RoomSession, gap: Gap): TemplateResult {
  const how = session.link.value.newer ? words.howNewer : words.how
  return noteLine('cloud-off', gapSentence(words, session, gap), how)
}

export function gapSentence(
  words: GapWords,
  {me, state}: RoomSession,
  {kind, by, count}: Gap,
): string {
  const name = state.value.members.get(by)?.name
  if (kind === 'named') {
    if (by === me || name === undefined) return words.seenByMe(count)
    return words.seenBy(name, count)
  }
  if (by === me) return words.mine(count)
  return name === undefined ? words.ofSomeone(count) : words.of(name, count)
}
