import type { Language } from '../../../diagnostic/format.ts'
import { shareOf } from '../../../tables/tally.ts'
import type { ThemesOfGroup } from '../../model/study-model.ts'
import { spokenFamilies } from '../families.ts'
import type { Placed } from '../families.ts'
import { figureOf, tableOf } from '../figure.ts'
import type { View } from '../figure.ts'
import { findLink } from '../filter.ts'
import type { Filter } from '../filter.ts'
import { html } from '../html.ts'
import type { Html, Part } from '../html.ts'
import { themeIn } from '../names.ts'
import { countOf, percentOf, wholePercent } from '../numbers.ts'
import { stepOf, steps } from './steps.ts'

/** What a heat map of themes by groups is of. */
export interface HeatMapParts {
  readonly id: string
  /** The table that it shows. */
  readonly table: string
  readonly title: string
  readonly unit: string
  readonly about: string
  readonly groups: readonly ThemesOfGroup[]
  readonly nameOf: (group: string | null) => Html
  readonly filterOf: (group: string | null) => Filter
}

interface Words {
  readonly theme: string
  readonly turns: string
  readonly scale: string
  readonly more: string
}

const words: Readonly<Record<Language, Words>> = {
  ar: { theme: 'الموضوع', turns: 'المداخلات المحسوبة', scale: 'حصة المداخلات', more: 'فأكثر' },
  en: { theme: 'Theme', turns: 'Turns counted', scale: 'Share of turns', more: 'and more' },
}

/** Themes by groups: a table whose cells are coloured by the share of the group's turns, and link to the excerpts. */
export function heatMap(view: View, parts: HeatMapParts): Html {
  const { language } = view
  const { theme, turns } = words[language]
  const themes = spokenFamilies(view)
  const style = parts.groups.length > 8 ? 'heat' : 'heat few'
  const heads = parts.groups.map(({ group }) => parts.nameOf(group))
  const totals = parts.groups.map(({ group, totals: { turns: count } }) =>
    countOf(placeOf(parts, themes[0], group, 'turns_total'), count),
  )
  const head = [theme, ...heads.map((name) => html`<span class="head">${name}</span>`)]
  const shares = themes.map((of): readonly Part[] => [
    nameOf(of, language),
    ...parts.groups.map((group) => heatCell(parts, of, group)),
  ])
  const counts = themes.map((of): readonly Part[] => [
    nameOf(of, language),
    ...parts.groups.map(({ group, figures }) =>
      countOf(placeOf(parts, of, group, 'turns'), figures[of.position]?.turns ?? 0),
    ),
  ])
  return figureOf(
    {
      id: parts.id,
      title: parts.title,
      unit: parts.unit,
      description: parts.about,
      chart: html`${tableOf(parts.title, head, [...shares, [turns, ...totals]], style)}${scaleOf(language)}`,
      table: tableOf(parts.unit, head, [...counts, [turns, ...totals]], `${style} counts`),
    },
    language,
  )
}

function nameOf({ theme }: Placed, language: Language): Html {
  return html`<span class="depth-${Math.min(theme.depth, 3)}">${themeIn(theme, language)}</span>`
}

function heatCell(parts: HeatMapParts, { theme, position }: Placed, { group, figures, totals }: ThemesOfGroup): Html {
  const turns = figures[position]?.turns ?? 0
  const share = shareOf(turns, totals.turns)
  const shown = wholePercent(placeOf(parts, { theme }, group, 'turns_share'), share)
  if (turns === 0) return html`<span class="heat-0${totals.turns === 0 ? ' nobody' : ''}">${shown}</span>`
  const link = findLink({ theme: theme.id, ...parts.filterOf(group), counted: true })
  return html`<a class="heat-${stepOf(share)}" href="${link}">${shown}</a>`
}

function placeOf(
  { table }: HeatMapParts,
  of: Pick<Placed, 'theme'> | undefined,
  group: string | null,
  column: string,
): { table: string; row: readonly string[]; column: string } {
  return { table, row: [of?.theme.id ?? '', group ?? ''], column }
}

/** The steps of colour with their borders. */
export function scaleOf(language: Language): Html {
  const { scale, more } = words[language]
  const last = steps.length - 1
  const shown = steps.map((border, at) => {
    const next = steps[at + 1]
    const range = at === 0 ? `<${percentOf(next ?? 1)}` : `${percentOf(border)}–${percentOf(next ?? 1)}`
    return html`<li>
      <span class="swatch heat-${at + 1}"></span
      ><span class="n">${at === last ? percentOf(border) : range}</span>${at === last ? ` ${more}` : null}
    </li>`
  })
  return html`<ul class="scale" aria-hidden="true">
    <li>${scale}</li>
    ${shown}
  </ul>`
}
