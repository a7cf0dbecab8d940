// The long runs of what `npm test` runs briefly: the firewall's fuzz 4,000 times, every parser on 100,000 inputs, 1,000
// stories of five devices parted, crashed and healed, 1,000 of five on bad lines; the browser killed 50 times while it
// writes, and a live peer given rubbish of all kinds.
import {spawn} from 'node:child_process'

const runs = [
  [
    'node_modules/.bin/vitest',
    'run',
    'src/test/fuzz',
    'src/test/scenarios/converge',
    'src/test/scenarios/mesh-parted',
  ],
  ['node', 'scripts/browser-tests.mjs', 'kills.test', 'hostile'],
]
for (const [program, ...words] of runs) {
  const code = await run(program, words)
  if (code !== 0) process.exit(code)
}

function run(program, words) {
  const env = {...process.env, CAIRN_SOAK: '1'}
  const child = spawn(program, words, {stdio: 'inherit', env})
  return new Promise(done => child.on('close', code => done(code ?? 1)))
}
