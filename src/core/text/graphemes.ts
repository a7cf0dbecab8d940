/** Characters as a person counts them: 👨‍👩‍👧 is one. */
export const countGraphemes = (text: string): number =>
  [...segmenter.segment(text)].length

const segmenter = new Intl.Segmenter('ja', {granularity: 'grapheme'})
