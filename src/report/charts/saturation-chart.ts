import type { Language } from '../../diagnostic/format.ts'
import { areaY, axisX, axisY, dot, drawPlot, gridY, line, text } from './plot.js'

/** A session in the order in which sessions are taken. */
export interface SaturationPoint {
  /** From 1. */
  readonly number: number
  /** Different themes up to here. */
  readonly themes: number
  readonly newThemes: number
  /** Over sessions in any order. */
  readonly low: number
  readonly median: number
  readonly high: number
  readonly link: string
  /** For those who don't see the point. */
  readonly about: string
}

export interface SaturationChart {
  readonly points: readonly SaturationPoint[]
  readonly language: Language
  readonly label: string
  /** In pixels. */
  readonly width: number
  readonly style: string
}

/** How the number of different themes grows from session to session, within what any order of them gives. */
export function saturationChart({ points, language, label, width, style }: SaturationChart): string {
  const isArabic = language === 'ar'
  const most = Math.max(1, ...points.map(({ high, themes }) => Math.max(high, themes)))
  const place = { x: 'number' }
  return drawPlot({
    attributes: { role: 'group', 'aria-label': label, direction: 'ltr', class: `plot ${style}` },
    width,
    height: 260,
    marginTop: 22,
    marginBottom: 30,
    marginLeft: isArabic ? 20 : 34,
    marginRight: isArabic ? 34 : 20,
    x: { type: 'point', domain: points.map(({ number }) => number), reverse: isArabic, label: null },
    y: { domain: [0, most * 1.1], label: null },
    marks: [
      gridY({ className: 'grid', ticks: 5 }),
      axisY({ anchor: isArabic ? 'right' : 'left', ticks: 5, tickSize: 0, className: 'ticks', tickFormat: String }),
      axisX({ tickSize: 0, className: 'ticks', tickFormat: String }),
      areaY(points, { ...place, y1: 'low', y2: 'high', className: 'band' }),
      line(points, { ...place, y: 'median', className: 'median', strokeDasharray: '3 3' }),
      line(points, { ...place, y: 'themes', className: 'curve' }),
      dot(points, { ...place, y: 'themes', r: 4.5, href: 'link', ariaLabel: 'about', className: 'step' }),
      text(
        points.filter(({ newThemes }) => newThemes > 0),
        {
          ...place,
          y: 'themes',
          text: (point: SaturationPoint) => `+${point.newThemes}`,
          dy: -13,
          className: 'values',
        },
      ),
    ],
  })
}
