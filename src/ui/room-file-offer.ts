import {html, nothing} from 'lit'

/**
 * Where storage was in the way of something: what the room holds can be carried to safety. Empty for other refusals. The
 * element comes with the notices of every room.
 */
export const roomFileOffer = (refusal: string | undefined) =>
  refusal?.startsWith('storage-')
    ? html`<cairn-save-room-file></cairn-save-room-file>`
    : nothing
