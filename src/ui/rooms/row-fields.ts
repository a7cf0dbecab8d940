import {html, nothing, type TemplateResult} from 'lit'
import {icon} from '../elements/icons.ts'
import {textField} from '../elements/text-field.ts'
import {termsIn} from '../words/terms.ts'
import {rowPath, rowsIn, withoutRow, withRow, type RowList} from './form-rows.ts'
import {inputId, type FormView} from './form-view.ts'
import type {RowPart} from '../../core/goal/terms-draft.ts'

type Rows = {
  readonly list: RowList
  readonly title: string
  readonly hint?: string
  readonly add: string
  readonly most: number
  /** The input that a new line is led to. */
  readonly first: RowPart
  readonly nameOf: (row: number) => string
  readonly inputs: (row: number) => TemplateResult
}

/** A list that grows line by line. An empty line says nothing and may stay. */
export function rowFields(view: FormView, rows: Rows) {
  const {fields, say, change, lead, errorOf} = view
  const {list, title, hint, add, most, first, nameOf, inputs} = rows
  const count = rowsIn(fields, list).length
  const {removeNamed, remove} = termsIn[say.language]
  return html`<fieldset class="field make-rows ${list}">
    <legend>${title}</legend>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    ${Array.from(
      {length: count},
      (_, row) =>
        html`<div class="make-row" role="group" aria-label=${nameOf(row)}>
          ${inputs(row)}
          <button
            type="button"
            class="icon-button"
            title=${remove}
            aria-label=${removeNamed(nameOf(row))}
            @click=${() => lead(withoutRow(fields, list, row), `${list}.add`)}
          >
            ${icon('x')}
          </button>
        </div>`,
    )}
    ${
      count < most
        ? html`<button
            type="button"
            class="button small make-add"
            id=${inputId(`${list}.add`)}
            @click=${() => {
              change(withRow(fields, list))
              lead({}, rowPath(list, count, first))
            }}
          >
            ${icon('plus')} ${add}
          </button>`
        : nothing
    }
    <p class="error">${errorOf(list) ?? nothing}</p>
  </fieldset>`
}

type RowInput = {
  readonly list: RowList
  readonly row: number
  readonly part: RowPart
  readonly label: string
  readonly placeholder?: string
  readonly suffix?: string
  readonly isNumber?: boolean
}

/** One input of a line. */
export function rowInput(view: FormView, {list, row, part, isNumber, ...rest}: RowInput) {
  const path = rowPath(list, row, part)
  const typed: Readonly<Record<string, string>> = rowsIn(view.fields, list)[row] ?? {}
  return textField({
    ...rest,
    ...{id: inputId(path), name: path, value: typed[part] ?? ''},
    error: view.errorOf(path),
    ...(isNumber && {inputmode: 'decimal' as const}),
  })
}
