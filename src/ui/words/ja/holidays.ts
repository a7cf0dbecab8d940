import type {holidays as en} from '../en/holidays.ts'

export const holidays = {
  'new-year': '元日',
  'coming-of-age': '成人の日',
  foundation: '建国記念の日',
  emperor: '天皇誕生日',
  vernal: '春分の日',
  showa: '昭和の日',
  constitution: '憲法記念日',
  greenery: 'みどりの日',
  children: 'こどもの日',
  marine: '海の日',
  mountain: '山の日',
  aged: '敬老の日',
  autumnal: '秋分の日',
  sports: 'スポーツの日',
  culture: '文化の日',
  labour: '勤労感謝の日',
  substitute: '振替休日',
  between: '国民の休日',
} satisfies typeof en
