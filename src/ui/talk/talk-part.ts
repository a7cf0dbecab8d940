import {html, nothing} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import type {EntryId} from '../../core/ids.ts'
import {LightElement} from '../elements/light.ts'
import './composer.ts'
import './talk-list.ts'
import './talk-part.css'

/** The talk of the room on the screen, and where to write. */
@customElement('cairn-talk-part')
export class CairnTalkPart extends LightElement {
  @property() entry: EntryId | undefined
  /** False in a room that was left: it is there to be read. */
  @property({type: Boolean}) writable = true

  override render() {
    return html`<cairn-talk-list
        .entry=${this.entry}
        .writable=${this.writable}
      ></cairn-talk-list>
      ${this.writable ? html`<cairn-composer></cairn-composer>` : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-talk-part': CairnTalkPart
  }
}
