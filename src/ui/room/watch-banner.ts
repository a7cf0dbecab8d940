import {html, nothing} from 'lit'
import {afterPaint} from '../after-paint.ts'
import {icon, type IconName} from '../elements/icons.ts'
import './watch-banner.css'

type Banner = {
  readonly mark: IconName
  readonly title: string
  readonly how: unknown
  /** What can be done about it. */
  readonly act?: unknown
  /** The name of the button that puts it away. */
  readonly close: string
  readonly closed: () => void
}

/** What somebody should know of, and may put away. */
export const watchBanner = ({mark, title, how, act = nothing, close, closed}: Banner) =>
  html`<div class="banner watch">
    ${icon(mark)}
    <div>
      <strong>${title}</strong>
      <p>${how}</p>
      ${act}
    </div>
    <button
      class="icon-button"
      type="button"
      aria-label=${close}
      title=${close}
      @click=${(event: Event) => putAway(event, closed)}
    >
      ${icon('x')}
    </button>
  </div>`

/** The focus that goes with it is taken to the notice that stands there then, or to the screen. */
async function putAway({currentTarget}: Event, closed: () => void): Promise<void> {
  const buttons = () => [
    ...document.querySelectorAll<HTMLElement>('.banner.watch > .icon-button'),
  ]
  const nth = buttons().indexOf(currentTarget as HTMLElement)
  closed()
  await afterPaint()
  if (document.activeElement !== document.body) return
  const left = buttons()
  const next = left[nth] ?? left.at(-1) ?? document.querySelector('main')
  next?.focus()
}
