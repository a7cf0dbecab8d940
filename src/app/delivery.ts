import type {Link} from './link.ts'

/** How far something of mine has come: `waiting` is saved on this device and on no other that is known of. */
export type Delivery =
  {readonly state: 'waiting'} | {readonly state: 'delivered'; readonly devices: number}

/** @param seq the entry's number in this device's own feed. */
export function deliveryOf(seq: number, {heldBy}: Pick<Link, 'heldBy'>): Delivery {
  let devices = 0
  for (const held of heldBy.values()) if (held >= seq) devices++
  return devices > 0 ? {state: 'delivered', devices} : {state: 'waiting'}
}
