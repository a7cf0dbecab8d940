import {html} from 'lit'
import {customElement} from 'lit/decorators.js'
import {cairnContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {Select} from '../select.ts'
import {settingsIn} from '../words/settings.ts'
import {Speaking} from '../words/words.ts'

/** Installing the app: by a button where the browser lets the app ask, else by written steps. */
@customElement('cairn-install-part')
export class CairnInstallPart extends LightElement {
  readonly #say = new Speaking(this)
  readonly #install = new Select(
    this,
    cairnContext,
    ({ports}) => ports.device.install,
    install => install,
  )

  override render() {
    const settings = settingsIn[this.#say.language]
    if (this.#install.value === 'installed') return html`<p>${settings.installed}</p>`
    return html`<p>${settings.installWhy}</p>
      ${this.#install.value === 'ready' ? this.#button() : this.#steps()}`
  }

  #button() {
    return html`<button class="button" type="button" @click=${this.#ask}>
      ${icon('download')}${settingsIn[this.#say.language].installNow}
    </button>`
  }

  #steps() {
    const steps = Object.values(settingsIn[this.#say.language].installSteps)
    return html`<ul class="settings-steps">
      ${steps.map(step => html`<li>${step}</li>`)}
    </ul>`
  }

  #ask = () => this.#install.source?.ports.device.askToInstall()
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-install-part': CairnInstallPart
  }
}
