/** The colours of the report on paper (src/report/style/colours.css): a picture has no dark scheme. */
export const palette = {
  paper: '#fbfaf7',
  ink: '#1b2430',
  soft: '#566070',
  rule: '#dedbd2',
  accent: '#0b5f6b',
  bar: '#2b8a99',
  white: '#ffffff',
  empty: '#f1eee6',
  moderator: '#b9bcc2',
  unknown: '#7d8590',
} as const

/** Grounds of tiles from few to many, with the ink that reads on each. */
export const steps: readonly (readonly [ground: string, ink: string])[] = [
  ['#e6f2f2', '#12333a'],
  ['#a6d2d6', '#12333a'],
  ['#2f7f8a', '#ffffff'],
  ['#0a444e', '#ffffff'],
]

/** Five hues that colour-blind eyes tell apart. */
const levels = ['#0072b2', '#d55e00', '#00855f', '#8a3f8f', '#a87900']

/** The colour of a level by its place among those of the codebook, from 0; beyond the palette, and where it is unknown, grey. */
export function colourOfLevel(place: number): string {
  return levels[place] ?? palette.unknown
}
