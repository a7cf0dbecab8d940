import {expect, it} from 'vitest'
import type {MemberId} from '../../core/ids.ts'
import {linkNow} from './link-now.ts'

const ben = 'ben' as MemberId

it.each([
  ['two are connected', [ben, 'chie' as MemberId], 'open', true, 'connected'],
  ['one is, though the browser says offline', [ben], 'down', false, 'connected'],
  ['nobody is there yet', [], 'open', true, 'waiting'],
  ['the meeting point does not answer', [], 'down', true, 'down'],
  ['there is no network', [], 'down', false, 'offline'],
  ['no meeting point is set', [], 'none', true, 'none'],
  ['the mesh is still loading', [], 'unknown', true, 'connecting'],
] as const)('%s', (_name, peers, meeting, online, is) => {
  expect(linkNow({peers, meeting}, online).is).toBe(is)
})
