import type { Language } from '../../../diagnostic/format.ts'
import { figureOf, tableOf } from '../figure.ts'
import type { View } from '../figure.ts'
import { findLink } from '../filter.ts'
import { html, isolated } from '../html.ts'
import type { Html, Part } from '../html.ts'
import { governorateNameOf, levelNameOf } from '../names.ts'
import { countOf, figure } from '../numbers.ts'

interface Words {
  readonly title: (speakers: number) => string
  readonly unit: string
  readonly about: string
  readonly level: string
  readonly all: string
}

const words: Readonly<Record<Language, Words>> = {
  ar: {
    title: (speakers) => `من أين جاء المتحدثون (${speakers})، وفي أي مستوى هم`,
    unit: 'عدد المتحدثين المحسوبين. المحافظة محافظة المتحدث، وإلا فمحافظة الجلسة إن كانت واحدة. المستويات كما في دليل الترميز، ولا يُفترض لها ترتيب. الخانة الفارغة: لا أحد.',
    about: 'جدول: صف لكل محافظة وعمود لكل مستوى، وفي كل خانة عدد المتحدثين.',
    level: 'المحافظة',
    all: 'الكل',
  },
  en: {
    title: (speakers) => `Where the ${speakers} speakers come from, and at which level they are`,
    unit: "Speakers who count. The governorate is the speaker's, else the session's if it has just one. Levels are those of the codebook; no direction is assumed. An empty cell: nobody.",
    about: 'Table: one row per governorate, one column per level, the number of speakers in each cell.',
    level: 'Governorate',
    all: 'All',
  },
}

/** Who took part: governorates by levels, as circles whose area is the number. */
export function participantsFigure({ model, language }: View): Html {
  const { title, unit, about, level, all } = words[language]
  const theme = model.themes[0]?.theme.id ?? ''
  const levels = model.byLevel
  const most = Math.max(1, ...[...model.glance.participants.values()].flatMap((row) => [...row.values()]))
  const head = [level, ...levels.map(({ group }) => isolated(levelNameOf(group, language))), all]
  const total: readonly Part[] = [
    all,
    ...levels.map(({ group, totals }) =>
      countOf({ table: 'frequencies-by-level', row: [theme, group ?? ''], column: 'speakers_total' }, totals.speakers),
    ),
    countOf({ table: 'frequencies', row: [theme], column: 'speakers_total' }, model.totals.speakers),
  ]
  const rows = model.byGovernorate.map(({ group: governorate, totals }): readonly Part[] => [
    isolated(governorateNameOf(governorate, model.codebook, language)),
    ...levels.map(({ group }) => {
      const speakers = model.glance.participants.get(group)?.get(governorate) ?? 0
      return speakers === 0
        ? null
        : html`<a href="${findLink({ governorate, level: group, counted: true })}">${circle(speakers, most)}</a>`
    }),
    countOf(
      { table: 'frequencies-by-governorate', row: [theme, governorate ?? ''], column: 'speakers_total' },
      totals.speakers,
    ),
  ])
  return figureOf(
    {
      id: 'participants',
      title: title(model.totals.speakers),
      unit,
      description: about,
      chart: tableOf(about, head, [...rows, total], 'people'),
      table: null,
    },
    language,
  )
}

function circle(speakers: number, most: number): Html {
  const radius = (5 + 9 * Math.sqrt(speakers / most)).toFixed(1)
  return html`<svg width="30" height="30" viewBox="-15 -15 30 30" aria-hidden="true"><circle r="${radius}" /></svg
    >${figure(String(speakers))}`
}
