import {refuse} from '../../core/result.ts'
import type {Result} from '../../core/result.ts'
import {readConfig} from './config.ts'
import type {Config, ConfigProblem} from './config.ts'

/** A site that takes longer is asked again. */
const ANSWER_MS = 10_000

/** The `cairn.json` beside the page. A static host answers 404, or with its page, when there is none. */
export async function loadConfig(): Promise<Result<Config, ConfigProblem>> {
  try {
    const answer = await fetch(new URL('cairn.json', document.baseURI), {
      cache: 'no-cache',
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    if (answer.status >= 500) return refuse('unreachable')
    if (!answer.ok || answer.headers.get('content-type')?.startsWith('text/html'))
      return refuse('missing')
    return readConfig(await answer.text(), document.baseURI)
  } catch {
    return refuse('unreachable')
  }
}
