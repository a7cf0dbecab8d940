import {expect} from 'vitest'
import {en} from '../../../ui/words/en.ts'
import {ja} from '../../../ui/words/ja.ts'
import {byHandIn, type ByHandWords} from '../../../ui/words/by-hand.ts'
import {closingIn, type ClosingWords} from '../../../ui/words/closing.ts'
import {panelIn, type PanelWords} from '../../../ui/words/panel.ts'
import {inviteIn, type InviteWords} from '../../../ui/words/invite.ts'
import {joinIn, type JoinWords} from '../../../ui/words/join.ts'
import {linkHowIn, type LinkHowWords} from '../../../ui/words/link-how.ts'
import {makeIn, type MakeWords} from '../../../ui/words/make.ts'
import {meetingIn, type MeetingWords} from '../../../ui/words/meeting.ts'
import {peopleIn, type PeopleWords} from '../../../ui/words/people.ts'
import {recordIn, type RecordWords} from '../../../ui/words/record.ts'
import {notSavedIn, type NotSavedWords} from '../../../ui/words/not-saved.ts'
import {roomClosedIn, type RoomClosedWords} from '../../../ui/words/room-closed.ts'
import {roomFileIn, type RoomFileWords} from '../../../ui/words/room-file.ts'
import {settingsIn, type SettingsWords} from '../../../ui/words/settings.ts'
import {termsIn, type TermsWords} from '../../../ui/words/terms.ts'
import type {Words} from '../../../ui/words/words.ts'
import type {BrowserOptions} from './chromium.ts'
import {openChromium} from './chromium.ts'
import {openFirefox} from './firefox.ts'
import type {Screen} from './screen.ts'

/** All that the screens say, also what only some of them load. */
type AllWords = Words & {
  readonly byHand: ByHandWords
  readonly closing: ClosingWords
  readonly panel: PanelWords
  readonly invite: InviteWords
  readonly join: JoinWords
  readonly link: LinkHowWords
  readonly make: MakeWords
  readonly meeting: MeetingWords
  readonly notSaved: NotSavedWords
  readonly people: PeopleWords
  readonly record: RecordWords
  readonly roomClosed: RoomClosedWords
  readonly roomFile: RoomFileWords
  readonly settings: SettingsWords
  readonly terms: TermsWords
}

export const wordsOf: Record<'ja-JP' | 'en-GB', AllWords> = {
  'ja-JP': {
    ...ja,
    byHand: byHandIn.ja,
    closing: closingIn.ja,
    panel: panelIn.ja,
    invite: inviteIn.ja,
    join: joinIn.ja,
    link: {...ja.link, ...linkHowIn.ja},
    make: makeIn.ja,
    meeting: meetingIn.ja,
    notSaved: notSavedIn.ja,
    people: peopleIn.ja,
    record: recordIn.ja,
    roomClosed: roomClosedIn.ja,
    roomFile: roomFileIn.ja,
    settings: settingsIn.ja,
    terms: termsIn.ja,
  },
  'en-GB': {
    ...en,
    byHand: byHandIn.en,
    closing: closingIn.en,
    panel: panelIn.en,
    invite: inviteIn.en,
    join: joinIn.en,
    link: {...en.link, ...linkHowIn.en},
    make: makeIn.en,
    meeting: meetingIn.en,
    notSaved: notSavedIn.en,
    people: peopleIn.en,
    record: recordIn.en,
    roomClosed: roomClosedIn.en,
    roomFile: roomFileIn.en,
    settings: settingsIn.en,
    terms: termsIn.en,
  },
}

export type GoalTyped = {
  readonly name: string
  readonly metric: string
  readonly now: string
  readonly target: string
  readonly unit: string
  readonly measure: string
}

export const quotes: GoalTyped = {
  name: '佐藤 美咲',
  metric: '見積り回答の日数',
  now: '3',
  target: '2',
  unit: '日',
  measure: '受付から回答メールまでの日数',
}

export const answers: GoalTyped = {
  name: '佐藤 美咲',
  metric: '問い合わせ対応の件数',
  now: '0',
  target: '30',
  unit: '件',
  measure: '受付表の対応済みの行',
}

/** Somebody at a browser: sees and does what the screen offers, in the words of their language. */
export class Person {
  readonly screen: Screen
  readonly words: AllWords

  constructor(screen: Screen, words: AllWords) {
    this.screen = screen
    this.words = words
  }

  /** From the first screen or the list of rooms into a room of this goal; resolves to its invite link. */
  async startsRoom(goal: GoalTyped): Promise<string> {
    await this.screen.click('link', this.words.overview.make)
    const link = await this.makesRoom(goal)
    await this.closesInvite()
    return link
  }

  /** From the form to the invite, which is left open. */
  async makesRoom(goal: GoalTyped): Promise<string> {
    const {make} = this.words
    await this.fillsGoal(goal)
    await this.#press(make.start)
    await this.screen.find('dialog', this.words.invite.title)
    return this.#readLink()
  }

  async fillsGoal(goal: GoalTyped): Promise<void> {
    const {make} = this.words
    await this.screen.find('heading', make.title)
    await this.screen.fill(startsWith(make.name), goal.name)
    await this.screen.fill(startsWith(make.metric), goal.metric)
    await this.screen.fill(exactly(make.now), goal.now)
    await this.screen.fill(exactly(make.target), goal.target)
    await this.screen.fill(exactly(make.unit), goal.unit)
    await this.screen.fill(startsWith(make.measure), goal.measure)
  }

  /** And is where the room is. */
  async closesInvite(): Promise<void> {
    await this.closesDialog()
    await this.screen.find('log')
  }

  async closesDialog(): Promise<void> {
    await this.screen.press('Escape')
    await this.isPastDialog()
  }

  /** The step of a dialog is taken back after it has closed. */
  async isPastDialog(): Promise<void> {
    await expect
      .poll(() => this.screen.evaluate(() => JSON.stringify(history.state)))
      .not.toContain('dialog')
  }

  /** Opens the invite from the room's header. */
  async invites(): Promise<string> {
    await this.#press(this.words.room.invite)
    await this.screen.find('dialog', this.words.invite.title)
    const link = await this.#readLink()
    await this.closesInvite()
    return link
  }

  async joins(link: string, name: string): Promise<void> {
    await this.screen.goto(link)
    await this.screen.fill(startsWith(this.words.join.name), name)
    await this.#press(this.words.join.join)
    await this.screen.find('log')
  }

  async says(text: string): Promise<void> {
    await this.screen.fill(this.words.talk.writeTo('').trim(), text)
    await this.#press(this.words.talk.send)
  }

  async records(value: string, note = ''): Promise<void> {
    const {record, goal} = this.words
    await this.screen.click('button', goal.record)
    await this.screen.find('dialog', record.title)
    await this.screen.fill(record.value.latest, value)
    if (note) await this.screen.fill(record.note, note)
    await this.#press(record.save)
    await this.screen.see(note || value)
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.screen.see(text)
  }

  /** The messages on the screen, in their order. */
  talk(): Promise<string[]> {
    return this.screen.evaluate(() =>
      [...document.querySelectorAll('.moment-text')].map(line => line.textContent),
    )
  }

  #press(name: string): Promise<void> {
    return this.screen.click('button', exactly(name))
  }

  async #readLink(): Promise<string> {
    return this.screen.evaluate(
      () => document.querySelector<HTMLInputElement>('#invite-link')?.value ?? '',
    )
  }
}

type At = BrowserOptions & {readonly url: string}

/** Opens the app for someone, in a Chromium process of their own. */
export const personAt = (at: At) => meet(openChromium, at)

/** The same in Firefox. */
export const personInFirefox = (at: At) => meet(openFirefox, at)

async function meet<Browser extends {newScreen(url: string): Promise<Screen>}>(
  open: (options: BrowserOptions) => Promise<Browser>,
  {url, ...options}: At,
): Promise<Person & {readonly browser: Browser}> {
  const browser = await open(options)
  const screen = await browser.newScreen(url)
  const person = new Person(screen, wordsOf[options.locale ?? 'ja-JP'])
  return Object.assign(person, {browser})
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const exactly = (text: string) => new RegExp(`^\\s*${escaped(text)}\\s*$`)
const startsWith = (text: string) => new RegExp(`^\\s*${escaped(text)}`)
