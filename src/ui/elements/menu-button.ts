import {LitElement, css, html} from 'lit'
import {customElement, property, query} from 'lit/decorators.js'
import {icon, type IconName} from './icons.ts'

/** A button that opens the buttons and links put into it. Esc and a press elsewhere close it. */
@customElement('cairn-menu-button')
export class CairnMenuButton extends LitElement {
  @property() label = ''
  @property() icon: IconName = 'ellipsis'

  @query('[popover]') private readonly list!: HTMLElement
  @query('button') private readonly button!: HTMLElement

  constructor() {
    super()
    this.addEventListener('click', this.#chosen)
  }

  override render() {
    return html`<button
        type="button"
        popovertarget="list"
        aria-label=${this.label}
        title=${this.label}
      >
        ${icon(this.icon)}
      </button>
      <div id="list" popover @toggle=${this.#place}>
        <slot></slot>
      </div>`
  }

  /** Below the button and inside the window: not every browser can anchor one to the other by style. */
  #place = () => {
    const {bottom, right, top} = this.button.getBoundingClientRect()
    const {offsetWidth: width, offsetHeight: height, style} = this.list
    const below = bottom + GAP + height <= innerHeight
    style.left = `${Math.max(GAP, Math.min(right, innerWidth - GAP) - width)}px`
    style.top = `${Math.max(GAP, below ? bottom + GAP : top - GAP - height)}px`
  }

  /** The opener is inside; what was put in is not. */
  #chosen = ({target}: Event) => {
    if (target !== this) this.list.hidePopover()
  }

  static override styles = css`
    button {
      display: grid;
      place-items: center;
      inline-size: var(--press);
      block-size: var(--press);
      padding: 0;
      border: 0;
      border-radius: var(--radius-m);
      background: none;
      color: var(--text-quiet);
      cursor: pointer;
    }

    button:hover {
      background: var(--sunken);
      color: var(--text);
    }

    button:focus-visible,
    ::slotted(:focus-visible) {
      outline: 2px solid var(--moss);
      outline-offset: -2px;
    }

    [popover] {
      position: fixed;
      inset: auto;
      min-inline-size: 12rem;
      margin: 0;
      padding: var(--space-1);
      border: var(--hair) solid var(--line);
      border-radius: var(--radius-m);
      background: var(--surface);
      color: var(--text);
      box-shadow: var(--shadow-high);
    }

    ::slotted(button),
    ::slotted(a) {
      display: flex !important;
      align-items: center;
      gap: var(--space-2);
      inline-size: 100%;
      min-block-size: var(--press);
      padding: var(--space-1) var(--space-3) !important;
      border: 0 !important;
      border-radius: var(--radius-s);
      background: none;
      text-align: start;
      text-decoration: none;
    }

    ::slotted(button:hover),
    ::slotted(a:hover) {
      background: var(--sunken);
    }
  `
}

const GAP = 4

declare global {
  interface HTMLElementTagNameMap {
    'cairn-menu-button': CairnMenuButton
  }
}
