import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {LocalRelay} from '../support/local-relay.ts'
import {closeLater} from './support/closing.ts'
import {tolerate, unreachable} from './support/faults.ts'
import {copyOfApp} from './support/next-version.ts'
import {personAt, quotes, type Person} from './support/person.ts'
import {openStaticSite} from './support/static-site.ts'
import {setClockOff} from './support/wrong-clock.ts'

const soon = {timeout: 30_000, interval: 50}

/** The app on a host of files alone, whose cairn.json names two relays and nothing else. */
async function openSiteWithRelays() {
  const relays = [new LocalRelay(), new LocalRelay()] as const
  for (const relay of relays) closeLater(() => relay.die())
  const folder = copyOfApp()
  const config = {meetingPoints: ['nostr:./relay-1', 'nostr:./relay-2']}
  writeFileSync(join(folder, 'cairn.json'), JSON.stringify(config))
  const [one, two] = relays
  const elsewhere = {'relay-1': one.upgrade, 'relay-2': two.upgrade}
  const {url} = await openStaticSite(folder, elsewhere)
  return {url, relays}
}

/** Each hears what the other says. */
async function talk(one: Person, other: Person, about: string): Promise<void> {
  await one.says(`${about}、どうですか`)
  await other.sees(`${about}、どうですか`)
  await other.says(`${about}、いいです`)
  await one.sees(`${about}、いいです`)
}

/** The room's id and its secret, as text and as they are. */
function secretsIn(link: string): string[] {
  const [, invite = ''] = /#\/join\/1\.([^.]+)/.exec(link) ?? []
  const bytes = Buffer.from(invite, 'base64url')
  return [bytes.subarray(0, 32), bytes.subarray(32, 64)].flatMap(part => [
    part.toString('base64url'),
    part.toString('latin1'),
  ])
}

const keysAt = ({events}: LocalRelay) => new Set(events.map(({pubkey}) => pubkey))

it('on a host of files alone two people meet at Nostr relays, which learn nothing and keep nothing', async () => {
  const {url, relays} = await openSiteWithRelays()
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link})
  await ben.joins(link, 'ベン')
  await talk(aoi, ben, '見積り')

  for (const relay of relays) {
    await expect.poll(() => keysAt(relay).size, soon).toBe(2)
    expect(relay.stored).toEqual([])
    const told = relay.frames.join('\n')
    const contents = relay.events.flatMap(({content}) => content.split(','))
    const opened = contents.map(note => Buffer.from(note, 'base64url').toString('latin1'))
    const known = [told, ...opened].join('\n')
    const words = [quotes.name, quotes.metric, 'ベン', '見積り', ...secretsIn(link)]
    for (const word of [...words, 'v=0', 'candidate', 'announce'])
      expect(known.includes(word), word).toBe(false)
    for (const {kind, tags} of relay.events) {
      expect(Math.floor(kind / 10_000)).toBe(2)
      expect(tags.map(([name]) => name)).toEqual(['x'])
    }
    expect(relay.events.length).toBeLessThan(60)
  }
  const [one, two] = relays.map(relay => [
    ...keysAt(relay),
    ...relay.events.flatMap(({tags, content}) => [...tags.flat().slice(1), content]),
  ])
  expect(one!.filter(known => two!.includes(known))).toEqual([])

  const before = relays.map(keysAt)
  await ben.screen.reload()
  await talk(aoi, ben, '明日')
  for (const [nth, relay] of relays.entries())
    await expect.poll(() => keysAt(relay).size, soon).toBe(before[nth]!.size + 1)
})

it('when one relay dies, a third person joins those who are connected over the other', async () => {
  tolerate(unreachable)
  const {url, relays} = await openSiteWithRelays()
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link})
  await ben.joins(link, 'ベン')
  await talk(aoi, ben, '見積り')
  relays[0].die()
  const chie = await personAt({who: 'chie', url: link})
  await chie.joins(link, '智恵')
  await talk(chie, aoi, '来月')
  await talk(chie, ben, '再来月')
  relays[1].die()
  await talk(aoi, ben, '仲介所なし')
})

it('whose clock is an hour late is heard at relays that take nothing so old', async () => {
  const {url, relays} = await openSiteWithRelays()
  for (const relay of relays)
    relay.refuses = ({created_at}) =>
      Date.now() / 1000 - created_at > 60 ? 'invalid: ephemeral event expired' : undefined
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url})
  await setClockOff(ben, -60 * 60_000)
  await ben.joins(link, 'ベン')
  await talk(aoi, ben, '見積り')
})
