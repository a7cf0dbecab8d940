import type {Agreed, GoalSet} from '../entry/entry.ts'
import type {Goal} from '../goal/goal.ts'
import type {GoalId, MemberId} from '../ids.ts'
import {decided} from './decisions.ts'
import type {Draft} from './draft.ts'
import type {Agreement, Line} from './room.ts'

/** A goal carries its maker's agreement; agreements that sorted before it count from now on. */
export function setGoal(room: Draft, line: Line, {terms}: GoalSet): void {
  const id = line.id as string as GoalId
  const early = room.agreementsOn(id).filter(({by}) => by !== line.by)
  const agreements = [{by: line.by, alone: false}, ...early]
  const proposed: Goal = {
    id,
    maker: line.by,
    first: terms,
    terms,
    revisions: [],
    agrees: [],
    state: 'proposed',
  }
  room.putAgreements(id, agreements)
  room.putGoal(room.earlyOn(id).reduce(decided, withAgreements(proposed, agreements)))
  room.addMoment({...line, kind: 'goal-set', goal: id})
}

/** Agreeing twice is agreeing once; but its maker, who agreed by setting the goal, may start it alone afterwards. */
export function agree(room: Draft, line: Line, {goal: id, alone: asked}: Agreed): void {
  const {by} = line
  const goal = room.goals.get(id)
  const alone = asked && goal?.maker === by
  const agreements = room.agreementsOn(id)
  const starts = alone && goal.state === 'proposed'
  if (!starts && agreements.some(agreement => agreement.by === by)) return
  const others = agreements.filter(agreement => agreement.by !== by)
  putAgreements(room, id, alone ? [{by, alone}, ...others] : [...others, {by, alone}])
  room.addMoment({...line, kind: 'agreed', goal: id, alone})
}

/** Who leaves no longer agrees to what is only proposed. What is active stays as it was agreed. */
export function takeBackAgreements(room: Draft, by: MemberId): void {
  for (const [id, agreements] of room.agreements) {
    const goal = room.goals.get(id)
    if (goal && goal.state !== 'proposed') continue
    const others = agreements.filter(agreement => agreement.by !== by)
    if (others.length < agreements.length) putAgreements(room, id, others)
  }
}

function putAgreements(room: Draft, id: GoalId, agreements: readonly Agreement[]): void {
  const goal = room.goals.get(id)
  room.putAgreements(id, agreements)
  if (goal) room.putGoal(withAgreements(goal, agreements))
}

function withAgreements(goal: Goal, agreements: readonly Agreement[]): Goal {
  const agrees = agreements.map(({by}) => by)
  const starts = agrees.length >= 2 || agreements.some(({alone}) => alone)
  if (goal.state === 'proposed' && starts) return {...goal, agrees, state: 'active'}
  return {...goal, agrees}
}
