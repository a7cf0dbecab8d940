import {halfWidth} from './half-width.ts'
import {stretchesOf} from './links.ts'

/** Half-width text of the same length, with a filler in place of links, dates, times, telephone numbers, versions and numbering. */
export function amountsOnly(text: string): string {
  let rest = halfWidth(withoutLinks(text))
  for (const name of NAMES) rest = rest.replace(name, found => fill(found.length))
  return rest
}

const withoutLinks = (text: string) =>
  stretchesOf(text)
    .map(stretch => (stretch.href ? fill(stretch.text.length) : stretch.text))
    .join('')

/** Nothing that a number or unit could touch. */
const fill = (length: number) => '\ufffc'.repeat(length)

const MONTH =
  '(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|May|[Jj]une?|[Jj]uly?|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec)[a-z]{0,6}'
const DAY_OF_MONTH = '(?<![\\d.])(?:[12]\\d|3[01]|0?[1-9])日'

// All repetitions are bounded, so that the time grows with the text and no faster.
const NAMES: readonly RegExp[] = [
  // Dates with a year, and version numbers of three parts.
  /(?<![\d.])\d{1,4}[-/.]\d{1,4}[-/.]\d{1,4}(?:\.\d{1,4})?(?!\d)/g,
  /(?<!\d)\d{4}年度?|(?:令和|平成|昭和)\d{1,2}年度?/g,
  /(?<![\d.])\d{1,2}月(?:\d{1,2}日)?/g,
  /(?<![\d.])\d{1,4}\/\d{1,4}(?!\d)/g,
  new RegExp(`\\b${MONTH}\\.? \\d{1,2}(?!\\d)(?:,? \\d{4})?`, 'g'),
  new RegExp(`(?<!\\d)\\d{1,2} (?:of )?${MONTH}\\b(?: \\d{4})?`, 'g'),
  ...daysOfMonth(),
  // Times.
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g,
  /(?<![\d.])\d{1,2}時(?!間)(?:半|\d{1,2}分)?/g,
  /(?:午前|午後)\d{1,2}/g,
  /(?<![\d.])\d{1,2} ?(?:[ap]m\b|[ap]\.m\.|o'?clock)/gi,
  /24時間(?=対応|営業|体制|365|受付)|(?<=時間)365日/g,
  // Telephone numbers and postcodes.
  /(?<![\d.])(?:\+\d{1,3}[- ]?)?\(?0\d{1,4}\)?[-ー‐–− ]?\d{1,4}[-ー‐–− ]?\d{3,4}(?!\d)/g,
  /(?<!\d)\(?\d{2,4}\)?[-ー‐–− ]\d{2,4}[-ー‐–−]\d{3,4}(?!\d)/g,
  /\+\d[\d -]{6,14}\d/g,
  /〒 ?\d{3}-?\d{4}/g,
  // Numbering.
  /\b(?:no|nr|num|ver|version|v|page|p|room|ext|floor|step|phase|chapter|section|ticket|issue|pr|q|fy|rev|tel)[. ]{0,2}#?\d{1,9}(?:\.\d{1,4})?/gi,
  /(?:第|会議室|令和|平成)[ :]?[\d〇一二三四五六七八九十]{1,9}/g,
  // チケット3 is one ticket by its number, チケット3枚 are three.
  /(?:その|内線|電話|チケット|バージョン|ステップ|フェーズ|ページ|項番)[ :]?\d{1,9}(?:\.\d{1,4})?(?![\d.\p{Script=Han}])/gu,
  /(?<![^\n])[ ]{0,4}\(?\d{1,2}[.)]\s/g,
  /\(\d{1,2}\)/g,
]

/** 23日に and 3日(月) are days of a month; 3日に短縮 and 平均3日は are not. */
function daysOfMonth(): RegExp[] {
  const turnsInto =
    'なり|なっ|なる|短縮|縮|減|改善|増|延|伸|戻|上|下|到達|達|近|収|落|抑|安定|する|し|まで|も|対'
  return [
    new RegExp(`(?<=今月|来月|先月|毎月|翌月|前月)の?${DAY_OF_MONTH}`, 'g'),
    new RegExp(
      `${DAY_OF_MONTH}(?=付|締|以降| ?\\([日月火水木金土]|に(?!${turnsInto})|までに|の?(?:朝|夕|夜|午[前後]))`,
      'g',
    ),
    new RegExp(`(?<![^\\n 、。,;!?(「])${DAY_OF_MONTH}(?=[はがの](?!\\d))`, 'g'),
  ]
}
