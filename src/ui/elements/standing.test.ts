import {expect, it} from 'vitest'
import {isOldNews, standingOf} from './standing.ts'

it('silence is never shown in an alarming colour', () => {
  expect(standingOf('offTrack', true)).toEqual({shape: 'diamond', tone: 'calm'})
})

it('what is reached is good news until a number says otherwise', () => {
  expect(isOldNews('reached', true)).toBe(false)
  expect(standingOf('reached', true)).toEqual({shape: 'star', tone: 'good'})
})

it('no two judgements share a shape', () => {
  const shapes = (
    ['onTrack', 'atRisk', 'offTrack', 'reached', 'ended', 'noData'] as const
  ).map(status => standingOf(status, false).shape)
  expect(new Set(shapes).size).toBe(shapes.length)
})
