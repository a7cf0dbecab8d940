import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {startServer} from './server.ts'
import {isBuilt} from './site.ts'

let folder: string
let server: Awaited<ReturnType<typeof startServer>>
const url = (path: string) => `http://127.0.0.1:${server.port}${path}`
const start = (port = 0) => startServer({folder, host: '127.0.0.1', port})

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-site-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'app-1234.js'), 'let a')
  writeFileSync(join(folder, 'mark.svg'), '<svg/>')
  server = await start()
})
afterEach(async () => {
  await server.close()
  rmSync(folder, {recursive: true})
})

it('the page is asked for again each time, what is named by its content never', async () => {
  const page = await fetch(url('/'))
  expect(page.headers.get('cache-control')).toBe('no-cache')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  const script = await fetch(url('/assets/app-1234.js'))
  expect(script.headers.get('cache-control')).toContain('immutable')
})

it('without a cairn.json everyone meets at this server', async () => {
  const config = await fetch(url('/cairn.json'))
  expect(await config.json()).toEqual({meetingPoints: ['./meet'], iceServers: []})
  expect(config.headers.get('cache-control')).toBe('no-cache')
})

it('the cairn.json of whoever deploys it is served instead', async () => {
  await server.close()
  writeFileSync(join(folder, 'cairn.json'), '{"meetingPoints":[]}')
  server = await start()
  expect(await (await fetch(url('/cairn.json'))).json()).toEqual({meetingPoints: []})
})

it('a page that names no icon has the mark', async () => {
  const icon = await fetch(url('/favicon.ico'))
  expect(icon.headers.get('content-type')).toBe('image/svg+xml')
  expect(await icon.text()).toBe('<svg/>')
})

it('whoever runs it sees how the meeting point does, and nothing of what is said there', async () => {
  const answer = await fetch(url('/meet/health'))
  expect(answer.headers.get('content-type')).toContain('application/json')
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  const health = (await answer.json()) as Record<string, unknown>
  expect(Object.keys(health)).toEqual(['upSince', 'connections', 'topics', 'refused'])
  expect(Date.parse(health['upSince'] as string)).toBeLessThanOrEqual(Date.now())
  expect(health).toMatchObject({connections: 0, topics: 0, refused: {origin: 0}})
  expect((await fetch(url('/meet/health/more'))).status).toBe(404)
})

it('what is not there, outside the folder, or not asked for by GET is refused', async () => {
  expect((await fetch(url('/nothing'))).status).toBe(404)
  expect((await fetch(url('/..%2f..%2fetc/passwd'))).status).toBe(404)
  expect((await fetch(url('/'), {method: 'POST', body: 'x'})).status).toBe(405)
})

it('a port that is taken is told, not waited for', async () => {
  await expect(start(server.port)).rejects.toMatchObject({code: 'EADDRINUSE'})
})

it('a folder without the built app is noticed', () => {
  expect([isBuilt(folder), isBuilt(join(folder, 'assets'))]).toEqual([true, false])
})
