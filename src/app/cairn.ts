import type {Connecting} from './connecting.ts'
import type {MyRooms} from './my-rooms.ts'
import type {Ports} from './ports.ts'

/** All that a view may reach: what this device can do, and its rooms. */
export type Cairn = {
  readonly ports: Ports
  readonly rooms: MyRooms
  /** Once it is loaded. */
  readonly connecting: Promise<Connecting>
}
