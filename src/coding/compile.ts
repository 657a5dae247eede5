import type { Codebook, Exclusion, Operand, Theme } from '../codebook/codebook.ts'
import { operandsOf } from '../codebook/operands.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Turn } from '../session/session.ts'
import type { CodedTurn, Coder, CodingOptions } from './coding.ts'
import { finderOf } from './codebook-finder.ts'
import type { Finder } from './finder.ts'
import { patternFault } from './pattern.ts'
import type { CompiledOperand } from './rules.ts'
import { TokenList } from './token-list.ts'
import { TurnCoder } from './turn-coder.ts'
import type { CompiledExclusion, CompiledTheme } from './turn-coder.ts'

/**
 * Compiles a codebook once for any number of turns. The codebook is taken as checked (`src/checks`): a reference to an unknown theme finds
 * nothing, and within a cycle of references a theme sees what was found before it.
 *
 * @param finder one that knows the words already, where parts of another codebook are compiled again
 */
export function compileCodebook(
  codebook: Codebook,
  options: CodingOptions,
  finder: Finder = finderOf(codebook),
): { readonly coder: Coder; readonly diagnostics: readonly Diagnostic[] } {
  const themes = codebook.themes.map((theme) => compileTheme(theme, codebook, finder))
  const turnCoder = new TurnCoder(codebook, themes, evaluationOrder(codebook.themes), options.minConfidence)
  const tokens = new TokenList()
  const coder: Coder = {
    codeTurn(speech: string, turn: Turn): CodedTurn {
      const hits = finder.find(tokens, speech, turn.span.start, turn.span.end)
      const words = tokens.length
      if (hits.length === 0) return { turn, words, matches: [], excerpts: [] }
      return { turn, words, ...turnCoder.code(hits, speech, turn.span, tokens) }
    },
  }
  return { coder, diagnostics: codebook.themes.flatMap(patternFaults) }
}

function compileTheme(theme: Theme, codebook: Codebook, finder: Finder): CompiledTheme {
  const compile = (operand: Operand): CompiledOperand => compileOperand(operand, codebook, finder)
  const exclusion = ({ scope, operands }: Exclusion): CompiledExclusion => ({ scope, operands: operands.map(compile) })
  return {
    rules: theme.rules.map((rule) => ({ operand: compile(rule.operand), unless: rule.unless.map(exclusion) })),
    unless: theme.unless.map(exclusion),
  }
}

function compileOperand(operand: Operand, codebook: Codebook, finder: Finder): CompiledOperand {
  const compile = (part: Operand): CompiledOperand => compileOperand(part, codebook, finder)
  switch (operand.kind) {
    case 'theme':
      return { kind: 'theme', themes: familyOf(operand.theme, codebook.themes) }
    case 'near':
      return { kind: 'near', operands: operand.operands.map(compile), within: operand.within, ordered: operand.ordered }
    case 'all':
    case 'any':
      return { kind: operand.kind, operands: operand.operands.map(compile) }
    case 'term':
    case 'verb':
    case 'exact':
    case 'pattern':
      return { kind: 'leaf', leaf: finder.addLeaf(operand, codebook.register, codebook.plurals === 'list') }
  }
}

/** A theme and its sub-themes at any depth, by position: what «the theme» means to another theme's rule. */
function familyOf(id: string, themes: readonly Theme[]): number[] {
  const family = new Set<string>([id])
  return themes.flatMap((theme, index) => {
    if (theme.parent !== null && family.has(theme.parent)) family.add(theme.id)
    return family.has(theme.id) ? [index] : []
  })
}

/** Themes in an order in which what a rule refers to comes first. */
function evaluationOrder(themes: readonly Theme[]): number[] {
  const order: number[] = []
  const visited = new Set<number>()
  const visit = (index: number): void => {
    if (visited.has(index)) return
    visited.add(index)
    const theme = themes[index]
    if (theme === undefined) return
    for (const id of referencesOf(theme)) for (const referred of familyOf(id, themes)) visit(referred)
    order.push(index)
  }
  themes.forEach((_, index) => visit(index))
  return order
}

/** Ids of the themes that a theme's rules and exclusions refer to. */
function referencesOf(theme: Theme): string[] {
  return operandsOf(theme).flatMap((operand) => (operand.kind === 'theme' ? [operand.theme] : []))
}

function patternFaults(theme: Theme): Diagnostic[] {
  return operandsOf(theme).flatMap((operand) => {
    const fault = operand.kind === 'pattern' ? patternFault(operand.pattern) : null
    return operand.kind === 'pattern' && fault !== null
      ? [problem('CODEBOOK_BAD_PATTERN', { pattern: operand.pattern, fault }, operand.at)]
      : []
  })
}
