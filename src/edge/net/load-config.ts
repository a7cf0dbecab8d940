import {refuse} from '../../core/result.ts'
import type {Result} from '../../core/result.ts'
import {readConfig} from './config.ts'
import type {Config, ConfigProblem} from './config.ts'

/** A site that takes longer is asked again. */
const ANSWER_MS = 10_000

/** Only these say that there is none; whatever else is refused may be answered later. */
const saysNone = ({status, ok, headers}: Response): boolean =>
  status === 404 ||
  status === 410 ||
  (ok && headers.get('content-type')?.startsWith('text/html') === true)

/** The `cairn.json` beside the page. A static host answers 404, or with its page, when there is none. */
export async function loadConfig(): Promise<Result<Config, ConfigProblem>> {
  try {
    const answer = await fetch(new URL('cairn.json', document.baseURI), {
      cache: 'no-cache',
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    if (saysNone(answer)) return refuse('missing')
    if (!answer.ok) return refuse('unreachable')
    return readConfig(await answer.text(), document.baseURI)
  } catch {
    return refuse('unreachable')
  }
}
