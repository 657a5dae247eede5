import type { Language } from '../../diagnostic/format.ts'
import { balanceIsolates } from '../../text/bidi.ts'
import { nameOfCell } from '../page/numbers.ts'
import type { CellPlace } from '../page/numbers.ts'
import { xmlText } from '../xml.ts'
import type { Font } from './measure.ts'
import { palette } from './palette.ts'
import { balanced, wrapped, wrappedTo } from './wrap.ts'
import type { Setting } from './wrap.ts'

/** Pixels; a telephone shows them at about a third. */
const posterWidth = 1080
export const margin = 64
export const contentWidth: number = posterWidth - 2 * margin

/** Families as pages call them, then as the font files do: browsers have the first, the package that makes pictures the second. */
const families: Readonly<Record<Font, string>> = {
  regular: "Plex,'IBM Plex Sans Arabic',sans-serif",
  bold: "Plex,'IBM Plex Sans Arabic',sans-serif",
  quoted: "Naskh,'Noto Naskh Arabic',serif",
}

const [rightToLeftIsolate, leftToRightIsolate, endOfIsolate] = ['\u2067', '\u2066', '\u2069']

export type Direction = 'rtl' | 'ltr'

export interface TextLook extends Setting {
  readonly color?: string
  /** Which of its ends stands at `x`. */
  readonly anchor?: 'start' | 'end' | 'middle'
  /** Where the text has another direction than the poster; it is still placed by the poster's. */
  readonly direction?: Direction
  /** Where the number stands among the CSV files. */
  readonly cell?: CellPlace | null
}

export interface ParagraphLook extends TextLook {
  /** From one baseline to the next. */
  readonly leading: number
  readonly width?: number
  readonly x?: number
  /** Lines; what needs more ends in «…». */
  readonly most?: number
  /** Whether lines are to be about equally long. */
  readonly balanced?: boolean
}

/**
 * A picture that grows downwards. Distances along a line are told from where reading begins: in Arabic from the right. The drawing itself
 * runs from left to right, and each text is an isolate in its own direction, or renderers turn its anchor around.
 */
export class Canvas {
  readonly direction: Direction
  readonly #language: Language
  readonly #pieces: string[] = []
  /** How far down the picture has grown. */
  y = 0

  constructor(language: Language) {
    this.#language = language
    this.direction = language === 'ar' ? 'rtl' : 'ltr'
  }

  space(height: number): void {
    this.y += height
  }

  rect(x: number, y: number, width: number, height: number, color: string, radius = 0): void {
    const left = this.direction === 'rtl' ? posterWidth - x - width : x
    const round = radius === 0 ? '' : ` rx="${radius}"`
    this.#pieces.push(
      `<rect x="${rounded(left)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"${round} fill="${color}"/>`,
    )
  }

  /** One line. @param y its baseline */
  text(text: string, x: number, y: number, look: TextLook): void {
    const { font, size, color = palette.ink, anchor = 'start', direction = this.direction, cell = null } = look
    const left = this.direction === 'rtl' ? posterWidth - x : x
    const turned =
      this.direction === 'rtl' ? ({ start: 'end', middle: 'middle', end: 'start' } as const)[anchor] : anchor
    const weight = font === 'bold' ? ' font-weight="600"' : ''
    const place = cell === null ? '' : ` data-n="${xmlText(nameOfCell(cell))}"`
    const isolate = direction === 'rtl' ? rightToLeftIsolate : leftToRightIsolate
    this.#pieces.push(
      `<text x="${rounded(left)}" y="${rounded(y)}" font-family="${families[font]}" font-size="${size}"${weight} fill="${color}" text-anchor="${turned}"${place}>${isolate}${xmlText(balanceIsolates(text))}${endOfIsolate}</text>`,
    )
  }

  /** A text over as many lines as it needs, below what is there. */
  paragraph(text: string, look: ParagraphLook): void {
    const { leading, width = contentWidth, x = margin } = look
    const isTurned = look.direction !== undefined && look.direction !== this.direction
    for (const line of linesOf(text, look, width)) {
      this.text(line, isTurned ? x + width : x, this.y + leading * 0.72, {
        ...look,
        anchor: isTurned ? 'end' : 'start',
      })
      this.y += leading
    }
  }

  /** @param style fonts and what else stands in it; '' for none */
  svg(title: string, style: string): string {
    const height = Math.ceil(this.y)
    const sheet = style === '' ? '' : `<style>${style}</style>`
    return `<svg xmlns="http://www.w3.org/2000/svg" direction="ltr" lang="${this.#language}" role="img" width="${posterWidth}" height="${height}" viewBox="0 0 ${posterWidth} ${height}"><title>${xmlText(title)}</title>${sheet}<rect width="${posterWidth}" height="${height}" fill="${palette.paper}"/>${this.#pieces.join('')}</svg>\n`
  }
}

/** A number, date or name within a line, which reads from left to right and is kept on it. */
export function leftToRight(text: string): string {
  return `${leftToRightIsolate}${text.replaceAll(' ', '\u00a0')}${endOfIsolate}`
}

/** What people wrote, as a picture can show it: without the controls that would turn its surroundings around. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
}

function linesOf(text: string, look: ParagraphLook, width: number): readonly string[] {
  if (look.most !== undefined) return wrappedTo(look.most, text, look, width)
  return look.balanced === true ? balanced(text, look, width) : wrapped(text, look, width)
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10
}
