// The one gate. `npm run check` runs everything, `npm run check lint types` only what is named.
import {spawn} from 'node:child_process'
import {availableParallelism} from 'node:os'

/** Longest first, so that two at a time end together. */
const steps = {
  lint: ['eslint . --max-warnings 0'],
  units: ['vitest run'],
  format: ['prettier --check --log-level warn .'],
  types: [
    'tsc -p tsconfig.json',
    'tsc -p src/core/tsconfig.json',
    'tsc -p src/test/tsconfig.json',
    'tsc -p src/sw.tsconfig.json',
  ],
  unused: ['knip --no-progress --no-config-hints'],
  imports: [
    'depcruise src --config .dependency-cruiser.cjs --output-type err',
    'node scripts/diagram.mjs --check',
  ],
  size: [
    'vite build --logLevel warn',
    'vite build --logLevel warn --config vite.node.config.ts',
    'node scripts/size.mjs',
  ],
  house: ['node scripts/house-rules.mjs'],
}

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !(name in steps))
if (unknown.length > 0) {
  console.error(
    `No step ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}.`,
  )
  process.exit(1)
}

const waiting = Object.entries(steps).filter(
  ([name]) => asked.length === 0 || asked.includes(name),
)
const failed = []
const lanes = Array.from({length: Math.min(4, availableParallelism())}, lane)
await Promise.all(lanes)
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`)
process.exit(failed.length > 0 ? 1 : 0)

async function lane() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await take(...next)
}

async function take(name, commands) {
  const begun = performance.now()
  const said = []
  let good = true
  for (const command of commands) {
    if (good) good = await run(command, text => said.push(text))
  }
  if (!good) failed.push(name)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${good ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (!good || name === 'size' || name === 'units') console.log(said.join('').trim())
}

function run(command, hear) {
  const [program, ...words] = command.split(' ')
  const child = spawn(program, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...process.env, PATH: `node_modules/.bin:${process.env.PATH}`, NO_COLOR: '1'},
  })
  child.stdout.on('data', data => hear(String(data)))
  child.stderr.on('data', data => hear(String(data)))
  return new Promise((done, broken) => {
    child.on('error', broken)
    child.on('close', code => done(code === 0))
  })
}
