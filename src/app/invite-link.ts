import {base64url, concat, fromBase64url, fromUtf8, utf8} from '../core/bytes.ts'
import {ok, refuse, type Result} from '../core/result.ts'
import {inviteCode, readInviteCode} from '../core/room/invite-code.ts'
import {MEETING_MAX} from '../core/room/limits.ts'
import type {Card, KeptRoom} from './ports.ts'

export type Invite = Pick<KeptRoom, 'id' | 'secret' | 'card'>

/**
 * Why a link cannot be opened: `not-an-invite` holds no invite at all; `cut-short` is one with its end or a letter
 * missing; `other-version` was made by a Cairn that this one does not understand.
 */
export type InviteProblem = 'not-an-invite' | 'cut-short' | 'other-version'

const VERSION = '1'
/** Of UTF-8, for all that it says together: keeps the link short enough for a QR code. */
const CARD_BYTES = 300
/** Of these, what is left for the room's name and the goal sentence. */
const WORDS_BYTES = 60

/** @param base the app's own address, without a fragment. */
export function inviteLink(base: string, {id, secret, card}: Invite): string {
  return `${base}#/join/${VERSION}.${inviteCode({id, secret})}.${writeCard(card)}`
}

/** Reads an invite as it comes out of mails and chats: wrapped, bracketed, with a full stop behind it. */
export function readInvite(text: string): Result<Invite, InviteProblem> {
  const found = /join\/(\d+)\.([\w-]*)(?:\.([\w-]*))?/.exec(unwrap(text))
  if (!found) return refuse('not-an-invite')
  const [, version, code = '', card = ''] = found
  if (version !== VERSION) return refuse('other-version')
  const key = readInviteCode(code)
  return key ? ok({...key, card: readCard(card)}) : refuse('cut-short')
}

/** Undoes what mail programs do: line breaks, spaces and quote marks inside, percent signs for `#` and `/`. */
function unwrap(text: string): string {
  const whole = text.replace(/[\s<>＜＞\u200b\u2060\ufeff]+/g, '')
  return whole.replace(/%23/gi, '#').replace(/%2f/gi, '/')
}

/** Two bytes of length before the text, so that words that a mail ran into the link are told apart. */
function writeCard({room, sentence, points = []}: Card): string {
  const lines = linesOf(points)
  const most = CARD_BYTES - utf8(lines).length
  const name = cutTo(room, Math.min(CARD_BYTES / 3, most / 2))
  const rest = most - utf8(name).length - 1
  const text = utf8(`${name}\n${cutTo(sentence, rest)}${lines}`)
  return base64url(concat(Uint8Array.of(text.length >> 8, text.length & 255), text))
}

/** A card that cannot be read is no card: the link still opens its room. */
function readCard(code: string): Card {
  const size = fromBase64url(code.slice(0, 4))
  const length = size ? ((size[0] ?? 0) << 8) | (size[1] ?? 0) : 0
  const bytes = fromBase64url(code.slice(0, Math.ceil(((length + 2) * 4) / 3)))
  const text = bytes && length <= CARD_BYTES ? fromUtf8(bytes.subarray(2)) : undefined
  const [room = '', sentence = '', ...points] = (text ?? '').split('\n')
  return {
    room,
    sentence,
    ...(points.length > 0 && {points: points.slice(0, MEETING_MAX)}),
  }
}

/** A line each, as many as there is room for; older versions read the first two lines alone. */
function linesOf(points: readonly string[]): string {
  let lines = ''
  for (const point of points) {
    const more = `${lines}\n${point}`
    if (!/\s/.test(point) && utf8(more).length <= CARD_BYTES - WORDS_BYTES) lines = more
  }
  return lines
}

/** The longest beginning of whole characters that fits. */
function cutTo(text: string, bytes: number): string {
  const line = text.replace(/\n/g, ' ')
  if (utf8(line).length <= bytes) return line
  const characters = [...line]
  while (utf8(`${characters.join('')}…`).length > bytes) characters.pop()
  return `${characters.join('')}…`
}
