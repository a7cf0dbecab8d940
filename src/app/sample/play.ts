import type {Goal} from '../../core/goal/goal.ts'
import {agree} from '../commands/agree.ts'
import {markWin} from '../commands/mark-win.ts'
import {correct, record} from '../commands/record.ts'
import {reviseGoal} from '../commands/revise-goal.ts'
import {say} from '../commands/say.ts'
import {setGoal} from '../commands/set-goal.ts'
import type {RoomSession} from '../session.ts'
import type {Act, Scene} from './plot.ts'

/** Somebody does what the scene says, by the same commands as anyone; records and revisions are of the room's first goal. */
export async function play(session: RoomSession, scene: Scene): Promise<void> {
  const result = await done(session, scene)
  if (!result.ok)
    throw new TypeError(`the sample cannot ${scene.does}: ${result.refusal}`)
}

function done(session: RoomSession, act: Act) {
  const goals = [...session.state.value.goals.values()]
  const [first, last] = [goals.at(0), goals.at(-1)]
  switch (act.does) {
    case 'say':
      return saying(session, act)
    case 'propose':
      return setGoal(session, act.terms)
    case 'agree':
      return agree(session, there(last).id)
    case 'record':
      return recording(session, there(first), act)
    case 'correct':
      return correcting(session, there(first), act)
    case 'revise':
      return reviseGoal(session, there(first).id, act.change, act.reason)
  }
}

type Of<Does extends Act['does']> = Extract<Act, {does: Does}>

async function saying(session: RoomSession, {text, isWin}: Of<'say'>) {
  const said = await say(session, text)
  return said.ok && isWin ? markWin(session, said.value, true) : said
}

function recording(session: RoomSession, goal: Goal, act: Of<'record'>) {
  const {value, note, confidence, guards, leads} = act
  return record(session, {
    ...(confidence && {confidence}),
    ...(guards && {guards}),
    ...(leads && {leads}),
    ...{goal: goal.id, value, note, on: session.today()},
  })
}

function correcting(session: RoomSession, goal: Goal, {value, reason}: Of<'correct'>) {
  const wrong = there(session.state.value.checkIns.get(goal.id)?.at(-1))
  const {on, note} = wrong
  return correct(session, wrong, {value, reason, on, note})
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('the sample begins with its goal')
  return value
}
