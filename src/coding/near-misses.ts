/** Which rules of a codebook came near some words, and why they were not enough. */
import type { RefusedSplit } from '../arabic/explain-token.ts'
import { functionWords, prepositions } from '../arabic/function-words.ts'
import { bareText, foldText } from '../arabic/letters.ts'
import type { Codebook, Exclusion, Operand, Rule, Theme } from '../codebook/codebook.ts'
import { ruleName } from '../codebook/rule-name.ts'
import { turnOfWords } from '../session/session.ts'
import { nearest } from '../text/closeness.ts'
import { compileCodebook } from './compile.ts'
import type { Match } from './coding.ts'
import type { CodebookExplainer, KnownLeaf, KnownWord, MatchExplanation, ReadText } from './explain-match.ts'

/** A rule of the codebook; `number` counts from 1, as in `theme#number`. */
export interface PlacedRule {
  readonly theme: Theme
  readonly rule: Rule
  readonly number: number
}

/** A match with its rule and its words; `explanation` is null when the tables at hand do not give it again. */
export interface ExplainedMatch extends PlacedRule {
  readonly match: Match
  readonly explanation: MatchExplanation | null
}

/** Why a rule that came near did not match. */
export type Reason =
  /** A word was cut into the term's letters, and refused. */
  | { readonly kind: 'refused'; readonly surface: string; readonly split: RefusedSplit }
  /** The author's `not_forms` names it. */
  | { readonly kind: 'not-form'; readonly surface: string }
  /** The term wants its very letters. */
  | { readonly kind: 'exact'; readonly surface: string }
  /** An `unless` discarded it; several, where it stood in several places. */
  | { readonly kind: 'unless'; readonly by: readonly string[] }
  /** A longer match of the same theme stands there. */
  | { readonly kind: 'overlap'; readonly by: string }
  /** The term's letters are there, between letters that are no proclitic and no ending of it. */
  | { readonly kind: 'letters'; readonly surface: string; readonly stem: string }
  /** A word of the phrase is there; `lacking` is empty when all are, but not as the phrase wants them. */
  | { readonly kind: 'phrase'; readonly phrase: string; readonly lacking: readonly string[] }
  /** A part of the rule is there; `lacking` is empty when all are, but not as near or in the order it asks for. */
  | { readonly kind: 'rule'; readonly lacking: readonly string[] }
  /** Nothing but a similar spelling. */
  | { readonly kind: 'close'; readonly surface: string }

/** A rule that came near; `term` is the term of it that did, `others` how many rules more have it and fail for the same reason. */
export interface NearMiss extends PlacedRule {
  readonly term: string
  readonly reason: Reason
  readonly others: number
}

/** The rule at a position of a theme at a position. */
export function placedRule(codebook: Codebook, themeAt: number, ruleAt: number): PlacedRule | null {
  const theme = codebook.themes[themeAt]
  const rule = theme?.rules[ruleAt]
  return theme === undefined || rule === undefined ? null : { theme, rule, number: ruleAt + 1 }
}

/** From the reason that tells most to the one that tells least. */
const worth: readonly Reason['kind'][] = [
  'not-form',
  'unless',
  'overlap',
  'exact',
  'refused',
  'letters',
  'phrase',
  'rule',
  'close',
]

/** Whether a reason is about the word itself, not about other words that the rule wants beside it. */
export function isTelling(reason: Reason): boolean {
  return 'lacking' in reason ? reason.lacking.length === 0 : reason.kind !== 'close'
}

/** A miss before the rules that share its reason are counted. */
type Miss = Omit<NearMiss, 'others'>

/** Looks for what came near in a text that has been read and coded. */
export class MissSearch {
  private readonly text: string
  private readonly codebook: Codebook
  private readonly explainer: CodebookExplainer
  private readonly read: ReadText
  private readonly matches: readonly ExplainedMatch[]

  constructor(
    text: string,
    codebook: Codebook,
    explainer: CodebookExplainer,
    read: ReadText,
    matches: readonly ExplainedMatch[],
  ) {
    this.text = text
    this.codebook = codebook
    this.explainer = explainer
    this.read = read
    this.matches = matches
  }

  misses(): readonly NearMiss[] {
    const touched: PlacedRule[] = []
    const misses: Miss[] = []
    for (const placed of this.unmatchedRules()) {
      const leaves = this.explainer.leavesOf(placed.rule.operand)
      if (leaves.some((leaf) => this.isFound(leaf)) || placed.rule.operand.kind === 'pattern') touched.push(placed)
      else misses.push(...leaves.flatMap((leaf) => this.leafMisses(placed, leaf)))
    }
    misses.push(...this.probe(touched))
    const isSilent = this.matches.length === 0 && !misses.some(({ reason }) => isTelling(reason))
    return grouped(isSilent ? [...misses, ...this.similar()] : misses).toSorted(
      (a, b) =>
        Number(isTelling(b.reason)) - Number(isTelling(a.reason)) ||
        worth.indexOf(a.reason.kind) - worth.indexOf(b.reason.kind),
    )
  }

  private unmatchedRules(): readonly PlacedRule[] {
    return this.codebook.themes.flatMap((theme) =>
      theme.rules
        .map((rule, index) => ({ theme, rule, number: index + 1 }))
        .filter(({ rule }) => !this.matches.some((found) => found.rule === rule)),
    )
  }

  private isFound(leaf: KnownLeaf): boolean {
    return this.read.hitsOf(leaf, 0, this.read.tokens.length - 1).length > 0
  }

  private surface(index: number): string {
    return this.text.slice(this.read.tokens.start(index), this.read.tokens.end(index))
  }

  /** Why a term that stands nowhere does not. */
  private leafMisses(placed: PlacedRule, { operand, single, phrases }: KnownLeaf): readonly Miss[] {
    const miss = (reason: Reason): Miss => ({ ...placed, term: operand.text, reason })
    const indices = Array.from({ length: this.read.tokens.length }, (_, index) => index)
    const ofWord = single === null ? [] : indices.flatMap((index) => this.wordReasons(single, index))
    const ofPhrases = phrases.flatMap(({ form, words }): readonly Reason[] => {
      const isThere = (word: KnownWord): boolean => indices.some((index) => this.read.readingOf(index, word) !== null)
      const lacking = words.filter((word) => !isThere(word))
      // «على» alone is not half of «على العضم».
      if (!words.some((word) => isThere(word) && !isGrammar(word.text))) return []
      return [{ kind: 'phrase', phrase: form, lacking: lacking.map(({ text }) => text) }]
    })
    return [...ofWord, ...ofPhrases].map(miss)
  }

  private wordReasons(word: KnownWord, index: number): readonly Reason[] {
    const { readings, refused } = this.read.at(index)
    const surface = this.surface(index)
    if (word.notForms.some((form) => foldText(form) === foldText(surface))) return [{ kind: 'not-form', surface }]
    if (readings.some(({ word: number }) => number === word.number)) return [{ kind: 'exact', surface }]
    const [split] = refused
      .filter(({ word: number, stem }) => number === word.number && stem.letters.length >= 2)
      .toSorted((a, b) => b.stem.letters.length - a.stem.letters.length)
    return split === undefined ? [] : [{ kind: 'refused', surface, split }]
  }

  /**
   * Asks the coder itself about the rules whose terms are there: each alone and without its exclusions, then with one exclusion at a time.
   * What it finds under which conditions tells why it found nothing under all of them.
   */
  private probe(touched: readonly PlacedRule[]): readonly Miss[] {
    if (touched.length === 0) return []
    const refersToThemes = touched.some(({ rule }) => refersToTheme(rule.operand))
    const kept = refersToThemes ? this.codebook.themes : []
    const probes = touched.flatMap((placed) => probesOf(placed))
    const themes = [...kept, ...probes.map(({ theme }) => theme)]
    const { coder } = compileCodebook({ ...this.codebook, themes }, { minConfidence: 'low' })
    const turn = turnOfWords(this.text)
    const { matches } = coder.codeTurn(this.text, turn)
    const found = new Set(matches.map(({ theme }) => theme - kept.length))
    return touched.flatMap((placed): readonly Miss[] => {
      const own = probes.map((probe, position) => ({ ...probe, position })).filter((probe) => probe.placed === placed)
      const isFound = own.some(({ excluding, position }) => excluding === null && found.has(position))
      const miss = (reason: Reason): Miss => ({ ...placed, term: placed.rule.name, reason })
      if (!isFound) return placed.rule.operand.kind === 'pattern' ? [] : [miss(this.incomplete(placed.rule))]
      const rival = this.matches.find(({ theme }) => theme === placed.theme)
      const discarding = own.flatMap(({ excluding, position }) => (found.has(position) ? [] : (excluding ?? [])))
      if (discarding.length === 0 && rival !== undefined) return [miss({ kind: 'overlap', by: rival.rule.name })]
      // Where no exclusion discards every place, several share the work.
      const all = own.flatMap(({ excluding }) => excluding ?? [])
      return [miss({ kind: 'unless', by: discarding.length > 0 ? discarding.slice(0, 1) : all })]
    })
  }

  /** The parts of a rule that are not there. */
  private incomplete({ operand }: Rule): Reason {
    // A rule about another theme lacks that theme: its terms may be there and excluded.
    if (!('operands' in operand)) return { kind: 'rule', lacking: [ruleName(operand)] }
    const lacking = operand.operands.filter((part) => !this.explainer.leavesOf(part).some((leaf) => this.isFound(leaf)))
    return { kind: 'rule', lacking: lacking.map(ruleName) }
  }

  /** When no word says more: terms whose letters stand in it, else the one spelt most like it. */
  private similar(): readonly Miss[] {
    const owners = this.owners()
    return Array.from({ length: this.read.tokens.length }, (_, index) => index).flatMap((index) => {
      if (this.read.at(index).readings.length > 0) return []
      const surface = this.surface(index)
      const bare = bareText(surface)
      const inside = this.read.resembling(index).flatMap(({ word, stem }): readonly Miss[] => {
        const owner = owners.get(word)
        if (owner === undefined || stem.letters.length * 2 <= bare.length) return []
        return [{ ...owner, reason: { kind: 'letters', surface, stem: stem.letters } }]
      })
      if (inside.length > 0 || isGrammar(bare)) return inside
      const names = new Map(Array.from(owners.values(), (owner) => [bareText(owner.term), owner]))
      const close = nearest(bare.replace(/^[وف]?(?:ال|بال|لل)/u, ''), Array.from(names.keys()))
      const owner = close === null ? undefined : names.get(close)
      return owner === undefined ? [] : [{ ...owner, reason: { kind: 'close', surface } }]
    })
  }

  /** Where single words belong; a rule that is one term comes last, so that it is the one that is kept. */
  private owners(): ReadonlyMap<number, Omit<Miss, 'reason'>> {
    const rules = this.unmatchedRules().toSorted((a, b) => simplicity(a.rule) - simplicity(b.rule))
    const owners = new Map<number, Omit<Miss, 'reason'>>()
    for (const placed of rules) {
      for (const { operand, single } of this.explainer.leavesOf(placed.rule.operand))
        if (single !== null && !single.isExact) owners.set(single.number, { ...placed, term: operand.text })
    }
    return owners
  }
}

function simplicity({ operand }: Rule): number {
  return 'operands' in operand ? 0 : 1
}

function isGrammar(word: string): boolean {
  const bare = bareText(word)
  return functionWords.has(bare) || prepositions.has(bare)
}

interface Probe {
  readonly placed: PlacedRule
  readonly theme: Theme
  /** The exclusion that is kept; null without any. */
  readonly excluding: string | null
}

function probesOf(placed: PlacedRule): readonly Probe[] {
  const { theme, rule, number } = placed
  const probe = (unless: readonly Exclusion[], excluding: string | null): Probe => ({
    placed,
    theme: { ...theme, id: `${theme.id}#${number}`, parent: null, rules: [{ ...rule, unless }], unless: [] },
    excluding,
  })
  const each = [...rule.unless, ...theme.unless].flatMap(({ scope, operands }) =>
    operands.map((operand) => probe([{ scope, operands: [operand] }], ruleName(operand))),
  )
  return [probe([], null), ...each]
}

function refersToTheme(operand: Operand): boolean {
  return operand.kind === 'theme' || ('operands' in operand && operand.operands.some(refersToTheme))
}

/** One miss for a term and reason; rules that are one term stand for those that have it among others. */
function grouped(misses: readonly Miss[]): readonly NearMiss[] {
  const groups = new Map<string, readonly Miss[]>()
  for (const miss of misses) {
    const { term, reason } = miss
    const detail = reason.kind === 'refused' ? reason.split.reason : JSON.stringify(reason)
    const key = [term, reason.kind, detail].join('\0')
    groups.set(key, [...(groups.get(key) ?? []), miss])
  }
  return Array.from(groups.values()).flatMap((group) => {
    const rules = new Set(group.map(({ rule }) => rule))
    const [shown] = group.toSorted((a, b) => simplicity(b.rule) - simplicity(a.rule))
    return [shown ?? []].flat().map((miss) => ({ ...miss, others: rules.size - 1 }))
  })
}
