/** Full-width letters, digits and signs as half-width ones, one for one, so that places in the text stay the same. */
export const halfWidth = (text: string): string =>
  // By hand and not by NFKC, which would also read 5² as 52 and ① as 1.
  text
    .replace(/[！-～]/g, letter => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u202f]/g, ' ')
    .replaceAll('￥', '¥')
