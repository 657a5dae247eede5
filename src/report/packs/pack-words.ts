import type { Language } from '../../diagnostic/format.ts'
import { code, say } from './document.ts'
import type { Line } from './document.ts'

/** The sentences of an expert pack outside its method note. */
export interface PackWords {
  readonly kicker: string
  readonly question: string
  readonly content: (themes: Line) => Line
  readonly overview: string
  readonly overviewHead: readonly string[]
  readonly overviewNote: string
  readonly themes: string
  readonly partOf: (parent: Line) => Line
  readonly include: string
  readonly exclude: string
  readonly excerpts: string
  readonly units: Readonly<Record<'turns' | 'speakers' | 'sessions', string>>
  readonly of: (part: Line, whole: Line) => Line
  readonly interval: (range: Line) => Line
  readonly silent: string
  readonly absence: string
  readonly absenceLead: string
  readonly absenceCaption: string
  readonly absenceHead: readonly string[]
  readonly everywhere: string
  readonly dissent: string
  readonly annex: string
  readonly annexLead: (codings: Line) => Line
  readonly moderator: string
  readonly document: string
  readonly notCounted: string
}

export const packWords: Readonly<Record<Language, PackWords>> = {
  ar: {
    kicker: 'ملف الخبراء',
    question: 'سؤال المحور',
    content: (themes) =>
      say`في هذا الملف ما قيل في الجلسات عن ${themes} تخدم هذا المحور: تعريف كل موضوع وأرقامه واقتباسات منه، ثم أين غاب، وفي آخره كل المقتطفات مع مواضعها.`,
    overview: 'مواضيع المحور في أرقام',
    overviewHead: [
      'الموضوع',
      'المقتطفات',
      'المداخلات',
      'حصتها',
      'بين (\u200e95%\u200e)',
      'المتحدثون',
      'الجلسات',
      'حصتها',
      'بين (\u200e95%\u200e)',
    ],
    overviewNote: 'المقامات وما يعدّه كل رقم في بيان المنهج أدناه. الموضوع الواحد قد يخدم أكثر من محور.',
    themes: 'المواضيع',
    partOf: (parent) => say`موضوع فرعي تحت: ${parent}`,
    include: 'يشمل',
    exclude: 'لا يشمل',
    excerpts: 'المقتطفات',
    units: { turns: 'المداخلات', speakers: 'المتحدثون', sessions: 'الجلسات' },
    of: (part, whole) => say`${part} من ${whole}`,
    interval: (range) => say`، وبين ${range} بثقة \u200e95%\u200e`,
    silent: 'لم يتحدث عنه أحد ممن يُحسب كلامهم.',
    absence: 'الغياب والاختلاف',
    absenceLead:
      'أين تكلم من يُحسب كلامهم ولم يذكر أحد منهم الموضوع. الصمت عن موضوع ليس رأياً فيه: ربما لم يُسأل عنه أحد.',
    absenceCaption: 'أين لم يُذكر كل موضوع',
    absenceHead: ['الموضوع', 'جلسات لم يُذكر فيها', 'محافظات لم يُذكر فيها', 'مستويات لم يذكره أحد منها'],
    everywhere: 'ذُكر فيها كلها',
    dissent:
      'لا يعرف البرنامج من يؤيد ومن يعارض. اقرأ الاقتباسات والملحق 2، واكتب هنا ما يخالف القول الغالب، ومن قاله وأين:',
    annex: 'ملحق 2: كل المقتطفات',
    annexLead: (codings) =>
      say`${codings}، بترتيب المواضيع ثم الملفات. ما يخدم موضوعين يتكرر تحت كل منهما. الرمز بعد الموضع هو ${code('excerpt_id')} في ${code('excerpts.csv')}.`,
    moderator: 'كلام ميسّر، غير محسوب',
    document: 'من وثيقة، خارج أرقام الحوار',
    notCounted: 'غير محسوب',
  },
  en: {
    kicker: 'Expert pack',
    question: 'The question of the axis',
    content: (themes) =>
      say`This pack holds what was said in the sessions on ${themes} that serve this axis: the definition, figures and quotations of each, then where it was absent, and at the end every excerpt with its place.`,
    overview: 'The themes of the axis in figures',
    overviewHead: [
      'Theme',
      'Excerpts',
      'Turns',
      'Share',
      'Between (95%)',
      'Speakers',
      'Sessions',
      'Share',
      'Between (95%)',
    ],
    overviewNote:
      'Denominators, and what each figure counts, are in the method note below. A theme may serve more than one axis.',
    themes: 'The themes',
    partOf: (parent) => say`Sub-theme of ${parent}`,
    include: 'Includes',
    exclude: 'Does not include',
    excerpts: 'Excerpts',
    units: { turns: 'Turns', speakers: 'Speakers', sessions: 'Sessions' },
    of: (part, whole) => say`${part} of ${whole}`,
    interval: (range) => say`, between ${range} with 95% confidence`,
    silent: 'Nobody who counts spoke of it.',
    absence: 'Absence and dissent',
    absenceLead:
      'Where people who count spoke and none of them spoke of the theme. Silence on a theme is no opinion on it: perhaps nobody asked.',
    absenceCaption: 'Where each theme was not spoken of',
    absenceHead: ['Theme', 'Sessions without it', 'Governorates without it', 'Levels without it'],
    everywhere: 'spoken of in all',
    dissent:
      'The program does not know who is for and who is against. Read the quotations and annex 2, and write down here what departs from the prevailing view, who said it and where:',
    annex: 'Annex 2: all excerpts',
    annexLead: (codings) =>
      say`${codings}, by theme, then by file. What serves two themes stands under both. The code behind the place is the ${code('excerpt_id')} in ${code('excerpts.csv')}.`,
    moderator: 'said by a moderator, not counted',
    document: 'from a document, outside the figures of the dialogue',
    notCounted: 'not counted',
  },
}
