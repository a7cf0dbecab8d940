import fc from 'fast-check'
import {expect, it} from 'vitest'
import {utf8} from '../../core/bytes.ts'
import {readNote, writeNote} from './note.ts'
import type {Note} from './note.ts'

it.each<Note>([
  {type: 'announce', from: 'a', nonce: '1'},
  {type: 'announce', from: 'a', nonce: '1', peers: 24},
  {type: 'greet', from: 'a', to: 'b', nonce: '1'},
  {type: 'over', from: 'a', to: 'b', nonce: '1', call: 'c'},
  {
    type: 'signal',
    from: 'a',
    to: 'b',
    nonce: '1',
    call: 'c',
    signal: {type: 'offer', sdp: 'v=0'},
  },
  {
    type: 'signal',
    from: 'a',
    to: 'b',
    nonce: '1',
    call: 'c',
    signal: {
      type: 'candidate',
      candidate: {candidate: 'candidate:1', sdpMid: '0', sdpMLineIndex: 0},
    },
  },
])('a note ($type) is read as it was written', note => {
  expect(readNote(writeNote(note))).toEqual(note)
})

it('whatever else is in a note, reading it never throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      expect(() => readNote(utf8(JSON.stringify(value)))).not.toThrow()
    }),
  )
  fc.assert(fc.property(fc.uint8Array(), bytes => readNote(bytes) === undefined))
})

it.each([
  {type: 'announce', from: '', nonce: '1'},
  {type: 'announce', from: 'x'.repeat(65), nonce: '1'},
  {type: 'greet', from: 'a', nonce: '1'},
  {type: 'signal', from: 'a', to: 'b', nonce: '1', call: 'c', signal: {type: 'offer'}},
  {type: 'signal', from: 'a', to: 'b', nonce: '1', signal: {type: 'offer', sdp: ''}},
  {type: 'over', from: 'a', to: 'b', nonce: '1'},
  {type: 'dance', from: 'a', to: 'b', nonce: '1'},
])('a note that lacks something is none: %j', value => {
  expect(readNote(utf8(JSON.stringify(value)))).toBeUndefined()
})
