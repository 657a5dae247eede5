import { CodebookUse } from '../../src/checks/use.ts'
import type { Codebook } from '../../src/codebook/codebook.ts'
import type { CodedSession } from '../../src/coding/coded-session.ts'
import { placeSession } from '../../src/coding/place-session.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { lineOf } from '../../src/diagnostic/place.ts'
import type { Speaker } from '../../src/session/session.ts'
import { codebookOf, head } from '../codebook/codebooks.ts'
import { coderOf } from '../coding/books.ts'
import { makeSession, speakerOf } from '../coding/word-coder.ts'

/** Themes of two lines, the first on line 7: what each is looked for by. */
export const book = (...themes: readonly (readonly [id: string, terms: string])[]): Codebook =>
  codebookOf(
    head + themes.map(([id, terms]) => `- { id: ${id}, label: { ar: ${id} },\n    terms: [${terms}] }\n`).join(''),
  )

const participant = speakerOf('م1')
export const moderator = speakerOf('الميسّر', {}, { role: 'moderator' })

export type Said = readonly [times: number, text: string, speaker?: Speaker | null]

export function coded(
  codebook: Codebook,
  id: string,
  said: readonly Said[],
  kind: 'focus-group' | 'document' = 'focus-group',
): CodedSession {
  const coder = coderOf(codebook)
  const speeches = said.flatMap(([times, text, speaker = participant]) =>
    Array.from({ length: times }, () => [speaker, text] as const),
  )
  const session = makeSession({ id, kind }, speeches)
  return placeSession(
    session,
    session.turns.map((turn) => coder.codeTurn(session.text, turn)),
    codebook,
  )
}

export function used(codebook: Codebook, sessions: readonly CodedSession[]): readonly Diagnostic[] {
  const use = new CodebookUse(codebook)
  for (const session of sessions) use.add(session)
  return use.finish()
}

/** Problems of some codes as `CODE line args`, the theme left out where the line tells it. */
export function told(diagnostics: readonly Diagnostic[], ...codes: readonly string[]): readonly unknown[] {
  return diagnostics
    .filter(({ code }) => codes.includes(code))
    .map(({ code, at, args }) => [code.replace('CODEBOOK_', ''), at === null ? 0 : lineOf(at), args])
}

/** What one session of these turns says of a codebook. */
export const inOneSession = (codebook: Codebook, ...said: readonly Said[]): readonly Diagnostic[] =>
  used(codebook, [coded(codebook, 'hama', said)])
