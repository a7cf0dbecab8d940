import type {Device} from './ports.ts'

/** From this share on there is little left for a busy month. */
export const NEARLY_FULL = 0.8

/** Which share of what the browser allows is used, from 0; undefined where it does not say. */
export function fullness({
  used,
  limit,
}: Pick<Awaited<ReturnType<Device['storage']>>, 'used' | 'limit'>): number | undefined {
  return used === undefined || !limit ? undefined : used / limit
}
