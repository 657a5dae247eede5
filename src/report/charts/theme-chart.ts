import type { Language } from '../../diagnostic/format.ts'
import { isolate } from './isolate.ts'
import { axisX, barX, dot, drawPlot, gridX, ruleX, ruleY, text } from './plot.js'
import type { Mark } from './plot.js'

/** A theme as the chart shows it; shares 0–1. */
export interface ThemeBar {
  /** Different for each. */
  readonly key: string
  readonly name: string
  readonly depth: number
  readonly share: number
  /** Where the share may lie; null where it can't be told. */
  readonly interval: { readonly low: number; readonly high: number } | null
  /** What is written at its end. */
  readonly label: string
  readonly link: string
  /** For those who don't see the bar. */
  readonly about: string
}

export interface ThemeChart {
  readonly bars: readonly ThemeBar[]
  readonly language: Language
  /** What the picture is, in a sentence. */
  readonly label: string
  /** In pixels. */
  readonly width: number
  readonly style: string
}

/** Themes as bars with their intervals; in Arabic they grow from the right. */
export function themeChart({ bars, language, label, width, style }: ThemeChart): string {
  const isArabic = language === 'ar'
  const side = Math.min(210, width * 0.44)
  const far = 62
  const ticks = width < 500 ? 3 : 6
  const most = Math.max(0.05, ...bars.map(({ share, interval }) => Math.max(share, interval?.high ?? 0)))
  const rows = bars.map((bar) => ({
    ...bar,
    low: bar.interval?.low,
    high: bar.interval?.high,
    end: bar.interval?.high ?? bar.share,
  }))
  const percent = (share: number): string => `${Math.round(share * 100)}%`
  const namesAt = (depth: number): Mark =>
    text(
      rows.filter((row) => Math.min(row.depth, 2) === depth),
      {
        y: 'key',
        text: (row: ThemeBar) => isolate(row.name),
        frameAnchor: isArabic ? 'right' : 'left',
        textAnchor: isArabic ? 'end' : 'start',
        dx: (isArabic ? 1 : -1) * (side - depth * 14),
        className: depth === 0 ? 'names' : 'names sub',
      },
    )
  return drawPlot({
    attributes: { role: 'group', 'aria-label': label, direction: 'ltr', class: `plot ${style}` },
    width,
    height: bars.length * 24 + 40,
    marginLeft: isArabic ? far : side,
    marginRight: isArabic ? side : far,
    marginTop: 26,
    marginBottom: 6,
    x: { domain: [0, Math.ceil(most * 20) / 20], reverse: isArabic, label: null },
    y: { domain: bars.map(({ key }) => key), padding: 0.35, axis: null },
    marks: [
      gridX({ className: 'grid', ticks }),
      axisX({ anchor: 'top', ticks, tickSize: 0, tickFormat: percent, className: 'ticks' }),
      ...[0, 1, 2].map((depth) => namesAt(depth)),
      barX(
        rows.filter(({ depth }) => depth === 0),
        { x: 'share', y: 'key', href: 'link', ariaLabel: 'about', className: 'bar', rx: 2 },
      ),
      barX(
        rows.filter(({ depth }) => depth > 0),
        { x: 'share', y: 'key', href: 'link', ariaLabel: 'about', className: 'bar sub', rx: 2 },
      ),
      ruleY(
        rows.filter(({ interval }) => interval !== null),
        { x1: 'low', x2: 'high', y: 'key', className: 'interval' },
      ),
      dot(
        rows.filter(({ interval }) => interval !== null),
        { x: 'share', y: 'key', r: 2.2, className: 'point' },
      ),
      text(rows, {
        x: 'end',
        y: 'key',
        text: (row: ThemeBar) => isolate(row.label),
        textAnchor: isArabic ? 'end' : 'start',
        dx: isArabic ? -6 : 6,
        className: 'values',
      }),
      ruleX([{ zero: 0 }], { x: 'zero', className: 'zero' }),
    ],
  })
}
