import {html} from 'lit'
import {formActions, type Actions} from './form-actions.ts'
import type {FormView} from './form-view.ts'
import {goalFormView} from './goal-form-view.ts'
import {goalFrame} from './goal-frame.ts'
import type {GoalTyping} from './goal-typing.ts'
import './make-goal.css'
import './make-form.css'
import './goal-task.css'

type TaskForm = {
  readonly typing: GoalTyping
  readonly view: FormView
  readonly title: string
  readonly lead: string
  /** Between what the form is for and its fields. */
  readonly above: unknown
  /** Between its fields and the way on. */
  readonly below: unknown
  readonly actions: Omit<Actions, 'problems' | 'isKept'>
  readonly submit: (event: SubmitEvent) => Promise<void>
}

/** What is to be done with a goal inside its room, as one form. */
export function taskForm(form: TaskForm) {
  const {typing, view, title, lead, above, below, actions, submit} = form
  const {problems, isKept} = typing
  return goalFrame(
    {typing, look: 'goal-task', titledBy: 'task-title', submit},
    html`<h2 id="task-title" tabindex="-1">${title}</h2>
      <p class="quiet">${lead}</p>
      ${above} ${goalFormView(view)} ${below}
      ${formActions(view, {...actions, problems, isKept})}`,
  )
}
