// Makes what posters know of their fonts: how far each letter reaches in each of its joined forms, so that lines are broken and nothing is cut
// without shaping a single one; and where the font files lie, for the package that turns posters into pictures.
import { readFileSync } from 'node:fs'
import { generatedForEsbuild, generatedForVitest } from './generated-module.js'
import { pathOf } from './files.js'

const moduleName = 'poster-fonts.js'

/** Which packages the font files come from: their licences go with the build. */
export const posterFontPackages = ['@expo-google-fonts/ibm-plex-sans-arabic', '@expo-google-fonts/noto-naskh-arabic']

const [sans = '', naskh = ''] = posterFontPackages.map((name) => `node_modules/${name}`)

/** By the name that posters have for them. */
const fonts = {
  regular: `${sans}/400Regular/IBMPlexSansArabic_400Regular.ttf`,
  bold: `${sans}/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf`,
  quoted: `${naskh}/400Regular/NotoNaskhArabic_400Regular.ttf`,
}

/** The files and what they are called in the build. */
export const posterFontFiles = Object.values(fonts).map((path) => ({
  path: pathOf(path),
  name: path.slice(path.lastIndexOf('/') + 1),
}))

/** What is measured: Latin, Arabic, punctuation. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x600, 0x6ff],
  [0x2010, 0x2044],
]
const alefs = ['ا', 'أ', 'إ', 'آ', 'ٱ']

/** @param {string} files an expression for the paths of the font files */
function modulesCode(files) {
  const metrics = Object.fromEntries(Object.entries(fonts).map(([name, path]) => [name, metricsOf(path)]))
  return `import { fileURLToPath } from 'node:url'\nexport const metrics = ${JSON.stringify(metrics)}\nexport const fontFiles = ${files}\n`
}

/** Advance widths in thousandths of the size: by letter, isolated, final, initial and medial, as far as it has these forms.
 * @param {string} path */
function metricsOf(path) {
  const font = readFileSync(pathOf(path))
  const table = tablesOf(font)
  const units = font.readUInt16BE(table('head') + 18)
  const metrics = font.readUInt16BE(table('hhea') + 34)
  const glyphOf = cmapOf(font, table('cmap'))
  /** @param {number} point */
  const widthOf = (point) => {
    const glyph = glyphOf(point)
    if (glyph === 0) return null
    return Math.ceil((font.readUInt16BE(table('hmtx') + 4 * Math.min(glyph, metrics - 1)) * 1000) / units)
  }
  const forms = presentationForms()
  /** @type {Record<string, number[]>} */
  const widths = {}
  for (const point of ranges.flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at),
  )) {
    const letter = String.fromCodePoint(point)
    const alone = widthOf(point)
    if (alone === null || /[\p{Mn}\p{Cf}]/u.test(letter)) continue
    const joined = (forms.get(letter) ?? []).map((form) => widthOf(form) ?? alone)
    widths[letter] = joined.length === 0 ? [alone] : [Math.max(alone, joined[0] ?? 0), ...joined.slice(1)]
  }
  for (const pair of alefs.map((alef) => `ل${alef}`)) {
    const joined = (forms.get(pair) ?? []).flatMap((form) => widthOf(form) ?? [])
    if (joined.length > 0) widths[pair] = joined
  }
  return widths
}

/** The forms that Unicode has code points for, by letter or pair of letters, in its order: isolated, final, initial, medial. */
function presentationForms() {
  /** @type {Map<string, number[]>} */
  const forms = new Map()
  // Block B first: block A has two late additions to a letter of block B.
  for (const [first, last] of [
    [0xfe70, 0xfefc],
    [0xfb50, 0xfbff],
  ]) {
    for (let point = first ?? 0; point <= (last ?? 0); point++) {
      const letters = String.fromCodePoint(point).normalize('NFKC')
      if (!/^[\u0620-\u06d3]{1,2}$/.test(letters)) continue
      forms.set(letters, [...(forms.get(letters) ?? []), point])
    }
  }
  return forms
}

/** @param {Buffer} font */
function tablesOf(font) {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at)
  /** @param {string} tag */
  return (tag) => {
    const entry = entries.find((at) => font.toString('latin1', at, at + 4) === tag)
    if (entry === undefined) throw new Error(`the font has no table ${tag}`)
    return font.readUInt32BE(entry + 8)
  }
}

/** Glyphs by code point, from a subtable of format 4 (OpenType, «cmap»).
 * @param {Buffer} font
 * @param {number} cmap where the table begins */
function cmapOf(font, cmap) {
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, at) => cmap + font.readUInt32BE(cmap + 8 + 8 * at),
  )
  const at = subtables.find((subtable) => font.readUInt16BE(subtable) === 4)
  if (at === undefined) throw new Error('the font has no cmap of format 4')
  const count = font.readUInt16BE(at + 6) / 2
  /** @param {number} list @param {number} segment */
  const place = (list, segment) => at + 14 + 2 * (list * count + segment) + (list > 0 ? 2 : 0)
  const segments = Array.from({ length: count }, (_, segment) => segment)
  /** @param {number} point */
  return (point) => {
    const segment = segments.find((one) => font.readUInt16BE(place(0, one)) >= point)
    if (segment === undefined || font.readUInt16BE(place(1, segment)) > point) return 0
    const delta = font.readUInt16BE(place(2, segment))
    const offsetAt = place(3, segment)
    const offset = font.readUInt16BE(offsetAt)
    if (offset === 0) return (point + delta) & 0xffff
    const glyph = font.readUInt16BE(offsetAt + offset + 2 * (point - font.readUInt16BE(place(1, segment))))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}

// The chunks of the build lie one folder below the fonts.
const builtFiles = `${JSON.stringify(posterFontFiles.map(({ name }) => `../fonts/${name}`))}.map((name) => fileURLToPath(new URL(name, import.meta.url)))`
const ownFiles = JSON.stringify(posterFontFiles.map(({ path }) => path))

export const posterFontsForEsbuild = () => generatedForEsbuild(moduleName, async () => modulesCode(builtFiles))

export const posterFontsForVitest = () =>
  generatedForVitest(
    moduleName,
    async () => modulesCode(ownFiles),
    () => posterFontFiles.map(({ path }) => path),
  )
