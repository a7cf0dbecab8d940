import {pageOf} from './page-of.ts'
import type {Person} from './person.ts'

/** From now on what this person's device sends over its connections is no message that any device would write. */
export async function turnRotten(person: Person): Promise<void> {
  await pageOf(person).evaluate(() => {
    const {send} = RTCDataChannel.prototype
    RTCDataChannel.prototype.send = function (this: RTCDataChannel, data: unknown) {
      const bytes = new Uint8Array(data as ArrayBuffer)
      const isMessage = this.label === 'sync' && bytes.length > 1
      // The first byte is the fragment's, the second says what kind of message it is.
      if (isMessage) bytes[1] = 99
      send.call(this, bytes)
    }
  })
}
