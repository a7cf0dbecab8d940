import {html, type PropertyValues} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import {inviteLink, readInvite, type InviteProblem} from '../../app/invite-link.ts'
import {placeOf} from '../../app/place.ts'
import {LightElement} from '../elements/light.ts'
import {pasteField} from '../elements/paste-field.ts'
import {go} from '../go.ts'
import {joinIn} from '../words/join.ts'
import {Speaking} from '../words/words.ts'

/** Where a link goes that was not opened by itself, or that cannot be opened as it is. */
@customElement('cairn-join-paste')
export class CairnJoinPaste extends LightElement {
  /** The link that was opened, kept to be mended. */
  @property() text = ''
  @property() problem: InviteProblem | undefined

  @state() private typed = ''
  @state() private found: InviteProblem | 'nothing' | undefined
  readonly #say = new Speaking(this)

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.typed = this.text
    if (changed.has('problem')) this.found = this.problem
  }

  override render() {
    const join = joinIn[this.#say.language]
    return html`<h1 tabindex="-1">${join.title}</h1>
      <form class="card join-paste" novalidate @input=${this.#type} @submit=${this.#open}>
        ${pasteField({
          id: 'join-link',
          label: join.paste,
          hint: join.pasteHint,
          value: this.typed,
          error: this.#wrong,
        })}
        <button class="button primary large">${join.open}</button>
      </form>`
  }

  get #wrong(): string | undefined {
    const join = joinIn[this.#say.language]
    if (!this.found) return undefined
    return this.found === 'nothing' ? join.nothingPasted : join.problems[this.found]
  }

  #type = ({target}: Event) => {
    if (target instanceof HTMLTextAreaElement) this.typed = target.value
  }

  #open = (event: SubmitEvent) => {
    event.preventDefault()
    const invite = readInvite(this.typed)
    this.found = this.typed.trim() === '' ? 'nothing' : undefined
    if (invite.ok) go(placeOf(inviteLink('', invite.value)), 'instead')
    else {
      this.found ??= invite.refusal
      this.querySelector('textarea')?.focus()
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-join-paste': CairnJoinPaste
  }
}
