import {expect, it} from 'vitest'
import {NOTES_MAX, readRelayMessage, writeNotes} from './relay-message.ts'

const eventOf = (count: number) => {
  const notes = Array.from({length: count}, () => 'AAAA')
  const event = {...writeNotes('topic', notes, 0), pubkey: 'a', id: '', sig: ''}
  return readRelayMessage(['EVENT', 'room', event])
}

it('an event brings as many notes as a device packs into one, and none where there are more', () => {
  expect(eventOf(NOTES_MAX)).toMatchObject({type: 'notes', topic: 'topic'})
  expect(eventOf(NOTES_MAX + 1)).toBeUndefined()
})
