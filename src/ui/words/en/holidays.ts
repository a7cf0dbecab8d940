import type {HolidayName} from '../../../core/text/holidays.ts'

export const holidays = {
  'new-year': 'New Year’s Day',
  'coming-of-age': 'Coming of Age Day',
  foundation: 'National Foundation Day',
  emperor: 'Emperor’s Birthday',
  vernal: 'Vernal Equinox Day',
  showa: 'Showa Day',
  constitution: 'Constitution Memorial Day',
  greenery: 'Greenery Day',
  children: 'Children’s Day',
  marine: 'Marine Day',
  mountain: 'Mountain Day',
  aged: 'Respect for the Aged Day',
  autumnal: 'Autumnal Equinox Day',
  sports: 'Sports Day',
  culture: 'Culture Day',
  labour: 'Labour Thanksgiving Day',
  substitute: 'Substitute holiday',
  between: 'Citizens’ holiday',
} satisfies Record<HolidayName, string>
