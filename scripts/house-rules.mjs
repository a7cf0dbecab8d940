// What no other tool checks: length of files, exact versions, single copies.
import {readFileSync, readdirSync} from 'node:fs'

/** Lines. */
const LONGEST = 300
/** Two of these at once break in ways that are hard to see: instanceof fails, a Trusted Types policy throws. */
const single = ['lib0', 'lit', 'lit-element', 'lit-html', 'y-protocols', 'yjs']

const complaints = [
  ...longFiles('src'),
  ...longFiles('scripts'),
  ...looseVersions(),
  ...copies(),
]
for (const complaint of complaints) console.error(complaint)
process.exit(complaints.length > 0 ? 1 : 0)

function longFiles(folder) {
  return readdirSync(folder, {recursive: true})
    .filter(name => /\.(ts|mjs|css)$/.test(name))
    .map(name => ({
      name,
      lines: readFileSync(`${folder}/${name}`, 'utf8').split('\n').length - 1,
    }))
    .filter(({lines}) => lines > LONGEST)
    .map(
      ({name, lines}) => `${folder}/${name} has ${lines} lines; ${LONGEST} is the stop.`,
    )
}

function looseVersions() {
  const {dependencies, devDependencies} = JSON.parse(readFileSync('package.json', 'utf8'))
  return Object.entries({...dependencies, ...devDependencies})
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(
      ([name, version]) => `${name} is asked for as ${version}; say one exact version.`,
    )
}

function copies() {
  const places = Object.keys(
    JSON.parse(readFileSync('package-lock.json', 'utf8')).packages,
  )
  return single
    .map(name => ({
      name,
      found: places.filter(place => place.endsWith(`node_modules/${name}`)),
    }))
    .filter(({found}) => found.length !== 1)
    .map(
      ({name, found}) =>
        `${name} must be there once, and is: ${found.join(', ') || 'nowhere'}`,
    )
}
