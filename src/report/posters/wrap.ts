import { widthOf } from './measure.ts'
import type { Font } from './measure.ts'

/** Letters as they are set. */
export interface Setting {
  readonly font: Font
  readonly size: number
}

/**
 * A text in lines that fit a width, broken between words; a word that is wider than a line is broken within. White space of any kind is a
 * space, but for no-break spaces.
 */
export function wrapped(text: string, { font, size }: Setting, width: number): readonly string[] {
  const space = widthOf(' ', font, size)
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text
    .split(/[^\S\u00a0]+/u)
    .filter((part) => part !== '')
    .flatMap((part) => piecesOf(part, { font, size }, width))) {
    const wide = widthOf(word, font, size)
    if (line !== '' && used + space + wide > width) {
      lines.push(line)
      line = ''
    }
    used = line === '' ? wide : used + space + wide
    line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

/** A word cut into pieces that fit a line each. */
function piecesOf(word: string, { font, size }: Setting, width: number): readonly string[] {
  if (widthOf(word, font, size) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const sign of word) {
    if (piece !== '' && widthOf(piece + sign, font, size) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...pieces, piece]
}

/** The same lines as `wrapped` makes, as many, but about equally long: no word is left alone under a heading. */
export function balanced(text: string, setting: Setting, width: number): readonly string[] {
  let best = wrapped(text, setting, width)
  for (let narrower = width * 0.95; narrower > width / 2; narrower -= width * 0.05) {
    const lines = wrapped(text, setting, narrower)
    if (lines.length > best.length) break
    best = lines
  }
  return best
}

/** As many lines as are allowed; where a text needs more, the last one ends in «…». */
export function wrappedTo(most: number, text: string, setting: Setting, width: number): readonly string[] {
  const lines = wrapped(text, setting, width)
  if (lines.length <= most) return lines
  const words = (lines[most - 1] ?? '').split(' ')
  while (words.length > 1 && widthOf(`${words.join(' ')}…`, setting.font, setting.size) > width) words.pop()
  return [...lines.slice(0, most - 1), `${words.join(' ')}…`]
}
