import { isAtLeast } from '../arabic/reading.ts'
import type { Confidence } from '../arabic/reading.ts'
import type { Codebook, Exclusion, Operand, Theme } from '../codebook/codebook.ts'
import { operandsOf } from '../codebook/operands.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Turn } from '../session/session.ts'
import type { CodedTurn, Coder, CodingOptions, Excerpt, Match } from './coding.ts'
import { findPassages, splitUnits } from './excerpts.ts'
import { Finder } from './finder.ts'
import type { Hit } from './finder.ts'
import { patternFault } from './pattern.ts'
import { collapse, evaluate } from './rules.ts'
import type { CompiledOperand, Found, TurnView } from './rules.ts'
import { TokenList } from './token-list.ts'

interface CompiledExclusion {
  readonly scope: 'overlap' | 'unit'
  readonly operands: readonly CompiledOperand[]
}

interface CompiledRule {
  readonly operand: CompiledOperand
  readonly unless: readonly CompiledExclusion[]
}

interface CompiledTheme {
  readonly rules: readonly CompiledRule[]
  readonly unless: readonly CompiledExclusion[]
}

type RuleFound = Found & { readonly rule: number }

/**
 * Compiles a codebook once for any number of turns. The codebook is taken as checked (`src/checks`): a reference to an unknown theme finds
 * nothing, and within a cycle of references a theme sees what was found before it.
 */
export function compileCodebook(
  codebook: Codebook,
  options: CodingOptions,
): { readonly coder: Coder; readonly diagnostics: readonly Diagnostic[] } {
  const finder = new Finder()
  const themes = codebook.themes.map((theme) => compileTheme(theme, codebook, finder))
  const order = evaluationOrder(codebook.themes)
  const users = rulesByLeaf(themes, order)
  const tokens = new TokenList()
  const coder: Coder = {
    codeTurn(text: string, turn: Turn): CodedTurn {
      const hits = finder.find(tokens, text, turn.span.start, turn.span.end)
      const words = tokens.length
      if (hits.length === 0) return { turn, words, matches: [], excerpts: [] }
      return { turn, words, ...codeHits(hits, text, turn) }
    },
  }
  return { coder, diagnostics: codebook.themes.flatMap(patternFaults) }

  function codeHits(hits: readonly Hit[], text: string, turn: Turn): Pick<CodedTurn, 'matches' | 'excerpts'> {
    const units = splitUnits(text, turn.span, codebook.unit, tokens)
    const found = new Map<number, readonly RuleFound[]>()
    const view: TurnView = { hits: byLeaf(hits), themes: found, unitOf: (token) => units.unitOf(token) }
    const matches: Match[] = []
    const excerpts: Excerpt[] = []
    for (const [place, rules] of touched(view.hits.keys(), users)) {
      const index = order[place]
      const theme = index === undefined ? undefined : codebook.themes[index]
      const compiled = index === undefined ? undefined : themes[index]
      if (index === undefined || theme === undefined || compiled === undefined) continue
      const items = findTheme(compiled, rules, view, options.minConfidence)
      found.set(index, items)
      const own = items.map((item) => ({ item, match: toMatch(item, index, theme, tokens) }))
      matches.push(...own.map(({ match }) => match))
      const counting = own.filter(({ item }) => isAtLeast(item.confidence, options.minConfidence))
      const ranges = counting.map(({ item }) => item)
      for (const { span, members } of findPassages(text, ranges, units, tokens)) {
        excerpts.push({ theme: index, span, matches: members.flatMap((member) => counting[member]?.match ?? []) })
      }
    }
    return { matches: matches.sort(byPlace), excerpts: excerpts.sort(byPlace) }
  }
}

/** A rule by the place of its theme in the order of evaluation, and its position in the theme. */
interface RuleUse {
  readonly place: number
  readonly rule: number
}

/** By leaf: the rules that can find something when it is found. */
function rulesByLeaf(themes: readonly CompiledTheme[], order: readonly number[]): readonly (readonly RuleUse[])[] {
  const users: RuleUse[][] = []
  const leavesOfTheme: ReadonlySet<number>[] = []
  const leavesOf = (operand: CompiledOperand): readonly number[] => {
    if (operand.kind === 'leaf') return [operand.leaf]
    if (operand.kind === 'theme') return operand.themes.flatMap((theme) => Array.from(leavesOfTheme[theme] ?? []))
    return operand.operands.flatMap(leavesOf)
  }
  order.forEach((index, place) => {
    const all = new Set<number>()
    themes[index]?.rules.forEach(({ operand }, rule) => {
      for (const leaf of new Set(leavesOf(operand))) {
        all.add(leaf)
        ;(users[leaf] ??= []).push({ place, rule })
      }
    })
    leavesOfTheme[index] = all
  })
  return users
}

/** The themes that some found leaf concerns, in the order of evaluation, with the rules it concerns in theirs. */
function touched(leaves: Iterable<number>, users: readonly (readonly RuleUse[])[]): [number, readonly number[]][] {
  const rules = new Map<number, Set<number>>()
  for (const leaf of leaves) {
    for (const { place, rule } of users[leaf] ?? []) {
      const known = rules.get(place)
      if (known === undefined) rules.set(place, new Set([rule]))
      else known.add(rule)
    }
  }
  const inOrder = Array.from(rules).sort(([a], [b]) => a - b)
  return inOrder.map(([place, set]) => [place, Array.from(set).sort((a, b) => a - b)])
}

function byPlace(a: Match | Excerpt, b: Match | Excerpt): number {
  return a.span.start - b.span.start || a.theme - b.theme || a.span.end - b.span.end
}

function toMatch(found: RuleFound, index: number, theme: Theme, tokens: TokenList): Match {
  return {
    theme: index,
    rule: found.rule,
    span: { start: tokens.start(found.first), end: tokens.end(found.last) },
    term: theme.rules[found.rule]?.name ?? '',
    form: found.form,
    class: found.class,
    confidence: found.confidence,
  }
}

function byLeaf(hits: readonly Hit[]): ReadonlyMap<number, readonly Hit[]> {
  const map = new Map<number, Hit[]>()
  for (const hit of hits) {
    const list = map.get(hit.leaf)
    if (list === undefined) map.set(hit.leaf, [hit])
    else list.push(hit)
  }
  return map
}

function findTheme(
  theme: CompiledTheme,
  rules: readonly number[],
  view: TurnView,
  minConfidence: Confidence,
): RuleFound[] {
  const found = rules.flatMap((index) => {
    const rule = theme.rules[index]
    if (rule === undefined) return []
    return evaluate(rule.operand, view)
      .filter((item) => ![...rule.unless, ...theme.unless].some((exclusion) => excludes(exclusion, item, view)))
      .map((item) => ({ ...item, rule: index }))
  })
  return collapse(found, minConfidence)
}

/** Exclusions look at readings that count: a doubtful phrase does not throw away a sure match. */
function excludes({ scope, operands }: CompiledExclusion, match: Found, view: TurnView): boolean {
  return operands.some((operand) =>
    evaluate(operand, view).some((found) => {
      if (!isAtLeast(found.confidence, 'medium')) return false
      if (scope === 'overlap') return found.first <= match.last && match.first <= found.last
      return view.unitOf(found.first) <= view.unitOf(match.last) && view.unitOf(match.first) <= view.unitOf(found.last)
    }),
  )
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
