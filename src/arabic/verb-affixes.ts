/**
 * What stands before and after a verb stem in one written word. Sources: Ryding (2005), ch. 21–26; Cowell (1964), ch. 3 and 10–12 for the
 * Syrian imperfects, the progressive and the pronouns.
 */
import type { SuffixRow } from './suffixes.ts'
import { suffixRow } from './suffixes.ts'

/** Kinds of verb prefix, as bits above those of the proclitics. */
export const PAST: number = 1 << 12
export const FIRST_PERSON: number = 1 << 13
export const SECOND_PERSON: number = 1 << 14
export const THIRD_PERSON: number = 1 << 15
/** With ب, ح, رح: dialect endings only. */
const SECOND_PERSON_DIALECT: number = 1 << 16
const THIRD_PERSON_DIALECT: number = 1 << 17
/** ب before a plural without ي: «بعملو». */
const PLURAL_B: number = 1 << 18
export const IMPERATIVE: number = 1 << 19
/** «بدي روح»: the first person without any prefix. */
export const BARE_FIRST_PERSON: number = 1 << 20
export const ANY_IMPERFECT: number =
  FIRST_PERSON |
  SECOND_PERSON |
  THIRD_PERSON |
  SECOND_PERSON_DIALECT |
  THIRD_PERSON_DIALECT |
  PLURAL_B |
  BARE_FIRST_PERSON

export interface VerbPrefix {
  readonly text: string
  readonly kind: number
  readonly register: 'all' | 'dialect'
  /** Whether ش may close the word. */
  readonly negatable: boolean
  readonly example: string
}

const all = 'all'
const dialect = 'dialect'

const plain: readonly VerbPrefix[] = [
  { text: '', kind: PAST | IMPERATIVE | BARE_FIRST_PERSON, register: all, negatable: false, example: 'نزح' },
  { text: 'أ', kind: FIRST_PERSON, register: all, negatable: false, example: 'أنزح' },
  { text: 'ن', kind: FIRST_PERSON, register: all, negatable: false, example: 'ننزح' },
  { text: 'ت', kind: SECOND_PERSON, register: all, negatable: false, example: 'تنزح' },
  { text: 'ي', kind: THIRD_PERSON, register: all, negatable: true, example: 'ينزح' },
]

/** س future and ل «so that» stand before the plain imperfect. */
const future: readonly VerbPrefix[] = ['س', 'ل'].flatMap((particle) =>
  plain
    .slice(1)
    .map((row) => ({ ...row, text: particle + row.text, negatable: false, example: `${particle}${row.example}` })),
)

const withB: readonly VerbPrefix[] = [
  { text: 'ب', kind: FIRST_PERSON, register: dialect, negatable: true, example: 'برجع' },
  { text: 'با', kind: FIRST_PERSON, register: dialect, negatable: true, example: 'بارجع' },
  { text: 'بت', kind: SECOND_PERSON_DIALECT, register: dialect, negatable: true, example: 'بترجع' },
  { text: 'بي', kind: THIRD_PERSON_DIALECT, register: dialect, negatable: true, example: 'بيرجع' },
  { text: 'ب', kind: PLURAL_B, register: dialect, negatable: true, example: 'برجعو' },
  { text: 'من', kind: FIRST_PERSON, register: dialect, negatable: true, example: 'منرجع' },
  { text: 'بن', kind: FIRST_PERSON, register: dialect, negatable: true, example: 'بنرجع' },
]

/** رح عم ح ه written on to the verb; ه never before ت, where it is a noun's «this» in careless spelling and a verb's future alike. */
const glued: readonly VerbPrefix[] = ['ح', 'ه', 'رح', 'عم'].flatMap((particle) => [
  { text: `${particle}ا`, kind: FIRST_PERSON, register: dialect, negatable: false, example: `${particle}ارجع` },
  { text: `${particle}ن`, kind: FIRST_PERSON, register: dialect, negatable: false, example: `${particle}نرجع` },
  {
    text: `${particle}ت`,
    kind: SECOND_PERSON_DIALECT,
    register: dialect,
    negatable: false,
    example: `${particle}ترجع`,
  },
  { text: `${particle}ي`, kind: THIRD_PERSON_DIALECT, register: dialect, negatable: false, example: `${particle}يرجع` },
])

/** ما and م written on to a past, a ب-form or ي: «مبيرجعوش». */
const negated: readonly VerbPrefix[] = [
  { text: 'ما', kind: PAST, register: dialect, negatable: true, example: 'مارجع' },
  ...['م', 'ما'].flatMap((particle) =>
    [
      ...withB,
      { text: 'ي', kind: THIRD_PERSON_DIALECT, register: dialect, negatable: true, example: 'يرجع' } as const,
    ].map((row) => ({
      ...row,
      text: particle + row.text,
      negatable: true,
      example: `${particle}${row.example}`,
    })),
  ),
]

export const verbPrefixes: readonly VerbPrefix[] = [...plain, ...future, ...withB, ...glued, ...negated]

interface Ending {
  readonly text: string
  readonly kinds: number
  /** How it is written before a pronoun; null when none can follow. */
  readonly joined: string | null
  readonly dialect?: boolean
}

const SECOND = SECOND_PERSON | SECOND_PERSON_DIALECT
const THIRD = THIRD_PERSON | THIRD_PERSON_DIALECT
const HEARERS = SECOND | IMPERATIVE
const MANY = HEARERS | THIRD | PLURAL_B

const pastVowelEndings: readonly Ending[] = [
  { text: '', kinds: PAST, joined: '' },
  { text: 'ت', kinds: PAST, joined: 'ت' },
  { text: 'وا', kinds: PAST, joined: 'و' },
  { text: 'و', kinds: PAST, joined: null, dialect: true },
  { text: 'ا', kinds: PAST, joined: 'ا' },
  { text: 'تا', kinds: PAST, joined: 'تا' },
]

const pastConsonantEndings: readonly Ending[] = [
  { text: 'ت', kinds: PAST, joined: 'ت' },
  { text: 'تي', kinds: PAST, joined: 'تي', dialect: true },
  { text: 'نا', kinds: PAST, joined: 'نا' },
  { text: 'تو', kinds: PAST, joined: 'تو', dialect: true },
  { text: 'توا', kinds: PAST, joined: null, dialect: true },
  { text: 'تم', kinds: PAST, joined: 'تمو' },
  { text: 'تما', kinds: PAST, joined: 'تما' },
  { text: 'تن', kinds: PAST, joined: 'تن' },
  { text: 'ن', kinds: PAST, joined: 'ن' },
]

const imperfectEndings: readonly Ending[] = [
  { text: '', kinds: ANY_IMPERFECT & ~PLURAL_B, joined: '' },
  { text: '', kinds: IMPERATIVE, joined: '' },
  { text: 'ي', kinds: HEARERS, joined: 'ي' },
  { text: 'ين', kinds: SECOND_PERSON, joined: 'ين' },
  { text: 'وا', kinds: MANY, joined: 'و' },
  { text: 'و', kinds: MANY, joined: null, dialect: true },
  { text: 'ون', kinds: SECOND_PERSON | THIRD_PERSON, joined: 'ون' },
  { text: 'ا', kinds: SECOND_PERSON | THIRD_PERSON, joined: 'ا' },
  { text: 'ان', kinds: SECOND_PERSON | THIRD_PERSON, joined: 'ان' },
  { text: 'ن', kinds: SECOND_PERSON | THIRD_PERSON, joined: 'ن' },
]

const objects = ['ني', 'نا', 'ك', 'كي', 'كم', 'كما', 'كن', 'ه', 'ها', 'هم', 'هما', 'هن'] as const
const dialectObjects = ['كون', 'و', 'ا', 'ن', 'ون', 'هون'] as const
const datives = [
  'لي',
  'لك',
  'لكي',
  'له',
  'لو',
  'لها',
  'لا',
  'لنا',
  'لكم',
  'لكن',
  'لكون',
  'لهم',
  'لهن',
  'لن',
  'لون',
] as const

/** The pronouns that can close a verb: an ending that is nothing else does not show whether the stem is a noun. */
export const verbPronouns: ReadonlySet<string> = new Set([...objects, ...dialectObjects, ...datives])

/** Every ending, alone and before each pronoun, with and without the ش of negation. */
function withObjects(endings: readonly Ending[]): readonly SuffixRow[] {
  return endings.flatMap((ending) => {
    const rows = [verbRow(ending.text, 'verb', ending, ending.kinds)]
    const { joined } = ending
    if (joined === null) return withNegation(rows)
    for (const object of objects) {
      const kinds =
        object === 'ني' || object === 'نا' ? ending.kinds & ~(FIRST_PERSON | BARE_FIRST_PERSON) : ending.kinds
      rows.push(verbRow(joined + object, 'verb-object', ending, kinds))
    }
    for (const object of dialectObjects) {
      const hiatus = object === 'و' && /[واي]$/u.test(joined)
      if (!hiatus) rows.push(verbRow(joined + object, 'verb-object', { ...ending, dialect: true }, ending.kinds))
    }
    for (const dative of datives)
      rows.push(verbRow(joined + dative, 'verb-dative', { ...ending, dialect: true }, ending.kinds))
    return withNegation(rows)
  })
}

function verbRow(text: string, name: string, ending: Ending, kinds: number): SuffixRow {
  return suffixRow(text, name, {
    kinds,
    dialect: ending.dialect ?? false,
    confidence: ending.dialect === true ? 'medium' : 'high',
  })
}

function withNegation(rows: readonly SuffixRow[]): SuffixRow[] {
  return rows.flatMap((row) => [
    row,
    { ...row, text: `${row.text}ش`, dialect: true, confidence: 'medium', condition: 'negated' },
  ])
}

/** The paradigms of verb stems. */
export type VerbParadigm =
  | 'past-vowel'
  | 'past-bare'
  | 'past-consonant'
  | 'past-plural'
  | 'past-feminine'
  | 'past-joined'
  | 'imperfect'
  | 'imperfect-bare'
  | 'imperfect-object'
  | 'imperfect-ending'
  | 'imperfect-joined'
  | 'jussive'

const isEmpty = (ending: Ending): boolean => ending.text === ''
const beginsWith =
  (letters: string) =>
  (ending: Ending): boolean =>
    letters.includes(ending.text.charAt(0)) && !isEmpty(ending)

export const verbParadigms: Readonly<Record<VerbParadigm, readonly SuffixRow[]>> = {
  /** نزح نزحت نزحوا: before ∅ and vowels. */
  'past-vowel': withObjects(pastVowelEndings),
  /** نزحت نزحنا; عد|ت, بني|ت, حلل|ت. */
  'past-consonant': withObjects(pastConsonantEndings),
  /** بنى. */
  'past-bare': withObjects(pastVowelEndings.filter(isEmpty)).filter((row) => row.text === '' || row.text === 'ش'),
  /** بق|وا. */
  'past-plural': withObjects(pastVowelEndings.filter(beginsWith('و'))),
  /** بن|ت, بن|وا. */
  'past-feminine': withObjects(pastVowelEndings.filter(beginsWith('تو'))),
  /** بنا|ها: the ى before a pronoun. */
  'past-joined': withObjects(pastVowelEndings.filter(isEmpty)).filter((row) => row.class !== 'verb'),
  imperfect: withObjects(imperfectEndings),
  /** يبني, يبقى, يشكو. */
  'imperfect-bare': withObjects(imperfectEndings.filter(isEmpty)).filter((row) => row.text === '' || row.text === 'ش'),
  /** يبني|ها, يبني|ان. */
  'imperfect-object': withObjects(
    imperfectEndings.filter((ending) => isEmpty(ending) || beginsWith('ا')(ending)),
  ).filter((row) => row.text !== ''),
  /** يبن|ون, يبق|وا: the weak letter falls before و and ي. */
  'imperfect-ending': withObjects(imperfectEndings.filter(beginsWith('وي'))),
  /** يبقا|ها. */
  'imperfect-joined': withObjects(imperfectEndings.filter(isEmpty)).filter((row) => row.class !== 'verb'),
  /** لم يعد: short, without endings. */
  jussive: withObjects(imperfectEndings.filter((ending) => isEmpty(ending) && ending.kinds !== IMPERATIVE)).map(
    (row) => ({
      ...row,
      kinds: row.kinds & (FIRST_PERSON | SECOND_PERSON | THIRD_PERSON),
      condition: 'jussive',
    }),
  ),
}
