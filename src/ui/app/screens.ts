import {html, type TemplateResult} from 'lit'
import {SAMPLE, type Place} from '../../app/place.ts'

/** One screen: a chunk of its own, loaded when somebody goes there. */
export type Screen = {
  /** `railed`: beside the list of rooms, where there are any and the window is wide. */
  readonly frame: 'bare' | 'railed'
  readonly load: () => Promise<unknown>
  readonly show: (place: Place) => TemplateResult
  /** It has something to open before it shows, and says itself when it stands. */
  readonly opens?: true
}

/** @param isNew whether this device has no room yet. */
export function screenAt(place: Place, isNew: boolean): Screen {
  switch (place.at) {
    case 'home':
      return isNew ? first : overview
    case 'make':
      return make
    case 'find':
      return find
    case 'drafts':
      return drafts
    case 'join':
      return join
    case 'room':
      return place.room === SAMPLE ? sample : room
    case 'settings':
      return settings
    case 'limits':
      return limits
    case 'fit':
      return fit
    case 'about':
      return about
    default:
      return nowhere
  }
}

const first: Screen = {
  frame: 'bare',
  load: () => import('./first-screen.ts'),
  show: () => html`<cairn-first-screen></cairn-first-screen>`,
}

const overview: Screen = {
  frame: 'railed',
  load: () => import('../rooms/overview.ts'),
  show: () => html`<cairn-overview></cairn-overview>`,
}

const make: Screen = {
  frame: 'bare',
  load: () => import('../rooms/make-goal.ts'),
  show: place =>
    html`<cairn-make-goal
      .draft=${place.at === 'make' ? place.draft : undefined}
    ></cairn-make-goal>`,
}

const find: Screen = {
  frame: 'bare',
  load: () => import('../rooms/goal-finder.ts'),
  show: place =>
    html`<cairn-goal-finder
      .draft=${place.at === 'find' ? place.draft : undefined}
    ></cairn-goal-finder>`,
}

const drafts: Screen = {
  frame: 'bare',
  load: () => import('../rooms/drafts.ts'),
  show: place =>
    html`<cairn-drafts
      .draft=${place.at === 'drafts' ? place.draft : undefined}
    ></cairn-drafts>`,
}

const join: Screen = {
  frame: 'bare',
  load: () => import('../rooms/join-room.ts'),
  show: place =>
    html`<cairn-join-room
      .invite=${place.at === 'join' ? place.invite : undefined}
    ></cairn-join-room>`,
}

const room: Screen = {
  frame: 'railed',
  opens: true,
  load: () => import('../room/room-screen.ts'),
  show: place =>
    place.at === 'room'
      ? html`<cairn-room
          .room=${place.room}
          .showing=${place.part}
          .entry=${place.entry}
          .goal=${place.goal}
          .task=${place.task}
        ></cairn-room>`
      : html``,
}

const sample: Screen = {
  frame: 'railed',
  opens: true,
  load: () => import('../room/sample-screen.ts'),
  show: place =>
    place.at === 'room' ? html`<cairn-sample .place=${place}></cairn-sample>` : html``,
}

const settings: Screen = {
  frame: 'railed',
  load: () => import('../settings/settings.ts'),
  show: () => html`<cairn-settings></cairn-settings>`,
}

const limits: Screen = {
  frame: 'railed',
  load: () => import('../settings/limits.ts'),
  show: () => html`<cairn-limits></cairn-limits>`,
}

const fit: Screen = {
  frame: 'railed',
  load: () => import('../settings/fit.ts'),
  show: () => html`<cairn-fit></cairn-fit>`,
}

const about: Screen = {
  frame: 'railed',
  load: () => import('../settings/about.ts'),
  show: () => html`<cairn-about></cairn-about>`,
}

const nowhere: Screen = {
  frame: 'railed',
  load: () => import('./nowhere.ts'),
  show: () => html`<cairn-nowhere></cairn-nowhere>`,
}
