import {halfWidth} from './half-width.ts'

/** How a goal's unit is written around a number. */
export type UnitForms = {
  /** Sticky: what follows the number. Its group `minutes` says that the number is of hours. */
  readonly after: RegExp
  /** A sign that stands before the number, such as ¥. */
  readonly before: string | undefined
  /** The unit 千円 is 3, 万人 is 4: by how many places a full number is larger. */
  readonly places: number
}

export function formsOf(unit: string): UnitForms {
  const whole = halfWidth(unit).trim().toLowerCase()
  const scaled = /^(百万|千万|[百千万億兆])(.+)$/u.exec(whole)
  const core = scaled?.[2] ?? whole
  return {
    after: new RegExp(`${GAP}(?:${writtenAs(core).join('|')})`, 'iuy'),
    before: BEFORE[core],
    places: PLACES[scaled?.[1] ?? ''] ?? 0,
  }
}

/** A number that nothing counted follows: the end, a mark or a particle. */
export const BARE =
  /(?= *(?:$|[\n、。,.!?;:)」』\]→⇒~〜…-])|(?:です|でし|でき|だ|で|に|を|は|が|と|まで|から|へ|も|な|の)(?!\p{Script=Katakana})| (?:today|now|this|so|in|on|at|for|after|from|and|but|as|is|was|to|again|last)\b)/iuy

const GAP =
  '[ -]?(?:営業|稼働|実働)?(?:(?:business|working|calendar|new|more|open|closed|paid|full) )?'
const PLACES: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  億: 8,
  兆: 12,
}
const BEFORE: Readonly<Record<string, string>> = {
  円: '¥',
  yen: '¥',
  '¥': '¥',
  ドル: '$',
  $: '$',
  '€': '€',
  '£': '£',
}

function writtenAs(core: string): readonly string[] {
  const names = new Set(SAME.find(group => group.includes(core)) ?? [core])
  for (const form of [core, singularOf(core)]) if (LATIN.test(form)) addForms(names, form)
  const patterns = [...names]
    .sort((a, b) => b.length - a.length)
    .map(name => `${escaped(name)}${guardOf(name)}`)
  return [...otherForms(core), ...patterns]
}

/** One thing under several names, in both languages. */
const SAME: readonly (readonly string[])[] = [
  ['日', 'day', 'days'],
  ['時間', 'h', 'hr', 'hrs', 'hour', 'hours'],
  ['分', 'min', 'mins', 'minute', 'minutes'],
  ['秒', 'sec', 'secs', 'second', 'seconds'],
  ['週', '週間', 'week', 'weeks'],
  ['か月', 'ヶ月', 'ヵ月', 'カ月', 'ケ月', '個月', 'month', 'months'],
  ['年', 'year', 'years'],
  ['%', 'パーセント', 'percent', 'per cent', 'pct'],
  ['円', 'yen', 'jpy'],
  ['人', '名', 'person', 'persons', 'people'],
  ['点', 'point', 'points', 'pt', 'pts'],
  ['回', 'time', 'times'],
  ['件', 'item', 'items'],
]

const LATIN = /^[a-z][a-z .]*$/
const singularOf = (name: string) =>
  name.endsWith('ies')
    ? `${name.slice(0, -3)}y`
    : name.length > 2 && /[^s]s$/.test(name)
      ? name.slice(0, -1)
      : name

function addForms(names: Set<string>, one: string): void {
  names.add(one)
  names.add(one.endsWith('y') ? `${one.slice(0, -1)}ies` : `${one}s`)
}

/** What may not follow, because it makes another word of it: 日曜, 回答. */
function guardOf(name: string): string {
  if (/[a-z]$/.test(name)) return '(?![a-z])'
  const longer = LONGER[name]
  return longer ? `(?!${longer})` : ''
}

const LONGER: Readonly<Record<string, string>> = {
  日: '曜|程|常|時|報|誌|刊|本',
  件: '名',
  分: 'の[\\d一二三四五六七八九]|野|類|析|担|割|岐',
  人: '[日月]|称|事|材|物|件',
  名: '前|古屋|刺|義|称|簿',
  回: '答|線|収|覧|転|復|避|路',
  本: '日|社|部|当|店|人|文|棚|格|番',
  社: '員|内|長|会|外|団|宅',
  店: '員|長|内',
  台: '風|所|紙|本|数|帳',
  点: '検|灯|滴|火',
  通: 'り|話|知|常|信|行|勤|過|路',
  個: '人|室|別',
  枚: '挙',
  円: '形|滑|安|高|グラフ',
  年: '生|代|月|末|始|間\\d',
  度: '合|数',
  週: '末|明',
}

/** What else is an amount in this unit: 1時間30分 in minutes, 4割5分 in percent. */
function otherForms(core: string): readonly string[] {
  if (core === '分') return ['時間(?<minutes>\\d{1,2})分(?!の)']
  if (core === '%') return ['割(?:[\\d一二三四五六七八九]分)?(?![引増安高合り])']
  return []
}

const escaped = (text: string) => text.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&')
