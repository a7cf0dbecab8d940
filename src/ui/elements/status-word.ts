import {LitElement, css, html} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import type {Status} from '../../core/goal/status.ts'
import {Speaking} from '../words/words.ts'
import {isOldNews, shapePaths, standingOf} from './standing.ts'

/** How a goal stands: by shape, word and colour. With `chip` on a ground of its own. */
@customElement('cairn-status-word')
export class CairnStatusWord extends LitElement {
  @property() status: Status = 'noData'
  @property({type: Boolean}) stale = false
  /** The day of the judgement, formatted; given, a stale status says what it was then. */
  @property() since: string | undefined
  @property({type: Boolean, reflect: true}) chip = false

  readonly #say = new Speaking(this)

  override render() {
    const {shape, tone} = standingOf(this.status, this.stale)
    return html`<span class=${tone}
      ><svg class=${shape} viewBox="0 0 12 12" aria-hidden="true">
        <path d=${shapePaths[shape]}></path></svg
      >${this.#word()}</span
    >`
  }

  #word(): string {
    const {status, stale, staleSince} = this.#say.words.goal
    const then = status[this.status]
    if (!isOldNews(this.status, this.stale)) return then
    return this.since ? staleSince(this.since, then) : stale
  }

  static override styles = css`
    :host {
      display: inline-block;
      font-weight: 600;
      line-height: var(--leading-tight);
    }

    span {
      color: var(--text-quiet);
    }

    svg {
      display: inline-block;
      inline-size: 0.7em;
      block-size: 0.7em;
      margin-inline-end: 0.4em;
      fill: currentColor;
      stroke: currentColor;
      stroke-linejoin: round;
    }

    .ring,
    .diamond {
      fill: none;
      stroke-width: 1.6;
    }

    .good {
      color: var(--moss);
    }

    .watch {
      color: var(--dawn);
    }

    .alarm {
      color: var(--berry);
    }

    :host([chip]) > span {
      display: inline-block;
      padding: var(--space-1) var(--space-3);
      border-radius: var(--radius-round);
      background: var(--sunken);
      font-size: var(--type-s);
    }

    :host([chip]) > .good {
      background: var(--moss-wash);
    }

    :host([chip]) > .watch {
      background: var(--dawn-wash);
    }

    :host([chip]) > .alarm {
      background: var(--berry-wash);
    }
  `
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-status-word': CairnStatusWord
  }
}
