import {createHmac, hkdfSync} from 'node:crypto'
import {expect, it} from 'vitest'
import {base64url} from './bytes.ts'
import {deriveKey} from './derive.ts'
import type {MemberId} from './ids.ts'
import {joinKeyOf, joinProof} from './room/join-proof.ts'

const secret = new Uint8Array(32).fill(3)
const room = new Uint8Array(32).fill(4)
const member = base64url(new Uint8Array(32).fill(5)) as MemberId

it('each use of the secret has the key that HKDF gives it', () => {
  const expected = new Uint8Array(hkdfSync('sha256', secret, room, 'tabs', 32))
  expect(deriveKey(secret, room, 'tabs')).toEqual(expected)
  expect(deriveKey(secret, room, 'signal')).not.toEqual(expected)
  expect(deriveKey(secret, secret, 'tabs')).not.toEqual(expected)
})

it('who joins proves to know the secret, for their own key alone', () => {
  const key = joinKeyOf(secret, room)
  expect(key).toEqual(deriveKey(secret, room, 'join'))
  expect(joinProof(key, member)).toBe(
    createHmac('sha256', key)
      .update(Buffer.from(member, 'base64url'))
      .digest('base64url'),
  )
})
