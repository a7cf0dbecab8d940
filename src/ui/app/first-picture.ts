import {html, svg} from 'lit'
import type {FirstWords} from '../words/first.ts'
import type {Language} from '../words/words.ts'
import './first-picture.css'

/** A line that climbs by records, and the stones beside it, toward the sun: once for wide windows, once for narrow ones. */
export const picture = (words: FirstWords, language: Language) =>
  html`${drawing(words, language, wide)}${drawing(words, language, narrow)}`

type Layout = {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  readonly height: number
  /** px of one unit of height. */
  readonly scale: number
  /** Where the ground lies. */
  readonly ground: number
  /** Where the line starts, and how far a record moves it. */
  readonly from: number
  readonly step: number
  /** The middle of the stack. */
  readonly middle: number
}

const wide: Layout = {
  name: 'wide',
  width: 664,
  height: 466,
  scale: 1,
  ground: 434,
  from: 34,
  step: 63,
  middle: 528,
}

const narrow: Layout = {
  name: 'narrow',
  width: 390,
  height: 316,
  scale: 0.677,
  ground: 286,
  from: 40,
  step: 29,
  middle: 290,
}

/** Heights above the ground after each record, in units. */
const levels = [0, 52, 108, 160, 207, 249, 286]
const target = 318
const stones = [
  {offset: -116, width: 232, height: 52},
  {offset: -90, width: 202, height: 48},
  {offset: -96, width: 172, height: 44},
  {offset: -68, width: 146, height: 39},
  {offset: -64, width: 116, height: 34},
  {offset: -40, width: 88, height: 29},
]
const missing = {offset: -32, width: 60, height: 23}
const sun = 112

function drawing(words: FirstWords, language: Language, at: Layout) {
  const line = at.ground - target * at.scale
  return html`<svg
    class="picture ${at.name}"
    viewBox="0 0 ${at.width} ${at.height}"
    width=${at.width}
    height=${at.height}
    lang=${language}
    aria-hidden="true"
  >
    <defs>
      <linearGradient id="sun-${at.name}" x1="0" y1="0" x2="0" y2="1">
        <stop class="sun-top" offset="0"></stop>
        <stop class="sun-foot" offset="0.5"></stop>
      </linearGradient>
      <linearGradient id="sheen-${at.name}" x1="0" y1="0" x2="0" y2="1">
        <stop class="sheen-top" offset="0"></stop>
        <stop class="sheen-foot" offset="0.7"></stop>
      </linearGradient>
      <clipPath id="sky-${at.name}">
        <rect width=${at.width} height=${line}></rect>
      </clipPath>
    </defs>
    <circle
      cx=${at.middle}
      cy=${line}
      r=${sun * (at.name === 'wide' ? 1 : 0.59)}
      fill="url(#sun-${at.name})"
      clip-path="url(#sky-${at.name})"
    ></circle>
    <path class="guides" d=${guides(at)}></path>
    <path class="ground" d=${groundLine(at)}></path>
    <path class="target" d="M${at.name === 'wide' ? 10 : 20} ${line}H${at.width}"></path>
    ${stones.map((stone, index) => stoneAt(at, stone, levels[index + 1] ?? 0, index))}
    ${stoneAt(at, missing, target, 'missing')}
    <path class="climb" d=${climb(at)}></path>
    ${levels.slice(1).map((_, index) => dot(at, index + 1))}
    <text class="dawn" x=${at.name === 'wide' ? 10 : 20} y=${line - 9}>
      ${words.target}
    </text>
    <text class="moss" text-anchor="end" x=${across(at, 6) - 12} y=${up(at, 6) + 5}>
      ${words.now}
    </text>
    <text x=${at.from - 1} y=${at.ground + 24}>${words.start}</text>
    ${at.name === 'wide' ? talk(words) : null}
  </svg>`
}

const across = (at: Layout, index: number) => at.from + at.step * index
const up = (at: Layout, index: number) => at.ground - (levels[index] ?? 0) * at.scale

const climb = (at: Layout) =>
  `M${across(at, 0)} ${up(at, 0)}` +
  levels
    .slice(1)
    .map((_, index) => `H${across(at, index + 1)}V${up(at, index + 1)}`)
    .join('')

const guides = (at: Layout) =>
  stones
    .map(({offset, width}, index) => {
      const end = at.middle + (offset + Math.min(24, width / 8)) * at.scale
      return `M${across(at, index + 1) + 8} ${up(at, index + 1)}H${end}`
    })
    .join('')

const groundLine = (at: Layout) =>
  `M0 ${at.ground}H${at.width}` +
  levels.map((_, index) => `M${across(at, index)} ${at.ground}v5`).join('')

const dot = (at: Layout, index: number) =>
  svg`<circle class="dot" cx=${across(at, index)} cy=${up(at, index)} r="4.5"></circle>`

function stoneAt(
  at: Layout,
  {offset, width, height}: (typeof stones)[number],
  top: number,
  kind: number | 'missing',
) {
  const [w, h] = [width * at.scale, height * at.scale]
  const left = at.middle + offset * at.scale
  const y = at.ground - top * at.scale
  const radius = Math.min(h / 2, 26)
  const rectangle = (name: string, fill?: string) =>
    svg`<rect class=${name} x=${left} y=${y} width=${w} height=${h} rx=${radius}
      fill=${fill ?? 'none'}></rect>`
  if (kind === 'missing') return rectangle('missing')
  return svg`${rectangle(`stone s${kind}`)}${rectangle('sheen', `url(#sheen-${at.name})`)}`
}

/** What is said in the talk, and what becomes of it. */
const talk = (words: FirstWords) => svg`
  <circle class="person" cx="26" cy="170" r="16"></circle>
  <text class="initial" x="26" y="175" text-anchor="middle">${words.initial}</text>
  <rect class="bubble" x="52" y="154" width=${30 + widthOf(words.message, 15)} height="41" rx="14"></rect>
  <text class="said" x="67" y="180">${words.message}</text>
  <rect class="offer" x="52" y="208" width=${54 + widthOf(words.suggestion, 13.5)} height="34" rx="17"></rect>
  <path class="offer-icon" transform="translate(65 217) scale(0.66)"
    d="M11.5 3.5h1a2 2 0 0 1 0 4h-1a2 2 0 0 1 0-4zM9 9.5h6a2.25 2.25 0 0 1 0 4.5h-6a2.25 2.25 0 0 1 0-4.5zM6 16h12a2.5 2.5 0 0 1 0 5h-12a2.5 2.5 0 0 1 0-5z"></path>
  <text class="moss offer-text" x="89" y="230">${words.suggestion}</text>`

/** About as wide as the text is drawn: a letter of an alphabet takes a little over half of a kanji's square. */
const widthOf = (text: string, size: number): number =>
  size * [...text].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.54 : 1), 0)
