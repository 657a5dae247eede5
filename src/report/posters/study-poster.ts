import { compareTexts } from '../../text/compare.ts'
import { shareOf } from '../../tables/tally.ts'
import type { ThemesOfGroup } from '../model/study-model.ts'
import { familiesOf } from '../page/families.ts'
import type { View } from '../page/figure.ts'
import { governorateNameOf, labelIn, themeNameOf } from '../page/names.ts'
import { places } from '../page/sections/tile-map.ts'
import { heldLine } from '../packs/held-line.ts'
import type { PackView } from '../packs/method-note.ts'
import { counted } from '../words/counts.ts'
import { Canvas, leftToRight, margin, withoutControls } from './canvas.ts'
import { colourOfLevel, palette, steps } from './palette.ts'
import {
  drawBars,
  drawFacts,
  drawFoot,
  drawHead,
  drawHeading,
  drawQuotes,
  drawTile,
  drawTiles,
  factOf,
  tileGap,
  tileHeight,
  tileWidth,
} from './parts.ts'
import type { Tile } from './parts.ts'
import { posterQuotes } from './poster-quotes.ts'
import { posterWords } from './poster-words.ts'

/** Themes of a poster. */
const mostThemes = 7

/** The whole study in one picture: who met and where, what they spoke of most, some of what they said. */
export function studyPoster(view: PackView): { readonly canvas: Canvas; readonly title: string } {
  const { language, model } = view
  const words = posterWords[language]
  const canvas = new Canvas(language)
  const title = labelIn(model.codebook.title, language) ?? model.codebook.id
  drawHead(canvas, words.study, title, [heldSentence(view)])
  drawFacts(canvas, factsOf(view))
  drawHeading(canvas, words.who, words.whoUnit)
  drawGovernorates(canvas, view)
  drawLevels(canvas, view)
  const themes = familiesOf(view)
    .filter(({ theme, figures }) => theme.depth === 0 && figures.turns > 0)
    .toSorted((a, b) => b.figures.turns - a.figures.turns)
    .slice(0, mostThemes)
  if (themes.length === 0) drawHeading(canvas, words.themes, words.nothing)
  else drawHeading(canvas, words.themes, words.themesUnit(counted(model.totals.turns, 'turns', language)))
  drawBars(
    canvas,
    themes.map(({ theme, figures }) => ({
      label: themeNameOf(theme, language),
      share: shareOf(figures.turns, model.totals.turns),
      cell: { table: 'frequencies', row: [theme.id], column: 'turns_share' },
    })),
  )
  const quotes = posterQuotes(
    view,
    themes.map(({ position }) => position),
    model.excerpts,
  )
  if (quotes.length > 0) drawHeading(canvas, words.said, null)
  drawQuotes(canvas, quotes)
  drawFoot(canvas, footOf(view))
  return { canvas, title }
}

/** How the figures of a poster came about. */
export function footOf({ model: { codebook, options }, language, facts }: PackView): string {
  const { method, limits } = posterWords[language]
  const themes = counted(codebook.themes.length, 'themes', language)
  const said = method(facts?.programVersion ?? null, codebook.id, withoutControls(codebook.version), themes)
  return `${said} ${limits[options.includeModerators ? 'counted' : 'left']}`
}

/** What was held, how and when. */
function heldSentence(view: View): string {
  const { language, model } = view
  const held = heldLine(view)
    .map((inline) => ('text' in inline ? withoutControls(inline.text) : ''))
    .join('')
  const dates = model.sessions
    .flatMap(({ header: { kind, date } }) => (kind === 'document' || date === null ? [] : [date]))
    .toSorted(compareTexts)
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return held
  const shown = (date: string): string => leftToRight(withoutControls(date))
  return posterWords[language].between(held, shown(first), shown(last))
}

function factsOf({ model, language }: View): Parameters<typeof drawFacts>[1] {
  const theme = model.codebook.themes[0]?.id ?? ''
  return (['sessions', 'speakers', 'turns', 'words'] as const).map((what) =>
    factOf(model.totals[what], counted(model.totals[what], what, language), {
      table: 'frequencies',
      row: [theme],
      column: `${what}_total`,
    }),
  )
}

/** The governorates as equal tiles, roughly as on a map; where the codebook has others, one after the other. */
function drawGovernorates(canvas: Canvas, { model, language }: View): void {
  const most = Math.max(...model.byGovernorate.map(({ totals }) => totals.speakers), 1)
  const tileOf = ({ group, totals }: ThemesOfGroup): Tile => {
    const [ground, ink] = groundOf(totals.speakers, most)
    const row = [firstOf(model.codebook.themes), group ?? '']
    const cell = { table: 'frequencies-by-governorate', row, column: 'speakers_total' }
    return { label: governorateNameOf(group, model.codebook, language), count: totals.speakers, ground, ink, cell }
  }
  const onMap = model.byGovernorate.filter(({ group }) => places.has(group ?? ''))
  const others = model.byGovernorate.filter((group) => !onMap.includes(group) && group.totals.speakers > 0)
  if (onMap.length < places.size) {
    drawTiles(canvas, [...onMap, ...others].map(tileOf))
    return
  }
  const columns = Math.max(...[...places.values()].map(([column]) => column))
  const rows = Math.max(...[...places.values()].map(([, row]) => row))
  const width = tileWidth(columns)
  for (const group of onMap) {
    const [column, row] = places.get(group.group ?? '') ?? [1, 1]
    // West is left on every map, whatever the direction of its words.
    const fromStart = canvas.direction === 'rtl' ? columns - column : column - 1
    drawTile(
      canvas,
      tileOf(group),
      margin + fromStart * (width + tileGap),
      canvas.y + (row - 1) * (tileHeight + tileGap),
      width,
    )
  }
  canvas.space(rows * (tileHeight + tileGap))
  drawTiles(canvas, others.map(tileOf))
}

function groundOf(count: number, most: number): readonly [ground: string, ink: string] {
  if (count === 0) return [palette.empty, palette.soft]
  return steps[Math.min(steps.length - 1, Math.floor((count / most) * steps.length))] ?? [palette.empty, palette.ink]
}

function drawLevels(canvas: Canvas, { model, language }: View): void {
  canvas.space(12)
  drawTiles(
    canvas,
    levelTiles({ model, language }, ({ group, totals }) => ({
      count: totals.speakers,
      cell: {
        table: 'frequencies-by-level',
        row: [firstOf(model.codebook.themes), group ?? ''],
        column: 'speakers_total',
      },
    })),
  )
}

/** A tile for each level that the codebook declares, and for unknown where somebody is. */
export function levelTiles(
  { model, language }: Pick<View, 'model' | 'language'>,
  countOf: (group: ThemesOfGroup) => Pick<Tile, 'count' | 'cell'>,
): readonly Tile[] {
  const { level, unknown } = posterWords[language]
  const known = model.byLevel.filter(({ group }) => group !== null)
  return model.byLevel.flatMap((group) => {
    const { count, cell } = countOf(group)
    if (group.group === null && count === 0) return []
    const [ground, ink] =
      count === 0 ? [palette.empty, palette.soft] : [colourOfLevel(known.indexOf(group)), palette.white]
    return [{ label: group.group === null ? unknown : level(group.group), count, ground, ink, cell }]
  })
}

function firstOf(themes: readonly { readonly id: string }[]): string {
  return themes[0]?.id ?? ''
}
