import {connections as en} from './en/connections.ts'
import {connections as ja} from './ja/connections.ts'
import type {Language} from './words.ts'

export type ConnectionWords = typeof en

/** How devices meet and are connected: words that only who looks into it loads. */
export const connectionsIn: Record<Language, ConnectionWords> = {en, ja}
