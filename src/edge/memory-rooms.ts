import type {Passing} from '../app/ports.ts'
import {PassingPreferences} from './memory/passing-preferences.ts'
import {PassingRoom} from './memory/passing-room.ts'
import {newKeyPair, signerFor} from './webcrypto/keys.ts'

/** Rooms of one page, which end with it: for the sample. */
export const memoryRooms: Passing = {
  newSigner: async () => signerFor(await newKeyPair()),
  newRoom: () => {
    const room = new PassingRoom()
    return me => room.carrierOf(me)
  },
  preferencesOver: kept => new PassingPreferences(kept),
}
