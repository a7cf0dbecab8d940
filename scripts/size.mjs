// Weighs the built site: what a browser loads until the first screen reacts, until a room shows, and for the room's goal
// after that. It adds up files; that a browser asks for no others before a room shows, and that they come to this much, is
// what src/test/browser/first-frame.test.ts holds.
import {readFileSync} from 'node:fs'
import {gzipSync} from 'node:zlib'

/** Modules loaded on demand before the moment; everything they import at once comes along. Budgets in kB (1000 bytes) of gzip. */
const first = ['src/ui/app/first-screen.ts', 'src/ui/words/ja.ts']
const room = [
  'src/ui/words/ja.ts',
  'src/ui/app/room-rail.ts',
  'src/ui/room/room-screen.ts',
  'log',
  'room-carrier',
]
const goal = ['src/ui/goal/goal-panel.ts', 'src/ui/goal/chart/goal-chart.ts']
const moments = [
  {name: 'until the first screen reacts', budget: 60, opens: first},
  {name: 'until a room shows', budget: 110, opens: room},
  {name: 'more for its goal', budget: 45, opens: [...room, ...goal], beyond: room},
]

/** What may come only after a room shows. */
const later = [
  'src/edge/tabs/connect-room.ts',
  'src/edge/net/mesh.ts',
  'src/ui/goal/goal-panel.ts',
  'src/ui/goal/chart/goal-chart.ts',
  'src/ui/goal/goal-close.ts',
  'src/ui/goal/panel-details.ts',
  'src/ui/goal/record-dialog.ts',
  'src/ui/rooms/invite-dialog.ts',
  'src/ui/elements/qr-code.ts',
  'src/ui/hand/hand-dialog.ts',
]

const dist = process.argv[2] ?? 'dist'
const chunks = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, 'utf8'))
/** The icon and the manifest, which browsers fetch beside what the modules need. */
const named = [
  ...readFileSync(`${dist}/index.html`, 'utf8').matchAll(
    /<link rel="(?:icon|manifest)"[^>]*href="\.\/([^"]+)"/g,
  ),
].map(([, file]) => file)
const start = Object.keys(chunks).filter(key => chunks[key].isEntry)
let good = true
for (const {name, budget, opens, beyond} of moments) {
  const before = beyond ? loadedBy([...start, ...beyond]) : []
  const files = loadedBy([...start, ...opens]).filter(file => !before.includes(file))
  const total = files.reduce((sum, file) => sum + weigh(file), 0)
  if (total > budget * 1000) good = false
  console.log(
    `${kB(total)} of ${budget} kB ${name}${total > budget * 1000 ? ': too much' : ''}`,
  )
  for (const file of files) console.log(`  ${kB(weigh(file))} ${file}`)
  const early = beyond ? [] : later
  for (const key of early.filter(key => files.includes(chunkOf(key).file))) {
    good = false
    console.log(`  ${key} comes too early`)
  }
}
const lazy = Object.values(chunks).filter(({isDynamicEntry}) => isDynamicEntry)
if (lazy.length > 0) console.log('on demand')
for (const {src, file} of lazy) console.log(`  ${kB(weigh(file))} ${src ?? file}`)
process.exit(good ? 0 : 1)

function loadedBy(keys) {
  const seen = new Set()
  const files = new Set(['index.html', ...named])
  const visit = key => {
    if (seen.has(key)) return
    seen.add(key)
    const chunk = chunkOf(key)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    chunk.imports?.forEach(visit)
  }
  keys.forEach(visit)
  return [...files]
}

function chunkOf(key) {
  // A chunk of many modules has only a name.
  const chunk = chunks[key] ?? Object.values(chunks).find(({name}) => name === key)
  if (!chunk)
    throw new Error(`The build has no chunk for ${key}; correct the list in size.mjs.`)
  return chunk
}

function weigh(file) {
  return gzipSync(readFileSync(`${dist}/${file}`)).length
}

function kB(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`
}
