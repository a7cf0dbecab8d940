import {utf8} from '../bytes.ts'

/** A name that Windows, macOS and Linux all take, in NFC, such as `見積り回答の日数-2026-11-23.csv`. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize('NFC')
    .replace(HIDDEN, '')
    .replace(FORBIDDEN, '-')
    .replace(/\s+/gu, ' ')
  const short = trimmed(cut(trimmed(plain), BYTES_MAX - bytesIn(ending) - 1))
  const name =
    short === '' || DEVICES.test(short) ? `cairn${short && '-'}${short}` : short
  return `${name}.${ending}`
}

/** What shows nothing or turns the direction; joiners stay, because emoji and Persian need them. */
const HIDDEN = /(?![\u200c\u200d])[\p{Cf}\p{Cs}\ufff0-\ufffd]/gu
const FORBIDDEN = /[\p{Cc}<>:"/\\|?*]+/gu
/** Windows drops dots and blanks at the end; a leading dot hides a file, a leading - reads as an option. */
const trimmed = (name: string) => name.replace(/^[\s.-]+/u, '').replace(/[\s.-]+$/u, '')
/** Names of Windows' devices, with any ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i
/** UTF-8; file systems take 255, and a browser may add " (1)". */
const BYTES_MAX = 200

function cut(text: string, most: number): string {
  let kept = ''
  let bytes = 0
  for (const {segment} of segmenter.segment(text)) {
    bytes += bytesIn(segment)
    if (bytes > most) break
    kept += segment
  }
  return kept
}

const bytesIn = (text: string) => utf8(text).length

const segmenter = new Intl.Segmenter('ja', {granularity: 'grapheme'})
