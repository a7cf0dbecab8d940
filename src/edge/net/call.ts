import type {Signal} from './signal.ts'

/** One try to connect to one peer. */
export interface Call {
  readonly isOpen: boolean
  signal(signal: Signal): void
  close(): void
}

/** The same, as whoever makes it keeps it. */
export type Calling = {
  readonly id: string
  readonly call: Call
  readonly since: number
  /** By somebody who has hardly anybody else. */
  readonly needed: boolean
  readonly reaper: ReturnType<typeof setTimeout>
  opened: number | undefined
  answered: boolean
  /** While it was being made no meeting point was there: of what was told some is lost. */
  isCut: boolean
}
