import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {stretchesOf} from './links.ts'

const hrefsIn = (text: string) => stretchesOf(text).flatMap(({href}) => href ?? [])

describe('links in a message', () => {
  it.each([
    ['https://example.com/aです。', 'https://example.com/a'],
    ['見て→https://example.com、よろしく', 'https://example.com'],
    ['（https://example.com/a?b=c#d）', 'https://example.com/a?b=c#d'],
    ['See https://example.com/a.', 'https://example.com/a'],
    ['(see http://example.com/a_(b))', 'http://example.com/a_(b)'],
    ['「https://example.com/%E6%97%A5」を見る', 'https://example.com/%E6%97%A5'],
    ['HTTPS://EXAMPLE.COM/', 'HTTPS://EXAMPLE.COM/'],
    ['https://example.com:8443/!?', 'https://example.com:8443/'],
    ['http://[::1]:80/', 'http://[::1]:80/'],
  ])('of %s leads to %s', (text, href) => {
    expect(hrefsIn(text)).toEqual([href])
  })

  it.each([
    'javascript:alert(1)',
    'ftp://example.com',
    'https://',
    'https://。',
    'xhttps://example.com',
    'example.com',
  ])('%s is no link', text => {
    expect(hrefsIn(text)).toEqual([])
  })

  it('two links of one line are two', () => {
    expect(hrefsIn('https://a.example https://b.example')).toHaveLength(2)
  })

  it('every letter of the message is still there', () => {
    const piece = fc.constantFrom(
      'https://',
      'a.example',
      ')',
      '(',
      '。',
      ' ',
      '\n',
      'あ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), pieces => {
        const text = pieces.join('')
        expect(
          stretchesOf(text)
            .map(stretch => stretch.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
