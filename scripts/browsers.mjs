import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'

const known = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    package: 'chromium',
    places: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    package: 'firefox-esr',
    places: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
  },
}

/** Japanese text and emoji, and the means to make a network of the tests' own. */
const besides = ['fonts-noto-cjk', 'fonts-noto-color-emoji', 'iproute2']

/** Where the browser is, or undefined. Its variable (CHROMIUM_PATH, FIREFOX_PATH) wins. */
export function findBrowser(name) {
  const {variable, places} = known[name]
  return [process.env[variable], ...places].find(path => path && existsSync(path))
}

/** Paths of all named browsers, installed by apt where that is allowed; otherwise ends with one line of advice. */
export function needBrowsers(...names) {
  const missing = names.filter(name => findBrowser(name) === undefined)
  if (missing.length > 0) installByApt(missing)
  return names.map(name => findBrowser(name) ?? giveUp(name))
}

function installByApt(names) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const packages = [...names.map(name => known[name].package), ...besides]
  console.log(`Installing ${packages.join(' ')}`)
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...packages)
}

function apt(...words) {
  spawnSync('apt-get', ['-qq', ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  })
}

function giveUp(name) {
  const {variable, package: wanted} = known[name]
  console.error(
    `No ${name} here: install it (Debian: apt-get install ${wanted}) or set ${variable}.`,
  )
  process.exit(1)
}
