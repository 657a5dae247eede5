/**
 * What the parts of a word mean, for people: «وبمجالسنا» is و and + ب in, with + مجالس + نا our. Used by `explain` only; nothing is decided
 * here. A pronoun that several readings share is named by its commonest.
 */
import type { Parts } from './agreement.ts'
import { bareText } from './letters.ts'
import { pluralsOf } from './plurals.ts'
import { verbParadigms } from './verb-affixes.ts'

/** A meaning in both languages. */
interface Meaning {
  readonly en: string
  readonly ar: string
}

/** A piece of a word; the stem has a meaning where it is not the term itself. */
export interface Piece {
  readonly text: string
  readonly role: 'affix' | 'stem'
  readonly meaning: Meaning | null
}

type Row = readonly [text: string, en: string, ar: string]

const toMap = (rows: readonly Row[]): ReadonlyMap<string, Meaning> =>
  new Map(rows.map(([text, en, ar]) => [text, { en, ar }]))

const conjunctionNames = toMap([
  ['و', 'and', 'حرف عطف'],
  ['ف', 'so, then', 'حرف عطف'],
])

const procliticNames = toMap([
  ['ال', 'the', 'أداة التعريف'],
  ['بال', 'in the, with the', 'باء الجر وأداة التعريف'],
  ['كال', 'like the', 'كاف التشبيه وأداة التعريف'],
  ['لل', 'to the, for the', 'لام الجر وأداة التعريف'],
  ['ب', 'in, with', 'باء الجر'],
  ['ل', 'to, for', 'لام الجر'],
  ['ك', 'like, as', 'كاف التشبيه'],
  ['أال', 'question + the', 'همزة الاستفهام وأداة التعريف'],
  ['أبال', 'question + in the', 'همزة الاستفهام والباء وأداة التعريف'],
  ['ألل', 'question + to the', 'همزة الاستفهام واللام وأداة التعريف'],
  ['أب', 'question + in, with', 'همزة الاستفهام وباء الجر'],
  ['هال', 'this (dialect)', 'هذا الـ (عامية)'],
  ['شوهال', 'what … this (dialect)', 'شو هذا الـ (عامية)'],
  ['هل', 'this (dialect)', 'هذا الـ (عامية)'],
  ['بهال', 'in this (dialect)', 'بهذا الـ (عامية)'],
  ['عهال', 'on this, to this (dialect)', 'على هذا الـ (عامية)'],
  ['لهال', 'to this (dialect)', 'لهذا الـ (عامية)'],
  ['مهال', 'from this (dialect)', 'من هذا الـ (عامية)'],
  ['منهال', 'from this (dialect)', 'من هذا الـ (عامية)'],
  ['عال', 'on the, to the (dialect)', 'على الـ (عامية)'],
  ['لال', 'to the (dialect)', 'إلى الـ (عامية)'],
  ['مال', 'from the (dialect)', 'من الـ (عامية)'],
  ['منال', 'from the (dialect)', 'من الـ (عامية)'],
  ['مل', 'from the (dialect)', 'من الـ (عامية)'],
  ['عل', 'on the, to the (dialect)', 'على الـ (عامية)'],
  ['بل', 'in the (dialect)', 'في الـ (عامية)'],
  ['ه', 'this (dialect)', 'هذا الـ (عامية)'],
  ['ع', 'on, to (dialect)', 'على (عامية)'],
  ['يا', 'O …', 'حرف نداء'],
  ['اال', 'the (a slip of the pen)', 'أداة التعريف (سهو)'],
])

const personNames = toMap([
  ['أ', 'I', 'أنا'],
  ['ا', 'I', 'أنا'],
  ['ن', 'we', 'نحن'],
  ['ت', 'you, she', 'أنت أو هي'],
  ['ي', 'he, they', 'هو أو هم'],
  ['ب', 'I, or they with a plural ending (dialect)', 'أنا، أو هم مع واو الجماعة (عامية)'],
  ['با', 'I (dialect)', 'أنا (عامية)'],
  ['بت', 'you, she (dialect)', 'أنت أو هي (عامية)'],
  ['بي', 'he, they (dialect)', 'هو أو هم (عامية)'],
  ['من', 'we (dialect)', 'نحن (عامية)'],
  ['بن', 'we (dialect)', 'نحن (عامية)'],
])

const particleNames = toMap([
  ['رح', 'will (dialect)', 'للمستقبل (عامية)'],
  ['عم', 'now (dialect)', 'للاستمرار (عامية)'],
  ['ما', 'not', 'نفي'],
  ['س', 'will', 'للمستقبل'],
  ['ل', 'so that, let', 'لام التعليل أو الأمر'],
  ['ح', 'will (dialect)', 'للمستقبل (عامية)'],
  ['ه', 'will (dialect)', 'للمستقبل (عامية)'],
  ['م', 'not (dialect)', 'نفي (عامية)'],
])

/** Longest first, so that هم is not taken for م. */
const pronounRows: readonly (readonly [text: string, possessive: string, object: string, ar: string])[] = [
  ['هما', 'their (two)', 'them both', 'ضمير «هما»'],
  ['كما', 'your (two)', 'you both', 'ضمير «أنتما»'],
  ['هون', 'their (dialect)', 'them (dialect)', 'ضمير «هم» (عامية)'],
  ['كون', 'your (dialect)', 'you (dialect)', 'ضمير «أنتم» (عامية)'],
  ['ها', 'her, its', 'her, it', 'ضمير «هي»'],
  ['هم', 'their', 'them', 'ضمير «هم»'],
  ['هن', 'their (women)', 'them (women)', 'ضمير «هن»'],
  ['كم', 'your (plural)', 'you (plural)', 'ضمير «أنتم»'],
  ['كن', 'your (plural)', 'you (plural)', 'ضمير «أنتن»'],
  ['كي', 'your (woman)', 'you (woman)', 'ضمير «أنتِ»'],
  ['نا', 'our', 'us', 'ضمير «نحن»'],
  ['ني', 'me', 'me', 'ضمير «أنا»'],
  ['ون', 'their (dialect)', 'them (dialect)', 'ضمير «هم» (عامية)'],
  ['ه', 'his, its', 'him, it', 'ضمير «هو»'],
  ['ك', 'your', 'you', 'ضمير «أنت»'],
  ['ي', 'my', 'me', 'ضمير «أنا»'],
  ['و', 'his (dialect)', 'him (dialect)', 'ضمير «هو» (عامية)'],
  ['ن', 'their (dialect)', 'them (dialect)', 'ضمير «هم» (عامية)'],
  ['ا', 'her (dialect)', 'her (dialect)', 'ضمير «هي» (عامية)'],
]

const masculinePlural: Meaning = { en: 'plural', ar: 'علامة جمع المذكر' }
const femininePlural: Meaning = { en: 'plural', ar: 'علامة جمع المؤنث' }
const dual: Meaning = { en: 'two', ar: 'علامة المثنى' }
const feminine: Meaning = { en: 'feminine', ar: 'علامة التأنيث' }

/** Endings of nouns, by class and the letters before a pronoun; what is missing here belongs to the stem (خدم|ة, خدم|ت|نا, مستو|ا|هم). */
const nounEndings: ReadonlyMap<string, (ending: string) => Meaning | null> = new Map<
  string,
  (ending: string) => Meaning | null
>([
  ['pronoun', (ending) => (ending.endsWith('ات') ? femininePlural : null)],
  ['dialect-pronoun', (ending) => (ending.endsWith('ات') ? femininePlural : null)],
  ['feminine', () => feminine],
  ['feminine-plural', () => femininePlural],
  ['masculine-plural', () => masculinePlural],
  ['dual', () => dual],
  ['tanween', () => ({ en: 'indefinite', ar: 'تنوين' })],
  ['construct', () => ({ en: 'feminine, before its noun (dialect)', ar: 'تاء الإضافة (عامية)' })],
])

const subjectNames = toMap([
  ['ت', 'I, you, she', 'تاء الفاعل أو التأنيث'],
  ['تي', 'you (woman)', 'أنتِ'],
  ['نا', 'we', 'نحن'],
  ['تو', 'you (plural)', 'أنتم'],
  ['توا', 'you (plural)', 'أنتم'],
  ['تم', 'you (plural)', 'أنتم'],
  ['تمو', 'you (plural)', 'أنتم'],
  ['تما', 'you both', 'أنتما'],
  ['تن', 'you (women)', 'أنتن'],
  ['وا', 'they, you (plural)', 'واو الجماعة'],
  ['و', 'they, you (plural)', 'واو الجماعة'],
  ['ون', 'they, you (plural)', 'واو الجماعة'],
  ['ا', 'both', 'ألف الاثنين'],
  ['تا', 'both (feminine)', 'ألف الاثنتين'],
  ['ان', 'both', 'ألف الاثنين'],
  ['ي', 'you (woman)', 'ياء المخاطبة'],
  ['ين', 'you (woman)', 'ياء المخاطبة'],
  ['ن', 'they (women)', 'نون النسوة'],
])

/**
 * A word's parts with their meanings, in the order in which they are written; what is not there is left out.
 *
 * @param term the word of the codebook that it is a form of
 */
export function describeParts({ prefix, stem, suffix }: Parts, term: string): readonly Piece[] {
  const isVerb = stem.paradigm in verbParadigms
  const before = prefixPieces(prefix.text, isVerb)
  const { joined, after } = isVerb ? verbPieces(suffix) : nounPieces(suffix)
  const text = stem.letters + joined
  return [...before, { text, role: 'stem', meaning: stemMeaning(text, stem, term) }, ...after]
}

/** Nothing where the stem is the term itself. */
function stemMeaning(text: string, stem: Parts['stem'], term: string): Meaning | null {
  const bare = bareText(term)
  if (text === bare) return null
  if (!stem.isPlural) return { en: `of «${term}»`, ar: `من «${term}»` }
  return pluralsOf(bare).includes(stem.form)
    ? { en: `plural of «${term}»`, ar: `جمع «${term}»` }
    : { en: `listed under forms of «${term}»`, ar: `من صيغ «${term}» المذكورة` }
}

function affix(text: string, meaning: Meaning | null | undefined): readonly Piece[] {
  return text === '' ? [] : [{ text, role: 'affix', meaning: meaning ?? null }]
}

function prefixPieces(text: string, isVerb: boolean): readonly Piece[] {
  const conjunction = conjunctionNames.get(text.charAt(0))
  const rest = conjunction === undefined ? text : text.slice(1)
  const first = conjunction === undefined ? [] : affix(text.charAt(0), conjunction)
  return [...first, ...(isVerb ? personPieces(rest) : affix(rest, procliticNames.get(rest)))]
}

/** مبي: م not + بي he, they; رحن: رح will + ن we. */
function personPieces(text: string): readonly Piece[] {
  const person = personNames.get(text)
  if (person !== undefined || text === '') return affix(text, person)
  const particle = Array.from(particleNames.keys()).find(
    (candidate) => text === candidate || (text.startsWith(candidate) && personNames.has(text.slice(candidate.length))),
  )
  if (particle === undefined) return affix(text, null)
  const rest = text.slice(particle.length)
  return [...affix(particle, particleNames.get(particle)), ...affix(rest, personNames.get(rest))]
}

interface Tail {
  /** Letters that are shown with the stem. */
  readonly joined: string
  readonly after: readonly Piece[]
}

function nounPieces({ text, class: name }: Parts['suffix']): Tail {
  const [ending, pronoun] = hasPronoun(name, text) ? splitPronoun(text) : [text, null]
  const meaning = nounEndings.get(name)?.(ending) ?? null
  const tail = pronoun === null ? [] : affix(pronoun[0], { en: pronoun[1], ar: pronoun[3] })
  if (meaning === null) return { joined: ending, after: tail }
  return { joined: '', after: [...affix(ending, meaning), ...tail] }
}

/** Plurals and duals have a pronoun when they are more than their own ending. */
function hasPronoun(name: string, text: string): boolean {
  if (name === 'pronoun' || name === 'dialect-pronoun') return true
  return (name === 'dual' || name === 'masculine-plural') && !/^ت?(?:ون|ين|ان|وا|و|ي|ا)$/u.test(text)
}

function splitPronoun(text: string): readonly [ending: string, pronoun: (typeof pronounRows)[number] | null] {
  const pronoun = pronounRows.find(([letters]) => text.endsWith(letters)) ?? null
  return [pronoun === null ? text : text.slice(0, text.length - pronoun[0].length), pronoun]
}

function verbPieces({ text, class: name, condition }: Parts['suffix']): Tail {
  const isNegated = condition === 'negated' && text.endsWith('ش')
  const bare = isNegated ? text.slice(0, -1) : text
  const negation = isNegated ? affix('ش', { en: 'not (dialect)', ar: 'نفي (عامية)' }) : []
  if (name === 'verb') return { joined: '', after: [...affix(bare, subjectNames.get(bare)), ...negation] }
  const found = pronounRows.find(([letters]) => {
    const before = bare.slice(0, bare.length - letters.length)
    const subject = name === 'verb-dative' ? before.slice(0, -1) : before
    return (
      bare.endsWith(letters) &&
      (subject === '' || subjectNames.has(subject)) &&
      (name !== 'verb-dative' || before.endsWith('ل'))
    )
  })
  if (found === undefined) return { joined: '', after: [...affix(bare, null), ...negation] }
  const [letters, , object, ar] = found
  const before = bare.slice(0, bare.length - letters.length)
  const isDative = name === 'verb-dative'
  const subject = isDative ? before.slice(0, -1) : before
  // «نزحنا»: the letters say as well «we» as «us».
  const isWe = letters === 'نا' && subject === '' && !isDative
  const meaning = isDative ? { en: `to ${object}`, ar: `لـ + ${ar}` } : { en: isWe ? 'we, or us' : object, ar }
  return {
    joined: '',
    after: [
      ...affix(subject, subjectNames.get(subject)),
      ...affix(isDative ? `ل${letters}` : letters, meaning),
      ...negation,
    ],
  }
}
