import type {RawData} from 'ws'

const TOPIC_LENGTH_MAX = 128

export type MeetMessage =
  | {readonly type: 'ping'}
  | {readonly type: 'subscribe' | 'unsubscribe'; readonly topic: string}
  | {readonly type: 'publish'; readonly topic: string; readonly data: string}

/** Undefined for whatever a page of ours does not say. */
export function readMeetMessage(data: RawData): MeetMessage | undefined {
  const value = parse(data)
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined
  if (value.type === 'ping') return {type: 'ping'}
  if (!('topic' in value)) return undefined
  const {type, topic} = value
  if (typeof topic !== 'string' || topic.length > TOPIC_LENGTH_MAX) return undefined
  if (type === 'subscribe' || type === 'unsubscribe') return {type, topic}
  if (type !== 'publish' || !('data' in value) || typeof value.data !== 'string')
    return undefined
  return {type, topic, data: value.data}
}

function parse(data: RawData): unknown {
  try {
    return JSON.parse(Buffer.isBuffer(data) ? data.toString('utf8') : '')
  } catch {
    return undefined
  }
}
