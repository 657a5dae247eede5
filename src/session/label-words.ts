import { foldText } from '../arabic/letters.ts'

/**
 * What a word of a label is. `role` names a speaker by itself (متحدث), `counted` only with a number, a side or a gender (صوت 2), `chair` only
 * with what is chaired (`assembly`: مدير الجلسة); `lead` leads the talk (ميسر). `side` is that of a debate, `manner` how one speaks in it (متحدث الرد), `letter` may stand before a number
 * (م1), `title` before a name (الدكتورة), `link` means nothing by itself (رقم، فريق).
 */
export type LabelWord =
  | 'role'
  | 'lead'
  | 'chair'
  | 'assembly'
  | 'counted'
  | 'side'
  | 'manner'
  | 'gender'
  | 'number'
  | 'letter'
  | 'title'
  | 'link'

const words = new Map<string, LabelWord>()

function add(kind: LabelWord, list: string): void {
  for (const word of list.split(' ')) words.set(foldWord(word), kind)
}

add('letter', 'ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي')
add('letter', 'a b c d e f g h i j k l m n o p q r s t u v w x y z sid spk id')
add(
  'role',
  'متحدث متكلم مشارك ضيف مستجيب مبحوث مجيب متدخل مداخل مناظر متسابق متسابقة مداخلة محكم قاضي قاض محاجج مناقش مترافع ميقاتي',
)
add('role', 'متحدثة متكلمة مشاركة ضيفة مستجيبة مبحوثة مجيبة متدخلة متناظرة قاضية')
add('role', 'speaker participant respondent interviewee guest debater adjudicator judge timekeeper')
add('lead', 'ميسر ميسرة محاور محاورة باحث باحثة سائل سائلة مذيع مذيعة')
add('lead', 'moderator interviewer facilitator researcher chair chairperson host')
add('chair', 'مدير مديرة منسق منسقة مقدم مقدمة رئيس رئيسة عريف عريفة منظم منظمة عضو عضوة لجنة ضابط')
add('assembly', 'جلسة جلسات حوار نقاش لقاء ندوة مقابلة مناظرة تحكيم لجنة حلقة ورشة وقت حفل مناظرات')
add('counted', 'محكمة صوت شخص خبير خبيرة عضو عضوة حكم مواطن مواطنة متصل متصلة خطاب voice person expert member')
add('side', 'موالاة موالي موالية معارضة معارض حكومة مؤيد مؤيدة مؤيدون مؤيدين معارضون معارضين')
add('manner', 'ضد مع رد نفي إثبات تأييد ختامي ختامية افتتاحي افتتاحية جمهور حضور قاعة')
add('side', 'government opposition proposition affirmative negative gov opp prop pro con for against reply')
add('gender', 'ذكر أنثى انثي رجل امرأة إمرأة مرأة سيد سيدة شاب شابة فتاة بنت ولد طالب طالبة ذ male female man woman')
add(
  'number',
  'أول أولى ثان ثاني ثانية تاني تانية ثالث ثالثة تالت رابع رابعة خامس خامسة سادس سادسة سابع سابعة ثامن ثامنة',
)
add(
  'number',
  'تاسع تاسعة عاشر عاشرة حادي حادية عشر عشرة أخير أخيرة رئيسي رئيسية واحد واحدة اثنين ثلاثة أربعة خمسة آخر أخرى',
)
add('number', 'first second third fourth fifth sixth one two three four five six')
add(
  'title',
  'دكتور دكتورة أستاذ أستاذة مهندس مهندسة شيخ شيخة ابو ام حاج حاجة آنسة أبو أم خالة عم دكتوره مختار معالي سعادة dr mr mrs ms',
)
add('link', 'رقم من في فريق عن طرف جانب جهة الى no number nr of the team side')

/** Words that people misspell in labels, and what they may not be taken for. */
const oftenMisspelt = ['متحدث', 'متحدثه', 'متكلم', 'مشارك', 'مشاركه', 'موالاه', 'معارضه', 'مداخله'].map(foldWord)
const neverMisspelt = new Set(
  ['متحده', 'مشترك', 'مشتركه', 'متحد', 'مشاركات', 'معارضات', 'مشاكل', 'عارضه', 'معارف'].map(foldWord),
)

/** A word of a label, folded: hamza, ة and ه, ى and ي are one, the article is left out. */
export interface Word {
  readonly text: string
  /** Null where it is a name, or prose. */
  readonly kind: LabelWord | null
  readonly isMisspelt: boolean
}

/** ة and ه are one here, as they are where people write fast. */
export function foldWord(word: string): string {
  return foldText(word).replaceAll('ة', 'ه')
}

/** The words of a label, numbers parted from letters («م1», «المتحدث١»), signs and both genders («مشارك/ة») left out. */
export function wordsOfLabel(label: string): readonly Word[] {
  const isEither = label.includes('/') || label.includes('\\')
  const written = isEither ? label.replaceAll(/(?<=[\p{L}\p{M}]{2})[/\\][هة](?!\p{L})/gu, '') : label
  return (written.match(/\p{L}[\p{L}\p{M}\u0640\u200b-\u200f]*|\p{Nd}+/gu) ?? []).map(toWord)
}

/** Words as written, remembered: transcripts say the same again and again. */
const remembered = new Map<string, Word>()
const mostRemembered = 20_000

function toWord(written: string): Word {
  let word = remembered.get(written)
  if (word === undefined) {
    if (remembered.size >= mostRemembered) remembered.clear()
    word = readWord(foldWord(written))
    remembered.set(detachWord(written), word)
  }
  return word
}

/** In memory of its own: a cut-out would keep all of its text alive. */
function detachWord(written: string): string {
  return ` ${written}`.slice(1)
}

/** Whether a label that is known or likely may begin with this word, as written. */
export function mayBeginLabel(written: string): boolean {
  if (/\p{Nd}/u.test(written)) return true
  const { kind } = toWord(written)
  return kind !== null && kind !== 'link' && kind !== 'assembly' && kind !== 'letter'
}

function readWord(written: string): Word {
  if (/^\p{Nd}/u.test(written)) return { text: written, kind: 'number', isMisspelt: false }
  const own = words.get(written)
  if (own !== undefined) return { text: written, kind: own, isMisspelt: false }
  const text = written.replace(/^(?:ال|لل)(?=..)/u, '')
  const kind = words.get(text)
  if (kind !== undefined) return { text, kind: kind === 'letter' ? null : kind, isMisspelt: false }
  const meant =
    text.length < 5 || neverMisspelt.has(text) ? undefined : oftenMisspelt.find((word) => isOneSlip(word, text))
  return meant === undefined
    ? { text, kind: null, isMisspelt: false }
    : { text: meant, kind: words.get(meant) ?? null, isMisspelt: true }
}

/** Whether one letter more, less, exchanged or swapped with its neighbour makes one word of the other. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let first = 0
  while (first < a.length && a[first] === b[first]) first++
  const [restA, restB] = [a.slice(first), b.slice(first)]
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}

/** How surely the words of a label name a speaker: `known` whoever speaks, `likely` with some support, else null. */
export function strengthOfWords(list: readonly Word[]): 'known' | 'likely' | null {
  const kinds = list.map(({ kind }) => kind)
  if (list.length === 0 || list.length > 9 || kinds[0] === 'link') return null
  if (kinds.includes(null)) return startsLikely(kinds) && list.length <= 6 ? 'likely' : null
  if (list.some(({ isMisspelt }) => isMisspelt)) return list.length > 1 ? 'likely' : null
  if (isComplete(list, kinds)) return 'known'
  return mayNameRole(kinds) ? 'likely' : null
}

function isComplete(list: readonly Word[], kinds: Kinds): boolean {
  // «محاور الجلسة» are what it is about.
  const isTopic = kinds[1] === 'assembly' && list[0]?.text === 'محاور'
  return !isTopic && (namesRole(kinds) || isNumbered(kinds) || isLetterAndNumber(list))
}

type Kinds = readonly (LabelWord | null)[]

function countOf(kinds: Kinds, ...wanted: readonly LabelWord[]): number {
  return kinds.filter((kind) => kind !== null && wanted.includes(kind)).length
}

/** المتحدث الأول موالاة، الميسّرة، رئيس الجلسة; but not a list of them. */
function namesRole(kinds: Kinds): boolean {
  const roles = countOf(kinds, 'role', 'lead')
  const isChair = kinds.includes('chair') && kinds.includes('assembly')
  return (roles > 0 || isChair) && roles <= 2 && (countOf(kinds, 'letter') <= 1 || !kinds.includes('role'))
}

/** «صوت» without a number, and initials: م. ج. */
function mayNameRole(kinds: Kinds): boolean {
  const areLetters = kinds.length > 1 && kinds.every((kind) => kind === 'letter')
  return kinds.includes('counted') || kinds.includes('role') || areLetters
}

/** عضو لجنة، موالاة 2، رجل 3. */
function isNumbered(kinds: Kinds): boolean {
  if (kinds[0] === 'counted' && countOf(kinds, 'number', 'side', 'gender', 'manner', 'assembly') > 0) return true
  if (kinds.includes('gender') && countOf(kinds, 'number', 'side') > 0) return true
  return kinds.includes('side') && kinds.includes('number') && !kinds.includes('letter')
}

/** «المتحدث سامر», «الدكتورة هدى», «رئيس البلدية». */
function startsLikely([first]: Kinds): boolean {
  return first === 'role' || first === 'lead' || first === 'title' || first === 'counted' || first === 'chair'
}

/** م1، م1 معارضة. */
function isLetterAndNumber([first, second, ...rest]: readonly Word[]): boolean {
  return (
    first?.kind === 'letter' &&
    /^[0-9]{1,4}$/.test(second?.text ?? '') &&
    rest.every(({ kind }) => kind === 'side' || kind === 'gender')
  )
}

/** Whether words say nothing else than which side, gender or number: «ذكر», «موالاة», «3». */
export function areQualifiers(list: readonly Word[]): boolean {
  return (
    list.length > 0 &&
    list.length <= 4 &&
    list.every(({ kind }) => isQualifier(kind)) &&
    !list.every(({ kind }) => kind === 'link')
  )
}

function isQualifier(kind: LabelWord | null): boolean {
  return (
    kind === 'manner' || kind === 'side' || kind === 'gender' || kind === 'number' || kind === 'link' || kind === 'role'
  )
}

/** Whether a note tells one speaker from another: a side or a number in it. */
export function isTelling(note: string): boolean {
  const list = wordsOfLabel(note)
  return areQualifiers(list) && list.some(({ kind }) => kind === 'side' || kind === 'number')
}

/**
 * What spellings of one label share: letters folded, no signs, and in a label of customary words alone no article and no «رقم» or «من».
 */
export function canonicalLabel(label: string): string {
  const list = wordsOfLabel(label)
  if (isCustomary(list)) return textOf(list.filter(({ kind }) => kind !== 'link'))
  return (foldWord(label.replaceAll(/\p{Cf}/gu, '')).match(/\p{L}+|\p{Nd}+/gu) ?? []).join(' ')
}

/** The `canonicalLabel` without words for a gender, of a label that names a role beside it; null of any other. */
export function withoutGender(label: string): string | null {
  const list = wordsOfLabel(label)
  if (!isCustomary(list) || !list.some(({ kind }) => kind === 'role' || kind === 'letter')) return null
  return textOf(list.filter(({ kind }) => kind !== 'link' && kind !== 'gender'))
}

const men = new Set(['ذكر', 'رجل', 'سيد', 'شاب', 'ولد', 'طالب', 'ذ', 'male', 'man'].map(foldWord))

/** The gender that a note names: «(ذكر)», «أنثى، حمص». */
export function genderOf(note: string): 'male' | 'female' | null {
  const word = wordsOfLabel(note).find(({ kind }) => kind === 'gender')
  if (word === undefined) return null
  return men.has(word.text) ? 'male' : 'female'
}

function isCustomary(list: readonly Word[]): boolean {
  return strengthOfWords(list) !== null && list.every(({ kind }) => kind !== null)
}

/** Dialects say تاني and تالت. */
function textOf(list: readonly Word[]): string {
  return list.map(({ text, kind }) => (kind === 'number' ? text.replace(/^تا(?=[نل])/u, 'ثا') : text)).join(' ')
}
