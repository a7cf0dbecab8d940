/** さん for a name inside a sentence, unless the name brings its own. Source: japanese.md J12. */
export const san = (name: string): string =>
  /(?:さん|様|さま|先生|氏|くん|君|ちゃん)$/.test(name) ? name : `${name}さん`
