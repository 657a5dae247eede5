import type { Language } from '../../../diagnostic/format.ts'
import { sessionNameOf } from '../../../tables/citation.ts'
import { grouped } from '../../../text/grouped.ts'
import type { Counted } from '../../words/counts.ts'
import { counted } from '../../words/counts.ts'
import { figureOf, sectionOf, tableOf } from '../figure.ts'
import type { View } from '../figure.ts'
import { findLink } from '../filter.ts'
import { html, isolated } from '../html.ts'
import type { Html } from '../html.ts'
import { governorateNameOf, kindNameOf, modeNameOf } from '../names.ts'
import { countOf, figure } from '../numbers.ts'
import { missingOf } from './missing.ts'
import { participantsFigure } from './participants.ts'

interface Words {
  readonly title: string
  readonly lead: string
  readonly sessions: string
  readonly sessionsUnit: string
  readonly sessionsAbout: string
  readonly columns: readonly string[]
  /** Beside the number of passages. */
  readonly codings: (codings: number) => string
}

const words: Readonly<Record<Language, Words>> = {
  ar: {
    title: 'الدراسة في لمحة',
    codings: (codings) => `، بـ${counted(codings, 'codings', 'ar')}`,
    lead: 'من اجتمع، وأين، وكيف، وكم قيل. أعداد المواضيع والجلسات والمتحدثين وحصصها هي نفسها في جداول مجلد النتائج، وتُحسب منها فترات الثقة والتشبّع؛ وكل عمود وخانة ومربع يقود بنقرة واحدة إلى المقتطفات التي يعدّها.',
    sessions: 'الجلسات والمقابلات كما جرت',
    sessionsUnit:
      'عدد المشاركين الذين تكلموا، وعدد مداخلاتهم وكلماتهم، وما التقطه دليل الترميز من هذه المداخلات. كلام الميسّرين خارج الحساب ما لم يُذكر غير ذلك.',
    sessionsAbout: 'جدول: صف لكل جلسة، وأعمدته نوعها وطريقة انعقادها ومكانها ومحافظاتها وتاريخها وأرقامها.',
    columns: [
      'الجلسة',
      'النوع',
      'الانعقاد',
      'المحافظات',
      'التاريخ',
      'المشاركون',
      'المداخلات',
      'المرمَّز منها',
      'الكلمات',
    ],
  },
  en: {
    title: 'The study at a glance',
    codings: (codings) => `, ${counted(codings, 'codings', 'en')}`,
    lead: 'Who met, where, how, and how much was said. Counts of themes, sessions and speakers and their shares are those in the tables of the results folder, and intervals and saturation are worked out from the same sessions; every bar, cell and tile leads in one click to the excerpts it counts.',
    sessions: 'The sessions and interviews as they took place',
    sessionsUnit:
      'Participants who spoke, their turns and words, and how many of these turns the codebook caught. What moderators say is not counted unless it is said so.',
    sessionsAbout: 'Table: one row per session with kind, mode, place, governorates, date and figures.',
    columns: ['Session', 'Kind', 'Met', 'Governorates', 'Date', 'Participants', 'Turns', 'Coded turns', 'Words'],
  },
}

/** What the study is: its size, its sessions, who took part, what is not known. */
export function glanceSection(view: View): Html {
  const { title, lead } = words[view.language]
  return sectionOf({ id: 'glance', title, lead }, view.language, [
    factsOf(view),
    participantsFigure(view),
    sessionsFigure(view),
    missingOf(view),
  ])
}

/** What was held, in a sentence: «7 جلسات مركزة و4 مقابلات». */
export function heldIn({ model: { glance }, language }: View): string {
  const kinds = [
    ['focus-group', 'focusGroups'],
    ['interview', 'interviews'],
    ['document', 'documents'],
  ] as const
  const held = kinds.flatMap(([kind, what]) => {
    const count = glance.kinds.get(kind) ?? 0
    return count === 0 ? [] : [counted(count, what, language)]
  })
  if (language === 'ar') return held.join(' و')
  return held.length < 2 ? held.join('') : `${held.slice(0, -1).join(', ')} and ${held.at(-1) ?? ''}`
}

function factsOf({ model, language }: View): Html {
  const { totals, themes } = model
  const { codings } = words[language]
  const theme = themes[0]?.theme.id ?? ''
  const facts: readonly (readonly [number, Counted, string | null])[] = [
    [totals.sessions, 'sessions', 'sessions_total'],
    [totals.speakers, 'speakers', 'speakers_total'],
    [totals.turns, 'turns', 'turns_total'],
    [totals.words, 'words', 'words_total'],
    [model.glance.passages, 'excerpts', null],
  ]
  const shown = facts.map(([count, what, column]) => {
    const number =
      column === null ? figure(grouped(count)) : countOf({ table: 'frequencies', row: [theme], column }, count)
    return html`<li>
      <strong>${number}</strong>
      <span>${nounOf(count, what, language)}${column === null ? codings(model.glance.codings) : null}</span>
    </li> `
  })
  return html`<ul class="facts">
    ${shown}
  </ul> `
}

/** The noun alone, in the shape that its number asks for. */
function nounOf(count: number, what: Counted, language: Language): string {
  const said = counted(count, what, language)
  const numeral = `${grouped(count)} `
  return said.startsWith(numeral) ? said.slice(numeral.length) : said
}

function sessionsFigure({ model, language }: View): Html {
  const { sessions, sessionsUnit, sessionsAbout, columns } = words[language]
  const rows = model.sessions.map(({ header, figures }) => {
    const cell = (column: string, count: number): Html =>
      countOf({ table: 'sessions', row: [header.id], column }, count)
    return [
      html`<a href="${findLink({ session: header.id })}">${isolated(sessionNameOf(header, language))}</a>`,
      kindNameOf(header.kind, language),
      header.mode === null ? '–' : isolated(modeNameOf(header.mode, language)),
      header.governorates.length === 0
        ? '–'
        : isolated(
            header.governorates
              .map((value) => governorateNameOf(value, model.codebook, language))
              .join(language === 'ar' ? '، ' : ', '),
          ),
      header.date === null ? '–' : figure(header.date),
      cell('participants', figures.participants),
      cell('turns_counted', figures.turnsCounted),
      cell('turns_coded', figures.turnsCoded),
      cell('words_counted', figures.wordsCounted),
    ]
  })
  return figureOf(
    {
      id: 'sessions',
      title: sessions,
      unit: sessionsUnit,
      description: sessionsAbout,
      chart: tableOf(sessions, columns, rows, 'sessions'),
      table: null,
    },
    language,
  )
}
