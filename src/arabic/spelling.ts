/**
 * Other spellings of a stem: how Syrians write what they say, and slips so frequent that they are spellings. Each row rewrites one sound
 * of a stem; rows are not combined. Sources: Habash et al., «CODA» (2012) and (2018) for the dialect, the interviews' transcribers for the rest.
 */
export interface SpellingRow {
  readonly from: string
  readonly to: string
  /** Fewest letters of a stem that it applies to: short words would become other words. */
  readonly letters: number
  readonly dialect: boolean
  readonly example: string
}

export const spellingRows: readonly SpellingRow[] = [
  { from: 'ائ', to: 'اي', letters: 4, dialect: true, example: 'ضرائب، ضرايب' },
  { from: 'ئي', to: 'يي', letters: 4, dialect: true, example: 'رئيس، رييس' },
  { from: 'ؤو', to: 'وو', letters: 4, dialect: false, example: 'مسؤول، مسوول' },
  { from: 'ؤو', to: 'ؤ', letters: 5, dialect: false, example: 'مسؤول، مسؤل' },
  { from: 'ث', to: 'ت', letters: 5, dialect: true, example: 'استثمار، استتمار' },
  { from: 'ث', to: 'س', letters: 5, dialect: true, example: 'ثانوي، سانوي' },
  { from: 'ذ', to: 'د', letters: 5, dialect: true, example: 'أستاذة، أستادة' },
  { from: 'ذ', to: 'ز', letters: 5, dialect: true, example: 'إذاعة، إزاعة' },
  { from: 'ظ', to: 'ض', letters: 5, dialect: true, example: 'محافظة، محافضة' },
]

/** Words whose everyday spelling no row gives: the lemma, then its other spellings. */
export const otherSpellings: ReadonlyMap<string, readonly string[]> = new Map([
  ['عائلة', ['عيلة']],
  ['مئة', ['مية', 'مائة']],
  ['امرأة', ['مرأة']],
  ['مسألة', ['مسئلة']],
  ['رأي', ['راي']],
  ['بئر', ['بير']],
  ['ذئب', ['ديب']],
  ['كثير', ['كتير']],
  ['أكثر', ['أكتر']],
  ['ثلاثة', ['تلاتة']],
  ['ثاني', ['تاني']],
  ['ثالث', ['تالت']],
  ['ثقيل', ['تقيل']],
  ['ثمن', ['تمن']],
  ['ذهب', ['دهب']],
  ['ذكي', ['زكي']],
  ['نظيف', ['نضيف']],
  ['أستاذ', ['أستاز', 'استاد']],
  ['مسؤولية', ['مسئولية', 'مسوولية']],
])
