import { nameCharacter } from './character-names.ts'
import { didYouMean, didYouMeanInArabic } from './wording.ts'

/** Sentences of the CODEBOOK_ codes that reading a codebook gives: its format, keys, types and spellings. */

/** What a value of a YAML file is, in the words of its author. */
export type ValueKind = 'nothing' | 'text' | 'number' | 'true or false' | 'list' | 'map'

/** What a place of a codebook takes. */
export type ExpectedKind =
  'text' | 'whole number' | 'true or false' | 'list' | 'map' | 'text or map' | 'text or number' | 'list or map'

/** What lacks a key. */
export type KeyOwner = 'codebook' | 'axis' | 'theme' | 'exclusion'

const arabicOwners: Readonly<Record<KeyOwner, string>> = {
  codebook: 'دليل الترميز',
  axis: 'المحور',
  theme: 'الموضوع',
  exclusion: 'الاستثناء',
}

const arabicKinds: Readonly<Record<ValueKind | ExpectedKind, string>> = {
  nothing: 'فراغ',
  text: 'نص',
  number: 'عدد',
  'whole number': 'عدد صحيح',
  'true or false': 'true أو false',
  list: 'قائمة',
  map: 'مفاتيح وقيم',
  'text or map': 'نص أو مفاتيح وقيم',
  'text or number': 'نص أو عدد',
  'list or map': 'قائمة أو مفاتيح وقيم',
}

/** What to do about a value of the wrong kind, by what the place takes. */
const remedies: Readonly<Record<ExpectedKind, { readonly en: string; readonly ar: string }>> = {
  text: {
    en: 'write one text, in quotes where it looks like something else',
    ar: 'اكتب نصاً واحداً، بين علامتي تنصيص إن كان يشبه غير ذلك',
  },
  'whole number': { en: 'write digits without quotes', ar: 'اكتب أرقاماً من غير تنصيص' },
  'true or false': { en: 'write true or false without quotes', ar: 'اكتب true أو false من غير تنصيص' },
  list: { en: 'write [one, two] or lines that begin with «- »', ar: 'اكتب [واحد, اثنان] أو أسطراً تبدأ بـ«- »' },
  map: { en: 'write «key: value» lines below it', ar: 'اكتب تحته أسطراً على شكل «key: value»' },
  'text or map': {
    en: 'write a text, in quotes where it looks like something else',
    ar: 'اكتب نصاً، بين علامتي تنصيص إن كان يشبه غير ذلك',
  },
  'text or number': { en: 'write one value', ar: 'اكتب قيمة واحدة' },
  'list or map': {
    en: 'write [phrase, phrase] or { in: unit, terms: […] }',
    ar: 'اكتب [عبارة, عبارة] أو { in: unit, terms: […] }',
  },
}

interface WrongType {
  key: string
  kind: ValueKind
  /** The value itself where it is short enough to show, else ''. */
  found: string
  expected: ExpectedKind
}

interface UnknownKey {
  key: string
  nearest: string | null
  /** Keys that the map takes, joined by commas. */
  known: string
}

interface UnknownChoice {
  key: string
  found: string
  nearest: string | null
  choices: string
}

interface WrongTermKeys {
  /** The keys that stand there, joined by commas; '' when there are none. */
  found: string
  nearest: string | null
  known: string
}

/** What stands there, in the words of a sentence; true and false are named by themselves. */
const englishKinds: Readonly<Record<ValueKind, string>> = {
  nothing: 'empty value',
  text: 'text',
  number: 'number',
  'true or false': 'value',
  list: 'list',
  map: 'map',
}

const englishExpected: Readonly<Record<ExpectedKind, string>> = {
  text: 'a text',
  'whole number': 'a whole number',
  'true or false': 'true or false',
  list: 'a list',
  map: 'a map',
  'text or map': 'a text or a map',
  'text or number': 'a text or a number',
  'list or map': 'a list or a map',
}

const quoted = (found: string): string => (found === '' ? '' : ` «${found}»`)
const inKey = (key: string, en: string): string => (key === '' ? '' : ` ${en} «${key}»`)

export const codebookShapeMessages = {
  CODEBOOK_EMPTY: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected empty file, expected a codebook; write one or move the file out of the folder',
    ar: (_: Record<never, never>): string => 'الملف فارغ، والمتوقع دليل ترميز؛ اكتبه أو انقل الملف من المجلد',
  },
  CODEBOOK_UNKNOWN_FORMAT: {
    severity: 'error',
    en: (a: { found: string; expected: string }): string =>
      `Unexpected format «${a.found}», expected «${a.expected}»; correct the line, or leave this file out if it is no codebook`,
    ar: (a: { found: string; expected: string }): string =>
      `صيغة غير متوقعة «${a.found}»، والمتوقع «${a.expected}»؛ صحّح السطر، أو استبعد الملف إن لم يكن دليل ترميز`,
  },
  CODEBOOK_NEWER_FORMAT: {
    severity: 'error',
    en: (a: { found: string; expected: string }): string =>
      `Unexpected newer format «${a.found}», expected «${a.expected}» at most; update code-sessions to read this codebook`,
    ar: (a: { found: string; expected: string }): string =>
      `صيغة أحدث من المعروف «${a.found}»، والمتوقع «${a.expected}» على الأكثر؛ حدّث code-sessions لقراءة دليل الترميز هذا`,
  },
  CODEBOOK_MISSING_KEY: {
    severity: 'error',
    en: (a: { key: string; owner: KeyOwner }): string =>
      `Unexpected ${a.owner} without «${a.key}», expected one; add the line «${a.key}: …»`,
    ar: (a: { key: string; owner: KeyOwner }): string =>
      `${arabicOwners[a.owner]} بلا «${a.key}»، والمتوقع وجوده؛ أضف السطر «${a.key}: …»`,
  },
  CODEBOOK_UNKNOWN_KEY: {
    severity: 'error',
    en: (a: UnknownKey): string =>
      `Unexpected key «${a.key}», expected one of ${a.known}; ${didYouMean(a.nearest, 'remove or rename it')}`,
    ar: (a: UnknownKey): string =>
      `مفتاح غير معروف «${a.key}»، والمتوقع واحد من ${a.known}؛ ${didYouMeanInArabic(a.nearest, 'احذفه أو غيّر اسمه')}`,
  },
  CODEBOOK_WRONG_TYPE: {
    severity: 'error',
    en: (a: WrongType): string =>
      `Unexpected ${englishKinds[a.kind]}${quoted(a.found)}${inKey(a.key, 'in')}, expected ${englishExpected[a.expected]}; ${remedies[a.expected].en}`,
    ar: (a: WrongType): string =>
      `قيمة غير متوقعة${a.kind === 'true or false' ? '' : ` (${arabicKinds[a.kind]})`}${quoted(a.found)}${inKey(a.key, 'في')}، والمتوقع ${arabicKinds[a.expected]}؛ ${remedies[a.expected].ar}`,
  },
  CODEBOOK_EMPTY_TEXT: {
    severity: 'error',
    en: (a: { key: string; found: string }): string =>
      `Unexpected text without a letter or digit${quoted(a.found)}${inKey(a.key, 'in')}, expected words; write them or remove it`,
    ar: (a: { key: string; found: string }): string =>
      `نص بلا حروف ولا أرقام${quoted(a.found)}${inKey(a.key, 'في')}، والمتوقع كلمات؛ اكتبها أو احذفه`,
  },
  CODEBOOK_EMPTY_MAP: {
    severity: 'error',
    en: (a: { key: string; known: string; required: boolean }): string =>
      `Unexpected empty «${a.key}», expected at least one of ${a.known}; add one${a.required ? '' : ` or remove «${a.key}»`}`,
    ar: (a: { key: string; known: string; required: boolean }): string =>
      `المفتاح «${a.key}» فارغ، والمتوقع واحد على الأقل من ${a.known}؛ أضف واحداً${a.required ? '' : ` أو احذف «${a.key}»`}`,
  },
  CODEBOOK_TOO_FEW: {
    severity: 'error',
    en: (a: { key: string; found: number; least: number; required: boolean }): string =>
      `Unexpected list of ${a.found} in «${a.key}», expected at least ${a.least}; add what is missing${a.required ? '' : ` or remove «${a.key}»`}`,
    ar: (a: { key: string; found: number; least: number; required: boolean }): string =>
      `عدد عناصر القائمة «${a.key}» هو ${a.found}، والمتوقع ${a.least} على الأقل؛ أضف الناقص${a.required ? '' : ` أو احذف «${a.key}»`}`,
  },
  CODEBOOK_AMBIGUOUS_NUMBER: {
    severity: 'error',
    en: (a: { found: string; read: string }): string =>
      `Unexpected number «${a.found}», which YAML reads as «${a.read}», expected a value as it stands in the transcripts; put it in quotes`,
    ar: (a: { found: string; read: string }): string =>
      `عدد غير متوقع «${a.found}» يقرؤه YAML «${a.read}»، والمتوقع قيمة كما ترد في المحاضر؛ ضعه بين علامتي تنصيص`,
  },
  CODEBOOK_OUT_OF_RANGE: {
    severity: 'error',
    en: (a: { key: string; found: number; least: number; most: number }): string =>
      `Unexpected ${a.found} in «${a.key}», expected a number from ${a.least} to ${a.most}; change it`,
    ar: (a: { key: string; found: number; least: number; most: number }): string =>
      `العدد ${a.found} في «${a.key}» غير متوقع، والمتوقع عدد من ${a.least} إلى ${a.most}؛ غيّره`,
  },
  CODEBOOK_UNKNOWN_CHOICE: {
    severity: 'error',
    en: (a: UnknownChoice): string =>
      `Unexpected «${a.found}» in «${a.key}», expected ${a.choices}; ${didYouMean(a.nearest, 'choose one')}`,
    ar: (a: UnknownChoice): string =>
      `قيمة غير معروفة «${a.found}» في «${a.key}»، والمتوقع ${a.choices.includes(', ') ? 'إحدى القيم' : 'القيمة'} ${a.choices}؛ ${didYouMeanInArabic(a.nearest, 'اختر واحدة')}`,
  },
  CODEBOOK_BAD_ID: {
    severity: 'error',
    en: (a: { id: string; nearest: string | null }): string =>
      `Unexpected id «${a.id}», expected a-z, 0-9 and single hyphens; ${didYouMean(a.nearest, 'write it with these')}`,
    ar: (a: { id: string; nearest: string | null }): string =>
      `معرّف غير صالح «${a.id}»، والمتوقع حروف a-z وأرقام 0-9 بينها شرطات مفردة؛ ${didYouMeanInArabic(a.nearest, 'اكتبه بها')}`,
  },
  CODEBOOK_INVISIBLE_CHARACTER: {
    severity: 'error',
    en: (a: { id: string; character: string }): string =>
      `Unexpected ${nameCharacter(a.character).en} in the id «${a.id}», expected a-z, 0-9 and hyphens; delete the id and type it again`,
    ar: (a: { id: string; character: string }): string =>
      `${nameCharacter(a.character).ar} في المعرّف «${a.id}»، والمتوقع حروف a-z وأرقام 0-9 وشرطات؛ احذف المعرّف واكتبه من جديد`,
  },
  CODEBOOK_BAD_VERSION: {
    severity: 'error',
    en: (a: { found: string }): string =>
      `Unexpected version «${a.found}», expected one such as 1.0.0; write digits and dots`,
    ar: (a: { found: string }): string => `رقم إصدار غير صالح «${a.found}»، والمتوقع مثل 1.0.0؛ اكتب أرقاماً ونقاطاً`,
  },
  CODEBOOK_BAD_COLOR: {
    severity: 'error',
    en: (a: { found: string }): string =>
      `Unexpected colour «${a.found}», expected one such as '#0b7285'; write # and six hexadecimal digits, in quotes`,
    ar: (a: { found: string }): string =>
      `لون غير صالح «${a.found}»، والمتوقع مثل '#0b7285'؛ اكتب # ثم ستة أرقام ست عشرية بين علامتي تنصيص`,
  },
  CODEBOOK_BAD_VERB: {
    severity: 'error',
    en: (a: { found: string }): string =>
      `Unexpected verb «${a.found}», expected past/imperfect such as نزح/ينزح; write each as one word, or use «term» for a phrase`,
    ar: (a: { found: string }): string =>
      `فعل غير صالح «${a.found}»، والمتوقع ماضٍ/مضارع مثل نزح/ينزح؛ اكتب كلاً منهما كلمة واحدة، أو استعمل «term» للعبارة`,
  },
  CODEBOOK_BAD_ATTRIBUTE_NAME: {
    severity: 'error',
    en: (a: { name: string }): string =>
      `Unexpected attribute name «${a.name}», expected letters, digits, _ and - after a letter; rename it`,
    ar: (a: { name: string }): string =>
      `اسم سمة غير صالح «${a.name}»، والمتوقع حروف وأرقام و_ و- تبدأ بحرف؛ غيّر الاسم`,
  },
  CODEBOOK_EMPTY_THEME: {
    severity: 'error',
    en: (a: { theme: string }): string =>
      `Unexpected theme «${a.theme}» without terms and sub-themes, expected at least one; add «terms» or «themes»`,
    ar: (a: { theme: string }): string =>
      `الموضوع «${a.theme}» بلا مصطلحات ولا مواضيع فرعية، والمتوقع واحد على الأقل؛ أضف «terms» أو «themes»`,
  },
  CODEBOOK_UNKNOWN_TERM_FORM: {
    severity: 'error',
    en: (a: WrongTermKeys): string =>
      `Unexpected term ${a.found === '' ? 'without keys' : `with ${a.found}`}, expected one of ${a.known}; ${didYouMean(a.nearest, 'name what is looked for')}`,
    ar: (a: WrongTermKeys): string =>
      `مصطلح غير معروف الشكل${a.found === '' ? '' : ` (${a.found})`}، والمتوقع واحد من ${a.known}؛ ${didYouMeanInArabic(a.nearest, 'سمِّ ما يُبحث عنه')}`,
  },
  CODEBOOK_TWO_TERM_FORMS: {
    severity: 'error',
    en: (a: { found: string }): string =>
      `Unexpected term with ${a.found} together, expected one of them; make two terms of it`,
    ar: (a: { found: string }): string => `اجتمع في المصطلح ${a.found}، والمتوقع واحد منها؛ اجعله مصطلحين`,
  },
  CODEBOOK_NESTED_UNLESS: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected «unless» inside another term, expected it on the whole term; move it out by one level',
    ar: (_: Record<never, never>): string =>
      'المفتاح «unless» داخل مصطلح آخر، والمتوقع أن يخص المصطلح كله؛ أخرجه إلى المستوى الأعلى',
  },
} as const
