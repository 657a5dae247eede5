import type { Confidence } from '../../coding/coding.ts'
import type { Unit } from '../../codebook/codebook.ts'
import type { Language } from '../../diagnostic/format.ts'
import { code, say } from './document.ts'
import type { Line } from './document.ts'

/** The sentences of the method note. */
export interface MethodWords {
  readonly title: string
  readonly material: (held: Line, between: Line, turns: Line, speakers: Line, words: Line) => Line
  readonly between: (first: Line, last: Line) => Line
  readonly sessions: string
  readonly columns: readonly string[]
  readonly byLevel: string
  readonly byGovernorate: string
  readonly coding: string
  readonly codebook: (title: Line, id: Line, version: Line, themes: Line) => Line
  readonly hash: (hash: Line) => Line
  readonly program: (version: Line) => Line
  readonly search: string
  readonly unit: Readonly<Record<Unit, string>>
  readonly confidence: Readonly<Record<Confidence, Line>>
  readonly moderators: Readonly<Record<'counted' | 'left', string>>
  readonly inputs: (files: Line, encoding: Line | null) => Line
  readonly counts: string
  readonly definitions: readonly (readonly [word: string, meaning: string])[]
  readonly quotations: string
  readonly limits: string
  readonly limitsOfCounting: readonly string[]
  readonly uncoded: (turns: Line, share: Line) => Line
  readonly levelUnknown: (speakers: Line) => Line
  readonly governorateUnknown: (speakers: Line) => Line
  readonly ofNobody: (turns: Line) => Line
}

const [matches, uncoded, run] = [code('matches.csv'), code('uncoded.csv'), code('run.json')]

export const methodWords: Readonly<Record<Language, MethodWords>> = {
  ar: {
    title: 'كيف جُمعت المادة',
    material: (held, between, turns, speakers, words) =>
      say`المادة ${held}${between}. تكلم فيها ${speakers} في ${turns} محسوبة، أي ${words}.`,
    between: (first, last) => say`، جرت بين ${first} و${last}`,
    sessions: 'الجلسات والمقابلات',
    columns: ['الجلسة', 'النوع', 'الانعقاد', 'المحافظات', 'التاريخ', 'المشاركون', 'المداخلات', 'الكلمات'],
    byLevel: 'المتحدثون بحسب المستوى: ',
    byGovernorate: 'المتحدثون بحسب المحافظة: ',
    coding: 'كيف رُمّز الكلام',
    codebook: (title, id, version, themes) =>
      say`دليل الترميز: ${title} (معرّفه ${id}، الإصدار ${version})، وفيه ${themes}.`,
    hash: (hash) => say`بصمة الدليل SHA-256: ${hash}`,
    program: (version) =>
      say`البرنامج: ${code('code-sessions')}، الإصدار ${version}. رمّز وحده بلا مرمّز بشري، والمدخلات نفسها تعطي النتائج نفسها حرفاً بحرف.`,
    search:
      'يبحث البرنامج عن مفردات كل موضوع بتصريفاتها في الفصحى واللهجة، وعن التراكيب التي يحددها الدليل، ويستبعد ما يستثنيه.',
    unit: {
      sentence: 'وحدة المقتطف: الجملة.',
      paragraph: 'وحدة المقتطف: الفقرة.',
      turn: 'وحدة المقتطف: المداخلة.',
    },
    confidence: {
      high: say`لا يُحسب إلا ما كانت الثقة به عالية؛ وما دونه مذكور في ${matches}.`,
      medium: say`يُحسب ما كانت الثقة به متوسطة أو عالية؛ وما دونه مذكور في ${matches}.`,
      low: say`يُحسب كل ما وُجد، حتى ما كانت الثقة به ضعيفة.`,
    },
    moderators: {
      left: 'كلام الميسّرين مرمّز ومعروض، وغير محسوب.',
      counted: 'كلام الميسّرين محسوب مع كلام المشاركين.',
    },
    inputs: (files, encoding) =>
      say`ملفات المدخلات: ${files}${encoding === null ? '، وعُرف ترميز حروف كل منها على حدة' : say`، وفُرض عليها ترميز الحروف ${encoding}`}. بصماتها في ${run}.`,
    counts: 'ماذا يعدّ كل رقم',
    definitions: [
      [
        'المقتطف',
        'الجملة التي ورد فيها ما يبحث عنه الموضوع (أو الفقرة أو المداخلة، بحسب وحدة الدليل)، حرفياً. وتُضم الجمل المتجاورة من المداخلة نفسها ما دامت معاً لا تتجاوز 60 كلمة، وتُقطع الجملة الأطول حول ما وُجد فيها.',
      ],
      ['المداخلة', 'كلام متحدث واحد حتى يتكلم غيره.'],
      ['المتحدث', 'تسمية واحدة في جلسة واحدة، أو شخص واحد حيث أُعطي معرّفاً.'],
      ['الجلسة', 'تُحسب للموضوع متى تحدث عنه فيها متحدث محسوب.'],
      ['الحصة', 'عدد ما تحدث عن الموضوع مقسوماً على المحسوب كله، والمقام مذكور إلى جانبها.'],
      [
        'فترة الثقة \u200e95%\u200e',
        'أين قد تقع الحصة لو جرت جلسات أخرى كهذه: لحصة المداخلات بإعادة السحب من الجلسات، لأن ما يقال في جلسة واحدة مترابط؛ ولحصة الجلسات بطريقة ويلسون.',
      ],
      ['رقم الموضوع الرئيسي', 'اتحاد ما له وما لمواضيعه الفرعية، لا مجموعها.'],
      ['الوثائق', 'معروضة، وخارج أرقام الحوار.'],
    ],
    quotations: 'كيف اختيرت الاقتباسات',
    limits: 'حدود هذه المادة',
    limitsOfCounting: [
      'العدّ لا يقيس الأهمية، ولا يقول إن كان المتحدث مؤيداً أو معارضاً.',
      'الصمت عن موضوع ليس رأياً فيه: ربما لم يُسأل عنه أحد.',
      'المتحدثون لم يُختاروا عشوائياً: الحصص تصف ما قيل في هذه الجلسات، لا رأي الناس عامة.',
      'يلتقط البرنامج ما صيغ بمفردات الدليل؛ وقد يفوته ما قيل تلميحاً أو بألفاظ لا يعرفها.',
    ],
    uncoded: (turns, share) => say`لم يلتقط أي موضوع ${turns} محسوبة (${share})؛ نصوصها في ${uncoded}.`,
    levelUnknown: (speakers) => say`لا يُعرف مستوى ${speakers}.`,
    governorateUnknown: (speakers) => say`لا تُعرف محافظة ${speakers}.`,
    ofNobody: (turns) => say`لا يُعرف صاحب ${turns}.`,
  },
  en: {
    title: 'How the evidence was gathered',
    material: (held, between, turns, speakers, words) =>
      say`The material is ${held}${between}. ${speakers} spoke in ${turns} that count, ${words} in all.`,
    between: (first, last) => say`, held between ${first} and ${last}`,
    sessions: 'The sessions and interviews',
    columns: ['Session', 'Kind', 'Met', 'Governorates', 'Date', 'Participants', 'Turns', 'Words'],
    byLevel: 'Speakers by level: ',
    byGovernorate: 'Speakers by governorate: ',
    coding: 'How the speech was coded',
    codebook: (title, id, version, themes) => say`Codebook: ${title} (id ${id}, version ${version}), with ${themes}.`,
    hash: (hash) => say`SHA-256 of the codebook: ${hash}`,
    program: (version) =>
      say`Program: ${code('code-sessions')}, version ${version}. It coded by itself, without a human coder; the same inputs give the same results to the letter.`,
    search:
      'The program looks for the terms of each theme in their inflected forms, in standard Arabic and in dialect, and for the combinations that the codebook sets down, and leaves out what it excludes.',
    unit: {
      sentence: 'Unit of an excerpt: the sentence.',
      paragraph: 'Unit of an excerpt: the paragraph.',
      turn: 'Unit of an excerpt: the turn.',
    },
    confidence: {
      high: say`Only what is found with high confidence counts; the rest is listed in ${matches}.`,
      medium: say`What is found with medium or high confidence counts; the rest is listed in ${matches}.`,
      low: say`All that is found counts, even with low confidence.`,
    },
    moderators: {
      left: 'What moderators say is coded and shown, and not counted.',
      counted: 'What moderators say is counted with what participants say.',
    },
    inputs: (files, encoding) =>
      say`Input files: ${files}${encoding === null ? '; the character encoding of each was told apart' : say`; their character encoding was set to ${encoding}`}. Their hashes are in ${run}.`,
    counts: 'What each figure counts',
    definitions: [
      [
        'Excerpt',
        'the sentence (or paragraph or turn, as the codebook has it) in which what the theme looks for was found, verbatim. Neighbouring sentences of one turn are joined while together they have at most 60 words; a longer one is cut around what was found in it.',
      ],
      ['Turn', 'what one speaker says until somebody else speaks.'],
      ['Speaker', 'one label in one session, or one person where an id was given.'],
      ['Session', 'counts for a theme once a speaker who counts spoke of it there.'],
      ['Share', 'what speaks of the theme divided by all that counts; the denominator stands beside it.'],
      [
        '95% interval',
        'where the share may lie in other sessions like these: for shares of turns by resampling sessions, since what is said in one session hangs together; for shares of sessions by Wilson’s method.',
      ],
      ['Figure of a theme with sub-themes', 'the union of what it and they have, not the sum.'],
      ['Documents', 'are shown, and stand outside the figures of the dialogue.'],
    ],
    quotations: 'How quotations were chosen',
    limits: 'Limits of this material',
    limitsOfCounting: [
      'Counting measures no importance, nor whether a speaker was for or against.',
      'Silence on a theme is no opinion on it: perhaps nobody asked.',
      'Speakers were not drawn at random: shares describe what was said in these sessions, not what people think at large.',
      'The program catches what is put in words of the codebook; it may miss hints, and words it does not know.',
    ],
    uncoded: (turns, share) => say`No theme caught ${turns} that count (${share}); their texts are in ${uncoded}.`,
    levelUnknown: (speakers) => say`The level of ${speakers} is not known.`,
    governorateUnknown: (speakers) => say`The governorate of ${speakers} is not known.`,
    ofNobody: (turns) => say`Nobody knows who spoke in ${turns}.`,
  },
}
