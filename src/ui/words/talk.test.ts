import {describe, expect, it} from 'vitest'
import {talk as english} from './en/talk.ts'
import {talk as japanese} from './ja/talk.ts'

describe.each([
  ['Japanese', japanese],
  ['English', english],
])('what the composer asks in %s', (_name, {ask}) => {
  const questions = Object.values(ask).map(question => question('METRIC'))

  it('names the number, and is another in each state', () => {
    for (const question of questions) expect(question).toContain('METRIC')
    expect(new Set(questions).size).toBe(questions.length)
  })

  it('is a question, and never an invitation to write just anything', () => {
    for (const question of questions) {
      expect(question).toMatch(/[?？]$/)
      expect(question).not.toMatch(/なんでも|気軽に|anything/i)
    }
  })
})
