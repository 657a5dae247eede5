import { grouped } from '../../text/grouped.ts'
import { percentOf } from '../page/numbers.ts'
import type { CellPlace } from '../page/numbers.ts'
import { contentWidth, margin, withoutControls } from './canvas.ts'
import type { Canvas, Direction } from './canvas.ts'
import { widthOf } from './measure.ts'
import { palette } from './palette.ts'
import { wrappedTo } from './wrap.ts'

/** The head of a poster: what it is, of what, and a few lines about it. */
export function drawHead(canvas: Canvas, kicker: string, title: string, lines: readonly string[]): void {
  canvas.rect(0, 0, contentWidth + 2 * margin, 18, palette.accent)
  canvas.space(78)
  canvas.paragraph(kicker, { font: 'bold', size: 32, leading: 50, color: palette.accent, most: 1 })
  canvas.space(8)
  canvas.paragraph(withoutControls(title), { font: 'bold', size: 60, leading: 88, balanced: true })
  canvas.space(10)
  for (const line of lines) canvas.paragraph(line, { font: 'regular', size: 34, leading: 56, color: palette.soft })
}

export interface Fact {
  readonly count: string
  readonly noun: string
  readonly cell: CellPlace | null
}

/** Numbers in a row, each over what it counts. */
export function drawFacts(canvas: Canvas, facts: readonly Fact[]): void {
  canvas.space(34)
  const width = contentWidth / facts.length
  let lines = 1
  for (const [at, { count, noun, cell }] of facts.entries()) {
    const x = margin + at * width
    canvas.text(count, x, canvas.y + 58, { font: 'bold', size: 62, color: palette.accent, direction: 'ltr', cell })
    for (const [line, words] of wrappedTo(2, noun, { font: 'regular', size: 30 }, width - 14).entries()) {
      canvas.text(words, x, canvas.y + 106 + line * 40, { font: 'regular', size: 30, color: palette.soft })
      lines = Math.max(lines, line + 1)
    }
  }
  canvas.space(82 + lines * 40)
}

/** A heading over a part, with what its numbers count. */
export function drawHeading(canvas: Canvas, title: string, unit: string | null): void {
  canvas.space(40)
  canvas.rect(margin, canvas.y, contentWidth, 2, palette.rule)
  canvas.space(30)
  canvas.paragraph(title, { font: 'bold', size: 42, leading: 64, most: 2 })
  if (unit !== null) canvas.paragraph(unit, { font: 'regular', size: 28, leading: 44, color: palette.soft })
  canvas.space(16)
}

export interface Bar {
  readonly label: string
  /** 0–1; null: undefined. */
  readonly share: number | null
  readonly cell: CellPlace
}

const mostLabelWidth = 400
const labelSetting = { font: 'regular', size: 32 } as const
/** Between a label and what it names. */
const gap = 24

/** Shares as bars, each with its number at the end. */
export function drawBars(canvas: Canvas, bars: readonly Bar[]): void {
  const percentWidth = 120
  const labelWidth = labelWidthOf(bars)
  const most = Math.max(...bars.map(({ share }) => share ?? 0), 0.01)
  const room = contentWidth - labelWidth - gap - percentWidth
  for (const { label, share, cell } of bars) {
    const { top, height } = drawLabel(canvas, label, labelWidth)
    const width = Math.max(4, ((share ?? 0) / most) * room)
    const x = margin + labelWidth + gap
    canvas.rect(x, top + (height - 32) / 2, width, 32, palette.bar, 4)
    canvas.text(percentOf(share, 1), x + width + 14, top + height / 2 + 12, {
      font: 'bold',
      size: 32,
      direction: 'ltr',
      cell,
    })
  }
}

/** As much room as the longest label needs, up to a limit. */
function labelWidthOf(lines: readonly { readonly label: string }[]): number {
  const { font, size } = labelSetting
  return Math.min(
    mostLabelWidth,
    Math.max(0, ...lines.map(({ label }) => widthOf(withoutControls(label), font, size))) + 1,
  )
}

/** A label of one or two lines where the lines of a part begin. @returns the stretch that it takes */
function drawLabel(
  canvas: Canvas,
  label: string,
  labelWidth: number,
): { readonly top: number; readonly height: number } {
  const lines = wrappedTo(2, withoutControls(label), labelSetting, labelWidth)
  const leading = 42
  const height = Math.max(54, lines.length * leading + 12)
  const top = canvas.y
  for (const [at, line] of lines.entries()) {
    canvas.text(line, margin, top + (height - lines.length * leading) / 2 + at * leading + 31, labelSetting)
  }
  canvas.space(height)
  return { top, height }
}

/** A stretch in the course of a session, 0–1 from its beginning. */
export interface Stretch {
  readonly start: number
  readonly length: number
  readonly color: string
}

export interface Lane {
  readonly label: string
  readonly stretches: readonly Stretch[]
}

/** The barcode of a session: a lane each for who speaks and for themes. */
export function drawLanes(canvas: Canvas, lanes: readonly Lane[], ends: readonly [start: string, end: string]): void {
  const labelWidth = labelWidthOf(lanes)
  const x = margin + labelWidth + gap
  const room = contentWidth - labelWidth - gap
  for (const { label, stretches } of lanes) {
    const { top, height } = drawLabel(canvas, label, labelWidth)
    canvas.rect(x, top + 8, room, height - 16, palette.empty)
    for (const { start, length, color } of stretches) {
      const width = Math.max(4, length * room)
      canvas.rect(x + Math.min(start * room, room - width), top + 8, width, height - 16, color)
    }
  }
  const [start, end] = ends
  const look = { font: 'regular', size: 26, color: palette.soft } as const
  canvas.text(start, x, canvas.y + 34, look)
  canvas.text(end, margin + contentWidth, canvas.y + 34, { ...look, anchor: 'end' })
  canvas.space(48)
}

export interface Tile {
  readonly label: string
  readonly count: number
  readonly ground: string
  readonly ink: string
  readonly cell: CellPlace | null
}

/** Equal tiles side by side, as many in a row as there are columns. */
export function drawTiles(canvas: Canvas, tiles: readonly Tile[], columns = 5): void {
  const width = tileWidth(columns)
  for (const [at, tile] of tiles.entries()) {
    const x = margin + (at % columns) * (width + tileGap)
    drawTile(canvas, tile, x, canvas.y + Math.floor(at / columns) * (tileHeight + tileGap), width)
  }
  canvas.space(Math.ceil(tiles.length / columns) * (tileHeight + tileGap))
}

export const tileHeight = 92
export const tileGap = 8

export function tileWidth(columns: number): number {
  return (contentWidth - tileGap * (columns - 1)) / columns
}

/** A number under what it is of. @param x from where reading begins @param y of its upper edge */
export function drawTile(
  canvas: Canvas,
  { label, count, ground, ink, cell }: Tile,
  x: number,
  y: number,
  width: number,
): void {
  canvas.rect(x, y, width, tileHeight, ground, 6)
  const sizes = [27, 24, 21, 18]
  const shown = withoutControls(label)
  const size = sizes.find((one) => widthOf(shown, 'regular', one) < width - 10)
  const [name = ''] = wrappedTo(1, shown, { font: 'regular', size: size ?? 18 }, width - 10)
  const middle = { anchor: 'middle', color: ink } as const
  canvas.text(name, x + width / 2, y + 36, { font: 'regular', size: size ?? 18, ...middle })
  canvas.text(grouped(count), x + width / 2, y + 78, { font: 'bold', size: 36, direction: 'ltr', cell, ...middle })
}

export interface Quote {
  readonly theme: string
  readonly text: string
  readonly direction: Direction
  readonly citation: string
}

/** What people said, verbatim, each with the theme it stands for and its place. */
export function drawQuotes(canvas: Canvas, quotes: readonly Quote[]): void {
  for (const { theme, text, direction, citation } of quotes) {
    const top = canvas.y
    const column = { x: margin + 30, width: contentWidth - 30 }
    canvas.paragraph(withoutControls(theme), {
      font: 'bold',
      size: 28,
      leading: 46,
      color: palette.accent,
      most: 1,
      ...column,
    })
    canvas.paragraph(withoutControls(text), { font: 'quoted', size: 40, leading: 70, direction, ...column })
    canvas.paragraph(withoutControls(citation), {
      font: 'regular',
      size: 28,
      leading: 46,
      color: palette.soft,
      ...column,
    })
    canvas.rect(margin, top + 4, 6, canvas.y - top - 4, palette.bar, 3)
    canvas.space(34)
  }
}

/** The last lines: how the poster came about. */
export function drawFoot(canvas: Canvas, text: string): void {
  canvas.space(8)
  canvas.rect(margin, canvas.y, contentWidth, 2, palette.rule)
  canvas.space(24)
  canvas.paragraph(text, { font: 'regular', size: 27, leading: 46, color: palette.soft })
  canvas.space(46)
}

/** A count with its noun, the numeral apart. */
export function factOf(count: number, said: string, cell: CellPlace | null): Fact {
  const numeral = grouped(count)
  return { count: numeral, noun: said.startsWith(`${numeral} `) ? said.slice(numeral.length + 1) : said, cell }
}
