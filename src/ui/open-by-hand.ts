import type {Cairn} from '../app/cairn.ts'
import type {RoomSession} from '../app/session.ts'
import {atPress} from './lazily.ts'

/** Opens what connects a room by hand over whatever is on the screen, with a code that was brought, if there is one. */
export const openByHand = (cairn: Cairn, session: RoomSession, code = '') =>
  atPress(
    () => import('./hand/hand-dialog.ts'),
    ({openHandDialog}) => openHandDialog(cairn, session, code),
  )
