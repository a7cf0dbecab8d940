import type {Status} from '../../core/goal/status.ts'

/** How a status is shown, besides its word: a shape and one of four meanings that colours follow. */
export type Standing = {
  readonly shape: '●' | '▲' | '■' | '○' | '◇' | '★' | '◆'
  readonly tone: 'good' | 'watch' | 'alarm' | 'calm'
}

/** Old news is grey whatever it said: silence never turns red. */
export const standingOf = (status: Status, stale: boolean): Standing =>
  stale ? {shape: '◇', tone: 'calm'} : standings[status]

const standings: Record<Status, Standing> = {
  notStarted: {shape: '○', tone: 'calm'},
  noData: {shape: '○', tone: 'calm'},
  reached: {shape: '★', tone: 'good'},
  ended: {shape: '◆', tone: 'watch'},
  onTrack: {shape: '●', tone: 'good'},
  atRisk: {shape: '▲', tone: 'watch'},
  offTrack: {shape: '■', tone: 'alarm'},
}
