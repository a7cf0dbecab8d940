import type {HolidayName} from '../../core/text/holidays.ts'
import {holidays as en} from './en/holidays.ts'
import {holidays as ja} from './ja/holidays.ts'
import type {Language} from './words.ts'

export const holidaysIn: Record<Language, Record<HolidayName, string>> = {en, ja}
