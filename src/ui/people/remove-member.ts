import {consume} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, query, state} from 'lit/decorators.js'
import {removeMember} from '../../app/commands/remove-member.ts'
import type {NotSaved} from '../../app/ports.ts'
import type {RoomSession} from '../../app/session.ts'
import type {Member} from '../../core/room/room.ts'
import {Ask} from '../ask.ts'
import {roomContext} from '../context.ts'
import '../elements/confirm.ts'
import type {CairnConfirm} from '../elements/confirm.ts'
import {LightElement} from '../elements/light.ts'
import '../elements/menu.ts'
import type {CairnMenu} from '../elements/menu.ts'
import {roomFileOffer} from '../room-file-offer.ts'
import {peopleIn} from '../words/people.ts'
import {removalIn} from '../words/removal.ts'
import {Speaking} from '../words/words.ts'

/** What can be done with a member: one menu and one question for the whole list. */
@customElement('cairn-remove-member')
export class CairnRemoveMember extends LightElement {
  @consume({context: roomContext, subscribe: true}) private session!: RoomSession
  @state() private member: Member | undefined
  @query('cairn-menu') private readonly menu!: CairnMenu
  @query('cairn-confirm') private readonly confirm!: CairnConfirm
  readonly #say = new Speaking(this)
  readonly #ask = new Ask<NotSaved | 'not-here'>(this)

  openFor(member: Member, opener: HTMLElement): void {
    const {removal} = this.#words
    void this.menu.open(opener, removal.menuOf(member.name), [
      {label: removal.remove, icon: 'log-out', act: () => this.#askFor(member)},
    ])
  }

  override render() {
    const {removal, people} = this.#words
    const {asking} = removal
    const {refusal} = this.#ask
    const why = refusal === 'not-here' ? removal.notHere : refusal && people[refusal]
    return html`<p class="error" role="alert">${why ?? nothing}</p>
      ${roomFileOffer(refusal)}
      <cairn-menu></cairn-menu>
      <cairn-confirm
        .heading=${asking.title(this.member?.name ?? '')}
        .body=${`${asking.what} ${asking.link}`}
        .action=${asking.yes}
        @confirm=${this.#remove}
      ></cairn-confirm>`
  }

  async #askFor(member: Member): Promise<void> {
    this.member = member
    await this.updateComplete
    this.confirm.ask()
  }

  #remove = () => {
    const {member} = this
    if (member) void this.#ask.run(() => removeMember(this.session, member.id))
  }

  get #words() {
    const {language} = this.#say
    return {removal: removalIn[language], people: peopleIn[language].refused}
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-remove-member': CairnRemoveMember
  }
}
