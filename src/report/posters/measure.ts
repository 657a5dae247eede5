import { metrics } from './poster-fonts.js'

/** The fonts of posters: text, headings, and what people said. */
export type Font = 'regular' | 'bold' | 'quoted'

/** Widths of a letter, isolated, final, initial and medial; one that joins only to what stands before it has two. */
type Widths = readonly number[]

const tables: Readonly<Record<Font, ReadonlyMap<string, Widths>>> = {
  regular: new Map(Object.entries(metrics.regular)),
  bold: new Map(Object.entries(metrics.bold)),
  quoted: new Map(Object.entries(metrics.quoted)),
}

/** Naskh gives a few letters other forms beside some neighbours, by 0.07 of the size at most: seldom two in a word. */
const allowances: Readonly<Record<Font, number>> = { regular: 1, bold: 1, quoted: 1.02 }

/** Marks above and below, and controls: they reach nowhere, and letters join across them. */
const reachesNowhere = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const joiner = '\u200d'
const tatweel = '\u0640'

/** What a sign takes that the fonts don't have: never less than it needs. */
const unknownWidth: Widths = [1000]

/**
 * How wide a text is, each letter in the form in which it joins its neighbours. Kerning is left out, which may make it narrower by a
 * little than what is measured.
 *
 * @returns in units of `size`
 */
export function widthOf(text: string, font: Font, size: number): number {
  let total = 0
  let joinsOn = false
  const letters = lettersOf(text, font)
  for (const [at, { widths, joins }] of letters.entries()) {
    const isJoined = joinsOn && widths.length > 1
    const joinsNext = joins && letters[at + 1]?.takes === true
    total += (isJoined ? (joinsNext ? widths[3] : widths[1]) : joinsNext ? widths[2] : widths[0]) ?? widths[0] ?? 0
    joinsOn = joinsNext
  }
  return (total * size * allowances[font]) / 1000
}

interface Letter {
  readonly widths: Widths
  /** Whether it joins what comes after it. */
  readonly joins: boolean
  /** Whether it joins what stands before it. */
  readonly takes: boolean
}

/** The letters of a text that reach somewhere, lam and alef as one. */
function lettersOf(text: string, font: Font): readonly Letter[] {
  const letters: Letter[] = []
  let waitsForAlef = false
  for (const sign of text) {
    if (sign !== joiner && reachesNowhere.test(sign)) continue
    const pair = waitsForAlef ? tableOf(`ل${sign}`, font) : undefined
    if (pair !== undefined) letters.pop()
    letters.push(pair === undefined ? letterOf(sign, font) : { widths: pair, joins: false, takes: true })
    waitsForAlef = sign === 'ل'
  }
  return letters
}

function letterOf(sign: string, font: Font): Letter {
  if (sign === joiner) return { widths: [0, 0, 0, 0], joins: true, takes: true }
  const widths = tableOf(sign, font) ?? unknownWidth
  const joinsBoth = sign === tatweel || widths.length > 2
  if (sign === tatweel)
    return { widths: [widths[0] ?? 0, widths[0] ?? 0, widths[0] ?? 0, widths[0] ?? 0], joins: true, takes: true }
  return { widths, joins: joinsBoth, takes: widths.length > 1 }
}

/** The serif font lacks some signs, which are then taken from the other one. */
function tableOf(letters: string, font: Font): Widths | undefined {
  return tables[font].get(letters) ?? tables.regular.get(letters)
}
