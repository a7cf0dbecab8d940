import {concat} from '../../core/bytes.ts'

type Bytes = Uint8Array<ArrayBuffer>

export async function deflated(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream()
  const small = stream.pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(small).arrayBuffer())
}

/** Undefined for what was not deflated, and for what would be larger than `most`. */
export async function inflated(bytes: Bytes, most: number): Promise<Bytes | undefined> {
  const stream = new Blob([bytes]).stream()
  const reader = stream.pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const {done, value} = await reader.read()
      if (done) return concat(...pieces)
      pieces.push(value)
      size += value.length
      if (size > most) return undefined
    }
  } catch {
    return undefined
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
