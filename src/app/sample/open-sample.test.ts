import {describe, expect, it} from 'vitest'
import {memoryNetwork} from '../../edge/memory-network.ts'
import {addDays, dayIn} from '../../core/text/dates.ts'
import {samplePlot} from '../../ui/room/sample-plot.ts'
import {sampleIn} from '../../ui/words/sample.ts'
import {languages, type Language} from '../../ui/words/words.ts'
import {agree} from '../commands/agree.ts'
import {record} from '../commands/record.ts'
import {say} from '../commands/say.ts'
import {SAMPLE} from '../place.ts'
import {unreadIn, readMarks} from '../unread.ts'
import {openSample} from './open-sample.ts'

const DAY_MS = 86_400_000

async function anySample(language: Language = 'ja', visitor = '') {
  const {ports, clock, disk} = memoryNetwork().person('visitor')
  const waiting: (() => void)[] = []
  const today = dayIn('Asia/Tokyo', clock.now())
  const sample = await openSample(
    {
      ...ports,
      passing: await ports.passing(),
      momentOf: when =>
        'minutesAgo' in when
          ? clock.now() - when.minutesAgo * 60_000
          : Date.parse(`${addDays(today, -when.daysAgo)}T${when.time}+09:00`),
      later: (_wait, act) => {
        waiting.push(act)
        return () => void waiting.splice(waiting.indexOf(act), 1)
      },
    },
    samplePlot(sampleIn[language], visitor, today),
  )
  const talk = () =>
    sample.session.state.value.moments.flatMap(moment =>
      moment.kind === 'said' ? moment.text : [],
    )
  return {
    ...{sample, session: sample.session, clock, disk, today, talk},
    /** Whoever meant to answer does. */
    answersCome: async () => {
      const acts = waiting.splice(0)
      const all = talk().length + acts.length
      const answered = new Promise<void>(done => {
        if (acts.length === 0) return done()
        const stop = sample.session.state.follow(() => {
          if (talk().length < all) return
          stop()
          done()
        })
      })
      for (const act of acts) act()
      await answered
    },
  }
}

describe('the sample room', () => {
  it.each(languages)(
    'tells a whole story in %s, of which nothing is refused',
    async language => {
      const {session, today} = await anySample(language)
      const room = session.state.value
      expect(room.refused).toEqual([])
      expect([...room.members.values()].map(({name}) => name)).toEqual([
        ...sampleIn[language].people,
        sampleIn[language].visitor,
      ])
      const [main, next] = [...room.goals.values()]
      expect(main).toMatchObject({
        state: 'active',
        first: {target: 1.5},
        terms: {target: 2},
      })
      expect(next).toMatchObject({state: 'proposed'})
      const records = room.checkIns.get(main!.id)!
      expect(records.filter(({corrects}) => corrects)).toHaveLength(1)
      expect(records.filter(({guards}) => (guards?.[0] ?? 0) > 5)).toHaveLength(1)
      const days = records.map(({on}) => on)
      expect(new Set(days).size).toBeLessThan(days.length - 1)
      expect(days.every(day => day < today)).toBe(true)
      expect(room.wins).toHaveLength(1)
    },
  )

  it('is of these weeks, whenever it is opened', async () => {
    const {session, today, clock} = await anySample()
    const [goal] = [...session.state.value.goals.values()]
    expect(goal?.terms.start).toBe(addDays(today, -50))
    expect(goal?.terms.due).toBe(addDays(today, 6))
    const moments = session.state.value.moments
    expect(moments.every(({at}) => at <= clock.now())).toBe(true)
    expect(moments.map(({at}) => at)).toEqual(moments.map(({at}) => at).toSorted())
    expect(clock.now() - moments.at(-1)!.at).toBeLessThan(DAY_MS / 24)
  })

  it('calls the visitor by the name that this device knows', async () => {
    const {session} = await anySample('ja', '田中')
    expect(session.state.value.members.get(session.me)?.name).toBe('田中')
  })

  it('answers calmly: twice to what is said or recorded, once to an agreement, then no more', async () => {
    const {session, today, talk, answersCome} = await anySample()
    const {answers} = sampleIn.ja
    const [main, next] = [...session.state.value.goals.keys()]
    const before = talk().length
    for (let time = 0; time < 4; time++) {
      await say(session, 'こんにちは')
      await record(session, {goal: main!, value: '2.4', on: today, note: ''})
      await agree(session, next!)
      await answersCome()
    }
    const answered = talk()
      .slice(before)
      .filter(text => text !== 'こんにちは')
    expect(answered.toSorted()).toEqual(
      [...answers.said, ...answers.recorded, ...answers.agreed].toSorted(),
    )
    expect(session.state.value.goals.get(next!)?.state).toBe('active')
    expect(session.state.value.refused).toEqual([])
  })

  it('says nothing more once it is closed', async () => {
    const {sample, session, talk, answersCome} = await anySample()
    await say(session, 'こんにちは')
    sample.close()
    const before = talk()
    await answersCome()
    expect(talk()).toEqual(before)
  })

  it('begins as read, and what is set in it stays in it', async () => {
    const {sample, session, disk} = await anySample()
    const {preferences} = sample
    expect(
      unreadIn(session.state.value, readMarks(preferences, SAMPLE), session.me),
    ).toBe(0)
    preferences.set('theme', 'dark')
    expect(preferences.get('theme')).toBe('dark')
    expect([...disk.preferences.keys()]).toEqual([])
    expect(disk.rooms.value).toEqual([])
  })
})
