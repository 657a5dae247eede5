import type { Language } from '../../../diagnostic/format.ts'
import { counted } from '../../words/counts.ts'
import { figureOf, sectionOf } from '../figure.ts'
import type { View } from '../figure.ts'
import { findLink } from '../filter.ts'
import { html, isolated } from '../html.ts'
import type { Html } from '../html.ts'
import { percentOf } from '../numbers.ts'

interface Words {
  readonly title: string
  readonly lead: string
  readonly figure: (share: string) => Html
  readonly unit: (turns: string, words: string) => string
  readonly about: string
  readonly all: string
  readonly none: string
}

const words: Readonly<Record<Language, Words>> = {
  ar: {
    title: 'ما لم يلتقطه موضوع',
    lead: 'كلام لا يتحدث عن أي موضوع من دليل الترميز: إمّا كلام عابر، وإمّا ما يفوت الدليل. اقرأه قبل أن تقول إن أحداً لم يقل شيئاً.',
    figure: (share) => html`<span class="n">${share}</span> من المداخلات المحسوبة لا تتحدث عن أي موضوع`,
    unit: (turns, count) => `${turns} فيها ${count}. أطولها أولاً.`,
    about: 'قائمة بأطول المداخلات التي لم يلتقطها موضوع.',
    all: 'كل المداخلات التي لم يلتقطها موضوع',
    none: 'التقط دليل الترميز كل مداخلة.',
  },
  en: {
    title: 'What no theme caught',
    lead: 'What speaks of no theme of the codebook: passing remarks, or what the codebook misses. Read it before you say that nobody spoke of something.',
    figure: (share) => html`${share} of the turns that count speak of no theme`,
    unit: (turns, count) => `${turns} with ${count}. The longest first.`,
    about: 'A list of the longest turns that no theme caught.',
    all: 'All turns that no theme caught',
    none: 'The codebook caught every turn.',
  },
}

/** How many turns are shown here; the browser has them all. */
const mostTurns = 6

/** What the codebook misses. */
export function uncodedSection({ model, language }: View): Html {
  const { title, lead, figure, unit, about, all, none } = words[language]
  const { turns, words: count, turnsShare, places } = model.uncoded
  if (turns === 0) return sectionOf({ id: 'uncoded', title, lead: none }, language, null)
  const longest = places
    .filter(({ session }) => model.sessions[session]?.counts === true)
    .toSorted((a, b) => b.turn.record.words - a.turn.record.words)
    .slice(0, mostTurns)
    .map(
      ({ turn }) =>
        html`<li>
          <blockquote>${isolated(turn.record.text)}</blockquote>
          <cite>${isolated(turn.citation[language])}</cite>
        </li> `,
    )
  return sectionOf(
    { id: 'uncoded', title, lead },
    language,
    figureOf(
      {
        id: 'uncoded-turns',
        title: figure(percentOf(turnsShare)),
        unit: unit(counted(turns, 'turns', language), counted(count, 'words', language)),
        description: about,
        chart: html`<ul class="quotes">
            ${longest}
          </ul>
          <p><a class="more" href="${findLink({ uncoded: true, counted: true })}">${all}</a></p>`,
        table: null,
      },
      language,
    ),
  )
}
