import {Readable, type Writable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {reckonLine} from './reckon-line.ts'

/** Answers each line that comes in with one that goes out, as soon as it is there; empty lines get none. */
export async function reckon(input: Readable, output: Writable): Promise<void> {
  await pipeline(Readable.from(answersTo(input)), output)
}

async function* answersTo(input: Readable) {
  for await (const line of linesOf(input))
    if (line.trim() !== '') yield `${reckonLine(line)}\n`
}

/** By hand, because node:readline also ends lines at U+2028, which may stand in a JSON text. */
async function* linesOf(input: Readable) {
  input.setEncoding('utf8')
  let rest = ''
  for await (const chunk of input) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest
}
