import type { Language } from '../../../diagnostic/format.ts'
import { shareOf } from '../../../tables/tally.ts'
import type { Interval } from '../../../tables/statistics/figure.ts'
import { themeChart } from '../../charts/theme-chart.ts'
import type { ThemeBar } from '../../charts/theme-chart.ts'
import type { ShownIntervals } from '../../model/intervals.ts'
import { counted } from '../../words/counts.ts'
import { charts } from '../charts.ts'
import { spokenFamilies } from '../families.ts'
import type { Placed } from '../families.ts'
import { figureOf, sectionOf, tableOf } from '../figure.ts'
import type { View } from '../figure.ts'
import { findLink } from '../filter.ts'
import { html } from '../html.ts'
import type { Html, Part } from '../html.ts'
import { labelIn, themeIn, themeNameOf } from '../names.ts'
import { countOf, figure, percentOf, shareOfTable } from '../numbers.ts'
import type { CellPlace } from '../numbers.ts'

interface Words {
  readonly title: string
  readonly lead: string
  readonly turns: (theme: string, share: string) => Part
  readonly turnsUnit: (turns: string) => string
  readonly sessions: (count: number, whole: number) => Part
  readonly sessionsUnit: (sessions: string) => string
  readonly about: string
  readonly of: (count: number, whole: number) => string
  readonly columns: readonly string[]
  /** Over the column of intervals. */
  readonly between: string
  readonly unitColumns: Readonly<Record<Unit, readonly [count: string, share: string]>>
  readonly definitions: string
}

const words: Readonly<Record<Language, Words>> = {
  ar: {
    title: 'ماذا قيل: المواضيع',
    lead: 'كم يحضر كل موضوع في الكلام. موضوع في كل الجلسات ليس كموضوع في جلسة واحدة تكرّر: لذلك نعرض الحصتين، من المداخلات ومن الجلسات. المواضيع الفرعية تحت رئيسها، ورقم الرئيس اتحادها لا مجموعها.',
    turns: (theme, share) =>
      html`أكثر المواضيع حضوراً: ${theme}، في ${html`<span class="n">${share}</span>`} من المداخلات`,
    turnsUnit: (turns) =>
      `حصة كل موضوع من ${turns} محسوبة. الموضوع الفرعي بلون أفتح. الخط الأسود: أين قد تقع الحصة لو جرت جلسات أخرى كهذه (فترة ثقة 95%، بإعادة السحب من الجلسات).`,
    sessions: (count, whole) => html`${count} من المواضيع الرئيسية ذُكرت في كل الجلسات الـ${whole}`,
    sessionsUnit: (sessions) =>
      `عدد الجلسات التي ذُكر فيها كل موضوع، من ${sessions}. الخط الأسود: فترة ثقة 95% للحصة (ويلسون).`,
    about: 'رسم بأعمدة أفقية: صف لكل موضوع، وطول العمود حصته.',
    of: (count, whole) => `${count} من ${whole}`,
    columns: ['الموضوع', 'المقتطفات'],
    between: 'بين (95%)',
    unitColumns: {
      turns: ['المداخلات', 'حصتها'],
      words: ['الكلمات المرمّزة', 'حصتها'],
      sessions: ['الجلسات', 'حصتها'],
      speakers: ['المتحدثون', 'حصتهم'],
    },
    definitions: 'ما المقصود بكل موضوع',
  },
  en: {
    title: 'What was said: the themes',
    lead: 'How present each theme is. A theme in every session is not the same as one that a single session repeats, so both shares are shown: of turns and of sessions. Sub-themes stand below their theme, whose figure is their union, not their sum.',
    turns: (theme, share) => html`Most present: ${theme}, in ${share} of the turns`,
    turnsUnit: (turns) =>
      `Share of each theme in the ${turns} that count. Sub-themes in a lighter colour. The dark line: where the share may lie in other sessions like these (95% interval, by resampling sessions).`,
    sessions: (count, whole) => html`${count} top themes are spoken of in all ${whole} sessions`,
    sessionsUnit: (sessions) =>
      `Sessions in which each theme is spoken of, of ${sessions}. The dark line: 95% interval of the share (Wilson).`,
    about: 'Horizontal bars: one row per theme, the length is its share.',
    of: (count, whole) => `${count} of ${whole}`,
    columns: ['Theme', 'Excerpts'],
    between: 'Between (95%)',
    unitColumns: {
      turns: ['Turns', 'Share'],
      words: ['Coded words', 'Share'],
      sessions: ['Sessions', 'Share'],
      speakers: ['Speakers', 'Share'],
    },
    definitions: 'What each theme means',
  },
}

/** What was said: how present each theme is. */
export function themesSection(view: View): Html {
  const { language } = view
  const { title, lead, definitions } = words[language]
  const themes = spokenFamilies(view)
  const meanings = view.model.codebook.themes.flatMap((theme) => {
    const meaning = labelIn(theme.definition, language)
    return meaning === null
      ? []
      : [
          html`<dt>${themeIn(theme, language)}</dt>
            <dd><bdi>${meaning}</bdi></dd> `,
        ]
  })
  return sectionOf({ id: 'themes', title, lead }, language, [
    turnsFigure(view, themes),
    sessionsFigure(view, themes),
    meanings.length === 0
      ? null
      : html`<details class="definitions">
          <summary>${definitions}</summary>
          <dl>${meanings}</dl>
        </details> `,
  ])
}

function turnsFigure({ model, language }: View, themes: readonly Placed[]): Html {
  const { turns, turnsUnit, about } = words[language]
  const [first] = themes.filter(({ theme }) => theme.depth === 0).toSorted((a, b) => b.figures.turns - a.figures.turns)
  if (first === undefined) return html``
  const share = (part: number): number | null => shareOf(part, model.totals.turns)
  const bars = themes.map(({ theme, figures, position }) =>
    barOf(theme, language, {
      share: share(figures.turns),
      interval: model.intervals[position]?.turns ?? null,
      label: percentOf(share(figures.turns), 1),
      said: counted(figures.turns, 'turns', language),
    }),
  )
  const unit = turnsUnit(counted(model.totals.turns, 'turns', language))
  const title = turns(themeNameOf(first.theme, language), percentOf(share(first.figures.turns)))
  return figureOf(
    {
      id: 'themes-turns',
      title,
      unit,
      description: about,
      chart: charts((size) => themeChart({ bars, language, label: about, ...size })),
      table: numbersOf({ themes, units: ['turns', 'words'], label: unit, intervals: model.intervals, language }),
    },
    language,
  )
}

function sessionsFigure({ model, language }: View, themes: readonly Placed[]): Html {
  const { sessions, sessionsUnit, about, of } = words[language]
  const whole = model.totals.sessions
  const unit = sessionsUnit(counted(whole, 'sessions', language))
  const everywhere = themes.filter(({ theme, figures }) => theme.depth === 0 && figures.sessions === whole).length
  const bars = themes.map(({ theme, figures, position }) =>
    barOf(theme, language, {
      share: shareOf(figures.sessions, whole),
      interval: model.intervals[position]?.sessions ?? null,
      label: of(figures.sessions, whole),
      said: counted(figures.sessions, 'sessions', language),
    }),
  )
  return figureOf(
    {
      id: 'themes-sessions',
      title: sessions(everywhere, whole),
      unit,
      description: about,
      chart: charts((size) => themeChart({ bars, language, label: about, ...size })),
      table: numbersOf({ themes, units: ['sessions', 'speakers'], label: unit, intervals: model.intervals, language }),
    },
    language,
  )
}

interface Bar extends Pick<ThemeBar, 'interval' | 'label'> {
  readonly share: number | null
  /** The count in words. */
  readonly said: string
}

function barOf(theme: Placed['theme'], language: Language, { share, interval, label, said }: Bar): ThemeBar {
  const name = themeNameOf(theme, language)
  const between = interval === null ? '' : `, ${rangeOf(interval)}`
  return {
    key: theme.id,
    name,
    depth: theme.depth,
    share: share ?? 0,
    interval,
    label,
    link: findLink({ theme: theme.id, counted: true }),
    about: `${name}: ${label} (${said}${between})`,
  }
}

/** «21–34%», in whole percents. */
function rangeOf({ low, high }: Interval): string {
  return `${percentOf(low).replace('%', '')}–${percentOf(high)}`
}

/** What a theme is counted in. */
type Unit = 'turns' | 'words' | 'sessions' | 'speakers'

interface Numbers {
  readonly themes: readonly Placed[]
  /** The interval is that of the first. */
  readonly units: readonly ['turns' | 'sessions', ...Unit[]]
  readonly label: string
  readonly intervals: readonly ShownIntervals[]
  readonly language: Language
}

/** The numbers of all themes in some units, each with its share. */
function numbersOf({ themes, units, label, intervals, language }: Numbers): Html {
  const { columns, unitColumns, between } = words[language]
  const [first, ...others] = units
  const head = [...columns, ...unitColumns[first], between, ...others.flatMap((unit) => unitColumns[unit])]
  return tableOf(
    label,
    head,
    themes.map((theme) => {
      const interval = intervals[theme.position]?.[first] ?? null
      const [name = null, excerpts = null, count = null, share = null, ...rest] = rowOf(theme, units, language)
      return [name, excerpts, count, share, interval === null ? '–' : figure(rangeOf(interval)), ...rest]
    }),
  )
}

function rowOf({ theme, figures, totals }: Placed, units: readonly Unit[], language: Language): readonly Part[] {
  const place = (column: string): CellPlace => ({ table: 'frequencies', row: [theme.id], column })
  const style = `depth-${Math.min(theme.depth, 3)}`
  const name = html`<a class="${style}" href="${findLink({ theme: theme.id, counted: true })}"
    >${themeIn(theme, language)}</a
  >`
  return [
    name,
    countOf(place('excerpts'), figures.excerpts),
    ...units.flatMap((unit) => [
      countOf(place(unit), figures[unit]),
      shareOfTable(place(`${unit}_share`), shareOf(figures[unit], totals[unit])),
    ]),
  ]
}
