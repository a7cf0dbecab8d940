import {describe, expect, it} from 'vitest'
import type {PanelSay} from '../reading-words.ts'
import {en} from '../words/en.ts'
import {formatsFor} from '../words/format.ts'
import {ja} from '../words/ja.ts'
import {panelIn} from '../words/panel.ts'
import {chanceWords} from './panel-details.ts'

const inJapanese: PanelSay = {words: ja, format: formatsFor('ja'), panel: panelIn.ja}
const inEnglish: PanelSay = {words: en, format: formatsFor('en'), panel: panelIn.en}

describe('the chance of reaching a goal', () => {
  it('is told in tens', () => {
    const told = [0.06, 0.14, 0.15, 0.5, 0.549, 0.55, 0.86, 0.949]
    expect(told.map(chance => chanceWords(inJapanese, chance))).toEqual([
      ...['10%', '10%', '20%', '50%', '50%', '60%', '90%', '90%'],
    ])
  })

  it('is never told as none or certain', () => {
    for (const chance of [0, 0.01, 0.05])
      expect(chanceWords(inJapanese, chance)).toBe('5%以下')
    for (const chance of [0.95, 0.99, 1])
      expect(chanceWords(inJapanese, chance)).toBe('95%以上')
  })

  it.each([inJapanese, inEnglish])('has eleven words for all that can be', say => {
    const told = Array.from({length: 1001}, (_, nth) => chanceWords(say, nth / 1000))
    expect(new Set(told).size).toBe(11)
  })
})
