import {html} from 'lit'
import {customElement} from 'lit/decorators.js'
import {version} from '../../../package.json'
import {keys} from '../../app/preference-keys.ts'
import type {Preferences} from '../../app/ports.ts'
import {LightElement} from '../elements/light.ts'
import {FollowRooms} from '../follow-rooms.ts'
import {themeOf, themes} from '../theme.ts'
import {firstIn} from '../words/first.ts'
import {meetingIn} from '../words/meeting.ts'
import '../pick-room-file.ts'
import {roomFileIn} from '../words/room-file.ts'
import {settingsIn} from '../words/settings.ts'
import {Speaking, languages, ownNames} from '../words/words.ts'
import './connections-part.ts'
import {fiscalStart} from './fiscal-start.ts'
import './install-part.ts'
import {page} from './page.ts'
import './settings.css'
import './storage-part.ts'
import './your-name.ts'

/** What this device remembers and promises. */
@customElement('cairn-settings')
export class CairnSettings extends LightElement {
  readonly #say = new Speaking(this)
  readonly #follow = new FollowRooms(this)

  override render() {
    const {words} = this.#say
    const settings = settingsIn[this.#say.language]
    const preferences = this.#follow.cairn?.ports.preferences
    return page(
      words,
      {title: settings.title, back: '#/'},
      html`${preferences ? this.#choices(preferences) : null}
        <section class="settings-part">
          <h2>${settings.storage}</h2>
          <cairn-storage-part></cairn-storage-part>
          <p class="hint">${roomFileIn[this.#say.language].pickNote}</p>
          <cairn-pick-room-file></cairn-pick-room-file>
        </section>
        <section class="settings-part">
          <h2>${meetingIn[this.#say.language].title}</h2>
          <cairn-connections-part></cairn-connections-part>
        </section>
        <section class="settings-part">
          <h2>${settings.install}</h2>
          <cairn-install-part></cairn-install-part>
        </section>
        <section class="settings-part">
          <h2>${settings.device}</h2>
          <p>${settings.oneDevice}</p>
        </section>
        ${this.#more()}`,
    )
  }

  #choices(preferences: Preferences) {
    const settings = settingsIn[this.#say.language]
    return html`<section class="settings-part">
        ${choice({
          label: settings.language,
          name: 'language',
          options: languages,
          chosen: this.#say.language,
          wordOf: language => ownNames[language],
          choose: language => preferences.set(keys.language, language),
        })}
        ${choice({
          label: settings.theme,
          name: 'theme',
          options: themes,
          chosen: themeOf(preferences),
          wordOf: theme => settings.themes[theme],
          choose: theme => preferences.set(keys.theme, theme),
        })}
      </section>
      <section class="settings-part">
        <cairn-your-name></cairn-your-name>
        ${this.#enterSends(preferences)}
      </section>
      <section class="settings-part">
        <h2>${settings.goal}</h2>
        ${fiscalStart(preferences, this.#say.language)}
      </section>`
  }

  #enterSends(preferences: Preferences) {
    const {enterSends, enterSendsHint, talk} = settingsIn[this.#say.language]
    const chosen = preferences.get(keys.enterSends)
    const isOn = chosen ? chosen === 'yes' : this.#say.language === 'en'
    return html`<div class="field">
      <span class="field-label">${talk}</span>
      <label class="check">
        <input
          type="checkbox"
          aria-describedby="enter-sends-hint"
          .checked=${isOn}
          @change=${(event: Event) =>
            preferences.set(
              keys.enterSends,
              (event.target as HTMLInputElement).checked ? 'yes' : 'no',
            )}
        />
        ${enterSends}
      </label>
      <p class="hint" id="enter-sends-hint">${enterSendsHint}</p>
    </div>`
  }

  #more() {
    const first = firstIn[this.#say.language]
    const settings = settingsIn[this.#say.language]
    return html`<nav class="settings-part settings-links" aria-label=${settings.more}>
        <a class="link" href="#/fit">${first.fit}</a>
        <a class="link" href="#/limits">${first.limits}</a>
        <a class="link" href="#/about">${first.about}</a>
      </nav>
      <p class="hint">${settings.version(version)}</p>`
  }
}

type Choice<Option extends string> = {
  readonly label: string
  readonly name: string
  readonly options: readonly Option[]
  readonly chosen: Option
  readonly wordOf: (option: Option) => string
  readonly choose: (option: Option) => void
}

const choice = <Option extends string>({
  label,
  name,
  options,
  chosen,
  wordOf,
  choose,
}: Choice<Option>) =>
  html`<fieldset class="field">
    <legend>${label}</legend>
    <div class="settings-chips">
      ${options.map(
        option =>
          html`<label class="chip">
            <input
              type="radio"
              name=${name}
              .checked=${option === chosen}
              @change=${() => choose(option)}
            />
            ${wordOf(option)}
          </label>`,
      )}
    </div>
  </fieldset>`

declare global {
  interface HTMLElementTagNameMap {
    'cairn-settings': CairnSettings
  }
}
