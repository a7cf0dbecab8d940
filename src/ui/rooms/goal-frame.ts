import {html} from 'lit'
import type {GoalTyping} from './goal-typing.ts'

type Frame = {
  readonly typing: GoalTyping
  readonly look: 'card' | 'goal-task'
  /** The id of the heading that names the form. */
  readonly titledBy: string
  readonly submit: (event: SubmitEvent) => Promise<void>
}

/** The form of a goal: what is typed inside is heard here, by the inputs' names. */
export function goalFrame({typing, look, titledBy, submit}: Frame, inside: unknown) {
  const {typed, leave, key} = typing
  return html`<form
    class="${look} make-form"
    novalidate
    aria-labelledby=${titledBy}
    @input=${typed}
    @change=${typed}
    @focusout=${leave}
    @keydown=${key}
    @submit=${submit}
  >
    ${inside}
  </form>`
}
