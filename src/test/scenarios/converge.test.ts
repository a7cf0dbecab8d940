import fc from 'fast-check'
import {expect, it} from 'vitest'
import {record} from '../../app/commands/record.ts'
import {renameMe, renameRoom} from '../../app/commands/rename.ts'
import {say} from '../../app/commands/say.ts'
import type {RoomId} from '../../core/ids.ts'
import {all, meet, must, type Someone} from '../people.ts'

const names = ['aoi', 'ben', 'chie', 'daiki', 'emi'] as const

/** What may happen to one of them; `who` counts around the people who are there. */
type Step = {
  readonly who: number
  readonly does:
    | 'say'
    | 'record'
    | 'rename room'
    | 'rename me'
    | 'cut'
    | 'heal'
    | 'restart'
    | 'lose shelf'
    | 'clock'
}

const steps = fc.array(
  fc.record({
    who: fc.nat(names.length - 1),
    does: fc.oneof(
      {weight: 8, arbitrary: fc.constantFrom('say', 'record')},
      {weight: 4, arbitrary: fc.constantFrom('cut', 'heal', 'restart', 'clock')},
      {
        weight: 2,
        arbitrary: fc.constantFrom('rename room', 'rename me', 'lose shelf'),
      },
    ),
  }) satisfies fc.Arbitrary<Step>,
  {minLength: 5, maxLength: 25},
)

it('whoever is cut off, restarted or robbed of a shelf, in the end all hold the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({min: 3, max: 5}), steps, async (count, story) => {
      const {network, ...everyone} = meet(...names)
      const people = names.slice(0, count).map(name => everyone[name])
      const [maker, ...others] = people
      const room = await maker!.makes('商談')
      const invite = await maker!.invite(room)
      for (const other of others) await other.joins(invite)

      let said = 0
      for (const {who, does} of story) {
        const someone = people[who % count]!
        // What is held by those alone who are still starting nobody could get back from them yet.
        if (does === 'lose shelf') await Promise.all(people.map(other => other.in(room)))
        if (does === 'heal') await network.heal()
        else said += Number(await happens(does, someone, room, `${does} ${said}`))
      }
      const rooms = await Promise.all(people.map(someone => someone.in(room)))
      await network.heal()
      const [first, ...rest] = rooms.map(all)
      for (const other of rest) expect(other).toEqual(first)
      expect(first!.members).toHaveLength(count)
      const written = first!.moments.filter(
        ({kind}) => kind === 'said' || kind === 'checked-in',
      )
      expect(written).toHaveLength(said)
      expect(new Set(written.map(({id}) => id)).size).toBe(said)
      await Promise.all(people.map(someone => someone.closeApp()))
    }),
    {numRuns: 200, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false},
  )
}, 60_000)

/** True when it has put something into the room. */
async function happens(
  does: Exclude<Step['does'], 'heal'>,
  someone: Someone,
  room: RoomId,
  text: string,
): Promise<boolean> {
  const session = await someone.in(room)
  switch (does) {
    case 'say':
      must(await say(session, text))
      return true
    case 'record': {
      const [goal] = session.state.value.goals.keys()
      // Not back yet, after the shelf was lost.
      if (!goal) return false
      must(await record(session, {goal, value: '9', on: session.today(), note: text}))
      return true
    }
    case 'rename room':
      must(await renameRoom(session, text))
      return false
    case 'rename me':
      must(await renameMe(session, text))
      return false
    case 'cut':
      someone.network.cut(someone.machine)
      return false
    case 'restart':
      await someone.restart()
      return false
    case 'lose shelf':
      // What nobody else has yet would be gone for good.
      await someone.network.heal()
      await someone.closeApp()
      someone.machine.disk.shelves.delete(room)
      await someone.restart()
      return false
    case 'clock':
      someone.machine.clock.time += 7 * 60_000
      return false
  }
}
