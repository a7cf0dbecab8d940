import {LitElement, css, html, svg} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import type {Status} from '../../core/goal/status.ts'
import {shapePaths, standingOf} from './standing.ts'

/** A goal in 32 px: the share of the way as a ring, the percent inside. Not read aloud: the words stand beside it. */
@customElement('cairn-progress-ring')
export class CairnProgressRing extends LitElement {
  /** Undefined while the goal has not arrived. */
  @property() status: Status | undefined
  @property({type: Boolean}) stale = false
  /** Whole percent, not clamped. */
  @property({type: Number}) percent = 0

  override connectedCallback(): void {
    super.connectedCallback()
    this.setAttribute('aria-hidden', 'true')
  }

  override render() {
    const tone = this.status ? standingOf(this.status, this.stale).tone : 'calm'
    return html`<svg viewBox="0 0 32 32" class=${tone}>
      ${this.#isWaiting ? this.#dashes() : this.#arc()}
      ${this.status === 'reached' ? this.#star() : this.#label()}
    </svg>`
  }

  get #isWaiting(): boolean {
    return !this.status || this.status === 'noData' || this.status === 'notStarted'
  }

  #dashes() {
    return svg`<circle class="dashes" cx="16" cy="16" r="13.5"></circle>`
  }

  #arc() {
    const share = Math.min(100, Math.max(0, this.percent))
    return svg`<circle class="track" cx="16" cy="16" r="13.5"></circle>
      <circle class="arc" cx="16" cy="16" r="13.5" pathLength="100"
        stroke-dasharray=${`${share} 100`} transform="rotate(-90 16 16)"></circle>`
  }

  #star() {
    return svg`<path class="star" transform="translate(10 10)" d=${shapePaths.star}></path>`
  }

  #label() {
    return svg`<text x="16" y="16" dy="0.36em">${
      this.#isWaiting ? '–' : String(this.percent).replace('-', '−')
    }</text>`
  }

  static override styles = css`
    :host {
      display: inline-block;
      flex: none;
      inline-size: 2rem;
      block-size: 2rem;
    }

    svg {
      display: block;
      --tone: var(--line-strong);
    }

    .good {
      --tone: var(--moss);
    }

    .watch {
      --tone: var(--dawn);
    }

    .alarm {
      --tone: var(--berry);
    }

    circle {
      fill: none;
      stroke: var(--line);
      stroke-width: 3;
    }

    .arc {
      stroke: var(--tone);
    }

    .dashes {
      stroke: var(--line-strong);
      stroke-width: 1.5;
      stroke-dasharray: 2.5 2.5;
    }

    .star {
      fill: var(--tone);
    }

    text {
      fill: var(--text);
      font-size: 10px;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
      text-anchor: middle;
    }
  `
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-progress-ring': CairnProgressRing
  }
}
