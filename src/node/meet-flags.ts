import type {ParseArgsConfig} from 'node:util'
import {meetLimits} from './meet-limits.ts'
import type {MeetLimits} from './meet-limits.ts'

const {connections, connectionsPerAddress, topics, messageSize, rate} = meetLimits

export const meetFlags = {
  origins: {type: 'string', default: ''},
  'behind-proxy': {type: 'boolean', default: false},
  connections: {type: 'string', default: `${connections}`},
  'connections-per-address': {type: 'string', default: `${connectionsPerAddress}`},
  topics: {type: 'string', default: `${topics}`},
  'message-size': {type: 'string', default: `${messageSize}`},
  rate: {type: 'string', default: `${rate}`},
} as const satisfies ParseArgsConfig['options']

export const meetHelp = `The meeting point's limits; /meet/health counts what they refused:

  --origins https://a.example,https://b.example
                     pages elsewhere that may meet here too; any: all pages
  --behind-proxy     a proxy adds to X-Forwarded-For whom it heard: count by that
  --connections ${connections}
  --connections-per-address ${connectionsPerAddress}
                     a browser needs one
  --topics ${topics}       rooms of one connection
  --message-size ${messageSize}
                     in bytes
  --rate ${rate}       in bytes a second of one connection, in the long run
`

type Values = {
  readonly [
    Flag in keyof typeof meetFlags
  ]: (typeof meetFlags)[Flag]['type'] extends 'boolean' ? boolean : string
}

/** Throws a sentence about the first that is no limit. */
export function readMeetLimits(values: Values): MeetLimits {
  const limit = (flag: Exclude<keyof Values, 'origins' | 'behind-proxy'>) => {
    const read = Number(values[flag])
    if (Number.isSafeInteger(read) && read > 0) return read
    throw new Error(
      `--${flag} "${values[flag]}" is no limit: give a whole number from 1.`,
    )
  }
  return {
    origins: readOrigins(values.origins),
    behindProxy: values['behind-proxy'],
    connections: limit('connections'),
    connectionsPerAddress: limit('connections-per-address'),
    topics: limit('topics'),
    messageSize: limit('message-size'),
    rate: limit('rate'),
  }
}

function readOrigins(text: string): MeetLimits['origins'] {
  if (text.trim() === 'any') return 'any'
  const named = text.split(',').map(origin => origin.trim())
  return named.filter(origin => origin !== '').map(readOrigin)
}

/** As browsers write it: without a path or a port that goes without saying. */
function readOrigin(text: string): string {
  if (URL.canParse(text) && /^https?:/i.test(text)) return new URL(text).origin
  throw new Error(`--origins "${text}" is no origin: write it like https://team.example.`)
}
