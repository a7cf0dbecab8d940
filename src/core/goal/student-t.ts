/**
 * Student's t distribution with a whole number of degrees of freedom, as a finite sum. Source: Abramowitz & Stegun
 * 26.7.3–4. Only +, −, ×, ÷ and the square root are used, which every engine rounds alike: all devices agree to the last digit.
 */
export function studentCdf(t: number, df: number): number {
  const inside = probabilityWithin(Math.abs(t), df)
  return t < 0 ? (1 - inside) / 2 : (1 + inside) / 2
}

/** The t below which this share lies, from 0.5 to 0.95: halved until no double is in between. */
export function studentQuantile(share: number, df: number): number {
  let [low, high] = [0, QUANTILE_MAX]
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    if (studentCdf(middle, df) < share) low = middle
    else high = middle
  }
}

/** More than any quantile until 0.95: with one degree of freedom that is 6.31. */
const QUANTILE_MAX = 8

/** The probability of |T| < t, for t from 0 to infinity. */
function probabilityWithin(t: number, df: number): number {
  if (t === Infinity) return 1
  const ratio = t / Math.sqrt(df)
  // Cosine and sine of the angle whose tangent is the ratio.
  const cos =
    ratio < 1
      ? 1 / Math.sqrt(1 + ratio * ratio)
      : 1 / (ratio * Math.sqrt(1 + 1 / (ratio * ratio)))
  const sin = ratio < 1 ? ratio * cos : 1 / Math.sqrt(1 + 1 / (ratio * ratio))
  if (df % 2 === 0) return sin * sumOfPowers(cos, df, 1)
  if (df === 1) return (2 * arctan(ratio)) / Math.PI
  return (2 * (arctan(ratio) + sin * cos * sumOfPowers(cos, df, 2))) / Math.PI
}

/**
 * Even df: 1 + 1/2 cos² + (1·3)/(2·4) cos⁴ + … to cos^(df−2). Odd df, cos taken out: 1 + 2/3 cos² + (2·4)/(3·5) cos⁴ + … to cos^(df−3).
 */
function sumOfPowers(cos: number, df: number, first: 1 | 2): number {
  let [term, sum] = [1, 1]
  for (let factor = first; factor + 2 < df; factor += 2) {
    term *= (factor / (factor + 1)) * cos * cos
    sum += term
  }
  return sum
}

/** By halving the angle until the series is short. Math.atan may differ in its last digit between engines. */
function arctan(tangent: number): number {
  if (tangent > 1) return Math.PI / 2 - arctan(1 / tangent)
  let x = tangent
  for (let nth = 0; nth < HALVINGS; nth++) x /= 1 + Math.sqrt(1 + x * x)
  let [power, sum] = [x, x]
  for (let odd = 3; odd <= LAST_ODD; odd += 2) {
    power *= -x * x
    sum += power / odd
  }
  return sum * 2 ** HALVINGS
}

/** Then the tangent is at most 0.1, and 0.1¹⁵ is below a double's precision. */
const HALVINGS = 3
const LAST_ODD = 15
