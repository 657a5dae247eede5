/**
 * A noun or adjective as a person writes it in a codebook («مجلس», «خدمة», «لاجئ») to the stems that its forms are made of.
 * The shape of the word decides its paradigm; shapes.ts has the words whose shape misleads. The text is never stemmed.
 */
import { marksOf } from './author-marks.ts'
import { functionWords } from './function-words.ts'
import { bareText } from './letters.ts'
import { pluralsOf } from './plurals.ts'
import { ANY_NOUN_KIND, ARTICLE, AYN, BARE, LAM_ARTICLE, VOCATIVE, WITH_ARTICLE } from './proclitics.ts'
import type { Confidence } from './reading.ts'
import {
  adjectives,
  commonNisbas,
  dualShortNouns,
  feminineOfWord,
  fiveNouns,
  irregularFeminines,
  keepsFinalHamza,
  maqsuraPlurals,
  nisbaNouns,
  plainNouns,
  withoutSoundFeminine,
} from './shapes.ts'
import { otherSpellings, spellingRows } from './spelling.ts'
import type { Stem, StemCondition } from './stem.ts'
import type { Paradigm } from './suffixes.ts'

/** What the author says the term is; null: as its shape says. */
export type PartOfSpeech = 'noun' | 'adj' | null

/** What an author may say of a term beside its letters. */
export interface NounOptions {
  /** Plurals and spellings that the author knows. */
  readonly forms: readonly string[]
  /** `null`: as the shape says. */
  readonly partOfSpeech: PartOfSpeech
  /** Whether the program's own list of broken plurals applies. */
  readonly listedPlurals: boolean
}

interface Piece {
  readonly letters: string
  readonly paradigm: Paradigm
  readonly kinds?: number
  readonly confidence?: Confidence
  readonly dialect?: boolean
  readonly condition?: StemCondition
}

/** The stems of one word, with its plurals and spellings. A word of digits, Latin letters or a function word stays as it is. */
export function nounStems(word: string, options: NounOptions): Stem[] {
  const bare = bareText(word.trim())
  if (bare === '') return []
  if (!/^[\u0620-\u064a\u066e-\u06d3]+$/u.test(bare))
    return [stem({ letters: bare, paradigm: /\p{Script=Latin}/u.test(bare) ? 'latin' : 'invariable' }, word)]
  if (functionWords.has(bare) || bare.length === 1)
    return [stem({ letters: bare, paradigm: 'invariable', kinds: BARE }, word)]
  const marks = marksOf(word)
  const stems = [bare, ...(otherSpellings.get(bare) ?? [])].flatMap((spelling) =>
    singularStems(spelling, word, options, spelling === bare ? marks : null),
  )
  const plurals = [...options.forms, ...(options.listedPlurals ? pluralsOf(bare) : [])]
    .map((form) => form.trim())
    .filter((form) => form !== '')
  return [...stems, ...plurals.flatMap((form) => pluralStems(form))]
}

/** The word only as it is written: no proclitic, no ending. */
export function exactStem(word: string): Stem {
  return stem({ letters: bareText(word.trim()), paradigm: 'invariable', kinds: BARE }, word)
}

function stem(piece: Piece, form: string, isPlural = false, marks: readonly string[] | null = null): Stem {
  return {
    letters: piece.letters,
    paradigm: piece.paradigm,
    kinds: piece.kinds ?? ANY_NOUN_KIND,
    form: form.trim(),
    isPlural,
    dialect: piece.dialect ?? false,
    confidence: piece.confidence ?? 'high',
    condition: piece.condition ?? null,
    marks,
  }
}

function singularStems(bare: string, word: string, options: NounOptions, marks: readonly string[] | null): Stem[] {
  const pieces = singularPieces(bare, options.partOfSpeech)
  // «الشام»: an author's article is required of the text; the word as a whole stays for those where ال is radical (التزام).
  if (bare.startsWith('ال') && bare.length >= 5) {
    const rest = bare.slice(2)
    pieces.push(
      ...singularPieces(rest, options.partOfSpeech).map((piece) => ({
        ...piece,
        kinds: (piece.kinds ?? ANY_NOUN_KIND) & WITH_ARTICLE,
      })),
    )
  }
  return expand(pieces).map((piece) =>
    stem(piece, word, false, marks !== null && bare.startsWith(piece.letters) ? marks : null),
  )
}

function pluralStems(form: string): Stem[] {
  const bare = bareText(form)
  const pieces = pluralPieces(bare)
  if (bare.startsWith('أ'))
    pieces.push({
      letters: `ت${bare.slice(1)}`,
      paradigm: 'plural',
      kinds: BARE,
      dialect: true,
      confidence: 'medium',
      condition: 'after-number',
    })
  return expand(pieces).map((piece) => stem(piece, form, true))
}

/** Adds the other spellings, and the ل that the article's ل swallows. */
function expand(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    const spellings = spellingRows
      .filter((row) => lengthOf(piece) >= row.letters && piece.letters.includes(row.from))
      .map((row): Piece => ({
        ...piece,
        letters: piece.letters.replace(row.from, row.to),
        dialect: row.dialect || (piece.dialect ?? false),
        confidence: 'medium',
      }))
    const kinds = piece.kinds ?? ANY_NOUN_KIND
    const shared: Piece[] =
      piece.letters.startsWith('ل') && piece.letters.length >= 3
        ? [
            {
              ...piece,
              letters: piece.letters.slice(1),
              kinds: kinds & (ARTICLE | LAM_ARTICLE),
              confidence: 'medium',
              condition: 'shared-lam',
            },
          ]
        : []
    return [piece, ...spellings, ...shared]
  })
}

/** Letters of the word that the piece is of: إذاع|ة has five. */
function lengthOf({ letters, paradigm }: Piece): number {
  return letters.length + (paradigm.includes('ta') ? 1 : 0)
}

/** What a word's last letters say of its inflection. */
interface Shape {
  readonly ending: RegExp
  pieces(word: string, partOfSpeech: PartOfSpeech): Piece[]
}

/** Shapes of singulars of three letters and more; the first that matches holds. */
const shapes: readonly Shape[] = [
  { ending: /اة$/u, pieces: alifFemininePieces },
  { ending: /ة$/u, pieces: (word) => [feminineStem(word)] },
  { ending: /^..$/u, pieces: shortPieces },
  { ending: /اء$/u, pieces: hamzaPieces },
  { ending: /ى$/u, pieces: (word) => [{ letters: word.slice(0, -1), paradigm: 'alif' }] },
  { ending: /ا$/u, pieces: (word) => [{ letters: word, paradigm: 'long-alif' }] },
  { ending: /(?:ئ|يء)$/u, pieces: seatPieces },
  {
    ending: /أ$/u,
    pieces: (word) => [
      { letters: word, paradigm: 'noun' },
      { letters: `${word.slice(0, -1)}ئ`, paradigm: 'plural' },
    ],
  },
  { ending: /ي$/u, pieces: yaPieces },
  { ending: /$/u, pieces: soundPieces },
]

/** Stem and paradigm by the shape of a singular. */
function singularPieces(word: string, partOfSpeech: PartOfSpeech): Piece[] {
  const feminines = (irregularFeminines.get(word) ?? []).map((letters): Piece => ({ letters, paradigm: 'invariable' }))
  const shape = shapes.find(({ ending }) => ending.test(word))
  return [...feminines, ...(shape?.pieces(word, partOfSpeech) ?? [])]
}

/** A stem that ends in a sound consonant. */
function soundPieces(word: string, partOfSpeech: PartOfSpeech): Piece[] {
  const plain = withoutSoundFeminine.has(word) ? 'noun-without-at' : 'noun'
  const paradigm = isAdjectival(word, partOfSpeech) ? 'human' : plain
  const condition = commonNisbas.has(word) && { condition: 'common-nisba' as const }
  return [{ letters: word, paradigm, ...condition }, ...(partOfSpeech === 'noun' ? [] : elativePieces(word))]
}

/** فتاة فتاتهم, but فتيات; حياة, حيوات. */
function alifFemininePieces(word: string): Piece[] {
  return [feminineStem(word), { letters: word.slice(0, -2), paradigm: 'alif-ta-plural' }]
}

function feminineStem(word: string): Piece {
  const letters = word.slice(0, -1)
  const byLetters = letters.length === 2 ? 'short-ta' : 'ta'
  const paradigm = withoutSoundFeminine.has(word) ? 'ta-without-at' : byLetters
  return { letters, paradigm, ...(feminineOfWord.has(word) && { condition: 'feminine-of-word' }) }
}

function shortPieces(word: string): Piece[] {
  const paradigm = adjectives.has(word) ? 'human' : dualShortNouns.has(word) ? 'short-dual' : 'short'
  return [{ letters: word, paradigm }, ...(fiveNouns.has(word) ? [{ letters: word, paradigm: 'five' } as const] : [])]
}

function hamzaPieces(word: string): Piece[] {
  const base = word.slice(0, -1)
  const dialect: Piece[] =
    word.length >= 4 && !keepsFinalHamza.has(word)
      ? [{ letters: base, paradigm: 'dialect-hamza', dialect: true, confidence: 'medium' }]
      : []
  return [{ letters: word, paradigm: 'hamza' }, { letters: `${base}و`, paradigm: 'hamza-plural' }, ...dialect]
}

/** لاجئ = لاجيء, dialect لاجي (not after ع: علاجي); مليء = ملئ. */
function seatPieces(word: string, partOfSpeech: PartOfSpeech): Piece[] {
  const root = word.endsWith('يء') ? word.slice(0, -2) : word.slice(0, -1)
  const paradigm = word.length >= 4 && partOfSpeech !== 'noun' ? 'human' : 'noun'
  const pieces: Piece[] = [
    { letters: `${root}ئ`, paradigm },
    { letters: `${root}يء`, paradigm },
  ]
  if (word.length >= 4)
    pieces.push({
      letters: `${root}ي`,
      paradigm,
      kinds: ANY_NOUN_KIND & ~AYN & ~VOCATIVE,
      dialect: true,
      confidence: 'medium',
    })
  return pieces
}

/** قاضي and محامي lose their ي before ون ين; a nisba takes all endings; سوريين is also written سورين. */
function yaPieces(word: string, partOfSpeech: PartOfSpeech): Piece[] {
  const base = word.slice(0, -1)
  if (word.length === 4 && word[1] === 'ا')
    return [
      { letters: word, paradigm: 'human' },
      { letters: base, paradigm: 'short-defective' },
    ]
  if (word.length === 5 && word.startsWith('م') && word[2] === 'ا')
    return [
      { letters: word, paradigm: 'human' },
      { letters: base, paradigm: 'defective' },
    ]
  if (partOfSpeech === 'noun' || (word.length === 3 && !adjectives.has(word)))
    return [{ letters: word, paradigm: 'noun' }]
  const paradigm = nisbaNouns.has(word) ? 'nisba-noun' : 'human'
  return [
    { letters: word, paradigm },
    ...(word.length >= 4
      ? [{ letters: base, paradigm: 'nisba-plural', kinds: WITH_ARTICLE, confidence: 'medium' } as const]
      : []),
  ]
}

/** Participles م–, فاعل, آمن, فعيل and listed adjectives take the feminine and the sound plurals. */
function isAdjectival(word: string, partOfSpeech: PartOfSpeech): boolean {
  if (partOfSpeech !== null) return partOfSpeech === 'adj'
  if (adjectives.has(word)) return true
  if (plainNouns.has(word) || withoutSoundFeminine.has(word)) return false
  const isParticiple = word.startsWith('م') && word.length >= 4
  const isAgent = (word.length === 4 && word[1] === 'ا') || (word.length === 3 && word.startsWith('آ'))
  return isParticiple || isAgent || (word.length === 4 && word[2] === 'ي')
}

/** أكبر: كبرى, كبرا; أحمر: حمراء, حمرا. Not where a long vowel shows another pattern (أساس، أمير). */
function elativePieces(word: string): Piece[] {
  if (!/^أ[^اويىة][^اويىة][^ىةاء]$/u.test(word)) return []
  const root = word.slice(1)
  return [
    { letters: `${root}ى`, paradigm: 'invariable', confidence: 'medium' },
    { letters: `${root}ا`, paradigm: 'invariable', confidence: 'medium', dialect: true },
    { letters: `${root}اء`, paradigm: 'invariable', confidence: 'medium' },
  ]
}

function pluralPieces(form: string): Piece[] {
  const base = form.slice(0, -1)
  if (form.endsWith('ة')) return [{ letters: base, paradigm: 'plural-ta' }]
  if (form.endsWith('ى'))
    return [{ letters: base, paradigm: maqsuraPlurals.has(form) ? 'plural-maqsura' : 'plural-alif' }]
  const dialect: Piece[] =
    form.endsWith('اء') && form.length >= 4
      ? [{ letters: base, paradigm: 'dialect-hamza', kinds: WITH_ARTICLE, dialect: true, confidence: 'medium' }]
      : []
  return [{ letters: form, paradigm: 'plural' }, ...dialect]
}
