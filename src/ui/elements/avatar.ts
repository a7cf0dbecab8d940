import {LitElement, css, html, nothing} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import {hueOf} from './hue.ts'
import {initialOf} from './initial.ts'

/** A person as a coloured disc with an initial. Not read aloud: the name stands beside it. */
@customElement('cairn-avatar')
export class CairnAvatar extends LitElement {
  @property() name = ''
  /** The public key, which gives the colour. */
  @property() member = ''
  @property({type: Boolean, reflect: true}) connected = false

  override connectedCallback(): void {
    super.connectedCallback()
    this.setAttribute('aria-hidden', 'true')
  }

  protected override updated(): void {
    this.style.setProperty('--hue', String(hueOf(this.member)))
  }

  override render() {
    return html`<span>${initialOf(this.name)}</span>
      ${this.connected ? html`<i></i>` : nothing}`
  }

  static override styles = css`
    :host {
      position: relative;
      display: inline-grid;
      flex: none;
      inline-size: var(--avatar-size, 2rem);
      block-size: var(--avatar-size, 2rem);
    }

    span {
      display: grid;
      place-items: center;
      overflow: hidden;
      border-radius: var(--radius-round);
      background: oklch(88% 0.085 var(--hue));
      color: oklch(24% 0.04 var(--hue));
      font-size: calc(var(--avatar-size, 2rem) * 0.42);
      font-weight: 600;
      line-height: 1;
      user-select: none;
    }

    i {
      position: absolute;
      inset-block-end: -1px;
      inset-inline-end: -1px;
      inline-size: 0.625rem;
      block-size: 0.625rem;
      border: 2px solid var(--surface);
      border-radius: var(--radius-round);
      background: var(--moss);
    }

    @media (forced-colors: active) {
      span {
        border: 1px solid CanvasText;
      }

      i {
        background: Highlight;
      }
    }
  `
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-avatar': CairnAvatar
  }
}
