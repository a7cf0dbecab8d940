import type {GoalKind, GoalMode} from './goal.ts'

/** 積み上げ for what starts at nothing and is counted up; otherwise 毎回の値. Only a guess: the form lets it be changed. */
export function guessKind(
  metric: string,
  unit: string,
  baseline: number,
  target: number,
): GoalKind {
  if (baseline !== 0 || target <= 0) return 'latest'
  if (USED_UP.test(metric)) return 'sum'
  if (READ_ANEW.test(metric)) return 'latest'
  return COUNTED_UNIT.test(unit) || (unit === '' && COUNTED_METRIC.test(metric))
    ? 'sum'
    : 'latest'
}

/** Rates, averages and durations are read anew each time, whatever their unit. */
const READ_ANEW =
  /率|平均|割合|日数|時間|あたり|満足度|残高|average|mean|rate|ratio|share|\bper\b/i
const COUNTED_UNIT =
  /^(?:件|回|人|名|個|本|社|枚|冊|台|通|店|着|箱|組|times?|calls?|visits?|people|persons?|orders?|deals?|items?|pages?|customers?|tickets?|documents?|sign-?ups?)$/i
const COUNTED_METRIC = /件数|回数|人数|個数|枚数|社数|number of|count of/i

/** 上限を守る for what is used up from nothing, such as overtime; a guess as well. */
export const guessMode = (
  kind: GoalKind,
  metric: string,
  baseline: number,
  target: number,
): GoalMode =>
  kind === 'sum' && baseline === 0 && target > 0 && USED_UP.test(metric)
    ? 'budget'
    : 'reach'

const USED_UP =
  /残業|時間外|経費|支出|出費|廃棄|\b(?:overtime|spend(?:ing)?|expenses?|waste|scrap)\b/i
