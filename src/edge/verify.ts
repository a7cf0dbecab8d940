import type {MemberId} from '../core/ids.ts'

/** Whether `author` signed these bytes. Never throws. */
export type Verify = (
  author: MemberId,
  signature: Uint8Array,
  bytes: Uint8Array,
) => Promise<boolean>
