import type {Status} from '../../core/goal/status.ts'

/** How a status is shown, besides its word: a shape and one of four meanings that colours follow. */
export type Standing = {
  readonly shape: 'disc' | 'triangle' | 'square' | 'ring' | 'diamond' | 'star' | 'flag'
  readonly tone: 'good' | 'watch' | 'alarm' | 'calm'
}

/** Old news is grey whatever it said: silence never turns red. */
export const standingOf = (status: Status, stale: boolean): Standing =>
  isOldNews(status, stale) ? {shape: 'diamond', tone: 'calm'} : standings[status]

/** What is reached stays so until a number says otherwise: nobody is asked for a fresh one. */
export const isOldNews = (status: Status, stale: boolean): boolean =>
  stale && status !== 'reached'

const standings: Record<Status, Standing> = {
  notStarted: {shape: 'ring', tone: 'calm'},
  noData: {shape: 'ring', tone: 'calm'},
  reached: {shape: 'star', tone: 'good'},
  ended: {shape: 'flag', tone: 'watch'},
  onTrack: {shape: 'disc', tone: 'good'},
  atRisk: {shape: 'triangle', tone: 'watch'},
  offTrack: {shape: 'square', tone: 'alarm'},
}

/** Each shape in a square of 12; ● ▲ ■ ○ ◇ ★ and a flag. `ring` and `diamond` are outlines. */
export const shapePaths: Record<Standing['shape'], string> = {
  disc: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
  triangle: 'M6 1.2 11.4 10.6H.6z',
  square: 'M1.6 1.6h8.8v8.8H1.6z',
  ring: 'M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
  diamond: 'M6 1.4 10.6 6 6 10.6 1.4 6z',
  star: 'M6 .6 7.6 4.2 11.5 4.6 8.6 7.2 9.4 11 6 9 2.6 11 3.4 7.2.5 4.6 4.4 4.2z',
  flag: 'M2 .8h1.4v.6H11L9 4.2 11 7H3.4v4.4H2z',
}
