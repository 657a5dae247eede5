import type { Codebook, Example, Theme } from '../codebook/codebook.ts'
import type { CodedTurn, Coder, Match } from '../coding/coding.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'

/**
 * Runs the examples of every theme as tests: each `coded` sentence must be coded with its theme, by the theme's own terms (those of
 * sub-themes do not count), each `not_coded` one must not.
 *
 * @param coder made from this codebook; only its excerpts are looked at, so that matches below its confidence do not count
 * @returns CODEBOOK_EXAMPLE_NOT_CODED and CODEBOOK_EXAMPLE_CODED, at the examples
 */
export function checkExamples(codebook: Codebook, coder: Coder): readonly Diagnostic[] {
  return codebook.themes.flatMap((theme, index) => [
    ...theme.coded.flatMap((example) => expectCoded(example, theme, index, coder)),
    ...theme.notCoded.flatMap((example) => expectNotCoded(example, theme, index, coder)),
  ])
}

function expectCoded({ text, at }: Example, theme: Theme, index: number, coder: Coder): readonly Diagnostic[] {
  const coded = codeExample(text, coder)
  if (firstMatch(coded, index) !== undefined) return []
  const weak = coded.matches.find((match) => match.theme === index)
  const args = { theme: theme.id, example: text, weak: weak === undefined ? null : evidence(text, weak) }
  return [problem('CODEBOOK_EXAMPLE_NOT_CODED', args, at)]
}

function expectNotCoded({ text, at }: Example, theme: Theme, index: number, coder: Coder): readonly Diagnostic[] {
  const match = firstMatch(codeExample(text, coder), index)
  if (match === undefined) return []
  const args = { theme: theme.id, example: text, term: match.term, evidence: evidence(text, match) }
  return [problem('CODEBOOK_EXAMPLE_CODED', args, at)]
}

/** An example is a turn of its own. */
function codeExample(text: string, coder: Coder): CodedTurn {
  return coder.codeTurn(text, { index: 1, speaker: null, time: null, span: { start: 0, end: text.length } })
}

/** The first match that counts for a theme. */
function firstMatch({ excerpts }: CodedTurn, theme: number): Match | undefined {
  return excerpts.find((excerpt) => excerpt.theme === theme)?.matches[0]
}

function evidence(text: string, { span }: Match): string {
  return text.slice(span.start, span.end)
}
