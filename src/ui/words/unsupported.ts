import {unsupported as en} from './en/unsupported.ts'
import {unsupported as ja} from './ja/unsupported.ts'
import type {Language} from './words.ts'

/** For browsers that cannot run the app; kept out of what the others load. */
export const unsupportedIn: Record<Language, typeof en> = {en, ja}
