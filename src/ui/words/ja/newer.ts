/** Why nothing is written here any more: the same wherever somebody wanted to save something. */
export const newer =
  'この端末では、より新しい版のCairnが使われています。読み込み直して、新しい版で開いてください。保存済みのものは残っています。'
