import type { CodingChangeKind } from '../checks/compare-codings.ts'
import type { Bump } from '../checks/version-advice.ts'
import type { Language } from '../diagnostic/format.ts'

/** The words of `diff` in one language. */
export interface DiffText {
  readonly codebook: string
  readonly themes: string
  readonly codings: (sessions: number) => string
  readonly version: string
  readonly key: string
  readonly theme: string
  readonly term: string
  readonly before: string
  readonly after: string
  readonly kinds: Readonly<Record<CodingChangeKind, string>>
  readonly evidence: string
  readonly added: string
  readonly removed: string
  readonly changed: string
  readonly renamedFrom: string
  readonly mergedInto: string
  readonly movedFrom: string
  readonly movedTo: string
  /** Terms of a theme that is new or gone. */
  readonly movedHere: (terms: number, theme: string) => string
  readonly movedAway: (terms: number, theme: string) => string
  readonly otherOrder: string
  /** Between things of one kind, and between statements. */
  readonly comma: string
  readonly semicolon: string
  readonly excerpts: string
  readonly terms: (count: number) => string
  readonly more: (count: number) => string
  readonly none: string
  readonly sameCodings: (sessions: number) => string
  readonly recoded: (gained: number, lost: number, others: number, sessions: number) => string
  readonly bumps: Readonly<Record<Bump, string>>
  readonly because: string
  readonly isMet: string
  readonly expected: (version: string | null) => string
  /** Told below a comment that was cut to what fits. */
  readonly shortened: string
}

const english: DiffText = {
  codebook: 'Codebook',
  themes: 'Themes',
  codings: (sessions) => `Codings of ${counted(sessions, 'session', 'sessions')}`,
  version: 'Version',
  key: 'Key',
  theme: 'Theme',
  term: 'Term',
  before: 'Before',
  after: 'After',
  kinds: { gained: 'Gained', lost: 'Lost', evidence: 'Other evidence', border: 'Other borders' },
  evidence: 'evidence',
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  renamedFrom: 'renamed from',
  mergedInto: 'merged into',
  movedFrom: 'moved here from',
  movedTo: 'moved to',
  movedHere: (terms, theme) => `${counted(terms, 'term', 'terms')} moved here from ${theme}`,
  movedAway: (terms, theme) => `${counted(terms, 'term', 'terms')} moved to ${theme}`,
  otherOrder: 'other order',
  comma: ', ',
  semicolon: '; ',
  excerpts: 'excerpts',
  terms: (count) => counted(count, 'term', 'terms'),
  more: (count) => `… and ${count} more; --limit was reached`,
  none: 'no differences',
  sameCodings: (sessions) => `the same codings in ${counted(sessions, 'session', 'sessions')}`,
  recoded: (gained, lost, others, sessions) =>
    `${counted(gained, 'excerpt', 'excerpts')} gained, ${lost} lost, ${counted(others, 'passage', 'passages')} coded otherwise in ${counted(sessions, 'session', 'sessions')}`,
  bumps: { none: 'no change', patch: 'patch change', minor: 'minor change', major: 'major change' },
  because: 'because of',
  isMet: 'the new version is high enough',
  expected: (version) => (version === null ? 'expected another version' : `expected at least ${version}`),
  shortened: 'Shortened to fit into a comment; --limit shows all changes, and so many passages.',
}

const arabic: DiffText = {
  codebook: 'دليل الترميز',
  themes: 'الموضوعات',
  codings: (sessions) => `الترميز في الجلسات (${sessions})`,
  version: 'الإصدار',
  key: 'المفتاح',
  theme: 'الموضوع',
  term: 'المصطلح',
  before: 'قبل',
  after: 'بعد',
  kinds: { gained: 'جديدة', lost: 'ساقطة', evidence: 'تغيّر شاهدها', border: 'تغيّرت حدودها' },
  evidence: 'الشاهد',
  added: 'أُضيف',
  removed: 'حُذف',
  changed: 'تغيّر',
  renamedFrom: 'كان معرّفه',
  mergedInto: 'دُمج في',
  movedFrom: 'نُقل إلى هنا من',
  movedTo: 'نُقل إلى',
  movedHere: (terms, theme) => `المصطلحات المنقولة إلى هنا من ${theme}: ${terms}`,
  movedAway: (terms, theme) => `المصطلحات المنقولة إلى ${theme}: ${terms}`,
  otherOrder: 'ترتيب آخر',
  comma: '، ',
  semicolon: '؛ ',
  excerpts: 'المقتطفات',
  terms: (count) => `المصطلحات: ${count}`,
  more: (count) => `… وغيرها ${count}؛ بُلغ حدّ الخيار ‎--limit`,
  none: 'لا فرق',
  sameCodings: (sessions) => `الترميز نفسه، الجلسات ${sessions}`,
  recoded: (gained, lost, others, sessions) =>
    `المقتطفات الجديدة ${gained}، الساقطة ${lost}، المرمّزة على نحو آخر ${others}، الجلسات ${sessions}`,
  bumps: { none: 'لا تغيير', patch: 'تغيير طفيف', minor: 'تغيير فرعي', major: 'تغيير كبير' },
  because: 'بسبب',
  isMet: 'ورقم الإصدار كافٍ لذلك',
  expected: (version) => (version === null ? 'والمتوقع إصدار آخر' : `والمتوقع ${version} على الأقل`),
  shortened: 'اختُصر ليتسع له تعليق؛ يعرض الخيار ‎--limit كل التغييرات ومقتطفات بعدده.',
}

/** The words of `diff` in a language. */
export function diffText(language: Language): DiffText {
  return language === 'ar' ? arabic : english
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
