import type {ReactiveController} from 'lit'
import type {Day} from '../../core/ids.ts'
import {isComposing} from '../elements/composing.ts'
import type {LightElement} from '../elements/light.ts'
import type {Speaking} from '../words/words.ts'
import {asRead, NUMBERS} from './as-read.ts'
import {typedInRow} from './form-rows.ts'
import {inputId, type FormView} from './form-view.ts'
import {noFields, type GoalFields} from './goal-fields.ts'
import {pathOf, presetIn, type FormProblem} from './goal-form.ts'
import {problemWords} from './problem-words.ts'
import {typedChoice} from './typed-choice.ts'

type Asks = {
  readonly asks: FormView['asks']
  readonly say: Speaking
  readonly today: () => Day
  /** False when the device refuses to remember. */
  readonly keep: (fields: GoalFields) => boolean
  readonly problems: (fields: GoalFields, today: Day) => readonly FormProblem[]
}

/** The form of a goal while somebody types in it: kept at every key, and told what is wrong when it is time. */
export class GoalTyping implements ReactiveController {
  fields: GoalFields = noFields
  isKept = true
  readonly #host: LightElement
  readonly #asks: Asks
  /** Problems are told once their field was left or the goal was to start. */
  #left: ReadonlySet<string> = new Set()
  #tried = false

  constructor(host: LightElement, asks: Asks) {
    this.#host = host
    this.#asks = asks
    host.addController(this)
  }

  hostConnected(): void {
    this.#host.requestUpdate()
  }

  /** Another goal is to be typed, or the same one as it was left. */
  begin(fields: GoalFields): void {
    this.fields = {...fields, ...asRead(fields, 'baseline', this.#asks.say.format)}
    this.#left = new Set()
    this.#tried = false
    this.isKept = true
    this.#host.requestUpdate()
  }

  /** For the parts of the form, as it stands. */
  view(): FormView {
    const {say, asks, today} = this.#asks
    const {language, words, format} = say
    return {
      ...{fields: this.fields, today: today(), asks},
      say: {language, words, format},
      errorOf: this.#errorOf,
      change: this.change,
      lead: (part, path) => {
        this.change(part)
        this.focus(path)
      },
    }
  }

  /** The device has refused to remember. */
  notKept(): void {
    this.isKept = false
    this.#host.requestUpdate()
  }

  get problems(): readonly FormProblem[] {
    return this.#asks.problems(this.fields, this.#asks.today())
  }

  readonly change = (part: Partial<GoalFields>): void => {
    this.fields = {...this.fields, ...part}
    this.isKept = this.#asks.keep(this.fields)
    this.#host.requestUpdate()
  }

  /** From elsewhere than the keyboard: what is wrong is told at once. */
  fill(fields: GoalFields): void {
    this.change(fields)
    this.#left = new Set(this.problems.map(pathOf))
  }

  /** Leads to the first thing that stands in the way and tells all of them; false when nothing does. */
  stop(): boolean {
    const [first] = this.problems
    this.#tried = first !== undefined
    this.#host.requestUpdate()
    if (first) this.focus(pathOf(first))
    return first !== undefined
  }

  readonly typed = ({target}: Event): void => {
    if (!isTyped(target)) return
    const {name} = target
    const part =
      typedChoice(this.fields, target) ?? typedInRow(this.fields, name, target.value)
    if (part) this.change(part)
    else if (name in noFields && this.fields[name as keyof GoalFields] !== target.value)
      this.change({[name]: target.value})
  }

  readonly leave = ({target}: FocusEvent): void => {
    if (!(target instanceof HTMLInputElement) || target.value === '') return
    const {name} = target
    this.#left = new Set([...this.#left, name === 'day' ? 'due' : name])
    const number = NUMBERS.find(known => known === name)
    if (number) this.change(asRead(this.fields, number, this.#asks.say.format))
    else this.#host.requestUpdate()
  }

  /** Enter goes on to what is still missing; with nothing missing it starts. */
  readonly key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    const {name} = event.target
    const next = this.problems.find(problem => pathOf(problem) !== name)
    if (!isComposing(event) && !next) return
    event.preventDefault()
    if (!isComposing(event) && next) this.focus(pathOf(next))
  }

  focus(path: string): void {
    const isMore = MORE.test(path)
    if (isMore && !this.fields.more) this.change({more: 'open'})
    const due = presetIn(this.fields) === 'day' ? '#make-day' : '[name=due]:checked'
    const input = path === 'due' ? due : `#${inputId(path)}`
    void this.#host.updateComplete.then(() => {
      this.#host.querySelector<HTMLElement>(input)?.focus()
    })
  }

  readonly #errorOf = (path: string): string | undefined => {
    const found = this.problems.find(problem => pathOf(problem) === path)
    if (!found) return undefined
    const isHelped = found.problem === 'missing' || found.problem === 'theme'
    const isDue = this.#tried || (this.#left.has(path) && !isHelped)
    return isDue ? problemWords(found, this.view()) : undefined
  }
}

/** Inputs in the part of the form that is closed at first. */
const MORE =
  /^(?:first|who|action|title|start|min|max|workweek|checkpoints|guardrails|leads)/

const isTyped = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement
