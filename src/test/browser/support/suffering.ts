import {readInvite} from '../../../app/invite-link.ts'
import {shelfNameOf} from '../../../edge/shelf.ts'
import {linesIn} from '../../../ui/words/lines.ts'
import {roomFileIn} from '../../../ui/words/room-file.ts'
import {appIsKept} from './app-is-kept.ts'
import {freshProfile} from './chromium.ts'
import {pageOf} from './page-of.ts'
import {personAt, quotes, type Person} from './person.ts'
import {openSite} from './site.ts'

type Ben = {
  readonly profile?: string
  /** Whether he can start without a network. */
  readonly kept?: boolean
}

/** Aoi's room, with Ben in it, whose storage is about to suffer. */
export async function aoiAndBen({profile = freshProfile(), kept = false}: Ben = {}) {
  const site = await openSite()
  const aoi = await personAt({who: 'aoi', url: site.url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link, profile, serviceWorker: kept})
  await ben.joins(link, 'ベン')
  await aoi.sees('ベンさんが参加しました')
  if (kept) await appIsKept(ben.screen)
  const invite = readInvite(link)
  if (!invite.ok) throw new Error(invite.refusal)
  return {site, aoi, ben, profile, shelf: shelfNameOf(invite.value.id)}
}

/** The alarm that what arrives is in memory only. */
export const notStored = (who: Person) =>
  pageOf(who).getByRole('alert').filter({hasText: roomFileIn.ja.unstored.title})

/** The alarm over the field that what stands in it could not be saved. */
export const notSaved = (who: Person) =>
  pageOf(who).getByRole('alert').filter({hasText: who.words.notSaved.title})

/** What stands in the field. */
export const typed = (who: Person) =>
  pageOf(who).getByLabel(who.words.talk.writeTo(quotes.metric)).inputValue()

/** How often "saved here" stands under something that this person wrote. */
export const savedHere = (who: Person) =>
  pageOf(who).getByText(who.words.talk.savedHere, {exact: true}).count()

/** What this person wrote and is told of that it is not saved yet. */
export const inMemory = (who: Person) =>
  pageOf(who)
    .locator('.moment', {hasText: linesIn.ja.inMemory})
    .locator('.moment-text')
    .allInnerTexts()

/** How often "waiting" stands under something that this person wrote. */
export const waiting = (who: Person) =>
  pageOf(who).getByText(who.words.talk.waiting, {exact: true}).count()
