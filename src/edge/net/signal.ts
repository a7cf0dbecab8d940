/** What two peers must tell each other through a meeting point before they can talk directly. */
export type Signal =
  | {readonly type: 'offer' | 'answer'; readonly sdp: string}
  | {readonly type: 'candidate'; readonly candidate: RTCIceCandidateInit}

export function readSignal(value: unknown): Signal | undefined {
  if (!isRecord(value)) return undefined
  const {type, sdp, candidate} = value
  if (type === 'offer' || type === 'answer')
    return typeof sdp === 'string' ? {type, sdp} : undefined
  if (type !== 'candidate' || !isRecord(candidate)) return undefined
  const {candidate: line, sdpMid, sdpMLineIndex} = candidate
  if (typeof line !== 'string') return undefined
  return {
    type,
    candidate: {
      candidate: line,
      sdpMid: typeof sdpMid === 'string' ? sdpMid : null,
      sdpMLineIndex: typeof sdpMLineIndex === 'number' ? sdpMLineIndex : null,
    },
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
