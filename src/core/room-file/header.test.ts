import {expect, it} from 'vitest'
import {base64url, concat} from '../bytes.ts'
import type {RoomId} from '../ids.ts'
import {fileKeys, HEADER_BYTES, newHeader, readHeader, SALT_BYTES} from './header.ts'

const room = base64url(new Uint8Array(32).fill(7)) as RoomId
const secret = new Uint8Array(32).fill(1)
const saltOf = (value: number) => new Uint8Array(SALT_BYTES).fill(value)
const header = newHeader(room, secret, saltOf(9)).bytes

it('tells which room a file is of', () => {
  expect(header).toHaveLength(HEADER_BYTES)
  expect(readHeader(header)).toMatchObject({ok: true, value: {room}})
})

it('knows its secret from another', () => {
  const read = readHeader(header)
  if (!read.ok) throw new Error(read.refusal)
  expect(fileKeys(secret, read.value).check).toEqual(read.value.check)
  const other = new Uint8Array(32).fill(2)
  expect(fileKeys(other, read.value).check).not.toEqual(read.value.check)
})

it('gives every file a key of its own', () => {
  const keys = [saltOf(1), saltOf(2)].map(salt => {
    const read = readHeader(newHeader(room, secret, salt).bytes)
    if (!read.ok) throw new Error(read.refusal)
    return base64url(fileKeys(secret, read.value).key)
  })
  expect(new Set(keys).size).toBe(2)
})

it.each([
  ['nothing', new Uint8Array(), 'not-a-room-file'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'not-a-room-file'],
  ['one that went through a text program', textLike(), 'not-a-room-file'],
  ['one with its end missing', header.subarray(0, HEADER_BYTES - 1), 'cut-short'],
  ['no more than its name', header.subarray(0, 8), 'cut-short'],
  ['one of a version to come', with_(8, 2), 'newer-version'],
  ['one of no version', with_(8, 0), 'altered'],
  ['one with another room written into it', with_(12, 0), 'altered'],
  ['one with another salt', with_(50, 0), 'altered'],
] as const)('refuses %s', (_what, bytes, refusal) => {
  expect(readHeader(bytes)).toEqual({ok: false, refusal})
})

function with_(at: number, value: number): Uint8Array {
  const changed = concat(header)
  changed[at] = value
  return changed
}

function textLike(): Uint8Array {
  return Uint8Array.from([...header].filter(byte => byte !== 13))
}
