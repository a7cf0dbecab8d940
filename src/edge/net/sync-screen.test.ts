import * as encoding from 'lib0/encoding'
import {describe, expect, it} from 'vitest'
import * as Y from 'yjs'
import {askForRest, screenMessage, writeUpdate} from './sync-screen.ts'

const fresh = Uint8Array.of(9, 9)
const fresher = Uint8Array.of(9, 8)
const screen = (update: Uint8Array) =>
  Promise.resolve({
    updates: update[0] === 1 ? [fresh, fresher] : [],
    violation: update[0] === 2,
  })

function message(...parts: (number | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of parts)
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else encoding.writeVarUint8Array(encoder, part)
  return encoding.toUint8Array(encoder)
}

describe('a peer’s message', () => {
  it('with an update is delivered with what the firewall wrote instead', async () => {
    for (const kind of [1, 2])
      expect(await screenMessage(message(0, kind, Uint8Array.of(1)), screen)).toEqual({
        messages: [message(0, kind, fresh), message(0, kind, fresher)],
        violation: false,
      })
  })

  it('of which nothing is left is not delivered', async () => {
    const empty = await screenMessage(writeUpdate(Uint8Array.of(0)), screen)
    expect(empty).toEqual({messages: [], violation: false})
    const broken = await screenMessage(writeUpdate(Uint8Array.of(2)), screen)
    expect(broken).toEqual({messages: [], violation: true})
  })

  it('that asks for what it lacks is delivered', async () => {
    const question = askForRest(new Y.Doc())
    expect(await screenMessage(question, screen)).toEqual({
      messages: [question],
      violation: false,
    })
  })

  it.each([1, 100, 5_000_000])(
    'of presence is dropped without blame, also one of %i bytes',
    async bytes => {
      const dropped = {messages: [], violation: false, unused: true}
      const presence = message(1, new Uint8Array(bytes).fill(1))
      expect(await screenMessage(presence, screen)).toEqual(dropped)
    },
  )

  it.each([
    {what: 'nothing', bytes: new Uint8Array(0)},
    {what: 'with a question for presence', bytes: message(3)},
    {what: 'with the name of a tab', bytes: message(4, 1, Uint8Array.of(97))},
    {what: 'of no known kind', bytes: message(7, Uint8Array.of(0))},
    {what: 'of no known kind of sync', bytes: message(0, 3, Uint8Array.of(0))},
    {what: 'cut short', bytes: message(0, 2, new Uint8Array(9)).subarray(0, 5)},
    {what: 'with more at its end', bytes: message(0, 2, Uint8Array.of(1), 1)},
    {what: 'asking with an odd state vector', bytes: message(0, 0, Uint8Array.of(3, 1))},
    {
      what: 'asking with a vast state vector',
      bytes: message(0, 0, new Uint8Array(2 ** 21)),
    },
  ])('$what is a violation', async ({bytes}) => {
    expect(await screenMessage(bytes, screen)).toEqual({messages: [], violation: true})
  })
})
