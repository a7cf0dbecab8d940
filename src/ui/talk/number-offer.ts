import {html, nothing, type TemplateResult} from 'lit'
import type {Offer} from '../../core/room/offers.ts'
import {icon} from '../elements/icons.ts'
import type {LineWords} from '../words/lines.ts'

/** More would not fit on a line of a phone; the dialog takes any. */
const SHOWN_MAX = 3

export type OfferView = {
  readonly words: LineWords
  readonly offers: readonly Offer[]
  readonly quantityOf: (offer: Offer) => string
  readonly record: (offer: Offer) => void
  readonly passOver: () => void
}

/** Asks whether the number of a message is to be recorded: one press for the one that is meant, one for each that may be. */
export function numberOffer(view: OfferView): TemplateResult {
  const {words, offers, quantityOf, record, passOver} = view
  const first = offers.find(({isFirst}) => isFirst)
  const only = first ?? (offers.length === 1 ? offers[0] : undefined)
  const others = offers.filter(offer => offer !== only).slice(0, SHOWN_MAX)
  const question = only ? words.offer(quantityOf(only)) : words.offerSeveral
  return html`<div class="number-offer" role="group" aria-label=${question}>
    <div class="number-offer-what">
      ${icon('stones')} <span class="number-offer-ask">${question}</span>
      ${
        only
          ? html`<button
              class="button primary small"
              type="button"
              aria-label=${words.offerOne(quantityOf(only))}
              @click=${() => record(only)}
            >
              ${words.offerAction}
            </button>`
          : nothing
      }
      ${others.map(
        offer =>
          html`<button
            class="button small"
            type="button"
            aria-label=${words.offerOne(quantityOf(offer))}
            @click=${() => record(offer)}
          >
            ${quantityOf(offer)}
          </button>`,
      )}
    </div>
    <button
      class="icon-button"
      type="button"
      aria-label=${words.passOver}
      title=${words.passOver}
      @click=${passOver}
    >
      ${icon('x')}
    </button>
  </div>`
}
