import {html, nothing} from 'lit'
import {customElement, query, state} from 'lit/decorators.js'
import type {Hand, HandAsk, HandProblem} from '../../app/by-hand.ts'
import type {Cairn} from '../../app/cairn.ts'
import type {RoomSession} from '../../app/session.ts'
import type {Stop} from '../../core/store.ts'
import {readHandCode} from '../../core/room/hand-code.ts'
import {openDialog} from '../elements/dialog.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {pasteField} from '../elements/paste-field.ts'
import {byHandIn} from '../words/by-hand.ts'
import {Speaking} from '../words/words.ts'
import {lazily} from '../lazily.ts'
import {handCode, type Copied} from './hand-code.ts'
import {askOnceReady} from './ask-once-ready.ts'
import {handSaid} from './hand-state.ts'
import './hand-dialog.css'

/** What was typed and not used yet outlives the dialog. */
const typedIn = new WeakMap<RoomSession, string>()

export function openHandDialog(cairn: Cairn, session: RoomSession, code: string): void {
  const dialog = new CairnHandDialog()
  dialog.cairn = cairn
  dialog.session = session
  dialog.brought = code
  document.body.append(dialog)
}

/** Connects a room to one other device by two codes that people carry. */
@customElement('cairn-hand-dialog')
export class CairnHandDialog extends LightElement {
  cairn!: Cairn
  session!: RoomSession
  /** The code that the dialog was opened with. */
  brought = ''

  @query('dialog') private readonly dialog!: HTMLDialogElement
  @state() private view: 'start' | 'brought' | 'offer' | 'answer' = 'start'
  @state() private typed = ''
  @state() private problem: HandProblem | 'empty' | undefined
  @state() private pending = false
  @state() private copied: Copied | undefined
  /** The code that is looked at, as it was told last. */
  @state() private seen: Hand | undefined
  readonly #say = new Speaking(this)
  #stops: Stop[] = []

  override connectedCallback(): void {
    super.connectedCallback()
    const {link, state} = this.session
    this.typed = this.brought || (typedIn.get(this.session) ?? '')
    this.view = this.brought ? 'brought' : this.#viewNow
    this.#stops.push(
      link.follow(() => this.requestUpdate()),
      state.follow(() => this.requestUpdate()),
    )
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const stop of this.#stops.splice(0)) stop()
  }

  protected override willUpdate(): void {
    this.seen = this.#hand ?? this.seen
  }

  protected override firstUpdated(): void {
    openDialog(this.dialog)
    lazily(() => import('../elements/qr-code.ts'))
  }

  override render() {
    const words = byHandIn[this.#say.language]
    return html`<dialog
      class="hand"
      aria-labelledby="hand-title"
      @close=${() => this.remove()}
    >
      <div class="dialog-body">
        <h2 class="dialog-title" id="hand-title" tabindex="-1" autofocus>
          ${words.title}
        </h2>
        ${this.#content()}
        <div class="hand-state" role="status">${this.#state()}</div>
        ${this.#next()}
      </div>
      <button
        class="icon-button hand-close"
        type="button"
        aria-label=${words.close}
        @click=${() => this.dialog.close()}
      >
        ${icon('x')}
      </button>
    </dialog>`
  }

  #content() {
    const words = byHandIn[this.#say.language]
    const hand = this.#hand
    const code = hand?.is === 'waiting' ? hand.code : undefined
    switch (this.view) {
      case 'start':
        return html`<p class="small">${words.lead}</p>
          <div class="hand-make">
            <button
              class="button primary"
              type="button"
              ?disabled=${this.pending}
              @click=${this.#make}
            >
              ${icon('send')} ${words.make}
            </button>
            <span class="hint">${words.makeHint}</span>
          </div>
          ${this.#take(words.got, false)}`
      case 'brought':
        return html`<p class="small">${words.lead}</p>
          ${this.#take(words.got, true)}`
      case 'offer':
        if (code === undefined) return nothing
        return html`<section>
            <h3><span class="hand-step">1</span> ${words.give}</h3>
            ${this.#give(code)}
          </section>
          <section>
            <h3 id="hand-bring"><span class="hand-step">2</span> ${words.bring}</h3>
            ${this.#take(words.bring, true)}
          </section>`
      case 'answer':
        if (code === undefined) return nothing
        return html`<section>
          <h3>${words.giveAnswer}</h3>
          ${this.#give(code)}
        </section>`
    }
  }

  #give(code: string) {
    return handCode({
      code,
      device: this.cairn.ports.device,
      words: byHandIn[this.#say.language],
      copied: this.copied,
      copy: (what, text) => void this.#copy(what, text),
    })
  }

  #take(label: string, isMain: boolean) {
    const words = byHandIn[this.#say.language]
    return html`<form
      class="hand-take"
      novalidate
      @input=${this.#type}
      @submit=${this.#use}
    >
      ${pasteField({
        id: 'hand-typed',
        label,
        isLabelAloud: this.view === 'offer',
        hint: words.gotHint,
        value: this.typed,
        error: this.problem && words.problems[this.problem],
      })}
      <button class=${isMain ? 'button primary' : 'button'} ?disabled=${this.pending}>
        ${words.use}
      </button>
    </form>`
  }

  #state() {
    const words = byHandIn[this.#say.language]
    const {view} = this
    if (view === 'start' || view === 'brought') return nothing
    const hand = this.#hand
    if (!hand)
      return this.seen ? html`<p class="error">${words.gone}</p>` : html`${words.making}`
    const mine = this.cairn.rooms.rooms.value?.get(this.session.room.id)
    const isPeek = mine?.session !== this.session
    const {what, how} = handSaid(view, hand, this.session, isPeek, words)
    return html`<p class="hand-said ${hand.is}">
        ${hand.is === 'connected' ? icon('check') : nothing}<span>${what}</span>
      </p>
      ${how ? html`<p class="quiet small">${how}</p>` : nothing}
      ${hand.is === 'waiting' ? html`<p class="quiet small">${words.open}</p>` : nothing}`
  }

  #next() {
    const words = byHandIn[this.#say.language]
    if (this.view === 'start') return nothing
    const hand = this.#hand
    const isOver = hand ? hand.is === 'over' : this.seen !== undefined
    return html`<div class="dialog-actions">
      <button class="button quiet" type="button" @click=${this.#restart}>
        ${words.start}
      </button>
      ${
        isOver
          ? html`<button
              class="button primary"
              type="button"
              ?disabled=${this.pending}
              @click=${this.#make}
            >
              ${words.again}
            </button>`
          : nothing
      }
    </div>`
  }

  get #hand(): Hand | undefined {
    const {hands} = this.session.link.value
    return this.view === 'offer' || this.view === 'answer'
      ? hands?.[this.view]
      : undefined
  }

  /** What is on its way already. */
  get #viewNow(): 'start' | 'offer' | 'answer' {
    const {offer, answer} = this.session.link.value.hands ?? {}
    if (isUnderWay(offer)) return 'offer'
    return isUnderWay(answer) ? 'answer' : 'start'
  }

  #make = async () => {
    if (await this.#ask({do: 'offer'})) this.#show('offer')
    else this.view = 'start'
  }

  #use = async (event: SubmitEvent) => {
    event.preventDefault()
    const code = this.typed
    if (code.trim() === '') this.problem = 'empty'
    else if (await this.#ask({do: 'take', code})) return this.#used(code)
    this.querySelector<HTMLTextAreaElement>('#hand-typed')?.focus()
  }

  #used(code: string): void {
    this.#keep('')
    const read = readHandCode(code)
    this.#show(read.ok && read.value.kind === 'answer' ? 'offer' : 'answer')
  }

  async #ask(ask: HandAsk): Promise<boolean> {
    this.pending = true
    this.problem = undefined
    const asked = await askOnceReady(this.session, ask)
    this.pending = false
    if (!asked?.ok) this.problem = asked?.refusal ?? 'not-ready'
    return asked?.ok ?? false
  }

  #show(view: 'offer' | 'answer'): void {
    this.seen = undefined
    this.copied = undefined
    this.view = view
    this.querySelector<HTMLElement>('#hand-title')?.focus()
  }

  #restart = () => {
    this.problem = undefined
    this.copied = undefined
    this.view = 'start'
    this.querySelector<HTMLElement>('#hand-title')?.focus()
  }

  #type = ({target}: Event) => {
    if (target instanceof HTMLTextAreaElement) this.#keep(target.value)
  }

  #keep(typed: string): void {
    this.typed = typed
    typedIn.set(this.session, typed)
  }

  #copy = async (what: Copied['what'], text: string) => {
    const worked = await this.cairn.ports.device.copy(text)
    this.copied = {what, worked}
    if (!worked) this.querySelector<HTMLTextAreaElement>('#hand-code')?.select()
  }
}

const isUnderWay = (hand: Hand | undefined): boolean =>
  hand !== undefined && hand.is !== 'over' && hand.is !== 'connected'

declare global {
  interface HTMLElementTagNameMap {
    'cairn-hand-dialog': CairnHandDialog
  }
}
