import type { Language } from '../../../diagnostic/format.ts'
import { sectionOf } from '../figure.ts'
import type { View } from '../figure.ts'
import { html, isolated } from '../html.ts'
import type { Html } from '../html.ts'
import { labelIn } from '../names.ts'

interface Words {
  readonly title: string
  readonly lead: (codebook: string, version: string) => Html
  readonly moderators: Readonly<Record<'counted' | 'left', string>>
  readonly lines: readonly string[]
}

const words: Readonly<Record<Language, Words>> = {
  ar: {
    title: 'كيف حُسبت الأرقام',
    lead: (codebook, version) =>
      html`رُمّز الكلام آلياً بدليل الترميز ${isolated(codebook)} (الإصدار ${isolated(version)})، بالطريقة نفسها كل مرة:
      المدخلات نفسها تعطي الأرقام نفسها.`,
    moderators: { left: 'كلام الميسّرين معروض، وغير محسوب.', counted: 'كلام الميسّرين محسوب.' },
    lines: [
      'المداخلة كلام متحدث واحد حتى يتكلم غيره. المقتطف الجملة التي ورد فيها ما يبحث عنه الموضوع، حرفياً.',
      'الوثائق معروضة، وخارج أرقام الحوار.',
      'العدّ لا يقيس الأهمية، ولا يقول إن كان المتحدث مؤيداً أو معارضاً. والصمت عن موضوع ليس رأياً فيه.',
      'المتحدثون لم يُختاروا عشوائياً: الحصص تصف ما قيل في هذه الجلسات، لا ما يقوله السوريون.',
    ],
  },
  en: {
    title: 'How the figures are made',
    lead: (codebook, version) =>
      html`Coded by machine with the codebook ${isolated(codebook)} (version ${isolated(version)}), the same way every
      time: the same inputs give the same figures.`,
    moderators: { left: 'What moderators say is shown and not counted.', counted: 'What moderators say is counted.' },
    lines: [
      'A turn is what one speaker says until somebody else speaks. An excerpt is the sentence in which what a theme looks for was found, verbatim.',
      'Documents are shown, and stand outside the figures of the dialogue.',
      'Counting measures no importance, nor whether a speaker was for or against. Silence on a theme is no opinion on it.',
      'Speakers were not drawn at random: shares describe what was said in these sessions, not what Syrians say.',
    ],
  },
}

/** What the figures count, and what they can't say. */
export function methodSection({ model, language }: View): Html {
  const { title, lead, moderators, lines } = words[language]
  const { codebook, options } = model
  const name = labelIn(codebook.title, language) ?? codebook.id
  const said = [moderators[options.includeModerators ? 'counted' : 'left'], ...lines]
  return sectionOf(
    { id: 'method', title, lead: lead(name, codebook.version) },
    language,
    html`<ul class="method">
      ${said.map((line) => html`<li>${line}</li>`)}
    </ul> `,
  )
}
