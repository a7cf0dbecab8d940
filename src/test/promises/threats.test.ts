import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {expect, it} from 'vitest'

const src = new URL('../../', import.meta.url)
const text = readFileSync(new URL('../THREATS.md', src), 'utf8').replace(/\s+/g, ' ')

it('every test file that THREATS.md names is there', () => {
  // Of some in one folder only the first is written whole.
  const named = [...text.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, path]) => path!)
  expect(named.length).toBeGreaterThan(15)
  const isThere = (path: string) =>
    ['', 'test/browser/'].some(folder => existsSync(new URL(`${folder}${path}`, src)))
  expect(named.filter(path => !isThere(path))).toEqual([])
})

it('every test that it names by its title has that title', () => {
  const titles = readdirSync(src, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.test.ts'))
    .map(name => readFileSync(new URL(name, src), 'utf8').replaceAll('’', "'"))
  const named = [...text.matchAll(/"([^"]+)"/g)]
    .map(([, title]) => title!.replaceAll('’', "'").replace(/,? …$/, ''))
    .filter(title => title !== 'Saved here')
  expect(named.length).toBeGreaterThan(12)
  const isATitle = (title: string) =>
    titles.some(source => source.includes(`it('${title}`))
  expect(named.filter(title => !isATitle(title))).toEqual([])
})
