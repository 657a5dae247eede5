/**
 * What stands after a stem in one written word. A paradigm is the closed list of endings that a stem of its kind takes; a row says with
 * which kinds of proclitic the ending agrees. Sources: Ryding (2005), ch. 5–7 and 12; Cowell (1964), ch. 18–19 for the Syrian pronouns.
 */
import { ANY_NOUN_KIND, GENITIVE, WITH_ARTICLE } from './proclitics.ts'
import type { Confidence } from './reading.ts'

/** Conditions that need more than the word itself: they are looked at when a candidate has been found. */
export type Condition =
  /** Nominative: not after a preposition standing as a word of its own. */
  | 'nominative'
  /** Tanween on ا: after a genitive proclitic only when ً is written. */
  | 'tanween'
  /** The pronoun ي «my»: not after an indefinite noun, where it is a nisba («نمو اقتصادي»). */
  | 'my'
  /** Dialect construct ت: only before a word with ال. */
  | 'before-article'
  /** Only when ى is written so, not ي. */
  | 'maqsura'
  /** Only when ٍ is written («قاضٍ»). */
  | 'kasratan'
  /** Feminine of a nisba that is also a noun of its own (بلدي، بلدية): only after a noun in ة or ات, both or neither with ال. */
  | 'after-feminine'
  /** The dialect's ن «their»: not after ي, where it makes ين. */
  | 'not-after-ya'
  /** ش: only with a negation before or on the verb. */
  | 'negated'
  /** Short imperfect of hollow and defective verbs: only after لم or لا. */
  | 'jussive'

export interface SuffixRow {
  readonly text: string
  /** How the word is inflected, as matches.csv names it. */
  readonly class: string
  /** Bits of the proclitic kinds it agrees with. */
  readonly kinds: number
  readonly confidence: Confidence
  readonly dialect: boolean
  readonly condition: Condition | null
}

const ANY = ANY_NOUN_KIND
const INDEFINITE = ANY & ~WITH_ARTICLE
const NOMINATIVE = ANY & ~GENITIVE
const INDEFINITE_NOMINATIVE = INDEFINITE & NOMINATIVE

const pronouns = ['ه', 'ها', 'هم', 'هما', 'هن', 'ك', 'كم', 'كما', 'كن', 'نا'] as const
/** Syrian: his, their, your, their; ا is «her» («لهجتا»). */
const dialectPronouns = ['و', 'ن', 'ون', 'كون', 'هون', 'ا'] as const

export type RowOptions = Partial<Omit<SuffixRow, 'text' | 'class'>>

/** A row with the usual answers: agrees with any noun proclitic, sure, of all registers, without condition. */
export function suffixRow(text: string, name: string, options: RowOptions = {}): SuffixRow {
  return { text, class: name, kinds: ANY, confidence: 'high', dialect: false, condition: null, ...options }
}

const row = suffixRow

/** `ending` before each pronoun: «مجلس» + هم, «خدمات» + نا. */
function withPronouns(ending: string, options: RowOptions = {}): SuffixRow[] {
  const kinds = options.kinds ?? INDEFINITE
  return [
    ...pronouns.map((pronoun) => row(ending + pronoun, 'pronoun', { ...options, kinds })),
    ...dialectPronouns.map((pronoun) =>
      row(ending + pronoun, 'dialect-pronoun', {
        ...options,
        kinds,
        confidence: 'medium',
        dialect: true,
        condition: pronoun === 'ن' ? 'not-after-ya' : null,
      }),
    ),
  ]
}

const bare = row('', 'stem')
const my = row('ي', 'pronoun', { kinds: INDEFINITE, confidence: 'medium', condition: 'my' })
const tanween = row('ا', 'tanween', { kinds: INDEFINITE, confidence: 'medium', condition: 'tanween' })

/** Dual of a stem that takes no other sound ending: مجلسان مجلسين مجلسا مجلسي + pronoun. */
function dual(ending: string): SuffixRow[] {
  return [
    row(`${ending}ان`, 'dual', { kinds: NOMINATIVE, confidence: 'medium', condition: 'nominative' }),
    row(`${ending}ين`, 'dual', { confidence: 'medium' }),
    ...pronouns.flatMap((pronoun) => [
      row(`${ending}ا${pronoun}`, 'dual', {
        kinds: INDEFINITE_NOMINATIVE,
        confidence: 'medium',
        condition: 'nominative',
      }),
      row(`${ending}ي${pronoun}`, 'dual', { kinds: INDEFINITE, confidence: 'medium' }),
    ]),
  ]
}

/** Sound feminine plural with its pronouns: قرارات قراراتهم قراراتا. */
function soundFeminine(ending: string, confidence: Confidence = 'high'): SuffixRow[] {
  return [
    row(ending, 'feminine-plural', { confidence }),
    row(`${ending}ي`, 'pronoun', { kinds: INDEFINITE, confidence }),
    ...withPronouns(ending, { confidence }),
  ]
}

/** What ة becomes: خدمة خدمه خدمتهم خدمتو خدمات خدمتان. */
function feminine(name: string, confidence: Confidence): SuffixRow[] {
  return [
    row('ة', name, { confidence }),
    row('ه', name, { confidence: 'medium' }),
    row('تي', 'pronoun', { kinds: INDEFINITE, confidence }),
    ...withPronouns('ت', { confidence }),
    row('تان', 'dual', { kinds: NOMINATIVE, confidence: 'medium', condition: 'nominative' }),
    row('تين', 'dual', { confidence: 'medium' }),
    ...pronouns.flatMap((pronoun) => [
      row(`تا${pronoun}`, 'dual', { kinds: INDEFINITE_NOMINATIVE, confidence: 'medium', condition: 'nominative' }),
      row(`تي${pronoun}`, 'dual', { kinds: INDEFINITE, confidence: 'medium' }),
    ]),
    row('ت', 'construct', { kinds: INDEFINITE, confidence: 'low', dialect: true, condition: 'before-article' }),
    ...soundFeminine('ات', confidence),
  ]
}

/** Sound masculine plural: نازحون نازحين نازحو نازحي نازحيهم, Syrian نازحينهم. */
const soundMasculine: readonly SuffixRow[] = [
  row('ون', 'masculine-plural', { kinds: NOMINATIVE, condition: 'nominative' }),
  row('ين', 'masculine-plural'),
  row('ي', 'masculine-plural', { kinds: INDEFINITE, confidence: 'medium', condition: 'before-article' }),
  row('و', 'masculine-plural', { kinds: INDEFINITE_NOMINATIVE, confidence: 'medium', condition: 'nominative' }),
  row('وا', 'masculine-plural', { kinds: INDEFINITE_NOMINATIVE, confidence: 'medium', condition: 'nominative' }),
  ...pronouns.flatMap((pronoun) => [
    row(`و${pronoun}`, 'masculine-plural', { kinds: INDEFINITE_NOMINATIVE, condition: 'nominative' }),
    row(`ي${pronoun}`, 'masculine-plural', { kinds: INDEFINITE }),
    row(`ين${pronoun}`, 'masculine-plural', { kinds: INDEFINITE, confidence: 'medium', dialect: true }),
  ]),
  ...['و', 'ون', 'كون', 'ا', 'ي', 'لي', 'لو', 'لن'].map((ending) =>
    row(`ين${ending}`, 'masculine-plural', { kinds: INDEFINITE, confidence: 'medium', dialect: true }),
  ),
]

const nounEndings: readonly SuffixRow[] = [bare, tanween, ...withPronouns(''), my, ...dual('')]
const dialectDualPronouns = ['و', 'ون', 'كون', 'هم', 'نا'].map((ending) =>
  row(`ين${ending}`, 'dual', { kinds: INDEFINITE, confidence: 'medium', dialect: true }),
)
const nisbaFeminine = feminine('feminine', 'medium').map((ending) => ({
  ...ending,
  condition: 'after-feminine' as const,
}))

/** A stem's kind of inflection; stems.ts says which stem takes which, and what is cut off before the ending. */
export type Paradigm =
  | 'noun'
  | 'noun-without-at'
  | 'short'
  | 'short-dual'
  | 'human'
  | 'nisba-noun'
  | 'nisba-plural'
  | 'ta'
  | 'ta-without-at'
  | 'short-ta'
  | 'alif-ta-plural'
  | 'alif'
  | 'long-alif'
  | 'hamza'
  | 'hamza-plural'
  | 'dialect-hamza'
  | 'defective'
  | 'short-defective'
  | 'five'
  | 'plural'
  | 'plural-ta'
  | 'plural-alif'
  | 'plural-maqsura'
  | 'invariable'
  | 'latin'

/** The endings of every paradigm. */
export const paradigms: Readonly<Record<Paradigm, readonly SuffixRow[]>> = {
  /** مجلس: no ة, no ون (عمل is not عملة), but ات. */
  noun: [...nounEndings, ...dialectDualPronouns, ...soundFeminine('ات')],
  /** As `noun`, but X+ات belongs to another word X+ة (شغل، شغلات). */
  'noun-without-at': [...nounEndings, ...dialectDualPronouns],
  /** حق: two letters bear only the endings that leave no doubt. */
  short: [
    bare,
    tanween,
    my,
    ...pronouns.map((pronoun) => row(pronoun, 'pronoun', { kinds: INDEFINITE })),
    ...['كون', 'هون'].map((pronoun) =>
      row(pronoun, 'dialect-pronoun', { kinds: INDEFINITE, confidence: 'medium', dialect: true }),
    ),
    ...soundFeminine('ات', 'medium'),
  ],
  /** أب أخ يد حي حق حد: two letters, with the dual. */
  'short-dual': [
    ...nounEndings.filter((ending) => ending.text !== 'ن' && ending.text !== 'ون'),
    ...soundFeminine('ات', 'medium'),
  ],
  /** محلي، نازح، مهجّر: feminine and both sound plurals. */
  human: [...nounEndings, ...feminine('feminine', 'medium'), ...soundMasculine],
  /** بلدي: the feminine is a noun of its own. */
  'nisba-noun': [...nounEndings, ...nisbaFeminine, ...soundMasculine],
  /** ال+سور|ين for السوريين: one ي is often left out. */
  'nisba-plural': [row('ين', 'masculine-plural', { confidence: 'medium' })],
  /** خدم|ة. */
  ta: feminine('stem', 'high'),
  /** ثق|ة: ثقات is another word. */
  'ta-without-at': feminine('stem', 'high').filter((ending) => !ending.text.startsWith('ات')),
  /** سن|ة: also سنوات. */
  'short-ta': [...feminine('stem', 'high'), ...soundFeminine('وات')],
  /** حي|اة: حيوات, فتيات. */
  'alif-ta-plural': [...soundFeminine('وات'), ...soundFeminine('يات')],
  /** مستو|ى: ا before a suffix. */
  alif: [
    row('ي', 'stem'),
    row('ا', 'stem', { confidence: 'medium' }),
    ...withPronouns('ا'),
    row('اي', 'pronoun', { kinds: INDEFINITE }),
    ...soundFeminine('يات'),
    row('يان', 'dual', { kinds: NOMINATIVE, confidence: 'medium', condition: 'nominative' }),
    row('يين', 'dual', { confidence: 'medium' }),
  ],
  /** سوريا: no dual, which would be سوريين. */
  'long-alif': [bare, row('ي', 'pronoun', { kinds: INDEFINITE }), ...withPronouns('')],
  /** اء: the hamza's seat is free (folded); no «my», which is the nisba (كهربائي); –اوات has a stem of its own. */
  hamza: [...nounEndings.filter((ending) => ending !== my), ...soundFeminine('ات')],
  /** صحراو|ات, كهرباو|ات. */
  'hamza-plural': soundFeminine('ات'),
  /** كهربا (for كهرباء). */
  'dialect-hamza': [
    row('', 'stem', { confidence: 'medium', dialect: true }),
    ...['ه', 'ها', 'هم', 'ك', 'كم', 'كن', 'نا', 'هن', 'هون', 'كون'].map((pronoun) =>
      row(pronoun, 'pronoun', { kinds: INDEFINITE, confidence: 'medium', dialect: true }),
    ),
  ],
  /** محام|ي: the ي falls before ون ين. */
  defective: [
    row('ون', 'masculine-plural', { kinds: NOMINATIVE, condition: 'nominative' }),
    row('ين', 'masculine-plural'),
    row('', 'stem', { confidence: 'medium' }),
  ],
  /** قاض|ي: bare only with ٍ. */
  'short-defective': [
    row('ون', 'masculine-plural', { kinds: NOMINATIVE, condition: 'nominative' }),
    row('ين', 'masculine-plural', { confidence: 'medium' }),
    row('', 'stem', { confidence: 'medium', condition: 'kasratan' }),
  ],
  /** أب: و ا ي before a pronoun. */
  five: ['و', 'ا', 'ي'].flatMap((vowel) => [
    ...pronouns.map((pronoun) => row(vowel + pronoun, 'pronoun', { kinds: INDEFINITE })),
    row(`${vowel}ي`, 'dialect-pronoun', { kinds: INDEFINITE, confidence: 'medium', dialect: true }),
  ]),
  /** مجالس: proclitics, pronouns, tanween. */
  plural: [
    row('', 'plural'),
    tanween,
    ...withPronouns(''),
    row('ي', 'pronoun', { kinds: INDEFINITE, confidence: 'medium', condition: 'my' }),
  ],
  /** قضا|ة. */
  'plural-ta': [
    row('ة', 'plural'),
    row('ه', 'plural', { kinds: WITH_ARTICLE, confidence: 'medium' }),
    row('تي', 'pronoun', { kinds: INDEFINITE }),
    ...withPronouns('ت'),
  ],
  /** قر|ى. */
  'plural-alif': [
    row('ي', 'plural'),
    row('ا', 'plural', { confidence: 'medium' }),
    ...withPronouns('ا'),
    row('اي', 'pronoun', { kinds: INDEFINITE }),
  ],
  /** قو|ى: with ي it is another word (قوي). */
  'plural-maqsura': [row('ي', 'plural', { condition: 'maqsura' }), ...withPronouns('ا')],
  /** Feminine of أفعل, digits, function words within phrases: proclitics only. */
  invariable: [bare],
  /** IDP, IDPs. */
  latin: [row('', 'stem'), row('s', 'plural')],
}
