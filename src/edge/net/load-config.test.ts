import {createServer} from 'node:http'
import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import {afterAll, afterEach, beforeAll, expect, it, vi} from 'vitest'
import {loadConfig} from './load-config.ts'

let answer = {status: 200, type: 'application/json', body: '{}'}
const server = createServer((_request, response) =>
  response.writeHead(answer.status, {'Content-Type': answer.type}).end(answer.body),
)

beforeAll(async () => {
  server.listen(0)
  await once(server, 'listening')
})
afterAll(() => server.close())
afterEach(() => vi.unstubAllGlobals())

function load() {
  const {port} = server.address() as AddressInfo
  vi.stubGlobal('document', {baseURI: `http://localhost:${port}/team/`})
  return loadConfig()
}

it.each([404, 410])('a site that answers %i has none', async status => {
  answer = {status, type: 'text/plain', body: ''}
  expect(await load()).toEqual({ok: false, refusal: 'missing'})
})

it('a site that answers with its page has none', async () => {
  answer = {status: 200, type: 'text/html; charset=utf-8', body: '<!doctype html>'}
  expect(await load()).toEqual({ok: false, refusal: 'missing'})
})

it.each([401, 403, 407, 408, 425, 429, 500, 503])(
  'a site that answers %i may say it later',
  async status => {
    answer = {status, type: 'text/html', body: '<!doctype html>'}
    expect(await load()).toEqual({ok: false, refusal: 'unreachable'})
  },
)

it('what the site says is used', async () => {
  answer = {status: 200, type: 'application/json', body: '{"meetingPoints": ["./meet"]}'}
  expect(await load()).toMatchObject({ok: true})
})
