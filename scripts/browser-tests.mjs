// Tests, measures or photographs the built app in real browsers.
//   node scripts/browser-tests.mjs [--bench | --screenshots | --faults] [--no-build] [what vitest takes]
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {needBrowsers} from './browsers.mjs'

const network = [
  'ip link set lo up',
  'ip link add v0 type veth peer name v1',
  'ip addr add 10.99.0.1/24 dev v0',
  'ip link set v0 up',
  'ip link set v1 up',
  'ip route add default via 10.99.0.254',
].join('; ')

const words = process.argv.slice(2)
const suite =
  ['bench', 'screenshots', 'faults'].find(name => take(`--${name}`)) ?? 'browser'
const build = !take('--no-build')

/** What the tests leave behind goes with it. */
const folder = mkdtempSync(join(tmpdir(), 'cairn-'))
process.once('exit', () => rmSync(folder, {recursive: true, force: true}))

const [chromium, firefox] = needBrowsers('chromium', 'firefox')
if (build) orEnd(run('npm', ['run', '--silent', 'build']))
const vitest = ['npx', 'vitest', 'run', '--config', 'vitest.browser.config.ts', ...words]
process.exit(run(...inNetworkOfItsOwn(vitest)))

function take(word) {
  const at = words.indexOf(word)
  if (at >= 0) words.splice(at, 1)
  return at >= 0
}

/**
 * A private address and a default route that leads nowhere: browsers gather ordinary candidates, nothing leaves the
 * machine. What is mounted there goes with it. Where that is not allowed the tests run in the network that is there.
 */
function inNetworkOfItsOwn([program, ...rest]) {
  const enter = [
    '-n',
    '-m',
    '--',
    'bash',
    '-c',
    `set -e; ${network}; exec "$@"`,
    'network',
  ]
  const allowed = spawnSync('unshare', [...enter, 'true'], {stdio: 'ignore'}).status === 0
  if (allowed) return ['unshare', [...enter, program, ...rest]]
  console.log('No network of its own here; running in this one.')
  return [program, rest]
}

function run(program, rest) {
  const env = {
    ...process.env,
    CAIRN_SUITE: suite,
    TMPDIR: folder,
    CHROMIUM_PATH: chromium,
    FIREFOX_PATH: firefox,
  }
  return (
    spawnSync(program, rest, {stdio: ['ignore', 'inherit', 'inherit'], env}).status ?? 1
  )
}

function orEnd(status) {
  if (status !== 0) process.exit(status)
}
