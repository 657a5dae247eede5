import type { Codebook, Example, Theme } from '../codebook/codebook.ts'
import type { Coder, Match } from '../coding/coding.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { lineOf } from '../diagnostic/place.ts'
import { codeExample } from './code-example.ts'
import { ExampleExplainer } from './explain-example.ts'
import type { NearestTerm } from './explain-example.ts'

/**
 * Runs the examples of every theme as tests: each `coded` sentence must be coded with its theme, by the theme's own terms (those of
 * sub-themes do not count), each `not_coded` one must not. What failed is told with the term of the theme that came nearest, or with the
 * rule that fired and how it read the words.
 *
 * @param coder made from this codebook; only its excerpts are looked at, so that matches below its confidence do not count
 * @returns CODEBOOK_EXAMPLE_NOT_CODED and CODEBOOK_EXAMPLE_CODED, at the examples
 */
export function checkExamples(codebook: Codebook, coder: Coder): readonly Diagnostic[] {
  const run = new ExampleRun(codebook, coder)
  return codebook.themes.flatMap((theme, index) => [
    ...theme.coded.flatMap((example) => run.expectCoded(example, theme, index)),
    ...theme.notCoded.flatMap((example) => run.expectNotCoded(example, theme, index)),
  ])
}

class ExampleRun {
  readonly #coder: Coder
  readonly #explainer: ExampleExplainer

  constructor(codebook: Codebook, coder: Coder) {
    this.#coder = coder
    this.#explainer = new ExampleExplainer(codebook)
  }

  expectCoded({ text, at }: Example, theme: Theme, index: number): readonly Diagnostic[] {
    const { excerpts, matches } = codeExample(text, this.#coder)
    if (excerpts.some((excerpt) => excerpt.theme === index)) return []
    const weak = matches.find((match) => match.theme === index)
    const nearest = weak === undefined ? this.#explainer.nearest(text, index) : unsure(text, weak, theme)
    return [problem('CODEBOOK_EXAMPLE_NOT_CODED', { theme: theme.id, example: text, nearest }, at)]
  }

  expectNotCoded({ text, at }: Example, theme: Theme, index: number): readonly Diagnostic[] {
    const match = codeExample(text, this.#coder).excerpts.find((excerpt) => excerpt.theme === index)?.matches[0]
    if (match === undefined) return []
    const args = {
      theme: theme.id,
      example: text,
      term: match.term,
      line: ruleLine(match, theme),
      evidence: evidence(text, match),
      class: match.class,
      pieces: this.#explainer.pieces(text, match),
    }
    return [problem('CODEBOOK_EXAMPLE_CODED', args, at)]
  }
}

/** A match whose confidence is below what counts. */
function unsure(text: string, match: Match, theme: Theme): NearestTerm {
  const reason = { kind: 'unsure', surface: evidence(text, match) } as const
  return { term: match.term, line: ruleLine(match, theme), reason }
}

function ruleLine({ rule }: Match, theme: Theme): number {
  return lineOf(theme.rules[rule]?.at ?? theme.at)
}

function evidence(text: string, { span }: Match): string {
  return text.slice(span.start, span.end)
}
