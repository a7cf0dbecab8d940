// Draws which folder imports which into ARCHITECTURE.md, between its markers. `--check` only says whether it is stale.
import {readFile, writeFile} from 'node:fs/promises'
import {cruise} from 'dependency-cruiser'
import prettier from 'prettier'
import configuration from '../.dependency-cruiser.cjs'

const page = 'ARCHITECTURE.md'
const markers = /(<!-- imports: .*? -->\n)[\s\S]*?(\n<!-- imports end -->)/

const before = await readFile(page, 'utf8')
if (!markers.test(before)) throw new Error(`${page} has no place for the diagram`)
const drawn = `\n\`\`\`mermaid\n${drawing(await links())}\n\`\`\`\n`
const after = before.replace(markers, (_, begin, end) => begin + drawn + end)
const options = {...(await prettier.resolveConfig(page)), parser: 'markdown'}
const formatted = await prettier.format(after, options)
if (process.argv.includes('--check')) {
  if (formatted !== before) {
    console.error(`The diagram in ${page} is stale: npm run diagram`)
    process.exitCode = 1
  }
} else {
  await writeFile(page, formatted)
}

/** From folder to folder, `later` when it is only ever loaded on demand. */
async function links() {
  const {output} = await cruise(['src'], {
    ...configuration.options,
    exclude: {path: ['\\.test\\.ts$', '^src/test/']},
  })
  const found = new Map()
  for (const {source, dependencies} of output.modules) {
    for (const {resolved, dynamic} of dependencies) {
      const [from, to] = [folder(source), folder(resolved)]
      if (from === undefined || to === undefined || from === to) continue
      const key = `${from} ${to}`
      const later = dynamic && (found.get(key)?.later ?? true)
      found.set(key, {from, to, later})
    }
  }
  return [...found.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

function key({from, to}) {
  return `${from} ${to}`
}

/** `src/core/goal/pace.ts` → `core/goal`; a file beside folders stands for its layer. */
function folder(path) {
  if (!path.startsWith('src/') || path.endsWith('.css')) return undefined
  const [layer, area, ...rest] = path.slice('src/'.length).split('/')
  if (area === undefined || rest.length === 0) return layer
  return `${layer}/${area}`
}

/** Within a layer every link is drawn; between layers one arrow stands for all. */
function drawing(all) {
  const folders = [...new Set(all.flatMap(({from, to}) => [from, to]))].sort()
  const layers = [...new Set(folders.map(layer))]
  const boxes = layers.flatMap(name => {
    const inside = folders.filter(folder => folder.startsWith(`${name}/`))
    if (inside.length === 0) return [`  ${id(name)}[${name}]`]
    return [
      `  subgraph ${id(name)}[${name}]`,
      ...inside.map(folder => `    ${id(folder)}[${folder.slice(name.length + 1)}]`),
      '  end',
    ]
  })
  const within = all.filter(
    ({from, to}) => layer(from) === layer(to) && from !== layer(from) && to !== layer(to),
  )
  const between = new Map()
  for (const {from, to, later} of all) {
    const [a, b] = [layer(from), layer(to)]
    if (a === b) continue
    const known = between.get(`${a} ${b}`)
    between.set(`${a} ${b}`, {from: a, to: b, later: later && (known?.later ?? true)})
  }
  const arrows = [...within, ...between.values()].map(
    ({from, to, later}) => `  ${id(from)} ${later ? '-.->' : '-->'} ${id(to)}`,
  )
  return ['flowchart TB', ...boxes, ...arrows].join('\n')
}

function layer(folder) {
  return folder.split('/')[0]
}

function id(folder) {
  return folder.replace(/[^a-z]/gi, '_')
}
