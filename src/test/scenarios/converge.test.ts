import fc from 'fast-check'
import {expect, it} from 'vitest'
import {record} from '../../app/commands/record.ts'
import {renameMe, renameRoom} from '../../app/commands/rename.ts'
import {say} from '../../app/commands/say.ts'
import type {RoomId} from '../../core/ids.ts'
import {all, meet, must, type Someone} from '../people.ts'

const isSoak = process.env['CAIRN_SOAK'] !== undefined
const RUNS = isSoak ? 1_000 : 50
const LIMIT_MS = isSoak ? 3_600_000 : 120_000

const names = ['aoi', 'ben', 'chie', 'daiki', 'emi'] as const

/** What may happen to one of them, or between them. */
type Step = {
  readonly who: number
  /** Who is in the same part as `who` where the network parts: one bit each. */
  readonly part: number
  /** How far what was being written has come when the power fails, in turns of the machine. */
  readonly turns: number
  readonly does:
    | 'say'
    | 'record'
    | 'rename room'
    | 'rename me'
    | 'part'
    | 'heal'
    | 'restart'
    | 'crash'
    | 'lose shelf'
    | 'clock'
}

const steps = fc.array(
  fc.record({
    who: fc.nat(names.length - 1),
    part: fc.nat(2 ** names.length - 1),
    turns: fc.nat(40),
    does: fc.oneof(
      {weight: 8, arbitrary: fc.constantFrom('say', 'record')},
      {weight: 6, arbitrary: fc.constantFrom('part', 'heal', 'crash')},
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'rename room',
          'rename me',
          'restart',
          'lose shelf',
          'clock',
        ),
      },
    ),
  }) satisfies fc.Arbitrary<Step>,
  {minLength: 5, maxLength: 25},
)

it(
  'parted, crashed, restarted or robbed of a shelf, in the end all five hold the same',
  async () => {
    const seed = Number(process.env['CAIRN_SEED'] ?? Date.now() % 2 ** 31)
    console.log(`${RUNS} stories of parting and healing, CAIRN_SEED=${seed}`)
    await fc.assert(fc.asyncProperty(steps, happens), {numRuns: RUNS, seed})
  },
  LIMIT_MS,
)

async function happens(story: readonly Step[]): Promise<void> {
  const {network, ...everyone} = meet(...names)
  const people = names.map(name => everyone[name])
  const [maker, ...others] = people
  const room = await maker!.makes('商談')
  const invite = await maker!.invite(room)
  for (const other of others) await other.joins(invite)

  /** What each was told is saved; and what was being written when the power failed, which may have been. */
  const saved: string[] = []
  const perhaps: string[] = []
  for (const [nth, step] of story.entries()) {
    const text = `${step.does} ${nth}`
    const written = await takes(step, people, room, text)
    if (written === 'saved') saved.push(text)
    if (written === 'perhaps') perhaps.push(text)
  }
  const rooms = await Promise.all(people.map(someone => someone.in(room)))
  await network.heal()
  const [first, ...rest] = rooms.map(all)
  for (const other of rest) expect(other).toEqual(first)
  expect(first!.members).toHaveLength(names.length)
  const said = first!.moments.flatMap(moment => {
    if (moment.kind === 'said') return moment.text
    return moment.kind === 'checked-in' ? moment.checkIn.note : []
  })
  expect(new Set(said).size).toBe(said.length)
  const unsure = said.filter(text => perhaps.includes(text))
  expect(said.toSorted()).toEqual([...saved, ...unsure].sort())
  await Promise.all(people.map(someone => someone.closeApp()))
}

/** Whether it has put its text into the room. */
async function takes(
  {who, part, turns, does}: Step,
  people: readonly Someone[],
  room: RoomId,
  text: string,
): Promise<'saved' | 'perhaps' | 'nothing'> {
  const someone = people[who]!
  const {network} = someone
  // What is held by those alone who are still starting nobody could get back from them yet.
  if (does === 'lose shelf') await Promise.all(people.map(other => other.in(room)))
  const session = await someone.in(room)
  switch (does) {
    case 'say':
      must(await say(session, text))
      return 'saved'
    case 'record': {
      const [goal] = session.state.value.goals.keys()
      // Not back yet, after the shelf was lost.
      if (!goal) return 'nothing'
      must(await record(session, {goal, value: '9', on: session.today(), note: text}))
      return 'saved'
    }
    case 'rename room':
      must(await renameRoom(session, text))
      return 'nothing'
    case 'rename me':
      must(await renameMe(session, text))
      return 'nothing'
    case 'part':
      network.part(
        people.filter((_, nth) => nth === who || (part >> nth) & 1).map(toMachine),
      )
      return 'nothing'
    case 'heal':
      await network.heal()
      return 'nothing'
    case 'restart':
      await someone.restart()
      return 'nothing'
    case 'crash': {
      const saving = {isDone: false}
      void say(session, text).then(({ok}) => (saving.isDone = ok))
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
      someone.crash()
      return saving.isDone ? 'saved' : 'perhaps'
    }
    case 'lose shelf':
      // What nobody else has yet would be gone for good.
      await network.heal()
      await someone.closeApp()
      someone.machine.disk.shelves.delete(room)
      await someone.restart()
      return 'nothing'
    case 'clock':
      someone.machine.clock.time += 7 * 60_000
      return 'nothing'
  }
}

const toMachine = ({machine}: Someone) => machine
