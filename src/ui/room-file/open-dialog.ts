import {html, nothing} from 'lit'
import {customElement, query, state} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import {
  openRoomFile as readRoomFile,
  type Added,
  type OpenedFile,
  type OpenRefusal,
} from '../../app/room-file.ts'
import type {FileRefusal, NotSaved} from '../../app/ports.ts'
import {refuse} from '../../core/result.ts'
import {Ask} from '../ask.ts'
import {dialogStepBack, openDialog} from '../elements/dialog.ts'
import {LightElement} from '../elements/light.ts'
import {go} from '../go.ts'
import {roomFileIn} from '../words/room-file.ts'
import {Speaking} from '../words/words.ts'
import './room-file.css'

/** Shows what a file would bring, over whatever is on the screen. Resolves when that is closed. */
export function openRoomFile(cairn: Cairn, file: Blob | undefined): Promise<void> {
  const dialog = new CairnOpenRoomFile()
  dialog.cairn = cairn
  dialog.file = file
  document.body.append(dialog)
  return dialog.closed
}

/** A room file: what it would bring, and the question whether it shall. */
@customElement('cairn-open-room-file')
export class CairnOpenRoomFile extends LightElement {
  cairn!: Cairn
  /** Undefined when it is gone already. */
  file: Blob | undefined
  readonly closed: Promise<void>

  @query('dialog') private readonly dialog!: HTMLDialogElement
  @state() private opened: OpenedFile | undefined
  @state() private added: Added | undefined
  readonly #say = new Speaking(this)
  readonly #read = new Ask<OpenRefusal>(this)
  readonly #add = new Ask<FileRefusal | NotSaved>(this)
  #close!: () => void

  constructor() {
    super()
    this.closed = new Promise(resolve => (this.#close = resolve))
  }

  protected override firstUpdated(): void {
    openDialog(this.dialog)
    void this.#look()
  }

  override render() {
    const words = roomFileIn[this.#say.language]
    return html`<dialog aria-labelledby="room-file-title" @close=${this.#closed}>
      <div class="dialog-body">
        <h2 class="dialog-title" id="room-file-title" tabindex="-1" autofocus>
          ${words.title}
        </h2>
        ${this.#of()}
        <div class="room-file-state" role="status">${this.#state()}</div>
        <p class="error" role="alert">${this.#problem ?? nothing}</p>
        <div class="dialog-actions">${this.#actions()}</div>
      </div>
    </dialog>`
  }

  #of() {
    const {opened} = this
    if (!opened) return nothing
    return html`<p class="room-file-of" dir="auto">
      ${roomFileIn[this.#say.language].of(this.#roomName(opened))}
    </p>`
  }

  #state() {
    const words = roomFileIn[this.#say.language]
    if (this.#read.refusal) return html`<p class="quiet">${words.unchanged}</p>`
    if (this.added) return this.#done(this.added)
    if (this.#add.pending) return html`<p>${words.adding}</p>`
    if (!this.opened) return html`<p>${words.reading}</p>`
    return this.#brings(this.opened)
  }

  #brings({brings}: OpenedFile) {
    const words = roomFileIn[this.#say.language]
    const rows = (['messages', 'records', 'members', 'others'] as const).filter(
      kind => brings[kind] > 0,
    )
    if (rows.length === 0) return html`<p>${words.nothingNew}</p>`
    return html`<p>${words.would}</p>
      <dl class="room-file-brings">
        ${rows.map(
          kind =>
            html`<div>
              <dt>${words[kind]}</dt>
              <dd>${this.#say.format.number(brings[kind], 0)}</dd>
            </div>`,
        )}
      </dl>
      <p class="quiet small">${words.stays}</p>`
  }

  #done({entries, leftOut}: Added) {
    const words = roomFileIn[this.#say.language]
    return html`<p>${words.added(this.#entries(entries))}</p>
      ${
        leftOut > 0
          ? html`<p class="quiet">${words.leftOut(this.#entries(leftOut))}</p>`
          : nothing
      }`
  }

  #actions() {
    const words = roomFileIn[this.#say.language]
    const {refusal} = this.#read
    const isOver = this.added !== undefined || refusal !== undefined || this.#isNothing
    return html`<button class="button" type="button" @click=${() => this.dialog.close()}>
        ${isOver ? words.close : words.cancel}
      </button>
      ${
        refusal === 'unknown-room'
          ? html`<button class="button primary" type="button" @click=${this.#toJoin}>
              ${words.invite}
            </button>`
          : nothing
      }
      ${
        this.opened && !isOver
          ? html`<button
              class="button primary"
              type="button"
              ?disabled=${this.#add.pending}
              @click=${this.#take}
            >
              ${this.#add.refusal ? words.again : words.add}
            </button>`
          : nothing
      }
      ${
        this.added
          ? html`<button class="button primary" type="button" @click=${this.#toRoom}>
              ${words.toRoom}
            </button>`
          : nothing
      }`
  }

  get #problem(): string | undefined {
    const {refused} = roomFileIn[this.#say.language]
    const refusal = this.#read.refusal ?? this.#add.refusal
    return refusal && refused[refusal]
  }

  get #isNothing(): boolean {
    if (!this.opened || this.#add.refusal) return false
    const {messages, records, members, others} = this.opened.brings
    return messages + records + members + others === 0
  }

  #roomName({session}: OpenedFile): string {
    return (
      (session.state.value.name ?? session.room.card.room) || this.#say.words.room.unnamed
    )
  }

  #entries(count: number): string {
    const words = roomFileIn[this.#say.language]
    return words.entries(this.#say.format.number(count, 0), count === 1)
  }

  async #look(): Promise<void> {
    const {cairn, file} = this
    this.opened = await this.#read.run(async () =>
      file ? readRoomFile(cairn, file) : refuse('unreadable'),
    )
  }

  #take = async () => {
    const {opened} = this
    if (opened) this.added = await this.#add.run(() => opened.add())
  }

  #toRoom = () => {
    const room = this.opened?.session.room.id
    if (room) this.#goTo({at: 'room', room, part: 'talk'})
  }

  #toJoin = () => this.#goTo({at: 'join'})

  #goTo(place: Parameters<typeof go>[0]): void {
    go(place)
    this.dialog.close()
  }

  #closed = async () => {
    this.remove()
    await dialogStepBack()
    this.#close()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-open-room-file': CairnOpenRoomFile
  }
}
