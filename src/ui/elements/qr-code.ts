import {LitElement, css, html, svg} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import encodeQR from 'qr'

/** A link for cameras. Dark on light in every theme, because many readers know only that. */
@customElement('cairn-qr-code')
export class CairnQrCode extends LitElement {
  @property() text = ''
  @property() label = ''

  override render() {
    const rows = encodeQR(this.text, 'raw', {ecc: 'low', border: QUIET_ZONE})
    return html`<svg
      role="img"
      aria-label=${this.label}
      viewBox="0 0 ${rows.length} ${rows.length}"
      shape-rendering="crispEdges"
    >
      ${svg`<path d=${pathOf(rows)}></path>`}
    </svg>`
  }

  static override styles = css`
    :host {
      display: block;
      aspect-ratio: 1;
      overflow: hidden;
      border-radius: var(--radius-m);
      background: white;
      forced-color-adjust: none;
    }

    path {
      fill: black;
    }
  `
}

/** Modules of white around the code, by ISO/IEC 18004. */
const QUIET_ZONE = 4

const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')

declare global {
  interface HTMLElementTagNameMap {
    'cairn-qr-code': CairnQrCode
  }
}
