import type {Day} from '../ids.ts'
import {readDay} from '../text/dates.ts'
import {VALUE_MAX} from './check-number.ts'

type Fields = {readonly [name: string]: unknown}

/** `path` is where, such as goal.start; `problem` is what, in English. */
export type JsonProblem = {readonly path: string; readonly problem: string}

/**
 * Reads an object field by field and notes what is wrong with it, each with its path: goal.start, not a day. A field
 * that is null is not there. What is wrong is read as what stands for it, so that all is found at once.
 */
export class JsonReader {
  readonly #fields: Fields
  readonly #path: string
  readonly #problems: JsonProblem[]

  constructor(value: unknown, path: string, problems: JsonProblem[]) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (!isObject) problems.push({path: path || 'line', problem: 'not an object'})
    this.#fields = isObject ? (value as Fields) : {}
    this.#path = path
    this.#problems = problems
  }

  has(name: string): boolean {
    return this.#fields[name] !== undefined && this.#fields[name] !== null
  }

  complain(name: string, problem: string): void {
    this.#problems.push({path: this.#pathOf(name), problem})
  }

  text(name: string, otherwise = ''): string {
    const value = this.#found(name, otherwise)
    return typeof value === 'string' ? value : this.#wrong(name, 'not a text', otherwise)
  }

  isText(name: string): boolean {
    return typeof this.#fields[name] === 'string'
  }

  /** True only when it is true. */
  flag(name: string): boolean {
    const value = this.#found(name, false)
    return typeof value === 'boolean' ? value : this.#wrong(name, 'not a boolean', false)
  }

  /** Finite and no larger than that; needed when there is nothing to stand for it. */
  number(name: string, otherwise?: number, most = VALUE_MAX): number {
    const value = this.#found(name, otherwise)
    if (value === undefined) return this.#wrong(name, 'missing', 0)
    if (typeof value !== 'number')
      return this.#wrong(name, 'not a number', otherwise ?? 0)
    return Math.abs(value) <= most
      ? value
      : this.#wrong(name, 'too large', otherwise ?? 0)
  }

  whole(name: string, least: number, most: number, otherwise: number): number {
    const value = this.number(name, otherwise)
    const isRead = Number.isInteger(value) && value >= least && value <= most
    const problem = `not a whole number from ${least} to ${most}`
    return isRead ? value : this.#wrong(name, problem, otherwise)
  }

  day(name: string, otherwise?: Day): Day {
    const value = this.#found(name, otherwise)
    if (value === undefined) return this.#wrong(name, 'missing', FIRST_DAY)
    const day = typeof value === 'string' ? readDay(value) : undefined
    return day ?? this.#wrong(name, 'not a day, YYYY-MM-DD', otherwise ?? FIRST_DAY)
  }

  oneOf<Value extends string>(
    name: string,
    known: readonly Value[],
    otherwise: Value,
  ): Value {
    const value = this.#found(name, otherwise)
    const found = known.find(one => one === value)
    return found ?? this.#wrong(name, `not one of ${known.join(', ')}`, otherwise)
  }

  /** Only what is there, under its own name; nothing else. */
  maybe<Name extends string, Value>(
    name: Name,
    read: (name: Name) => Value,
  ): {readonly [Field in Name]?: Value} {
    return this.has(name) ? ({[name]: read(name)} as {[Field in Name]: Value}) : {}
  }

  list<Item>(
    name: string,
    read: (value: unknown, path: string) => Item,
  ): readonly Item[] {
    const value = this.#found(name, [])
    if (!Array.isArray(value)) return this.#wrong(name, 'not a list', [])
    return value.map((item, index) => read(item, `${this.#pathOf(name)}[${index}]`))
  }

  objects<Item>(name: string, read: (item: JsonReader) => Item): readonly Item[] {
    return this.list(name, (value, path) => read(this.#inside(value, path)))
  }

  object(name: string): JsonReader {
    return this.#inside(this.#fields[name], this.#pathOf(name))
  }

  /** Values by whole numbers, as {"0": 3}. */
  numbersByIndex(name: string): Readonly<Record<number, number>> {
    const reader = this.object(name)
    const names = Object.keys(reader.#fields).filter(index => /^\d{1,3}$/.test(index))
    return Object.fromEntries(names.map(index => [index, reader.number(index)]))
  }

  #inside(value: unknown, path: string) {
    return new JsonReader(value, path, this.#problems)
  }

  #found(name: string, otherwise: unknown): unknown {
    return this.has(name) ? this.#fields[name] : otherwise
  }

  #wrong<Value>(name: string, problem: string, otherwise: Value): Value {
    this.complain(name, problem)
    return otherwise
  }

  #pathOf(name: string): string {
    return this.#path ? `${this.#path}.${name}` : name
  }
}

const FIRST_DAY = '1000-01-01' as Day
