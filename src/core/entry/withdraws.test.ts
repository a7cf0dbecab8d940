import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {FeedOf, JOIN_KEY, roomOf} from '../../test/feed.ts'
import type {RoomState} from '../room/room.ts'
import {emptyRoom} from '../room/fold.ts'
import {headOf} from './entry-id.ts'
import type {Entry, Withdrawn} from './entry.ts'
import {Log} from './log.ts'

const T = Date.UTC(2026, 10, 24)

const tellOf = ({id, seq, base, prev, claim, heads}: Entry): Withdrawn => ({
  id,
  seq,
  base,
  prev,
  claim,
  heads,
  kind: 'said',
})

function talk() {
  const [aoi, ben] = [new FeedOf('aoi'), new FeedOf('ben')]
  const genesis = aoi.found('Quotes', T)
  const joined = ben.join(T + 1000, [headOf(genesis.id)])
  const slip = aoi.say('the password is swordfish', T + 2000, [headOf(joined.id)])
  const reply = ben.say('take that back', T + 3000, [headOf(slip.id)])
  const withdraw = aoi.write({kind: 'withdrew', of: tellOf(slip)}, T + 4000)
  return {aoi, ben, genesis, joined, slip, reply, withdraw}
}

const folded = (genesis: Entry, ...batches: readonly (readonly Entry[])[]): RoomState => {
  const log = new Log(emptyRoom(roomOf(genesis), JOIN_KEY), 2)
  for (const batch of batches) log.admit(batch)
  return log.state
}

const outline = ({moments, refused}: RoomState) => ({
  moments: moments.map(({id, by, kind, at}) => ({id, by, kind, at})),
  refused,
})

describe('a message that its author withdraws', () => {
  it('is shown as withdrawn where it stood', () => {
    const {genesis, joined, slip, reply, withdraw} = talk()
    const state = folded(genesis, [genesis, joined, slip, reply], [withdraw])
    expect(state.moments.map(({kind}) => kind)).toEqual([
      'founded',
      'joined',
      'gone',
      'said',
    ])
    expect(JSON.stringify(state.moments)).not.toContain('swordfish')
    expect(state.refused).toEqual([])
  })

  it('comes to the same for whoever never had it', () => {
    const {genesis, joined, slip, reply, withdraw} = talk()
    const had = folded(genesis, [genesis, joined, slip, reply], [withdraw])
    expect(folded(genesis, [genesis, joined, reply, withdraw])).toEqual(had)
    expect(folded(genesis, [genesis, joined], [withdraw], [reply])).toEqual(had)
    expect(folded(genesis, [withdraw, reply], [joined], [slip], [genesis])).toEqual(had)
  })

  it('still holds others to the order in which it was seen', () => {
    const aoi = new FeedOf('aoi')
    const ben = new FeedOf('ben')
    const chie = new FeedOf('chie')
    const genesis = aoi.found('Quotes', T)
    // Its clock is a year ahead; that Chie and Aoi had seen it says how far.
    const early = ben.join(T + 365 * 86_400_000, [headOf(genesis.id)])
    const seen = chie.join(T + 5000, [headOf(genesis.id), headOf(early.id)])
    const slip = aoi.say('oops', T + 6000, [headOf(early.id), headOf(seen.id)])
    const all = [genesis, early, seen, slip]
    const withdraw = aoi.write({kind: 'withdrew', of: tellOf(slip)}, T + 7000)
    const [had, had2] = [folded(genesis, all), folded(genesis, all, [withdraw])]
    expect(had2.moments.map(({id, at}) => [id, at])).toEqual(
      had.moments.map(({id, at}) => [id, at]),
    )
    expect(folded(genesis, [genesis, early, seen, withdraw])).toEqual(had2)
  })
})

describe('what nobody may withdraw', () => {
  it("is somebody else's message", () => {
    const {genesis, joined, slip, reply, ben} = talk()
    const theirs = ben.write({kind: 'withdrew', of: tellOf(slip)}, T + 4000)
    const state = folded(genesis, [genesis, joined, slip, reply], [theirs])
    expect(state.moments.map(({kind}) => kind)).toContain('said')
    expect(state.refused).toEqual([
      {id: theirs.id, by: ben.author, refusal: 'unreadable'},
    ])
    expect(folded(genesis, [theirs, joined], [slip, genesis], [reply])).toEqual(state)
  })

  it('is a withdraw, or an entry of another kind', () => {
    const {aoi, genesis, joined, slip, reply, withdraw} = talk()
    const again = aoi.write({kind: 'withdrew', of: tellOf(withdraw)}, T + 5000)
    const founded = aoi.write({kind: 'withdrew', of: tellOf(genesis)}, T + 6000)
    const entries = [genesis, joined, slip, reply, withdraw, again, founded]
    const state = folded(genesis, entries)
    expect(outline(state).moments.map(({kind}) => kind)).toEqual([
      'founded',
      'joined',
      'gone',
      'said',
    ])
    expect(state.refused.map(({id}) => id)).toEqual([again.id, founded.id])
  })

  it('is one of which it says what is not so', () => {
    const {aoi, genesis, joined, slip, reply} = talk()
    const lies = [
      {...tellOf(slip), claim: T},
      {...tellOf(slip), heads: []},
      {...tellOf(slip), seq: 1, base: 1, prev: undefined},
      {...tellOf(slip), kind: 'carried' as const},
    ].map(of => aoi.write({kind: 'withdrew', of}, T + 5000))
    const state = folded(genesis, [genesis, joined, slip, reply], lies)
    expect(state.refused.map(({id}) => id)).toEqual(lies.map(({id}) => id))
    expect(state.moments.map(({kind}) => kind)).not.toContain('gone')
  })
})

/** True and false withdraws of a talk between two, most of them of what is there. */
const stories = fc
  .array(
    fc.record({
      who: fc.constantFrom('aoi', 'ben'),
      does: fc.constantFrom('say', 'say', 'withdraw', 'lie', 'steal'),
      which: fc.nat(20),
    }),
    {minLength: 3, maxLength: 14},
  )
  .map(steps => {
    const feeds = {aoi: new FeedOf('aoi'), ben: new FeedOf('ben')}
    const entries = [feeds.aoi.found('Quotes', T), feeds.ben.join(T + 1000)]
    steps.forEach(({who, does, which}, at) => {
      const feed = feeds[who]
      const claim = T + 2000 + 1000 * at
      const named = entries[which % entries.length]!
      const own = named.author === feed.author
      if (does === 'say' || (does === 'steal') === own)
        entries.push(feed.say(`${at}`, claim, own ? [] : [headOf(named.id)]))
      else {
        const of = {...tellOf(named), ...(does === 'lie' && {claim: 1})}
        entries.push(feed.write({kind: 'withdrew', of}, claim))
      }
    })
    return entries
  })

it('withdraws and messages in any order and any batches are the same room', () => {
  fc.assert(
    fc.property(
      stories.chain(entries =>
        fc.tuple(
          fc.constant(entries),
          fc.shuffledSubarray(entries, {minLength: entries.length}),
          fc.array(fc.nat(4), {minLength: 1, maxLength: 12}),
        ),
      ),
      ([entries, shuffled, sizes]) => {
        const rest = [...shuffled]
        const batches = [...sizes.map(size => rest.splice(0, size)), rest]
        const [genesis] = entries
        expect(folded(genesis!, ...batches)).toEqual(folded(genesis!, entries))
      },
    ),
    {numRuns: 300},
  )
}, 30_000)
