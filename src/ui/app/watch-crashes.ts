import type {Stop} from '../../core/store.ts'
import {lazily} from '../lazily.ts'

/** Has the notice say so, in this place, whenever something broke that should not have. */
export function watchCrashes(place: () => Element | null): Stop {
  const broke = (event: Event) => {
    if (event instanceof ErrorEvent && isHarmless(event)) return
    lazily(async () => {
      const {CairnCrashNotice} = await import('./crash-notice.ts')
      const shown = place()?.firstElementChild
      if (shown instanceof CairnCrashNotice) shown.again()
      else place()?.append(new CairnCrashNotice())
    })
  }
  addEventListener('error', broke)
  addEventListener('unhandledrejection', broke)
  return () => {
    removeEventListener('error', broke)
    removeEventListener('unhandledrejection', broke)
  }
}

/** The browser's note that a size changed twice within one frame: https://drafts.csswg.org/resize-observer/#deliver-resize-error */
const isHarmless = ({message}: ErrorEvent): boolean =>
  message.startsWith('ResizeObserver loop')
