import {html, nothing} from 'lit'
import type {Device} from '../../app/ports.ts'
import {handHash} from '../../core/room/hand-code.ts'
import {icon} from '../elements/icons.ts'
import type {ByHandWords} from '../words/by-hand.ts'

export type Copied = {readonly what: 'link' | 'code'; readonly worked: boolean}

type GivenCode = {
  readonly code: string
  readonly device: Device
  readonly words: ByHandWords
  readonly copied: Copied | undefined
  readonly copy: (what: Copied['what'], text: string) => void
}

export const handLink = ({address}: Pick<Device, 'address'>, code: string): string =>
  address + handHash(code)

/** A code to be carried: to cameras, as a link, as letters. */
export function handCode({code, device, words, copied, copy}: GivenCode) {
  const link = handLink(device, code)
  const isCopied = (what: Copied['what']) => copied?.worked && copied.what === what
  const {share} = device
  return html`<div class="hand-code">
    <figure>
      <cairn-qr-code .text=${link} .label=${words.qr}></cairn-qr-code>
      <figcaption class="hint">${words.qrHint}</figcaption>
    </figure>
    <div class="hand-ways">
      <div class="field">
        <textarea
          class="hand-letters"
          id="hand-code"
          readonly
          rows="4"
          dir="ltr"
          aria-label=${words.code}
          .value=${code}
          @focus=${select}
        ></textarea>
      </div>
      <button class="button primary" type="button" @click=${() => copy('link', link)}>
        ${icon(isCopied('link') ? 'check' : 'link')}
        ${isCopied('link') ? words.copied : words.copy}
      </button>
      <button class="button" type="button" @click=${() => copy('code', code)}>
        ${icon(isCopied('code') ? 'check' : 'copy')}
        ${isCopied('code') ? words.copied : words.copyCode}
      </button>
      ${
        share
          ? html`<button
              class="button"
              type="button"
              @click=${() => share({title: words.title, text: words.title, url: link})}
            >
              ${icon('share')} ${words.share}
            </button>`
          : nothing
      }
      <p class="error" role="alert">
        ${copied && !copied.worked ? words.notCopied : nothing}
      </p>
      <p class="aloud" role="status">${copied?.worked ? words.copied : nothing}</p>
    </div>
  </div>`
}

const select = ({target}: Event) => {
  if (target instanceof HTMLTextAreaElement) target.select()
}
