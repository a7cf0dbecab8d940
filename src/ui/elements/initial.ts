/** The first character of a name as a person sees it: 佐 of 佐藤, か of がいしゃ never. */
export function initialOf(name: string): string {
  const [first] = segmenter.segment(name.trim())
  return first?.segment.toLocaleUpperCase() ?? ''
}

const segmenter = new Intl.Segmenter('ja', {granularity: 'grapheme'})
