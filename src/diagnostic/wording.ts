/** Turns of phrase that several sentences share. */

/** «did you mean …?» where a close name is known, otherwise another remedy. */
export function didYouMean(nearest: string | null, otherwise: string): string {
  return nearest === null ? otherwise : `did you mean «${nearest}»?`
}

/** `didYouMean` in Arabic. */
export function didYouMeanInArabic(nearest: string | null, otherwise: string): string {
  return nearest === null ? otherwise : `هل تقصد «${nearest}»؟`
}
