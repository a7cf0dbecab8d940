/**
 * The 32 bytes of the DTLS certificate's SHA-256 that a session description names. Undefined unless it names exactly
 * one: with two, the one we bind to need not be the one that the connection was made with.
 */
export function fingerprintIn(sdp: string): Uint8Array<ArrayBuffer> | undefined {
  const named = new Set(
    [...sdp.matchAll(/^a=fingerprint:(.*?)\s*$/gm)].map(([, value = '']) =>
      value.toLowerCase(),
    ),
  )
  const [only = ''] = named
  const hex = /^sha-256 ((?:[0-9a-f]{2}:){31}[0-9a-f]{2})$/.exec(only)?.[1]
  if (named.size !== 1 || hex === undefined) return undefined
  return Uint8Array.from(hex.split(':'), byte => parseInt(byte, 16))
}
