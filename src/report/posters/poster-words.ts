import type { Language } from '../../diagnostic/format.ts'
import { leftToRight } from './canvas.ts'

/** The sentences of posters. */
export interface PosterWords {
  readonly study: string
  readonly between: (held: string, first: string, last: string) => string
  readonly who: string
  readonly whoUnit: string
  readonly level: (level: string) => string
  readonly unknown: string
  readonly themes: string
  readonly themesUnit: (turns: string) => string
  readonly themesOfSession: string
  readonly course: string
  readonly courseUnit: string
  readonly speakers: string
  readonly ends: readonly [start: string, end: string]
  readonly coded: string
  readonly said: string
  readonly nothing: string
  readonly separator: string
  readonly method: (version: string | null, codebook: string, codebookVersion: string, themes: string) => string
  readonly limits: Readonly<Record<'left' | 'counted', string>>
}

export const posterWords: Readonly<Record<Language, PosterWords>> = {
  ar: {
    study: 'الخلاصة المصوّرة',
    between: (held, first, last) => `${held}، بين ${first} و${last}`,
    who: 'من تكلم، ومن أين',
    whoUnit: 'عدد المتحدثين المحسوبين من كل محافظة، ثم من كل مستوى.',
    level: (level) => `المستوى ${level}`,
    unknown: 'غير معروف',
    themes: 'أكثر المواضيع حضوراً',
    themesUnit: (turns) => `النسبة المئوية من ${turns} محسوبة، مما يتحدث عن الموضوع أو عن فرع منه.`,
    themesOfSession: 'أكثر المواضيع حضوراً في الجلسة',
    course: 'في مجرى الجلسة',
    courseUnit: 'من أول كلمة إلى آخرها: كل علامة مقتطف، ولونها مستوى المتحدث. الرمادي للميسّرين ومن لا يُعرف مستواه.',
    speakers: 'من يتكلم',
    ends: ['البداية', 'النهاية'],
    coded: 'مرمّزة منها',
    said: 'مما قيل',
    nothing: 'لم يتحدث أحد ممن يُحسب كلامهم عن موضوع من دليل الترميز.',
    separator: '، ',
    method: (version, codebook, codebookVersion, themes) =>
      `رُمّز الكلام آلياً بالبرنامج ${leftToRight(version === null ? 'code-sessions' : `code-sessions ${version}`)} ودليل الترميز ${leftToRight(`${codebook} ${codebookVersion}`)} (${themes}). الاقتباسات حرفية، مختارة بقاعدة ثابتة.`,
    limits: {
      left: 'كلام الميسّرين غير محسوب. الحصص تصف ما قيل في هذه الجلسات، لا رأي الناس عامة.',
      counted: 'كلام الميسّرين محسوب. الحصص تصف ما قيل في هذه الجلسات، لا رأي الناس عامة.',
    },
  },
  en: {
    study: 'Illustrated summary',
    between: (held, first, last) => `${held}, between ${first} and ${last}`,
    who: 'Who spoke, and from where',
    whoUnit: 'Speakers who count, by governorate, then by level.',
    level: (level) => `Level ${level}`,
    unknown: 'Unknown',
    themes: 'Most present themes',
    themesUnit: (turns) => `Percent of the ${turns} that count, speaking of the theme or of a sub-theme of it.`,
    themesOfSession: 'Most present themes of the session',
    course: 'In the course of the session',
    courseUnit:
      'From the first word to the last: every mark is an excerpt, its colour the level of the speaker. Grey: moderators, and whose level is not known.',
    speakers: 'Who speaks',
    ends: ['Beginning', 'End'],
    coded: 'of them coded',
    said: 'What was said',
    nothing: 'Nobody who counts spoke of a theme of the codebook.',
    separator: ', ',
    method: (version, codebook, codebookVersion, themes) =>
      `Coded by machine with code-sessions${version === null ? '' : ` ${version}`} and the codebook ${codebook} ${codebookVersion} (${themes}). Quotations are verbatim and chosen by a fixed rule.`,
    limits: {
      left: 'What moderators say is not counted. Shares describe what was said in these sessions, not what people think at large.',
      counted:
        'What moderators say is counted. Shares describe what was said in these sessions, not what people think at large.',
    },
  },
}
