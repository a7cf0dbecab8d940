import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {meetFlags, meetHelp, readMeetLimits} from './meet-flags.ts'
import {startServer} from './server.ts'
import type {ServerOptions} from './server.ts'
import {isBuilt} from './site.ts'

const help = `Serves Cairn and its meeting point on one port.

  --port 8080        where to listen
  --host 127.0.0.1   0.0.0.0 to let other machines in; they need https
  --cert cert.pem    with --key: serve https
  --key key.pem
  --config cairn.json   meeting points and ICE servers other than this server

${meetHelp}`

await serve()

async function serve(): Promise<void> {
  const folder = fileURLToPath(new URL('../dist', import.meta.url))
  if (!isBuilt(folder)) return stop(`The app is not built: run "npm run build" first.`)
  const options = readOptions(folder)
  if (!options) return
  try {
    const server = await startServer(options)
    const scheme = options.tls ? 'https' : 'http'
    console.log(`Cairn is at ${scheme}://${nameOf(options.host)}:${server.port}/`)
    if (!options.tls && !isLocal(options.host))
      console.log('Browsers on other machines need https: give --cert and --key.')
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void server.close())
  } catch (error) {
    stop(whyNot(error, options))
  }
}

function readOptions(folder: string): ServerOptions | undefined {
  try {
    const {values} = parseArgs({
      options: {
        port: {type: 'string', default: process.env['PORT'] ?? '8080'},
        host: {type: 'string', default: '127.0.0.1'},
        cert: {type: 'string'},
        key: {type: 'string'},
        config: {type: 'string'},
        help: {type: 'boolean', default: false},
        ...meetFlags,
      },
    })
    if (values.help) return say(help)
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return stop(`"${values.port}" is not a port: give a number from 0 to 65535.`)
    if (!values.cert !== !values.key) return stop('--cert and --key belong together.')
    return {
      folder,
      port,
      host: values.host,
      config: values.config && readFileSync(values.config, 'utf8'),
      tls:
        values.cert && values.key
          ? {
              cert: readFileSync(values.cert, 'utf8'),
              key: readFileSync(values.key, 'utf8'),
            }
          : undefined,
      limits: readMeetLimits(values),
    }
  } catch (error) {
    return stop(`${messageOf(error)}\n\n${help}`)
  }
}

function whyNot(error: unknown, {host, port}: ServerOptions): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Try another: --port ${port + 1}`
  if (code === 'EACCES') return `Port ${port} needs more rights. Try --port 8080`
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${host}.`
  return messageOf(error)
}

function stop(message: string): undefined {
  console.error(message)
  process.exitCode = 1
}

function say(message: string): undefined {
  console.log(message)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
