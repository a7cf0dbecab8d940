import {LitElement} from 'lit'

/** An element of the spine: it renders into the page itself, so that one style sheet and one selection span it. */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this
  }
}
