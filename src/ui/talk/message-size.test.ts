import {expect, it} from 'vitest'
import {messageSize} from './message-size.ts'

it('a usual message says nothing of its size', () => {
  expect(messageSize('おはようございます。')).toEqual({fit: 'well'})
  expect(messageSize('a'.repeat(10_000))).toEqual({fit: 'well'})
})

it('from ten kibibytes on what is left is said in characters like those written', () => {
  expect(messageSize('あ'.repeat(3_500))).toEqual({fit: 'near', characters: 596})
  expect(messageSize('a'.repeat(11_000))).toEqual({fit: 'near', characters: 1_288})
})

it('twelve kibibytes fit exactly, one letter more does not', () => {
  expect(messageSize('あ'.repeat(4_096))).toEqual({fit: 'near', characters: 0})
  expect(messageSize('あ'.repeat(4_097))).toEqual({fit: 'over', characters: 1})
})
