import {html} from 'lit'
import {type RetroStyle, type WrapupDraft, retroStyles} from '../../app/wrapup-draft.ts'
import type {RetroItem} from '../../core/goal/goal.ts'
import type {PanelSay} from '../reading-words.ts'
import type {ClosingWords} from '../words/closing.ts'

type Writing = {
  readonly draft: WrapupDraft
  readonly turn: (style: RetroStyle) => void
  readonly write: (kind: RetroItem['kind'], text: string) => void
}

/** What was learned, in three columns of lines; all of it may stay empty. */
export function closeRetro(
  {panel}: PanelSay,
  words: ClosingWords,
  {draft, turn, write}: Writing,
) {
  const {style = 'YWT', lines = {}} = draft
  const styles = Object.keys(retroStyles) as RetroStyle[]
  return html`<section aria-labelledby="close-retro">
    <div class="goal-close-retro-head">
      <h3 id="close-retro">${words.retro}</h3>
      <div class="goal-prompt-ways" role="group" aria-label=${words.style}>
        ${styles.map(
          name =>
            html`<button
              class="chip"
              type="button"
              aria-pressed=${name === style}
              @click=${() => turn(name)}
            >
              ${name}
            </button>`,
        )}
      </div>
    </div>
    <p class="hint">${words.retroHint}</p>
    <div class="goal-close-retro">
      ${retroStyles[style].map(
        kind =>
          html`<div class="field">
            <label for="retro-${kind}">${panel.retro[kind]}</label>
            <p class="hint" id="retro-hint-${kind}">${words.prompts[kind]}</p>
            <textarea
              class="input"
              id="retro-${kind}"
              dir="auto"
              rows="3"
              aria-describedby="retro-hint-${kind}"
              .value=${lines[kind] ?? ''}
              @input=${(event: Event) =>
                write(kind, (event.target as HTMLTextAreaElement).value)}
            ></textarea>
          </div>`,
      )}
    </div>
  </section>`
}
