/**
 * How well a number serves as today's, by the words beside it: 3 累計, 2 今日 or 平均, 1 nothing said, 0 an earlier or
 * partial one (先週, あと, 以内); undefined for what is not a reading at all (目標, 3件目).
 * `before` ends at the number, `after` begins behind its unit.
 */
export function rankOf(before: string, after: string): number | undefined {
  if (NO_AMOUNT.test(after)) return undefined
  const mark = lastMark(before)
  if (PLANNED_AFTER.test(after)) return undefined
  if (mark === 'plan') return DONE_AFTER.test(after) ? RANKS.plain : undefined
  if (TOTAL_AFTER.test(after)) return RANKS.total
  if (PARTIAL_AFTER.test(after)) return RANKS.weak
  if (NOW_AFTER.test(after) && mark === 'plain') return RANKS.now
  return RANKS[mark]
}

const RANKS = {total: 3, now: 2, plain: 1, weak: 0} as const
type Mark = keyof typeof RANKS | 'plan'

/** The nearest word decides: 目標に対し今日は. */
function lastMark(before: string): Mark {
  const clause = before.slice(before.search(LAST_CLAUSE))
  let mark: Mark = 'plain'
  for (const {groups} of clause.matchAll(MARKS)) {
    const name = Object.keys(groups ?? {}).find(key => groups?.[key] !== undefined)
    mark = (name as Mark | undefined) ?? mark
  }
  return mark === 'plain' && SET_ASIDE.test(before) ? 'weak' : mark
}

/** +3件, (was 2.9 days */
const SET_ASIDE = /[+±]$|\((?:was|from|prev\.?) $/i
const LAST_CLAUSE = /[^、。,.;!?！？\n()「」・]*$/
const MARKS =
  /(?<plan>(?:目標|予定|計画)(?!を?(?:達成|クリア|上回|超)|に(?:対|到達|比)|どおり|通り|比|より|まで)|見込|見通|予測|予想|想定|上限|下限|基準|定員|予算|来週|来月|来期|次回|明日|翌|\b(?:targets?|goals?|plan(?:s|ned)?|expect(?:s|ed)?|forecast|aim(?:s|ing)?|next|tomorrow|limit|budget|per|every)\b)|(?<total>累計|累積|合計|総計|通算|トータル|あわせて|合わせて|全部で|計(?![画算上測])|\b(?:total(?:s|led)?|in all|altogether|so far|to date|cumulative(?:ly)?)\b)|(?<now>今(?![月期年後])|いま|現在|本日|最新|平均|実績|結果|\b(?:now|today|current(?:ly)?|latest|average[ds]?|avg|mean|result)\b)|(?<weak>先週|先々週|先月|先日|前[回週月期年日]|昨|きのう|去年|以前|もと|元は|当初|従来|[年月週期日算画標]比|うち|残り|あと|最大|最小|最低|最高|\b(?:last|yesterday|previous(?:ly)?|before|used to|formerly|remaining|another|within|under|over|at (?:least|most)|(?:less|more|fewer) than|max(?:imum)?|min(?:imum)?)\b)/giu

const NO_AMOUNT =
  /^(?:目|前(?![後年月週日期回])|後(?!半)|ぶり|あたり|当たり|につき|ごと|おき|毎|連続| ago\b|[- ]old\b)/i
const PLANNED_AFTER =
  /^(?:を|が|の|に|という)?(?:目標|予定|計画|見込|見通|想定|必要)|^ (?:planned|expected|target|goal|needed|required)\b/i
const DONE_AFTER = /^(?:を|に|まで)?(?:達成|クリア|突破|到達|完了)/
const TOTAL_AFTER =
  /^ ?(?:in total|total|so far|to date|altogether|\((?:累計|合計|total|in total)\))/i
const NOW_AFTER =
  /^ ?(?:now|today|currently|on average|\((?:本日|現在|今日|今週|today|now)\))/i
const PARTIAL_AFTER =
  /^(?:の|ずつ|も|ほど|くらい|ぐらい|分)?(?:増|減|アップ|ダウン|短縮|削減|改善|多|少な|早|速|遅|延|伸び|上が|下が)|^(?:以内|以上|以下|未満|超|を(?:超|切|上回|下回))|^(?:ペース|中[、,]? ?\d)|^ ?\((?:先週|先月|前回|昨日|昨年|去年|yesterday|last (?:week|month|year))\)|^ (?:up|down|more|fewer|less|faster|slower|earlier|later|ahead|behind|left|remaining|to go|or|last (?:week|month|year|quarter|time)|yesterday|before)\b/i
