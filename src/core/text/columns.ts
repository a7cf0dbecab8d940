/** How wide a text stands in plain text, in half-width columns: a Japanese letter takes two. */
export const columnsOf = (text: string): number =>
  graphemesOf(text).reduce((sum, grapheme) => sum + columnsOfOne(grapheme), 0)

/** Cut into lines of at most `most` columns, with Japanese rules of where no line may begin or end; no number leaves its unit. */
export function wrapped(text: string, most: number): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap(line => wrappedLine(line, most))
}

function wrappedLine(text: string, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let columns = 0
  for (const piece of piecesOf(text, most)) {
    if (line !== '' && columns + columnsOf(piece.trimEnd()) > most) {
      lines.push(line.trimEnd())
      line = ''
      columns = 0
    }
    const next = line === '' && lines.length > 0 ? piece.trimStart() : piece
    line += next
    columns += columnsOf(next)
  }
  return [...lines, line.trimEnd()]
}

/** What must stay on one line; longer than a line only when nothing else is possible, and then cut anywhere. */
function piecesOf(text: string, most: number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const grapheme of graphemesOf(text)) {
    if (piece !== '' && mayBreak(piece.slice(-NEAR), grapheme)) {
      pieces.push(...fitting(piece, most))
      piece = ''
    }
    piece += grapheme
  }
  return piece === '' ? pieces : [...pieces, ...fitting(piece, most)]
}

/** As far back as a rule of breaking looks, in UTF-16 units. */
const NEAR = 8

function mayBreak(before: string, next: string): boolean {
  const last = before.at(-1) ?? ''
  if (next === ' ' || next === '\u3000') return false
  if (last === ' ' || last === '\u3000')
    return !/[\d.,] $/.test(before) || !UNIT.test(next)
  if (NEVER_FIRST.test(next) || NEVER_LAST.test(last)) return false
  if (WORD.test(last) && WORD.test(next)) return false
  // 2.5日, 1,200円, 3営業日, 12ミリ秒.
  return !NUMBER_AND_UNIT.test(before + next)
}

/** 禁則: what no line may begin with, and what none may end with. */
const NEVER_FIRST =
  /^[、。，．,.!?！？:;：；)\]}）」』】〉》〕］｝ーっゃゅょぁぃぅぇぉァィゥェォッャュョヮヵヶ々〻ゝゞヽヾ%％‰℃°…‥・〜～”’»→]/u
const NEVER_LAST = /[「『（([{【〈《〔［｛“‘«¥￥$€£#＃▲△−+±]$/u
const WORD = /[\p{Script=Latin}\d.,'’\-_/:@&=?#+%~]/u
const UNIT = /^[\p{L}%]/u
const NUMBER_AND_UNIT = /\d[^\d\s、。，．,.!?！？()（）「」]{1,3}$/u

function fitting(piece: string, most: number): readonly string[] {
  if (columnsOf(piece.trimEnd()) <= most) return [piece]
  const parts: string[] = []
  let part = ''
  let columns = 0
  for (const grapheme of graphemesOf(piece)) {
    const wide = columnsOfOne(grapheme)
    if (part !== '' && columns + wide > most) {
      parts.push(part)
      part = ''
      columns = 0
    }
    part += grapheme
    columns += wide
  }
  return [...parts, part]
}

const segmenter = new Intl.Segmenter('ja', {granularity: 'grapheme'})
const graphemesOf = (text: string) =>
  Array.from(segmenter.segment(text), ({segment}) => segment)

/** Signs of ambiguous width (→, ●, “) count as wide: they are in Japanese fonts. */
const columnsOfOne = (grapheme: string) =>
  HALF.test(grapheme) ? 1 : INVISIBLE.test(grapheme) ? 0 : 2
const HALF = /^(?:[\u0020-\u007e\uff61-\uffdc]|(?![Ａ-Ｚａ-ｚ])\p{Script=Latin})/u
const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Mn}]+$/u
