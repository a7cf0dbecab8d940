import type {NotSaved} from '../../app/ports.ts'
import type {Day} from '../../core/ids.ts'
import type {Wording} from '../words/words.ts'
import type {GoalFields} from './goal-fields.ts'

/** What the parts of the form of a goal are drawn from, and what they can ask for. */
export type FormView = {
  readonly fields: GoalFields
  readonly today: Day
  readonly say: Pick<Wording, 'language' | 'words' | 'format'>
  /** `room`: a room's first goal, with its maker's name. `goal`: another one. `revision`: of one that has begun. */
  readonly asks: 'room' | 'goal' | 'revision'
  /** The draft that the form is of. */
  readonly draft?: string | undefined
  /** The words of what is wrong with the input of that name, when it is time to say so. */
  readonly errorOf: (path: string) => string | undefined
  readonly roomDays?: RoomDays | undefined
  readonly change: (part: Partial<GoalFields>) => void
  /** Changes, then leads on to the input of that name. */
  readonly lead: (part: Partial<GoalFields>, path: string) => void
}

/** In a room: its own word on days off, which stands at once for all of its goals. */
export type RoomDays = {
  readonly off: ReadonlyMap<Day, boolean>
  readonly set: (day: Day, off: boolean) => void
  /** Why the last one was not saved. */
  readonly refused: NotSaved | undefined
}

/** The id of the input of that name. */
export const inputId = (path: string): string => `make-${path.replaceAll('.', '-')}`
