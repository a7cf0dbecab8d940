import {existsSync, readFileSync} from 'node:fs'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {join} from 'node:path'
import sirv from 'sirv'
import {cacheControl, securityHeaders} from '../security.ts'

/** Served as `cairn.json` when the deployer has not written one: everyone meets at this server. */
const meetHere = JSON.stringify({meetingPoints: ['./meet'], iceServers: []})

/** Answers with the built app in `folder`, with its headers, and at the paths of `told` with the JSON that they give then. */
export function siteIn(folder: string, told: Readonly<Record<string, () => string>>) {
  const files = sirv(folder, {
    etag: true,
    setHeaders: (answer, path) => answer.setHeader('Cache-Control', cacheControl(path)),
  })
  return (request: IncomingMessage, answer: ServerResponse): void => {
    for (const [name, value] of Object.entries(securityHeaders))
      answer.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(answer, 405)
    const path = request.url?.split('?')[0] ?? ''
    const json = told[path]
    if (json) return tell(answer, path, json())
    // What browsers ask for beside a page that names no icon, such as cairn.json.
    if (path === '/favicon.ico') request.url = '/mark.svg'
    files(request, answer, () => refuse(answer, 404))
  }
}

export function isBuilt(folder: string): boolean {
  return existsSync(join(folder, 'index.html'))
}

/** The text of the deployer's `cairn.json`. */
export function configIn(folder: string): string {
  const path = join(folder, 'cairn.json')
  return existsSync(path) ? readFileSync(path, 'utf8') : meetHere
}

function tell(answer: ServerResponse, path: string, json: string): void {
  answer.setHeader('Cache-Control', cacheControl(path))
  answer.setHeader('Content-Type', 'application/json; charset=utf-8')
  answer.end(json)
}

function refuse(answer: ServerResponse, status: 404 | 405): void {
  answer.statusCode = status
  answer.end()
}
