import {createHash} from 'node:crypto'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {closeLater} from './closing.ts'

/** A copy of the built app, to be changed. */
export function copyOfApp(folder = 'dist'): string {
  const copy = mkdtempSync(join(tmpdir(), 'cairn-copy-'))
  closeLater(() => rmSync(copy, {recursive: true, force: true}))
  cpSync(folder, copy, {recursive: true})
  return copy
}

/** One that differs as the next release would: another page, under another revision. */
export function nextVersion(folder = 'dist'): string {
  const copy = copyOfApp(folder)
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const next = page.replace('<body', '<body data-version="next"')
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8')
  const renewed = worker.replace(revisionOf(page), revisionOf(next))
  if (renewed === worker)
    throw new Error('The worker does not know index.html by its revision')
  writeFileSync(join(copy, 'index.html'), next)
  writeFileSync(join(copy, 'sw.js'), renewed)
  return copy
}

function revisionOf(text: string): string {
  return createHash('md5').update(text).digest('hex')
}
