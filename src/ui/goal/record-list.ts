import {html, nothing, type TemplateResult} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import {repeat} from 'lit/directives/repeat.js'
import type {RecordGroup} from '../../core/goal/records.ts'
import type {GoalId, MemberId} from '../../core/ids.ts'
import {hashOf} from '../../app/place.ts'
import {roomContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import type {MenuItem} from '../elements/menu.ts'
import '../elements/menu.ts'
import {RecordEvent} from '../elements/record-event.ts'
import {goalNow, type GoalNow} from '../goal-now.ts'
import {recordHistory} from '../record-history.ts'
import {saidOf} from '../record-said.ts'
import {sourceWords} from '../record-source.ts'
import {Select} from '../select.ts'
import {linesIn, type LineWords} from '../words/lines.ts'
import {Speaking} from '../words/words.ts'
import {marksOf} from './record-marks.ts'
import './record-list.css'

/** Every record of a goal with its corrections, the newest day first, and the ways to its line of talk and to setting it right. */
@customElement('cairn-record-list')
export class CairnRecordList extends LightElement {
  /** The room's main goal unless it is another. */
  @property() goal: GoalId | undefined
  /** False in a room that was left. */
  @property({type: Boolean}) writable = true
  @state() private shown = FEW

  readonly #say = new Speaking(this)
  readonly #room = new Select(
    this,
    roomContext,
    session => session.state,
    room => room,
  )

  override render() {
    const {goal} = this.#say.words
    const now = this.#now
    const groups = now?.reading.groups ?? []
    if (!now || groups.length === 0)
      return html`<p class="quiet small">${goal.noRecords}</p>`
    const newest = groups.slice(-this.shown).reverse()
    return html`<ul class="record-rows" aria-label=${goal.records}>
        ${repeat(
          newest,
          ({root}) => root,
          group => this.#record(now, group),
        )}
      </ul>
      ${
        groups.length > this.shown
          ? html`<button class="button small" type="button" @click=${this.#more}>
              ${goal.more}
            </button>`
          : nothing
      }
      <cairn-menu></cairn-menu>`
  }

  #record(now: GoalNow, group: RecordGroup): TemplateResult {
    const {talk} = this.#say.words
    const {standing, state} = group
    const {on, note} = standing
    const {terms, today} = now
    const day = on === today ? talk.today : this.#say.format.day(on, today)
    const said = saidOf(this.#say, terms, standing)
    const words = this.#words
    return html`<li class=${state === 'counts' ? '' : 'uncounted'}>
      <time datetime=${on}>${day}</time>
      <div class="record-row-what">
        <strong class="numbers" dir="auto"
          >${standing.void ? html`<s>${said}</s>` : said}</strong
        >
        ${marksOf(words, now, group).map(
          mark => html`<span class="record-row-mark">${mark}</span>`,
        )}
        ${note ? html`<span class="record-row-note" dir="auto">${note}</span>` : nothing}
        ${recordHistory({say: this.#say, words, terms, today, nameOf: this.#nameOf}, group)}
      </div>
      <div class="record-row-ways">${this.#ways(group, said, day)}</div>
    </li>`
  }

  #ways({root, standing}: RecordGroup, said: string, day: string): TemplateResult {
    const {goal} = this.#say.words
    const canCorrect = this.writable && !standing.void
    const items = () => [
      ...(standing.source ? [this.#wayToSource(standing.source)] : []),
      ...(canCorrect ? this.#corrections(standing) : []),
    ]
    const label = this.#words.menuOfRecord(said, day)
    return html`<a
        class="icon-button"
        href=${this.#wayTo(root)}
        aria-label=${goal.inTalkOf(day, said)}
        title=${goal.inTalk}
        >${icon('message-circle')}</a
      >
      ${
        !standing.source && !canCorrect
          ? nothing
          : html`<button
              class="icon-button"
              type="button"
              aria-label=${label}
              title=${label}
              aria-haspopup="menu"
              aria-expanded="false"
              @click=${({currentTarget}: Event) =>
                this.querySelector('cairn-menu')?.open(
                  currentTarget as HTMLElement,
                  label,
                  items(),
                )}
            >
              ${icon('ellipsis')}
            </button>`
      }`
  }

  #wayToSource(source: RecordGroup['root']): MenuItem {
    const there = this.#room.value?.moments.find(({id}) => id === source)
    return {
      label: sourceWords(this.#words, there?.kind),
      icon: 'message-circle',
      act: () => (location.hash = this.#wayTo(source)),
    }
  }

  #corrections = (standing: RecordGroup['standing']): readonly MenuItem[] => [
    {
      label: this.#words.correct,
      icon: 'pencil',
      act: () => this.dispatchEvent(new RecordEvent({corrects: standing})),
    },
    {
      label: this.#words.withdraw,
      icon: 'trash-2',
      act: () => this.dispatchEvent(new RecordEvent({withdraws: standing})),
    },
  ]

  get #now(): GoalNow | undefined {
    const {source, value: room} = this.#room
    return source && room && goalNow(room, source.today(), this.goal)
  }

  get #words(): LineWords {
    return linesIn[this.#say.language]
  }

  #nameOf = (member: MemberId): string =>
    this.#room.value?.members.get(member)?.name ?? this.#say.words.talk.someone

  #wayTo(entry: RecordGroup['root']): string {
    const room = this.#room.source?.room.id
    return room ? hashOf({at: 'room', room, part: 'talk', entry}) : ''
  }

  /** As many again: a thousand are a few presses away. */
  #more = () => (this.shown *= 2)
}

const FEW = 20

declare global {
  interface HTMLElementTagNameMap {
    'cairn-record-list': CairnRecordList
  }
}
