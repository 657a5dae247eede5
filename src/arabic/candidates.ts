/**
 * Forms that a term of a codebook may have beside those that are matched by themselves: broken plurals by pattern, other spellings, and
 * words of the same root and measure. They are guesses for a person to accept: nothing of this is ever matched unasked.
 *
 * Patterns: Ryding, A Reference Grammar of Modern Standard Arabic (2005), ch. 7 (broken plurals) and 22–31 (measures, masdars, participles).
 */
import { functionWords, prepositions } from './function-words.ts'
import { bareText, foldText } from './letters.ts'
import { suggestedPluralsOf } from './plurals.ts'
import { adjectives, countingNumbers, plainNouns } from './shapes.ts'
import { nounLikePasts } from './verb-data.ts'

/** How a candidate is related to its term. */
export type CandidateKind = 'plural' | 'spelling' | 'masdar' | 'participle' | 'nisba' | 'noun' | 'verb'

/** A guess: `form` is a word, or for a verb its past and imperfect («نزح/ينزح»). */
export interface Candidate {
  readonly kind: CandidateKind
  readonly form: string
}

/** A shape of singulars and the plurals it may take; `$1` … are the letters that the shape's groups caught. */
interface PluralRow {
  readonly shape: RegExp
  readonly plurals: readonly string[]
  readonly example: string
}

const letterBut = (others: string): string => `((?![${others}])[\\u0620-\\u064a\\u0686\\u067e\\u06af\\u06a4])`
const C = letterBut('اويىةءئؤأإآ')
/** A last radical: also a hamza, whose seat changes with the form (لجوء، لاجئ، لجأ). */
const L = letterBut('اويىةؤأإآ')
const X = letterBut('اىةأإآ')
const shape = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll('C', C).replaceAll('L', L).replaceAll('X', X)}$`, 'u')

/** The first shape that fits decides. C is a consonant, X a consonant, و or ي. */
const pluralRows: readonly PluralRow[] = [
  { shape: shape('XX'), plurals: ['$1$2و$2', 'أ$1$2ا$2', '$1$2ا$2'], example: 'حق، حقوق' },
  { shape: shape('CاC'), plurals: ['أ$1وا$2', 'أ$1يا$2', '$1يران', '$1ي$2ان'], example: 'باب، أبواب' },
  { shape: shape('C([وي])C'), plurals: ['أ$1$2ا$3', '$1$2و$3', '$1يا$3', '$1ي$3ان'], example: 'بيت، بيوت؛ نوع، أنواع' },
  {
    shape: shape('XXX'),
    plurals: ['$1$2و$3', 'أ$1$2ا$3', '$1$2ا$3', 'أ$1$2$3', '$1$2$3ان', 'أ$1$2$3ة', '$1$2ا$3ة'],
    example: 'حزب، أحزاب',
  },
  { shape: shape('C([وي])Cة'), plurals: ['$1$2$3', '$1يا$3', '$1وا$3'], example: 'خيمة، خيم، خيام' },
  { shape: shape('XXXة'), plurals: ['$1$2$3', '$1$2ا$3', '$1$2ائ$3', '$1$2و$3', 'أ$1$2$3'], example: 'غرفة، غرف' },
  { shape: shape('XاXيء?'), plurals: ['$1$2اة', '$1وا$2', '$1وا$2ي', 'أ$1$2اء'], example: 'قاضي، قضاة' },
  {
    shape: shape('XاXX'),
    plurals: ['$1$2ا$3', '$1وا$2$3', '$1$2$3ة', '$1$2$3اء', 'أ$1$2ا$3', '$1$2$3'],
    example: 'عامل، عمال؛ شارع، شوارع',
  },
  { shape: shape('XاXXة'), plurals: ['$1وا$2$3', '$1$2ائ$3'], example: 'قافلة، قوافل' },
  {
    shape: shape('XXيX'),
    plurals: ['$1$2$3اء', 'أ$1$2$3اء', '$1$2ا$3', '$1$2$3', 'أ$1$2$3ة', '$1$2$3ى', '$1$2$3ان'],
    example: 'وزير، وزراء؛ طريق، طرق',
  },
  { shape: shape('XXيXة'), plurals: ['$1$2ائ$3', '$1$2$3', '$1$2ا$3'], example: 'وسيلة، وسائل' },
  { shape: shape('XXاء'), plurals: ['أ$1$2ية'], example: 'غذاء، أغذية' },
  {
    shape: shape('XXاX'),
    plurals: ['أ$1$2$3ة', '$1$2$3', '$1$2ائ$3', '$1$2$3ان', 'أ$1$2$3'],
    example: 'طعام، أطعمة؛ كتاب، كتب',
  },
  { shape: shape('XXاXة'), plurals: ['$1$2ائ$3', '$1$2$3'], example: 'رسالة، رسائل' },
  {
    shape: shape('XXوX'),
    plurals: ['$1$2$3', '$1$2ائ$3', '$1$2$3ان', 'أ$1$2$3ة', '$1$2ا$3'],
    example: 'رسول، رسل؛ خروف، خرفان',
  },
  { shape: shape('XXوXة'), plurals: ['$1$2ائ$3', '$1$2$3'], example: 'حمولة، حمائل' },
  { shape: shape('XXوى'), plurals: ['$1$2اوى', '$1$2اوي'], example: 'شكوى، شكاوى' },
  { shape: shape('أXXX'), plurals: ['$1$2$3', 'أ$1ا$2$3', '$1$2$3ان', '$1$2$3اء'], example: 'أجنبي، أجانب' },
  { shape: shape('XXXي'), plurals: ['$1$2ا$3ي', '$1$2ا$3', '$1$2ا$3ى'], example: 'كرسي، كراسي' },
  { shape: shape('XXXX'), plurals: ['$1$2ا$3$4', '$1$2ا$3ي$4', '$1$2ا$3$4ة'], example: 'مجلس، مجالس' },
  { shape: shape('XXXXة'), plurals: ['$1$2ا$3$4', '$1$2ا$3ي$4'], example: 'مدرسة، مدارس' },
  {
    shape: shape('XXX[اوي]X'),
    plurals: ['$1$2ا$3ي$4', '$1$2ا$3$4', '$1$2ا$3$4ة'],
    example: 'مشروع، مشاريع؛ مفتاح، مفاتيح',
  },
  { shape: shape('XXX[اوي]Xة'), plurals: ['$1$2ا$3ي$4', '$1$2ا$3$4'], example: 'أكذوبة، أكاذيب' },
  { shape: shape('XاXوX'), plurals: ['$1وا$2ي$3', '$1وا$2$3'], example: 'قانون، قوانين' },
  { shape: shape('XاXوXة'), plurals: ['$1وا$2ي$3'], example: 'فاتورة، فواتير' },
]

/** Broken plurals that a singular may have: those of our list that have a commoner reading, then guesses by pattern. Never the word itself. */
export function pluralCandidates(word: string): readonly Candidate[] {
  const bare = bareText(word)
  const row = pluralRows.find(({ shape: pattern }) => pattern.test(bare))
  // What is a plural already has none: جهات, نازحون.
  const isPlural = /.{4}(?:ون|ين)$|.{2}ات$/u.test(bare)
  const guesses = isPlural || row === undefined ? [] : row.plurals.map((plural) => bare.replace(row.shape, plural))
  return candidates(bare, [...suggestedPluralsOf(bare), ...guesses.filter((guess) => !isCommonWord(guess))], 'plural')
}

/** Letters that are said alike and therefore written for one another. */
const soundalikes: ReadonlyMap<string, readonly string[]> = new Map([
  ['ض', ['ظ', 'د']],
  ['ظ', ['ض', 'ز']],
  ['ذ', ['د', 'ز']],
  ['ث', ['ت', 'س']],
  ['ص', ['س']],
  ['س', ['ص']],
  ['ط', ['ت']],
  ['ت', ['ط']],
  ['ق', ['گ']],
  ['ك', ['چ']],
  ['ئ', ['ي', 'ء']],
  ['ؤ', ['و']],
  ['ز', ['ذ']],
])

/** Shorter words become other words by a single letter. */
const leastForSound = 4
const leastForSlip = 6

/**
 * Other spellings of a word: letters said alike, and in longer words slips of the pen, which are told from other words by leaving the
 * vowels alone: two consonants swapped, one left out, one doubled.
 */
export function spellingCandidates(word: string): readonly Candidate[] {
  const bare = bareText(word)
  const letters = Array.from(bare)
  const replaced = (index: number, instead: string, length = 1): string =>
    letters.slice(0, index).join('') + instead + letters.slice(index + length).join('')
  const sounds = letters.flatMap((letter, index) =>
    (soundalikes.get(letter) ?? []).map((other) => replaced(index, other)),
  )
  const slips = letters.flatMap((letter, index) => {
    const next = letters[index + 1]
    if (index === 0 || next === undefined || !isConsonant(letter)) return []
    const swapped = isConsonant(next) && next !== letter ? [replaced(index, next + letter, 2)] : []
    return [...swapped, replaced(index, ''), replaced(index, letter + letter)]
  })
  const found = [...(bare.length >= leastForSound ? sounds : []), ...(bare.length >= leastForSlip ? slips : [])]
  return candidates(
    bare,
    found.filter((form) => !isCommonWord(form)),
    'spelling',
  )
}

function isConsonant(letter: string): boolean {
  return !/[اويىةءئؤأإآ]/u.test(letter)
}

/** Words so common that a guess which hits one means it, and not the term; with a conjunction or preposition before them as well (وكل). */
function isCommonWord(form: string): boolean {
  return (
    [form, form.replace(/^[وفبل]/u, '')].some((word) => prepositions.has(word) || functionWords.has(word)) ||
    nounLikePasts.has(form) ||
    countingNumbers.has(form)
  )
}

/** What a measure makes of a root; 1 2 3 are its letters. A verb is past/imperfect. */
interface Measure {
  readonly shapes: readonly RegExp[]
  readonly masdars: readonly string[]
  readonly participles: readonly string[]
  readonly verb: string
}

const shadda = '\u0651'

/** Shapes of masdars, participles and verbs by measure; the first shape that fits a term tells its root. Roots with weak letters are left alone. */
const measures: readonly Measure[] = [
  {
    shapes: ['استCCاC', 'مستCCC', 'استCCC'].map(shape),
    masdars: ['است12ا3'],
    participles: ['مست123'],
    verb: 'است123/يست123',
  },
  { shapes: ['انCCاC', 'منCCC', 'انCCC'].map(shape), masdars: ['ان12ا3'], participles: ['من123'], verb: 'ان123/ين123' },
  { shapes: ['اCتCاC', 'مCتCC', 'اCتCC'].map(shape), masdars: ['ا1ت2ا3'], participles: ['م1ت23'], verb: 'ا1ت23/ي1ت23' },
  { shapes: ['متCاCC', 'تCاCC'].map(shape), masdars: ['ت1ا23'], participles: ['مت1ا23'], verb: 'ت1ا23/يت1ا23' },
  {
    shapes: ['متCXC', 'تCXC'].map(shape),
    masdars: ['ت123'],
    participles: ['مت123'],
    verb: `ت12${shadda}3/يت12${shadda}3`,
  },
  { shapes: ['مCاCCة', 'مCاCC'].map(shape), masdars: ['م1ا23ة'], participles: ['م1ا23'], verb: '1ا23/ي1ا23' },
  {
    shapes: ['تCXيC', 'مCCC'].map(shape),
    masdars: ['ت12ي3'],
    participles: ['م123'],
    verb: `12${shadda}3/ي12${shadda}3`,
  },
  { shapes: ['إCCاC', 'أCCC'].map(shape), masdars: ['إ12ا3'], participles: ['م123'], verb: 'أ123/ي123' },
  {
    shapes: ['CاCL', 'مCCوC', 'CCوL', 'CCاCة', 'CCCة', 'CCC'].map(shape),
    masdars: ['12و3', '12ا3ة', '123', '123ة', '12ا3'],
    participles: ['1ا23', 'م12و3'],
    verb: '123/ي123',
  },
]

/** Words of the root and measure of a noun or adjective, and the adjective in ي of a noun or the noun of such an adjective. */
export function relativeCandidates(word: string): readonly Candidate[] {
  const bare = bareText(word)
  if (adjectives.has(bare) || bare.length < 3) return []
  return distinct([
    ...ofRoot(bare),
    ...candidates(bare, nisbasOf(bare), 'nisba'),
    ...candidates(bare, nounsOf(bare), 'noun'),
  ])
}

/** The masdar and participles of a verb («نزح/ينزح»). */
export function verbalCandidates(verb: string): readonly Candidate[] {
  const past = verb.split('/')[0] ?? ''
  const isDoubling = past.includes(shadda)
  const bare = bareText(past)
  // هجّر is of the measure of تهجير, which its letters without shadda do not show.
  const key = isDoubling && /^[^ت]..$/u.test(bare) ? bare.replace(/^(.)(.)(.)$/u, 'ت$1$2ي$3') : bare
  return ofRoot(key, bare).filter(({ kind }) => kind !== 'verb')
}

/** @param own the word that is not to be suggested */
function ofRoot(bare: string, own: string = bare): readonly Candidate[] {
  if (plainNouns.has(bare)) return []
  for (const { shapes, masdars, participles, verb } of measures) {
    const [, first = '', second = '', third = ''] = shapes.flatMap((pattern) => pattern.exec(bare) ?? []).slice(0, 4)
    if (third === '') continue
    const fill = (pattern: string): readonly string[] => fillPattern(pattern, first, second, third)
    return [
      ...candidates(own, masdars.flatMap(fill), 'masdar'),
      ...candidates(own, participles.flatMap(fill), 'participle'),
      ...fill(verb).map((form): Candidate => ({ kind: 'verb', form })),
    ]
  }
  return []
}

/** A hamza at the end sits on ئ in the participle, on أ in the verb and on nothing behind a long vowel; other forms of such roots are irregular. */
function fillPattern(pattern: string, first: string, second: string, third: string): readonly string[] {
  const fill = (last: string): string => pattern.replaceAll('1', first).replaceAll('2', second).replaceAll('3', last)
  if (third !== 'ء' && third !== 'ئ') return [fill(third)]
  if (pattern === '1ا23') return [fill('ئ')]
  if (pattern.includes('/')) return [fill('أ')]
  return /[او]3$/u.test(pattern) ? [fill('ء')] : []
}

/** حكومة: حكومي; غذاء: غذائي. None of participles and places (نازح، مجلس), nor where the stem changes (مستوى). */
function nisbasOf(bare: string): readonly string[] {
  if (/[يىا]$/u.test(bare) || bare.length < 4 || /^(?:م...+|.ا..)$/u.test(bare)) return []
  if (bare.endsWith('اء')) return [`${bare.slice(0, -1)}ئي`, `${bare.slice(0, -1)}وي`]
  return [`${bare.replace(/ي?ة$/u, '').replace(/ء$/u, 'ئ')}ي`]
}

/** حكومي: حكومة, حكوم. */
function nounsOf(bare: string): readonly string[] {
  if (!/^.{3,}ي$/u.test(bare)) return []
  const base = bare.slice(0, -1)
  return base.endsWith('ائ') ? [`${base.slice(0, -1)}ء`] : [`${base}ة`, base]
}

function candidates(bare: string, forms: readonly string[], kind: CandidateKind): readonly Candidate[] {
  const own = foldText(bare)
  return distinct(
    forms
      .filter((form) => form.length >= 3 && foldText(form) !== own && !functionWords.has(form))
      .map((form) => ({ kind, form })),
  )
}

function distinct(list: readonly Candidate[]): readonly Candidate[] {
  const seen = new Map<string, Candidate>()
  for (const candidate of list) if (!seen.has(foldText(candidate.form))) seen.set(foldText(candidate.form), candidate)
  return Array.from(seen.values())
}
