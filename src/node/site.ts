import {existsSync, readFileSync} from 'node:fs'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {join} from 'node:path'
import sirv from 'sirv'
import {cacheControl, securityHeaders} from '../security.ts'

/** Served as `cairn.json` when the deployer has not written one: everyone meets at this server. */
const meetHere = JSON.stringify({meetingPoints: ['./meet'], iceServers: []})

/** Answers with the built app in `folder`, with its headers; `config` is the text of another `cairn.json`. */
export function siteIn(folder: string, config = configIn(folder)) {
  const files = sirv(folder, {
    etag: true,
    setHeaders: (answer, path) => answer.setHeader('Cache-Control', cacheControl(path)),
  })
  return (request: IncomingMessage, answer: ServerResponse): void => {
    for (const [name, value] of Object.entries(securityHeaders))
      answer.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(answer, 405)
    if (request.url?.split('?')[0] === '/cairn.json') return tellConfig(answer, config)
    files(request, answer, () => refuse(answer, 404))
  }
}

export function isBuilt(folder: string): boolean {
  return existsSync(join(folder, 'index.html'))
}

function configIn(folder: string): string {
  const path = join(folder, 'cairn.json')
  return existsSync(path) ? readFileSync(path, 'utf8') : meetHere
}

function tellConfig(answer: ServerResponse, config: string): void {
  answer.setHeader('Cache-Control', cacheControl('/cairn.json'))
  answer.setHeader('Content-Type', 'application/json; charset=utf-8')
  answer.end(config)
}

function refuse(answer: ServerResponse, status: 404 | 405): void {
  answer.statusCode = status
  answer.end()
}
