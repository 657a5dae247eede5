import type { Codebook } from '../../src/codebook/codebook.ts'
import type { Coder, Excerpt, Match } from '../../src/coding/coding.ts'
import type { Session, SessionHeader, Speaker, Turn } from '../../src/session/session.ts'
import { countWords, nextWord } from '../../src/text/words.ts'

/** A codebook's themes by the one word each looks for; a word behind which ? stands is too unsure to count. */
export type Words = ReadonlyMap<string, string>

/** A coder so simple that what it finds is plain: a theme where its word stands, an excerpt from full stop to full stop. */
export function wordCoder(codebook: Codebook, words: Words): Coder {
  return {
    codeTurn(text, turn) {
      const matches = codebook.themes.flatMap(({ id }, theme) => findWord(text, turn, words.get(id) ?? '', theme))
      const excerpts = codebook.themes.flatMap((_, theme) => excerptsOf(text, turn, theme, matches))
      return { turn, words: countWords(text, turn.span.start, turn.span.end), matches, excerpts }
    },
  }
}

function findWord(text: string, turn: Turn, word: string, theme: number): readonly Match[] {
  const found: Match[] = []
  const borders = new Int32Array(2)
  for (let at = turn.span.start; nextWord(text, at, turn.span.end, borders); at = borders[1] ?? turn.span.end) {
    const span = { start: borders[0] ?? 0, end: borders[1] ?? 0 }
    if (text.slice(span.start, span.end) !== word) continue
    const confidence = text[span.end] === '?' ? 'low' : 'high'
    found.push({ theme, rule: 0, span, term: word, form: word, class: 'stem', confidence })
  }
  return found
}

function excerptsOf(text: string, { span }: Turn, theme: number, matches: readonly Match[]): readonly Excerpt[] {
  const counting = matches.filter((match) => match.theme === theme && match.confidence !== 'low')
  const excerpts: Excerpt[] = []
  for (let start = span.start; start < span.end;) {
    const stop = text.indexOf('.', start)
    const end = stop < 0 || stop >= span.end ? span.end : stop + 1
    const inside = counting.filter((match) => match.span.start >= start && match.span.end <= end)
    if (inside.length > 0) excerpts.push({ theme, span: { start, end }, matches: inside })
    start = end
    while (start < span.end && text[start] === ' ') start++
  }
  return excerpts
}

/** What is said in a made-up session: the speaker (null: nobody) and the speech. */
export type Said = readonly [speaker: Speaker | null, speech: string]

/** A session whose text has a line `label: speech` for each turn. */
export function makeSession(
  header: Partial<SessionHeader> & { readonly id: string },
  said: readonly Said[],
  lineBreak = '\n',
): Session {
  let text = ''
  const turns = said.map(([speaker, speech], at): Turn => {
    text += speaker === null ? '' : `${speaker.label}: `
    const start = text.length
    text += speech
    const turn = { index: at + 1, speaker, time: null, span: { start, end: text.length }, marks: [] }
    text += lineBreak + lineBreak
    return turn
  })
  const speakers = [...new Set(said.flatMap(([speaker]) => (speaker === null ? [] : [speaker])))]
  return {
    header: { ...plainHeader, source: `${header.id}.txt`, ...header },
    text,
    speech: text,
    extracted: false,
    speakers,
    turns,
  }
}

const plainHeader = {
  title: null,
  kind: 'focus-group',
  mode: null,
  place: null,
  date: null,
  governorates: [],
  attributes: new Map(),
} as const

/** A speaker with some attributes. */
export function speakerOf(
  label: string,
  attributes: Readonly<{ [name: string]: string }> = {},
  others: Partial<Speaker> = {},
): Speaker {
  return { label, role: 'participant', person: null, attributes: new Map(Object.entries(attributes)), ...others }
}
