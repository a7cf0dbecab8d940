import fc from 'fast-check'
import {expect, it, test} from 'vitest'
import {NAME_MAX_POINTS} from '../room/limits.ts'
import {cleanName} from './clean-name.ts'

const cleaned = (text: string) => {
  const name = cleanName(text)
  return name.ok ? name.value : name.refusal
}

it('a name keeps its letters and loses what surrounds them', () => {
  expect(cleaned('  佐藤　美咲\n')).toBe('佐藤 美咲')
  expect(cleaned('Ben\t\tO’Neil')).toBe('Ben O’Neil')
  expect(cleaned('か\u3099く')).toBe('がく')
  expect(cleaned('A\u0007oi')).toBe('Aoi')
})

it('a name cannot reorder or hide the text around it', () => {
  expect(cleaned('\u202Enoitartsinimda')).toBe('noitartsinimda')
  expect(cleaned('A\u200Bo\u2066i\uFEFF')).toBe('Aoi')
})

it('emoji families stay together', () => {
  expect(cleaned('田中👨‍👩‍👧')).toBe('田中👨‍👩‍👧')
})

it('a name that shows nothing is empty', () => {
  const nothings = [
    '',
    '  ',
    '\u3000',
    '\u0301\u0302\u0303',
    '\u200B',
    '\u3164',
    '\u202E',
    '\u200D\uFE0F',
    '\uD800',
  ]
  for (const text of nothings) expect(cleaned(text), JSON.stringify(text)).toBe('empty')
})

it('forty characters are enough for a name, as people count them', () => {
  expect(cleaned('あ'.repeat(40))).toBe('あ'.repeat(40))
  expect(cleaned('あ'.repeat(41))).toBe('too-long')
  expect(cleaned('x'.repeat(200))).toBe('too-long')
  expect(cleaned('👨‍👩‍👧'.repeat(40))).toBe('👨‍👩‍👧'.repeat(40))
  expect(cleanName('見積り回答', 4)).toEqual({ok: false, refusal: 'too-long'})
})

it('marks piled up on a letter are cut down to what a script can need', () => {
  expect(cleaned(`Z${'\u0335'.repeat(500)}algo`)).toBe(`Z${'\u0335'.repeat(4)}algo`)
})

test('what is taken here stands within what every device takes', () => {
  fc.assert(
    fc.property(letters, parts => {
      const name = cleanName(parts.join(''))
      if (name.ok) expect([...name.value].length).toBeLessThanOrEqual(NAME_MAX_POINTS)
    }),
  )
})

test('cleaning a clean name changes nothing', () => {
  fc.assert(
    fc.property(letters, parts => {
      const name = cleanName(parts.join(''))
      if (name.ok) expect(cleanName(name.value)).toEqual(name)
    }),
  )
})

const letters = fc.array(
  fc.oneof(
    fc.string({unit: 'grapheme', maxLength: 2}),
    fc.constantFrom('か', '\u3099', '\u0301', '\u200B', '\u202E', '👨‍👩‍👧‍👦', '🇯🇵', ' ', '\n'),
  ),
  {maxLength: 60},
)
