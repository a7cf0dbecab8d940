import {html} from 'lit'
import {shapePaths} from '../elements/standing.ts'
import type {PanelSay} from '../reading-words.ts'

/** A goal that is reached, or whose time is up, asks to be wrapped up: on every device that opens its room. */
export function closingCard(
  {panel}: PanelSay,
  href: string,
  why: 'reached' | 'due' | 'ended',
  brief: boolean,
) {
  const {title, how} = panel.card[why]
  const shape = why === 'reached' ? 'star' : 'flag'
  return html`<section
    class="goal-prompt ${why === 'reached' ? 'good' : 'watch'} ${brief ? 'brief' : ''}"
    aria-label=${title}
  >
    <h3 class="goal-prompt-mark">
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d=${shapePaths[shape]}></path></svg
      >${title}
    </h3>
    ${brief ? '' : html`<p>${how}</p>`}
    <div class="goal-prompt-ways">
      <a class="button small primary" href=${href}>${panel.card.go}</a>
    </div>
  </section>`
}
