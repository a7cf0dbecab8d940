import {expect, it} from 'vitest'
import {placeOf} from '../../app/place.ts'
import {gapIn} from '../../ui/words/gap.ts'
import {violationsInBoth} from './support/axe.ts'
import {freshProfile} from './support/chromium.ts'
import {loseFromShelf} from './support/lose-from-shelf.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes, type Person} from './support/person.ts'
import {openSite} from './support/site.ts'

const gap = gapIn.ja

/** Aoi asks and Ben answers, before Aoi goes. */
async function aoiAndBen() {
  const {url} = await openSite()
  const profile = freshProfile()
  const aoi = await personAt({who: 'aoi', url, profile})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link})
  await ben.joins(link, 'ベン')
  await aoi.sees('ベンさんが参加しました')
  await aoi.says('質問です')
  await ben.sees('質問です')
  await ben.says('お答えします')
  await aoi.sees('お答えします')
  await ben.sees(ben.words.talk.delivered(1))
  const room = aoi.screen.url()
  await aoi.browser.close()
  const comesBack = () => personAt({who: 'aoi', url: room, profile})
  return {link, ben, aoiComesBack: comesBack}
}

/** And starts anew with what is left. */
async function loses({screen}: Person, text: string): Promise<void> {
  const place = placeOf(new URL(screen.url()).hash)
  if (place.at !== 'room') throw new Error('in no room')
  await loseFromShelf(screen, place.room, text)
  await screen.reload()
  await screen.find('log')
}

/** What the talk says, gaps among it, from top to bottom. */
const linesOf = ({screen}: Person) =>
  screen.evaluate(() =>
    [...document.querySelectorAll('.moment-text, .note-line strong')].map(
      line => line.textContent,
    ),
  )

const announced = (person: Person, text: string) =>
  pageOf(person).locator('[role=status]', {hasText: text}).waitFor({state: 'attached'})

it('what Ben had seen and has lost is shown to be missing to him and to who comes, until Aoi brings it', async () => {
  const {link, ben, aoiComesBack} = await aoiAndBen()
  await loses(ben, '質問です')
  await ben.sees(gap.seenByMe(1))
  expect(await linesOf(ben)).toEqual([gap.seenByMe(1), 'お答えします'])

  const chie = await personAt({who: 'chie', url: link})
  await chie.joins(link, '智恵')
  await chie.sees('お答えします')
  await chie.sees(gap.seenBy('ベン', 1))
  expect(await linesOf(chie)).toEqual([gap.seenBy('ベン', 1), 'お答えします'])
  await announced(chie, gap.seenBy('ベン', 1))
  for (const person of [ben, chie])
    expect(await violationsInBoth(pageOf(person))).toEqual([])

  const aoi = await aoiComesBack()
  await aoi.sees('智恵さんが参加しました')
  for (const person of [ben, chie]) {
    await person.screen.miss(gap.how)
    await announced(person, gap.arrived)
    expect(await linesOf(person)).toEqual(['質問です', 'お答えします'])
  }
})

it('what Ben wrote and has lost is told as his and counted, until anyone who holds it comes', async () => {
  const {link, ben, aoiComesBack} = await aoiAndBen()
  await loses(ben, 'お答えします')
  await ben.says('もう一度お答えします')
  await ben.sees(gap.mine(1))
  expect(await linesOf(ben)).toEqual(['質問です', gap.mine(1), 'もう一度お答えします'])

  const chie = await personAt({who: 'chie', url: link})
  await chie.joins(link, '智恵')
  await chie.sees(gap.of('ベン', 1))
  expect(await linesOf(chie)).toEqual([
    '質問です',
    gap.of('ベン', 1),
    'もう一度お答えします',
  ])

  await aoiComesBack()
  for (const person of [ben, chie]) {
    await person.screen.miss(gap.how)
    expect(await linesOf(person)).toEqual([
      '質問です',
      'お答えします',
      'もう一度お答えします',
    ])
  }
})
