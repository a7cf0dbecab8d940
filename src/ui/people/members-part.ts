import {consume} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, query} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import type {RoomLink} from '../../app/among-members.ts'
import {renameMe, renameRoom} from '../../app/commands/rename.ts'
import {hashOf} from '../../app/place.ts'
import {keys} from '../../app/preference-keys.ts'
import type {RoomSession} from '../../app/session.ts'
import type {MemberId} from '../../core/ids.ts'
import type {Member} from '../../core/room/room.ts'
import {cairnContext, roomContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {InviteEvent} from '../elements/invite-event.ts'
import {LightElement} from '../elements/light.ts'
import {openByHand} from '../open-by-hand.ts'
import {Select} from '../select.ts'
import {devicesIn} from '../words/devices.ts'
import {forksIn} from '../words/forks.ts'
import {peopleIn} from '../words/people.ts'
import {removalIn} from '../words/removal.ts'
import {Speaking} from '../words/words.ts'
import {clockMark} from './clock-words.ts'
import {FollowClocks} from './follow-clocks.ts'
import {linkDetails, meetingDetails} from './link-details.ts'
import {memberList} from './member-list.ts'
import './name-edit.ts'
import './remove-member.ts'
import type {CairnRemoveMember} from './remove-member.ts'
import './this-device.ts'
import './members-part.css'

/** The part of a room about its people, its names and my own copy. */
@customElement('cairn-members-part')
export class CairnMembersPart extends LightElement {
  @consume({context: cairnContext}) private cairn!: Cairn
  @consume({context: roomContext, subscribe: true}) private session!: RoomSession
  @query('cairn-remove-member') private readonly removing!: CairnRemoveMember
  readonly #say = new Speaking(this)
  readonly #members = new Select(
    this,
    roomContext,
    ({state}) => state,
    ({members}) => members,
  )
  readonly #name = new Select(
    this,
    roomContext,
    ({state}) => state,
    ({name}) => name,
  )
  readonly #forked = new Select(
    this,
    roomContext,
    ({state}) => state,
    ({forked}) => forked,
  )
  readonly #removed = new Select(
    this,
    roomContext,
    ({state}) => state,
    ({removed}) => removed,
  )
  readonly #notCounted = new Select(
    this,
    roomContext,
    ({state}) => state,
    ({refused}) => refused.length,
  )
  readonly #link = new Select(
    this,
    roomContext,
    ({link}) => link,
    (link: RoomLink) => link,
  )
  readonly #clocks = new FollowClocks(this)

  override render() {
    const people = peopleIn[this.#say.language]
    const members = [...(this.#members.value?.values() ?? [])]
    const here = members.filter(({state}) => state === 'here')
    const {me, isSample} = this.session
    return html`<div class="members">
      ${this.#back()}
      <header class="members-head">
        <h2>${people.title} <span class="hint">${people.count(here.length)}</span></h2>
        ${this.#isLeft || isSample ? nothing : this.#invite()}
      </header>
      ${this.#note(here.length)}
      ${memberList({
        members,
        me,
        peers: this.#link.value?.peers ?? [],
        notes: this.#notes,
        actions: this.#isLeft || isSample ? () => nothing : this.#actions,
        say: this.#say,
      })}
      <cairn-remove-member></cairn-remove-member>
      ${this.#looking()} ${this.#isLeft ? nothing : this.#names()}
      ${isSample ? nothing : this.#device()}
    </div>`
  }

  #device() {
    const link = this.#link.value
    const byHand = this.#isLeft
      ? undefined
      : () => void openByHand(this.cairn, this.session)
    return html`<section class="members-device">
      <cairn-this-device .left=${this.#isLeft}></cairn-this-device>
      ${meetingDetails(this.#say, this.#isLeft)}
      ${link ? linkDetails(this.#say, link, this.#notCounted.value ?? 0, byHand) : nothing}
    </section>`
  }

  readonly #actions = (member: Member) =>
    html`<button
      class="icon-button members-more"
      type="button"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-label=${removalIn[this.#say.language].menuOf(member.name)}
      @click=${({currentTarget}: Event) => {
        if (currentTarget instanceof HTMLElement)
          this.removing.openFor(member, currentTarget)
      }}
    >
      ${icon('ellipsis')}
    </button>`

  readonly #notes = (member: MemberId): readonly string[] => {
    const off = this.#clocks.of(member)
    const isRefused = this.#link.value?.refused.includes(member)
    return [
      ...(this.#removed.value?.has(member) ? [removalIn[this.#say.language].mark] : []),
      ...(isRefused ? [devicesIn[this.#say.language].refused.mark] : []),
      ...(this.#forked.value?.get(member)?.other
        ? [forksIn[this.#say.language].mark]
        : []),
      ...(off ? [clockMark(this.#say, off)] : []),
    ]
  }

  /** A small screen has the tabs. */
  #back() {
    const {room} = this.session
    return html`<a
      class="link members-back"
      href=${hashOf({at: 'room', room: room.id, part: 'talk'})}
      >${icon('arrow-left')} ${this.#say.words.room.toTalk}</a
    >`
  }

  #note(here: number) {
    const people = peopleIn[this.#say.language]
    if (here === 0) return html`<p class="quiet">${people.none}</p>`
    if (here === 1 && !this.#isLeft) return html`<p class="quiet">${people.alone}</p>`
    return nothing
  }

  #looking() {
    const count = this.#link.value?.onlookers ?? 0
    if (count === 0) return nothing
    return html`<p class="hint members-looking">
      ${icon('eye')} ${peopleIn[this.#say.language].onlookers(count)}
    </p>`
  }

  #invite() {
    return html`<button class="button" type="button" @click=${this.#openInvite}>
      ${icon('user-plus')} ${peopleIn[this.#say.language].invite}
    </button>`
  }

  #names() {
    const people = peopleIn[this.#say.language]
    const me = this.#members.value?.get(this.session.me)
    return html`<section class="members-names card">
      <cairn-name-edit
        id="me"
        .label=${people.myName}
        .value=${me?.name ?? ''}
        .action=${people.renameMe}
        .save=${this.#renameMe}
      ></cairn-name-edit>
      <cairn-name-edit
        id="room"
        .label=${people.roomName}
        .value=${this.#name.value ?? ''}
        .action=${people.renameRoom}
        .note=${people.roomNameNote}
        .save=${this.#renameRoom}
      ></cairn-name-edit>
    </section>`
  }

  get #isLeft(): boolean {
    const {rooms} = this.cairn.rooms
    return rooms.value?.get(this.session.room.id)?.room.state === 'left'
  }

  /** The new name is offered for the next room, too. */
  #renameMe = async (typed: string) => {
    const renamed = await renameMe(this.session, typed)
    if (renamed.ok) this.cairn.ports.preferences.set(keys.name, typed.trim())
    return renamed
  }

  #renameRoom = (typed: string) => renameRoom(this.session, typed)

  #openInvite = () => this.dispatchEvent(new InviteEvent())
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-members-part': CairnMembersPart
  }
}
