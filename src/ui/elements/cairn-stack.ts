import {LitElement, css, html, svg} from 'lit'
import type {PropertyValues} from 'lit'
import {customElement, property} from 'lit/decorators.js'

/** The cairn of a goal: seven places, filled from the ground up. A drawing only; the words beside it say the same. */
@customElement('cairn-stack')
export class CairnStack extends LitElement {
  /** How many stones lie, 0–7. */
  @property({type: Number}) filled = 0
  /** Height in pixels; the width follows. */
  @property({type: Number}) size = 80

  #lyingBefore = STONES.length

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('filled')) return
    // What lies at first is simply there; only what is added later lands.
    this.#lyingBefore = changed.get('filled') ?? this.filled
  }

  protected override render() {
    const width = (this.size * GROUND.width) / GROUND.height
    return html`<svg
      aria-hidden="true"
      width=${width}
      height=${this.size}
      viewBox="0 0 ${GROUND.width} ${GROUND.height}"
    >
      ${STONES.map((stone, place) => this.#place(stone, place))}
    </svg>`
  }

  #place({x, y, width, height}: Stone, place: number) {
    const lies = place < this.filled
    const lands = lies && place >= this.#lyingBefore
    return svg`<rect
      class=${lands ? 'stone lands' : lies ? 'stone' : 'empty'}
      x=${x} y=${y} width=${width} height=${height} rx=${height * ROUNDNESS}
      fill-opacity=${lies ? 1 - place * LIGHTER_EACH : 0}
    />`
  }

  static override styles = css`
    :host {
      display: inline-block;
      line-height: 0;
    }
    svg {
      max-inline-size: 100%;
      block-size: auto;
      overflow: visible;
    }
    .stone {
      fill: var(--moss-fill, var(--moss));
    }
    .empty {
      stroke: var(--line-strong);
      stroke-dasharray: 3 2.5;
      vector-effect: non-scaling-stroke;
    }
    .lands {
      animation: land 420ms ease-in;
    }
    @keyframes land {
      from {
        opacity: 0;
        transform: translateY(-24px);
      }
      60% {
        opacity: 1;
        transform: none;
      }
      80% {
        transform: translateY(-3px);
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .lands {
        animation: none;
      }
    }
  `
}

type Stone = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const GROUND = {width: 72, height: 100}
const ROUNDNESS = 0.46
const LIGHTER_EACH = 0.06

/** From the ground up; none quite above the other, as stones lie. */
const STONES: readonly Stone[] = [
  {x: 1, y: 84.5, width: 70, height: 14.5},
  {x: 8, y: 67.5, width: 62, height: 13.5},
  {x: 6, y: 51, width: 53, height: 12.5},
  {x: 15, y: 36.5, width: 44, height: 11},
  {x: 17, y: 23.5, width: 37, height: 9.5},
  {x: 23, y: 11.5, width: 27, height: 8.5},
  {x: 27, y: 1, width: 17, height: 7},
]

declare global {
  interface HTMLElementTagNameMap {
    'cairn-stack': CairnStack
  }
}
