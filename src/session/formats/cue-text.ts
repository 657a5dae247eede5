/** Part of a subtitle: who says it (`<v name>`, null where no voice is named) and the words, without tags, entities decoded. */
export interface VoicedText {
  readonly voice: string | null
  readonly text: string
}

/** The tags of WebVTT and of SubRip. What else stands between < and > is speech: «أقل من < 5». */
const tag = /<(?<end>\/)?(?<name>v|c|i|b|u|s|ruby|rt|lang|font|span|br|p|div)(?<rest>[.\s/][^<>]*)?>/giu
/** Times of single words, and the commands of another format that SubRip files are often made from. */
const dropped = /<\d[\d:.]*>|\{\\[^{}]*\}/gu

/** The words of a subtitle by voice, in their order; parts without words are left out. */
export function readCueText(text: string): readonly VoicedText[] {
  const plain = text.replaceAll(dropped, '')
  const parts: VoicedText[] = []
  let voice: string | null = null
  let words = ''
  let from = 0
  const close = (): void => {
    if (words.trim() !== '') parts.push({ voice, text: words })
    words = ''
  }
  for (const found of plain.matchAll(tag)) {
    words += decodeEntities(plain.slice(from, found.index))
    from = found.index + found[0].length
    const name = found.groups?.['name']?.toLowerCase()
    if (name === 'br') words += '\n'
    if (name !== 'v') continue
    close()
    voice = found.groups?.['end'] === undefined ? toVoice(found.groups?.['rest'] ?? '') : null
  }
  words += decodeEntities(plain.slice(from))
  close()
  return parts
}

/** The name behind `<v` and its classes (`<v.loud م1>`). */
function toVoice(rest: string): string | null {
  const name = decodeEntities(rest.replace(/^(?:\.[^\s.]*)+/u, '')).trim()
  return name === '' ? null : name
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['hellip', '…'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['ndash', '–'],
  ['mdash', '—'],
])

/** Once: `&amp;lt;` is `&lt;`. What names no character stays as it is. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,6}));/gu, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return entities.get(name) ?? whole
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
    return isCharacter(code) ? String.fromCodePoint(code) : whole
  })
}

function isCharacter(code: number): boolean {
  return (code >= 0x20 || code === 0x09 || code === 0x0a) && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
}
