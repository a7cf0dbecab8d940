import type {Random} from '../../app/ports.ts'

export const random: Random = {
  bytes: count => crypto.getRandomValues(new Uint8Array(count)),
}
