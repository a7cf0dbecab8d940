import {expect, it, vi} from 'vitest'
import {seekers} from '../../test/support/seekers.ts'
import {Square} from '../../test/support/square.ts'
import type {MeetingPoint} from './meeting-point.ts'
import {readNote, writeNote, type Note} from './note.ts'
import {SealBox} from './seal-box.ts'

const {person} = seekers()
const box = new SealBox(new Uint8Array(32).fill(1))

const say = async (at: MeetingPoint, note: Note) =>
  at.publish('topic', await box.seal(writeNote(note)))

it('who was refused by the browser is called again after a pause, not whenever they announce themselves', async () => {
  const square = new Square()
  const ben = person('b', [square])
  ben.refusing = true
  const ghost = square.enter()
  for (let nonce = 0; nonce < 10; nonce++)
    await say(ghost, {type: 'announce', from: 'a', nonce: `${nonce}`})
  // Heard after them, since everything is heard in its order.
  ghost.publish('topic', new Uint8Array(40))
  await vi.waitFor(() => expect(ben.turnedAway).toBe(1))
  expect(ben.refused).toBe(1)
})

it('however many fail one after the other, one goes on announcing oneself', async () => {
  const square = new Square()
  const aoi = person('a', [square])
  aoi.opens = false
  const ghost = square.enter()
  let announced = 0
  ghost.join('topic', bytes => {
    void box.open(bytes).then(opened => {
      if (opened && readNote(opened)?.type === 'announce') announced += 1
    })
  })
  const offer = {type: 'signal', to: 'a', signal: {type: 'offer', sdp: ''}} as const
  for (let nth = 0; nth < 40; nth++) {
    await say(ghost, {...offer, from: `b${nth}`, nonce: `${nth}`, call: `${nth}`})
    await vi.waitFor(() => expect(aoi.calls).toHaveLength(nth + 1))
    aoi.calls.at(-1)!.close()
    if (nth === 10) announced = 0
    await vi.advanceTimersByTimeAsync(200)
  }
  await vi.waitFor(() => expect(announced).toBeGreaterThan(4))
})
