/** From what was found in a turn to its matches and excerpts: rules, exclusions, overlap, passages. */
import { isAtLeast } from '../arabic/reading.ts'
import type { Confidence } from '../arabic/reading.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Span } from '../text/span.ts'
import type { CodedTurn, Excerpt, Match } from './coding.ts'
import { findPassages, splitUnits } from './excerpts.ts'
import type { Units } from './excerpts.ts'
import type { Hit } from './finder.ts'
import { collapse, evaluate } from './rules.ts'
import type { CompiledOperand, Found, RuleFound, TurnView } from './rules.ts'
import type { TokenList } from './token-list.ts'

export interface CompiledExclusion {
  readonly scope: 'overlap' | 'unit'
  readonly operands: readonly CompiledOperand[]
}

export interface CompiledRule {
  readonly operand: CompiledOperand
  readonly unless: readonly CompiledExclusion[]
}

export interface CompiledTheme {
  readonly rules: readonly CompiledRule[]
  readonly unless: readonly CompiledExclusion[]
}

/** A rule by the place of its theme in the order of evaluation and its position in the theme. */
interface RuleUse {
  readonly place: number
  readonly rule: number
  /** Whether every hit of the leaf is a find of the rule: a term without conditions, as most are. */
  readonly isPlain: boolean
}

/** What a turn holds of one theme, before overlap. */
interface ThemeFinds {
  /** The place of the theme in the order of evaluation. */
  readonly place: number
  readonly plain: RuleFound[]
  /** Rules that must be evaluated. */
  readonly others: number[]
}

/** Codes turns by the compiled themes of one codebook; keeps nothing from turn to turn. */
export class TurnCoder {
  readonly #codebook: Codebook
  readonly #themes: readonly CompiledTheme[]
  /** Positions of themes, what a rule refers to first. */
  readonly #order: readonly number[]
  readonly #minConfidence: Confidence
  /** By leaf: the rules that can find something when it is found. */
  readonly #users: readonly (readonly RuleUse[])[]
  /** Empty between two turns. */
  readonly #findsByPlace: (ThemeFinds | undefined)[]

  constructor(
    codebook: Codebook,
    themes: readonly CompiledTheme[],
    order: readonly number[],
    minConfidence: Confidence,
  ) {
    this.#codebook = codebook
    this.#themes = themes
    this.#order = order
    this.#minConfidence = minConfidence
    this.#users = rulesByLeaf(themes, order)
    this.#findsByPlace = order.map(() => undefined)
  }

  /** @param hits in text order, not empty @param tokens the words of the turn */
  code(hits: readonly Hit[], text: string, turn: Span, tokens: TokenList): Pick<CodedTurn, 'matches' | 'excerpts'> {
    const view = new HitView(hits, splitUnits(text, turn, this.#codebook.unit, tokens))
    const matches: Match[] = []
    const excerpts: Excerpt[] = []
    for (const finds of this.#findsInOrder(hits)) {
      const index = this.#order[finds.place] ?? 0
      const items = this.#findTheme(index, finds, view)
      view.themes.set(index, items)
      const ranges: RuleFound[] = []
      const counting: Match[] = []
      for (const item of items) {
        const match = this.#toMatch(item, index, tokens)
        matches.push(match)
        if (!isAtLeast(item.confidence, this.#minConfidence)) continue
        ranges.push(item)
        counting.push(match)
      }
      for (const { span, members } of findPassages(text, ranges, view.units, tokens))
        excerpts.push({ theme: index, span, matches: members.flatMap((member) => counting[member] ?? []) })
    }
    return { matches: matches.sort(comparePlaces), excerpts: excerpts.sort(comparePlaces) }
  }

  /** What the hits mean to each theme that they concern, in the order of evaluation. */
  #findsInOrder(hits: readonly Hit[]): readonly ThemeFinds[] {
    const finds: ThemeFinds[] = []
    for (const hit of hits) {
      for (const { place, rule, isPlain } of this.#users[hit.leaf] ?? []) {
        let found = this.#findsByPlace[place]
        if (found === undefined) {
          found = { place, plain: [], others: [] }
          this.#findsByPlace[place] = found
          finds.push(found)
        }
        if (isPlain) found.plain.push(toFound(hit, rule))
        else if (!found.others.includes(rule)) found.others.push(rule)
      }
    }
    for (const { place } of finds) this.#findsByPlace[place] = undefined
    return finds.sort((a, b) => a.place - b.place)
  }

  #findTheme(index: number, { plain, others }: ThemeFinds, view: HitView): readonly RuleFound[] {
    const theme = this.#themes[index]
    if (theme === undefined) return []
    if (others.length === 0) return collapse(plain, this.#minConfidence)
    const evaluated = others.flatMap((place) => {
      const rule = theme.rules[place]
      if (rule === undefined) return []
      const exclusions = [...rule.unless, ...theme.unless]
      return evaluate(rule.operand, view)
        .filter((found) => !exclusions.some((exclusion) => excludes(exclusion, found, view)))
        .map((found) => toFound(found, place))
    })
    return collapse(
      [...plain, ...evaluated].sort((a, b) => a.rule - b.rule || a.first - b.first),
      this.#minConfidence,
    )
  }

  #toMatch(
    { rule, first, last, form, class: inflection, confidence }: RuleFound,
    index: number,
    tokens: TokenList,
  ): Match {
    const term = this.#codebook.themes[index]?.rules[rule]?.name ?? ''
    const span = { start: tokens.start(first), end: tokens.end(last) }
    return { theme: index, rule, span, term, form, class: inflection, confidence }
  }
}

function toFound({ first, last, form, class: inflection, confidence }: Found, rule: number): RuleFound {
  return { rule, first, last, form, class: inflection, confidence }
}

/** The hits of a turn as rules ask for them. */
class HitView implements TurnView {
  readonly themes = new Map<number, readonly Found[]>()
  readonly units: Units
  readonly #hits: readonly Hit[]
  #byLeaf: ReadonlyMap<number, readonly Hit[]> | null = null

  constructor(hits: readonly Hit[], units: Units) {
    this.#hits = hits
    this.units = units
  }

  /** Hits by leaf, in text order; most turns need none of it. */
  get hits(): ReadonlyMap<number, readonly Hit[]> {
    this.#byLeaf ??= byLeaf(this.#hits)
    return this.#byLeaf
  }

  unitOf(token: number): number {
    return this.units.unitOf(token)
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
    const theme = themes[index]
    theme?.rules.forEach(({ operand, unless }, rule) => {
      const isPlain = operand.kind === 'leaf' && unless.length + theme.unless.length === 0
      for (const leaf of new Set(leavesOf(operand))) {
        all.add(leaf)
        ;(users[leaf] ??= []).push({ place, rule, isPlain })
      }
    })
    leavesOfTheme[index] = all
  })
  return users
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

function comparePlaces(a: Match | Excerpt, b: Match | Excerpt): number {
  return a.span.start - b.span.start || a.theme - b.theme || a.span.end - b.span.end
}
