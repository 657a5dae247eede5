/** Forms that a codebook's terms lack and the transcripts attest: candidates are guessed by rule, kept when they are found, accepted by people. */
import { pluralCandidates, relativeCandidates, spellingCandidates, verbalCandidates } from '../arabic/candidates.ts'
import type { Candidate, CandidateKind } from '../arabic/candidates.ts'
import { bareText, foldText } from '../arabic/letters.ts'
import { isAtLeast } from '../arabic/reading.ts'
import { nounStems } from '../arabic/stems.ts'
import type { Codebook, Operand, Theme } from '../codebook/codebook.ts'
import { alternativesOf } from '../codebook/operands.ts'
import type { Place } from '../diagnostic/diagnostic.ts'
import { turnOfWords } from '../session/session.ts'
import type { Session, SessionHeader, Turn } from '../session/session.ts'
import { LineIndex } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'
import { compileCodebook } from './compile.ts'
import type { Coder } from './coding.ts'
import { contextAround, wordsIn } from './concordance.ts'
import { CodebookExplainer } from './explain-match.ts'
import type { ReadText } from './explain-match.ts'
import { splitTerm } from './leaf-words.ts'
import type { PlacedRule } from './near-misses.ts'

/** What is looked for: broken plurals; or other spellings and relatives (masdar, participle, nisba, verb). */
export type SuggestionSet = 'plurals' | 'forms'

/** Where a suggestion was met, with some words around it. */
export interface Attestation {
  readonly header: SessionHeader
  readonly before: string
  readonly surface: string
  readonly after: string
  readonly line: number
  readonly column: number
}

/** A form of a term that the transcripts hold and no term of its theme finds. */
export interface Suggestion extends PlacedRule {
  /** The term as its author wrote it, and where it stands in the codebook. */
  readonly term: string
  readonly at: Place
  readonly kind: CandidateKind
  readonly form: string
  /** `forms`: a plural or spelling of the term. `terms`: a word that inflects by itself and should be a term beside it. */
  readonly goesTo: 'forms' | 'terms'
  readonly matches: number
  /** Without marks, the most frequent first. */
  readonly surfaces: readonly string[]
  readonly example: Attestation
}

/** A candidate and the place in the codebook that it is for. */
interface Wanted extends PlacedRule {
  /** Its leaf's place in the order of the codebook. */
  readonly order: number
  readonly term: string
  readonly at: Place
  readonly candidate: Candidate
  readonly goesTo: 'forms' | 'terms'
  readonly operand: Operand
}

/** How many words of context an example shows on either side. */
const exampleContext = 6

/** Looks for suggestions in sessions as they pass. */
export class SuggestionSearch {
  private readonly wanted: readonly Wanted[]
  private readonly coder: Coder
  private readonly explainer: CodebookExplainer
  /** Candidates that would code what an example of their theme says is not coded. */
  private readonly ruledOut: ReadonlySet<Wanted>
  private readonly found = new Map<Wanted, { readonly example: Attestation; readonly surfaces: Map<string, number> }>()

  /** @param themes positions of the themes that matter; null for all */
  constructor(codebook: Codebook, set: SuggestionSet, themes: ReadonlySet<number> | null) {
    this.explainer = new CodebookExplainer(codebook)
    this.wanted = codebook.themes
      .filter((_, position) => themes === null || themes.has(position))
      .flatMap((theme, position) => wantedOf(theme, position, set))
    const probes = this.wanted.map(({ theme, operand }, index): Theme => {
      const rule = { name: '', operand, unless: [], at: operand.at }
      return { ...theme, id: String(index), parent: null, rules: [rule], unless: [] }
    })
    this.coder = compileCodebook({ ...codebook, themes: probes }, { minConfidence: 'medium' }).coder
    this.ruledOut = this.contradicted()
  }

  /** Takes what a session attests. */
  add(session: Session): void {
    const { text, speech } = session
    const lines = new LineIndex(text)
    for (const turn of session.turns) {
      const candidates = this.candidatesIn(speech, turn).filter(([wanted]) => !this.ruledOut.has(wanted))
      if (candidates.length === 0) continue
      const read = this.explainer.read(speech, turn.span.start, turn.span.end)
      const words = wordsIn(speech, turn.span)
      for (const [wanted, span] of candidates) {
        if (this.isKnown(wanted, speech, span, read)) continue
        const surface = text.slice(span.start, span.end)
        const found = this.found.get(wanted) ?? {
          example: {
            header: session.header,
            surface,
            ...contextAround(text, words, span, exampleContext),
            ...lines.pointAt(span.start),
          },
          surfaces: new Map<string, number>(),
        }
        this.found.set(wanted, found)
        const bare = bareText(surface)
        found.surfaces.set(bare, (found.surfaces.get(bare) ?? 0) + 1)
      }
    }
  }

  /** What was attested so far, in the order of the codebook, of one term the most frequent first. */
  suggestions(): readonly Suggestion[] {
    return Array.from(this.found, ([wanted, { example, surfaces }]) => {
      const counts = Array.from(surfaces).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      const matches = counts.reduce((sum, [, count]) => sum + count, 0)
      return { ...wanted, ...wanted.candidate, matches, surfaces: counts.map(([name]) => name), example }
    }).sort((a, b) => a.order - b.order || b.matches - a.matches || (a.form < b.form ? -1 : 1))
  }

  private contradicted(): ReadonlySet<Wanted> {
    const themes = new Set(this.wanted.map(({ theme }) => theme))
    const examples = Array.from(themes).flatMap((theme) => theme.notCoded.map(({ text }) => ({ theme, text })))
    return new Set(
      examples.flatMap(({ theme, text }) => {
        const turn = turnOfWords(text)
        return this.candidatesIn(text, turn).flatMap(([wanted]) => (wanted.theme === theme ? wanted : []))
      }),
    )
  }

  /** The candidates that a turn holds, and where: of a form only places where the form was found, not the term itself. */
  private candidatesIn(text: string, turn: Turn): readonly (readonly [Wanted, Span])[] {
    return this.coder.codeTurn(text, turn).matches.flatMap(({ theme, form, confidence, span }) =>
      this.wanted.slice(theme, theme + 1).flatMap((wanted) => {
        const { candidate, goesTo } = wanted
        // «بنايات» is rather «with flutes» than نفايات misspelt; a verb must be one beyond doubt.
        const isDoubtful = candidate.kind === 'verb' || candidate.kind === 'spelling'
        const isSure = isAtLeast(confidence, isDoubtful ? 'high' : 'medium')
        return isSure && (goesTo === 'terms' || form === candidate.form) ? [[wanted, span] as const] : []
      }),
    )
  }

  /** Whether some term of the theme finds the place already, or the author ruled the form out. */
  private isKnown({ theme }: Wanted, text: string, span: Span, read: ReadText): boolean {
    const first = read.tokens.indexAt(span.start)
    const last = read.tokens.indexAt(span.end) - 1
    const surface = foldText(text.slice(span.start, span.end))
    return theme.rules.some(({ operand }) =>
      this.explainer.leavesOf(operand).some((leaf) => {
        const notForms = 'options' in leaf.operand ? leaf.operand.options.notForms : []
        if (notForms.some((form) => foldText(form) === surface)) return true
        return read.hitsOf(leaf, first, last).some(({ confidence }) => isAtLeast(confidence, 'medium'))
      }),
    )
  }
}

/** More than the leaves of any theme. */
const mostLeaves = 1e6

/**
 * The candidates for the terms of a theme; a form that two terms suggest is suggested for the first. Words that a rule wants only near
 * others are left out: their forms say nothing of the theme.
 */
function wantedOf(theme: Theme, position: number, set: SuggestionSet): readonly Wanted[] {
  const seen = new Set<string>()
  const leaves = theme.rules.flatMap((rule, index) =>
    alternativesOf(rule).map((leaf) => ({ leaf, rule, number: index + 1 })),
  )
  return leaves.flatMap(({ leaf, rule, number }, index) =>
    candidatesFor(leaf, leaf === rule.operand, set)
      .filter(({ candidate: { form } }) => !seen.has(foldText(form)) && seen.add(foldText(form)))
      .map((candidate) => ({ theme, rule, number, order: position * mostLeaves + index, ...candidate })),
  )
}

type LeafCandidate = Pick<Wanted, 'term' | 'at' | 'candidate' | 'goesTo' | 'operand'>

/** @param isRule whether the leaf is a rule by itself: only beside such a one another term can stand */
function candidatesFor(leaf: Operand, isRule: boolean, set: SuggestionSet): readonly LeafCandidate[] {
  if (leaf.kind === 'verb')
    return set === 'forms' && isRule ? verbalCandidates(leaf.text).map((found) => asTerm(leaf, found)) : []
  if (leaf.kind !== 'term' || leaf.options.match === 'exact') return []
  const { text } = leaf
  if (set === 'plurals') return pluralsOfTerm(text).map((candidate) => asForm(leaf, candidate))
  if (splitTerm(text).length > 1) return []
  return [
    ...spellingCandidates(text).map((candidate) => asForm(leaf, candidate)),
    ...(isRule ? relativeCandidates(text).map((candidate) => asTerm(leaf, candidate)) : []),
  ]
}

/** Plurals of a word, or of a phrase by its first word: «مركز إيواء», «مراكز إيواء»; «سكن مؤقت», «مساكن مؤقتة». */
function pluralsOfTerm(text: string): readonly Candidate[] {
  const [head = '', ...others] = splitTerm(text)
  const plurals = pluralCandidates(head)
  if (others.length === 0) return plurals
  const rest = others.map((word, index) => (index === 0 && isAdjective(word) ? `${bareText(word)}ة` : word)).join(' ')
  return plurals.map(({ kind, form }) => ({ kind, form: `${form} ${rest}` }))
}

function isAdjective(word: string): boolean {
  return nounStems(word, { forms: [], partOfSpeech: null, listedPlurals: false }).some(
    ({ paradigm }) => paradigm === 'human' || paradigm === 'nisba-noun',
  )
}

type TermLeaf = Extract<Operand, { kind: 'term' | 'verb' }>

function asForm(leaf: TermLeaf, candidate: Candidate): LeafCandidate {
  const { text, at, options } = leaf
  const operand = { ...leaf, options: { ...options, forms: [candidate.form], notForms: [] } }
  return { term: text, at, candidate, goesTo: 'forms', operand }
}

function asTerm({ text, at, options }: TermLeaf, candidate: Candidate): LeafCandidate {
  const kind = candidate.kind === 'verb' ? 'verb' : 'term'
  const own = { ...options, forms: [], notForms: [], partOfSpeech: null }
  return { term: text, at, candidate, goesTo: 'terms', operand: { kind, text: candidate.form, options: own, at } }
}
