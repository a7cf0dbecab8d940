/** Whether a goal sentence says by which number one will know. A theme names a direction; `noNumber` an act without its number. */
export function lintSentence(text: string): 'ok' | 'theme' | 'noNumber' {
  const sentence = text.normalize('NFKC').toLowerCase()
  if (hasNumber(sentence)) return 'ok'
  return isTheme(sentence) ? 'theme' : 'noNumber'
}

/** Whether the field "what is measured" names something that can be measured, such as 見積り回答の日数. */
export function lintMetric(metric: string): 'ok' | 'theme' {
  const words = metric.normalize('NFKC').toLowerCase()
  return !MEASURE.test(words) && isTheme(words) ? 'theme' : 'ok'
}

const hasNumber = (sentence: string) => NUMBER.test(sentence.replace(LABELS, ' '))
const isTheme = (words: string) => THEME_JA.test(words) || THEME_EN.test(words)

/** Numbers that only name a thing or a day: 第3営業部, 5s活動, b2b, q3, 11月30日, 2026年度, no.3, 十分, 二人三脚. */
const LABELS =
  /第[\d一二三四五六七八九十]+|no\.? ?\d+|#\d+|\d{1,2}月(?:\d{1,2}日)?(?:まで)?|\d{4}年度?|\d{1,2}\/\d{1,2}|\d{1,2}:\d{2}|\d+階|[a-z]+\d+[a-z]*|\d+[a-z](?![a-z])|十分|二人三脚/g

const NUMBER = new RegExp(
  [
    String.raw`\d`,
    '半減|半分|倍増|[2-9二三四五]?倍|ゼロ|零',
    '[二三四五六七八九十百千][一二三四五六七八九十百千]*(?:日|件|回|人|名|割|時間|分|円|点|個|本|社|枚|冊|週|か月|ヶ月|%|パーセント|ポイント)',
    String.raw`\b(?:halve|half|double|twice|triple|zero)\b`,
    String.raw`\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|hundred) (?:days?|hours?|minutes?|weeks?|months?|times|percent|points?|errors?|complaints?|people|calls?|orders?)\b`,
  ].join('|'),
)

const THEME_JA =
  /活性化|活発|促進|推進|強化|向上|改善|共有|交流|充実|円滑|見える化|可視化|効率化|最適化|有効活用|活用|浸透|定着|醸成|風通し|一体感|情報交換|コミュニケーション|連携|意識|盛り上げ|働きやす|やりがい|モチベーション|エンゲージメント|改革|刷新|[づ作]くり|の場$|のびのび|自由|元気/

const THEME_EN =
  /\b(?:free(?:r|ly)?|exchanges?|communicat\w+|collaborat\w+|cooperation|shar(?:e|es|ing)|better|improv\w+|strengthen\w*|enhanc\w+|promot\w+|foster\w*|boost\w*|engag\w+|culture|awareness|synerg\w+|align\w*|teamwork|team spirit|morale|motivation|atmosphere|transparen\w+|openness|open|vitali\w+|revitali\w+|innovat\w+|optimi[sz]\w+|digitali[sz]\w+|efficien\w+|more active|livel\w+)\b/

/** Words that something countable ends in. 効率 is no rate, 手数 and 多数 no count. */
const MEASURE =
  /日数|時間|件数|件$|回数|人数|名数|個数|枚数|点数|点$|数$|数(?=を|が|の|\(|・)|(?<!効)率|割合|比率|比$|度数|満足度|金額|額$|費用|費$|コスト|売上|残高|単価|スコア|%|パーセント|\b(?:number of|count|how (?:many|long|often|much)|rates?|ratio|share of|percent\w*|days?|hours?|minutes?|weeks?|time (?:to|from|until|per)|\w+ time|score|costs?|revenue|sales|average|per (?:day|week|month|person)|nps|errors?|complaints?|tickets?|calls?|visits?|orders?|sign-?ups?)\b/
