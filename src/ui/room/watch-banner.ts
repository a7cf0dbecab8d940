import {html, nothing} from 'lit'
import {icon, type IconName} from '../elements/icons.ts'

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
    </div>
    ${act}
    <button
      class="icon-button"
      type="button"
      aria-label=${close}
      title=${close}
      @click=${closed}
    >
      ${icon('x')}
    </button>
  </div>`
