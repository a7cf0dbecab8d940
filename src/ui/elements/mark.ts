import {LitElement, css, html} from 'lit'
import {customElement} from 'lit/decorators.js'

/** The mark: three stones, the topmost in the light. */
@customElement('cairn-mark')
export class CairnMark extends LitElement {
  override render() {
    return html`<svg viewBox="0 0 28 28" aria-hidden="true">
      <rect class="top" x="8.5" y="1" width="11" height="7" rx="3"></rect>
      <rect class="middle" x="4" y="10" width="20" height="7.5" rx="3.25"></rect>
      <rect class="base" x="0" y="19.5" width="28" height="7.5" rx="3.25"></rect>
    </svg>`
  }

  static override styles = css`
    :host {
      display: inline-block;
      flex: none;
      inline-size: 1.75rem;
      block-size: 1.75rem;
    }

    svg {
      display: block;
    }

    .top {
      fill: var(--dawn);
    }

    .middle {
      fill: color-mix(in oklab, var(--moss-fill) 78%, var(--paper));
    }

    .base {
      fill: var(--moss-fill);
    }

    @media (forced-colors: active) {
      rect {
        fill: CanvasText;
      }
    }
  `
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-mark': CairnMark
  }
}
