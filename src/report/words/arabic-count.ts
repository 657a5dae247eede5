/**
 * An Arabic noun in the shapes that numbers ask for: 1 and 2 stand without a numeral, 3–10 take the plural, 11–99 the singular in the
 * accusative, whole hundreds and what follows them with 1 or 2 the singular in the genitive.
 */
export interface ArabicNoun {
  /** With its numeral: «جلسة واحدة». */
  readonly one: string
  /** «جلستان» */
  readonly two: string
  /** «جلسات» */
  readonly few: string
  /** «متحدثاً» */
  readonly many: string
  /** «متحدث» */
  readonly hundred: string
}

/** A number with its noun: «7 جلسات», «66 متحدثاً». @param write how the numeral is written */
export function arabicCount(count: number, noun: ArabicNoun, write: (count: number) => string): string {
  if (count === 1) return noun.one
  if (count === 2) return noun.two
  const rest = count % 100
  if (rest >= 3 && rest <= 10) return `${write(count)} ${noun.few}`
  return `${write(count)} ${rest >= 11 ? noun.many : noun.hundred}`
}
