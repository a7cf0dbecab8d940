import {devices as en} from './en/devices.ts'
import {devices as ja} from './ja/devices.ts'
import type {Language} from './words.ts'

export type DeviceWords = typeof en

/** The devices of a room, their clocks and connections: words that only what speaks of them loads. */
export const devicesIn: Record<Language, DeviceWords> = {en, ja}
