// Writes src/ui/elements/icons.ts from lucide-static: every icon as the data of one path.
// Only what is shown somewhere; run `npm run icons` after changing the list.
import {readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import prettier from 'prettier'

/** Our name → Lucide's, where they differ. */
const renamed = {refresh: 'refresh-cw', share: 'share-2'}

const names = [
  'arrow-down',
  'arrow-left',
  'arrow-right',
  'calendar',
  'check',
  'check-check',
  'chevron-left',
  'chevron-right',
  'clock',
  'cloud-off',
  'copy',
  'download',
  'ellipsis',
  'eye',
  'flag',
  'info',
  'link',
  'log-out',
  'message-circle',
  'monitor',
  'moon',
  'pencil',
  'plus',
  'printer',
  'refresh',
  'send',
  'settings',
  'share',
  'smile',
  'sun',
  'trash-2',
  'triangle-alert',
  'user-plus',
  'users',
  'wifi-off',
  'x',
]

/** Three stones, the mark in outline. */
const stones = [
  {x: 9.5, y: 3.5, width: 5, height: 4, rx: 2},
  {x: 6.75, y: 9.5, width: 10.5, height: 4.5, rx: 2.25},
  {x: 3.5, y: 16, width: 17, height: 5, rx: 2.5},
]

const require = createRequire(import.meta.url)
const entries = names.map(name => [name, pathOf(lucide(renamed[name] ?? name))])
entries.push(['stones', stones.map(rectangle).join('')])
entries.sort(([a], [b]) => (a < b ? -1 : 1))

const target = new URL('../src/ui/elements/icons.ts', import.meta.url)
const options = await prettier.resolveConfig(target)
writeFileSync(
  target,
  await prettier.format(moduleOf(entries), {...options, parser: 'typescript'}),
)

function lucide(name) {
  return readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8')
}

function pathOf(svg) {
  const shapes = [
    ...svg.matchAll(/<(path|circle|ellipse|line|rect|polyline|polygon)\s([^>]*)\/>/g),
  ]
  if (shapes.length === 0) throw new Error(`No shapes in ${svg}`)
  return shapes.map(([, kind, attributes]) => data(kind, read(attributes))).join('')
}

function read(attributes) {
  const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)]
  return Object.fromEntries(
    pairs.map(([, name, value]) => [
      name,
      /^[\d.-]+$/.test(value) ? Number(value) : value,
    ]),
  )
}

function data(kind, shape) {
  switch (kind) {
    case 'path':
      return fromOrigin(shape.d)
    case 'line':
      return `M${shape.x1} ${shape.y1}L${shape.x2} ${shape.y2}`
    case 'circle':
      return ellipse({cx: shape.cx, cy: shape.cy, rx: shape.r, ry: shape.r})
    case 'ellipse':
      return ellipse(shape)
    case 'rect':
      return rectangle(shape)
    case 'polyline':
      return `M${shape.points}`
    case 'polygon':
      return `M${shape.points}z`
    default:
      throw new Error(`No path for <${kind}>`)
  }
}

/** A path that starts relatively would continue from the one before it. */
function fromOrigin(d) {
  const number = '-?\\d*\\.?\\d+'
  const start = new RegExp(`^m\\s*(${number})[\\s,]*(${number})\\s*(?=([-\\d.])?)`)
  return d.replace(start, (_, x, y, next) => `M${x} ${y}${next === undefined ? '' : 'l'}`)
}

function ellipse({cx, cy, rx, ry}) {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`
}

function rectangle({x, y, width, height, rx = 0, ry = rx}) {
  const [w, h] = [width - 2 * rx, height - 2 * ry]
  if (rx === 0) return `M${x} ${y}h${width}v${height}h${-width}z`
  const corner = (dx, dy) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`
  return (
    `M${x + rx} ${y}h${w}${corner(rx, ry)}v${h}${corner(-rx, ry)}` +
    `h${-w}${corner(-rx, -ry)}v${-h}${corner(rx, -ry)}z`
  )
}

function moduleOf(icons) {
  return `// Written by scripts/make-ui-icons.mjs from Lucide ${version()} (ISC); not edited by hand.
import {html} from 'lit'
import type {TemplateResult} from 'lit'

const paths = {
${icons.map(([name, d]) => `  '${name}': '${d}',`).join('\n')}
} as const

export type IconName = keyof typeof paths

/** A picture of 20 px in the colour of the text around it; hidden from screen readers, so the button carries the label. */
export function icon(name: IconName): TemplateResult {
  return html\`<svg aria-hidden="true" width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d=\${paths[name]}></path></svg>\`
}
`
}

function version() {
  return require('lucide-static/package.json').version
}
