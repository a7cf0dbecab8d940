import {describe, expect, it} from 'vitest'
import {base64url, concat, fromBase64url, utf8} from '../core/bytes.ts'
import type {RoomId} from '../core/ids.ts'
import {inviteLink, readInvite, type Invite} from './invite-link.ts'

const bytes = (seed: number) =>
  Uint8Array.from({length: 32}, (_, at) => (at * seed) % 256)
const invite: Invite = {
  id: base64url(bytes(7)) as RoomId,
  secret: bytes(11),
  card: {room: '見積り回答', sentence: '見積り回答の日数を3日から2日にする(12/23まで)'},
}
const link = inviteLink('https://cairn.example/', invite)

describe('an invite link', () => {
  it('brings room, secret and card to whoever opens it', () => {
    expect(readInvite(link)).toEqual({ok: true, value: invite})
  })

  it.each([
    ['broken over two lines by a mail program', link.replace('#/join', '#/jo\r\nin')],
    ['broken inside its code', `${link.slice(0, 60)}\n${link.slice(60)}`],
    ['quoted in an answer', `> ${link.slice(0, 60)}\n> ${link.slice(60)}`],
    ['in pointed brackets', `<${link}>`],
    ['with a full stop behind it', `${link}.`],
    ['with a Japanese full stop behind it', `${link}。`],
    ['with words around it', `Here it is: ${link} See you there`],
    ['with its fragment percent-encoded', link.replace('#/join/', '%23%2Fjoin%2F')],
    ['as its fragment alone', link.slice(link.indexOf('#'))],
  ])('still opens %s', (_, text) => {
    expect(readInvite(text)).toEqual({ok: true, value: invite})
  })

  it('is told to be cut short wherever its code ends too early', () => {
    const start = link.indexOf('1.') + 2
    for (let end = start; end < start + 91; end++)
      expect(readInvite(link.slice(0, end))).toEqual({ok: false, refusal: 'cut-short'})
  })

  it('is told to be damaged when one letter of its code was changed', () => {
    const at = link.indexOf('1.') + 12
    const other = link[at] === 'A' ? 'B' : 'A'
    const changed = link.slice(0, at) + other + link.slice(at + 1)
    expect(readInvite(changed)).toEqual({ok: false, refusal: 'cut-short'})
  })

  it('of a later version says so', () => {
    expect(readInvite(link.replace('/join/1.', '/join/2.'))).toEqual({
      ok: false,
      refusal: 'other-version',
    })
  })

  it.each(['', 'hello', 'https://cairn.example/', 'https://cairn.example/#/join'])(
    'is not seen in %j',
    text => {
      expect(readInvite(text)).toEqual({ok: false, refusal: 'not-an-invite'})
    },
  )

  it('opens its room even when its card was lost', () => {
    const bare = link.slice(0, link.lastIndexOf('.'))
    expect(readInvite(bare)).toEqual({
      ok: true,
      value: {...invite, card: {room: '', sentence: ''}},
    })
  })

  describe('of a room with meeting points of its own', () => {
    const points = ['wss://meet.example/', 'nostr:wss://relay.example/']
    const withPoints = {...invite, card: {...invite.card, points}}
    const withoutCode = (text: string) => text.slice(text.lastIndexOf('.') + 1)

    it('names them, and says the same as before to a Cairn that does not know of them', () => {
      const text = inviteLink('https://cairn.example/', withPoints)
      expect(readInvite(text)).toEqual({ok: true, value: withPoints})
      const lines = utf8(`${invite.card.room}\n${invite.card.sentence}`)
      const code = fromBase64url(withoutCode(text))!
      expect(code.subarray(2, 3 + lines.length)).toEqual(concat(lines, utf8('\n')))
      expect(text).toContain('/join/1.')
    })

    it('is without any the very link that it always was', () => {
      const none = {...invite, card: {...invite.card, points: []}}
      expect(inviteLink('https://cairn.example/', none)).toBe(link)
      expect(withoutCode(link)).toBe(
        'AE_opovnqY3jgorlm57nrZQK6KaL56mN44KK5Zue562U44Gu5pel5pWw44KSM-aXpeOBi-OCiTLml6XjgavjgZnjgosoMTIvMjPjgb7jgacp',
      )
    })

    it('rather says less of the room than leaves one out, which it does when too few words would be left', () => {
      const long = {room: '室'.repeat(200), sentence: '文'.repeat(400)}
      const read = (points: readonly string[]) => {
        const text = inviteLink('https://cairn.example/', {
          ...invite,
          card: {...long, points},
        })
        expect(text.length).toBeLessThan(560)
        const opened = readInvite(text)
        return opened.ok ? opened.value.card : undefined
      }
      const four = Array.from(
        {length: 4},
        (_, nth) => `wss://meet${nth}.example/${'m'.repeat(38)}`,
      )
      expect(read(four)).toEqual({
        room: expect.stringMatching(/^室+…$/),
        sentence: expect.stringMatching(/^文+…$/),
        points: four,
      })
      const huge = `wss://meet.example/${'m'.repeat(260)}`
      expect(read([huge, ...four.slice(0, 1)])?.points).toEqual(four.slice(0, 1))
      expect(read(['wss://a b/', 'wss://c/\nwss://d/'])?.points).toBeUndefined()
      expect(
        read(Array.from({length: 9}, (_, nth) => `wss://m${nth}/`))?.points,
      ).toHaveLength(4)
    })
  })

  it('stays short enough for a QR code however long its words are', () => {
    const long = {room: '室'.repeat(200), sentence: '文'.repeat(400)}
    const read = readInvite(inviteLink('https://cairn.example/', {...invite, card: long}))
    const card = read.ok ? read.value.card : undefined
    expect(card?.room).toMatch(/^室+…$/)
    expect(card?.sentence).toMatch(/^文+…$/)
    expect(
      inviteLink('https://cairn.example/', {...invite, card: long}).length,
    ).toBeLessThan(560)
  })
})
