import type {CheckIn, Goal} from '../goal/goal.ts'
import type {Day, EntryId, GoalId, MemberId} from '../ids.ts'
import type {
  Agreement,
  Decision,
  Fork,
  Member,
  Moment,
  Refused,
  RoomState,
} from './room.ts'

/** A room while a batch is folded into it: each collection is copied once, when the first entry of the batch changes it. */
export class Draft {
  readonly id: RoomState['id']
  readonly joinKey: RoomState['joinKey']
  name: RoomState['name']
  zone: RoomState['zone']
  wins: RoomState['wins']
  meeting: RoomState['meeting']
  readonly #from: RoomState
  #members: Map<MemberId, Member> | undefined
  #removed: Map<MemberId, number> | undefined
  #goals: Map<GoalId, Goal> | undefined
  #checkIns: Map<GoalId, CheckIn[]> | undefined
  #agreements: Map<GoalId, readonly Agreement[]> | undefined
  #early: Map<GoalId, readonly Decision[]> | undefined
  #daysOff: Map<Day, boolean> | undefined
  #forked: Map<MemberId, Fork> | undefined
  readonly #moments: Moment[] = []
  #refused: Refused[] | undefined

  constructor(from: RoomState) {
    this.#from = from
    this.id = from.id
    this.joinKey = from.joinKey
    this.name = from.name
    this.zone = from.zone
    this.wins = from.wins
    this.meeting = from.meeting
  }

  get members(): RoomState['members'] {
    return this.#members ?? this.#from.members
  }

  get removed(): RoomState['removed'] {
    return this.#removed ?? this.#from.removed
  }

  get goals(): RoomState['goals'] {
    return this.#goals ?? this.#from.goals
  }

  agreementsOn(goal: GoalId): readonly Agreement[] {
    return (this.#agreements ?? this.#from.agreements).get(goal) ?? []
  }

  get agreements(): RoomState['agreements'] {
    return this.#agreements ?? this.#from.agreements
  }

  earlyOn(goal: GoalId): readonly Decision[] {
    return (this.#early ?? this.#from.early).get(goal) ?? []
  }

  get daysOff(): RoomState['daysOff'] {
    return this.#daysOff ?? this.#from.daysOff
  }

  get forked(): RoomState['forked'] {
    return this.#forked ?? this.#from.forked
  }

  putMember(member: Member): void {
    this.#members ??= new Map(this.#from.members)
    this.#members.set(member.id, member)
  }

  putRemoved(device: MemberId, last: number): void {
    this.#removed ??= new Map(this.#from.removed)
    this.#removed.set(device, last)
  }

  putGoal(goal: Goal): void {
    this.#goals ??= new Map(this.#from.goals)
    this.#goals.set(goal.id, goal)
  }

  putAgreements(goal: GoalId, agreements: readonly Agreement[]): void {
    this.#agreements ??= new Map(this.#from.agreements)
    this.#agreements.set(goal, agreements)
  }

  keepEarly(goal: GoalId, decision: Decision): void {
    const early = [...this.earlyOn(goal), decision]
    this.#early ??= new Map(this.#from.early)
    this.#early.set(goal, early)
  }

  putDayOff(on: Day, off: boolean): void {
    this.#daysOff ??= new Map(this.#from.daysOff)
    this.#daysOff.set(on, off)
  }

  putFork(author: MemberId, fork: Fork): void {
    this.#forked ??= new Map(this.#from.forked)
    this.#forked.set(author, fork)
  }

  markWin(message: EntryId, marked: boolean): void {
    const others = this.wins.filter(win => win !== message)
    this.wins = marked ? [...others, message] : others
  }

  addCheckIn(checkIn: CheckIn): void {
    const {goal} = checkIn
    this.#checkIns ??= new Map()
    const own = this.#checkIns.get(goal)
    if (own) own.push(checkIn)
    else this.#checkIns.set(goal, [...(this.#from.checkIns.get(goal) ?? []), checkIn])
  }

  addMoment(moment: Moment): void {
    this.#moments.push(moment)
  }

  refuse(refused: Refused): void {
    this.#refused ??= [...this.#from.refused]
    this.#refused.push(refused)
  }

  /** The room after the batch; what no entry changed is the very same object as before. */
  done(): RoomState {
    const from = this.#from
    return {
      id: this.id,
      joinKey: this.joinKey,
      name: this.name,
      zone: this.zone,
      members: this.members,
      removed: this.removed,
      goals: this.goals,
      checkIns: this.#checkIns
        ? new Map([...from.checkIns, ...this.#checkIns])
        : from.checkIns,
      agreements: this.agreements,
      early: this.#early ?? from.early,
      wins: this.wins,
      daysOff: this.daysOff,
      meeting: this.meeting,
      forked: this.forked,
      moments:
        this.#moments.length > 0 ? from.moments.concat(this.#moments) : from.moments,
      refused: this.#refused ?? from.refused,
    }
  }
}
