import { describeParts } from '../arabic/part-names.ts'
import type { Label } from '../codebook/codebook.ts'
import type { ExcerptRecord, MatchRecord } from '../coding/coded-session.ts'
import type { MatchExplanation } from '../coding/explain-match.ts'
import type { WordsExplanation } from '../coding/explain-words.ts'
import { isTelling } from '../coding/near-misses.ts'
import type { ExplainedMatch, NearMiss, PlacedRule } from '../coding/near-misses.ts'
import { toMissReason } from '../coding/to-miss-reason.ts'
import type { Confidence } from '../coding/coding.ts'
import { isAtLeast } from '../arabic/reading.ts'
import type { Language } from '../diagnostic/format.ts'
import { isolate } from '../text/bidi.ts'
import type { coloursFor } from './colours.ts'
import { explainText } from './explain-text.ts'
import type { ExplainText } from './explain-text.ts'
import { terminalTable, terminalText } from './terminal-table.ts'

/** Near misses are shown up to here, then counted; `--all` shows the rest. */
const mostMisses = 8

/** A match of a results folder: its record, and its rule and words as this version of the program reads them; null when it reads otherwise. */
export interface RecordedMatch {
  readonly record: MatchRecord
  readonly found: ExplainedMatch | null
}

/** An excerpt of a results folder with its matches, or one match without excerpt. */
export interface Recorded {
  readonly excerpt: ExcerptRecord | null
  readonly theme: { readonly id: string; readonly label: Label }
  readonly citation: string
  readonly source: string
  readonly matches: readonly RecordedMatch[]
}

type Colours = ReturnType<typeof coloursFor>

/** How `explain` looks on a page: in which language, and whether Arabic is isolated because a terminal may reorder it. */
export class ExplainView {
  readonly #text: ExplainText
  readonly #language: Language
  readonly #isolated: boolean
  readonly #colours: Colours

  constructor(language: Language, isolated: boolean, colours: Colours) {
    this.#text = explainText(language)
    this.#language = language
    this.#isolated = isolated
    this.#colours = colours
  }

  /** What there is to say about words. @param all whether every near miss is shown */
  words({ words, matches, misses }: WordsExplanation, minConfidence: Confidence, all: boolean): readonly string[] {
    const typed = words.map(({ surface }) => surface).join(' ')
    const key = words.map((word) => word.key).join(' ')
    const head = this.#line(`«${typed}»`)
    // What lacks other words is worth telling only where nothing says more of these.
    const telling = misses.filter(({ reason }) => isTelling(reason))
    const coded = matches.filter(({ match }) => isAtLeast(match.confidence, minConfidence))
    const listed = matches.filter(({ match }) => !isAtLeast(match.confidence, minConfidence))
    return [
      key === typed ? head : `${head}  ${this.#line(`${this.#text.comparedAs} «${key}»`)}`,
      '',
      ...this.#section(coded.length > 0 ? this.#text.coded : this.#text.notCoded, [
        ...coded.flatMap((match) => this.#codedMatch(match, false)),
        ...listed.flatMap((match) => this.#codedMatch(match, true)),
        ...(matches.length === 0 && misses.length === 0 ? [this.#line(this.#text.noRule)] : []),
      ]),
      ...this.#misses(all || (matches.length === 0 && telling.length === 0) ? misses : telling, all),
    ]
  }

  /** What there is to say about an excerpt or match of a results folder. */
  recorded({ excerpt, theme, citation, source, matches }: Recorded): readonly string[] {
    const place = excerpt === null ? '' : `  ${source}:${excerpt.position.line}:${excerpt.position.column}`
    const context = excerpt === null ? [] : [excerpt.before, excerpt.after].filter((part) => part !== '')
    return [
      `${excerpt?.id ?? matches[0]?.record.id ?? ''}  ${this.#theme(theme)}`,
      `${this.#isolate(citation)}${place}`,
      ...(excerpt === null ? [] : ['', this.#isolate(excerpt.text)]),
      '',
      ...this.#section(
        this.#text.matches,
        matches.flatMap((match) => this.#recordedMatch(match, source)),
      ),
      ...(context.length === 0
        ? []
        : [
            '',
            ...this.#section(
              this.#text.context,
              context.map((part) => this.#isolate(part)),
            ),
          ]),
    ]
  }

  #section(title: string, lines: readonly string[]): readonly string[] {
    return [this.#colours.bold(title), ...lines.map((line) => (line === '' ? '' : `  ${line}`))]
  }

  #codedMatch(found: ExplainedMatch, isListedOnly: boolean): readonly string[] {
    const { match, explanation } = found
    const note = isListedOnly ? [`    ${this.#line(this.#text.listedOnly)}`] : []
    return [`${this.#theme(found.theme)}  ${this.#rule(found)}`, ...this.#words(explanation, match), ...note]
  }

  #recordedMatch({ record, found }: RecordedMatch, source: string): readonly string[] {
    const { line, column } = record.position
    const head = `${this.#line(`«${record.surface}»`)}  ${source}:${line}:${column}`
    if (found === null)
      return [`${head}  ${this.#line(`«${record.term}»`)}`, `    ${this.#line(this.#text.readOtherwise)}`]
    return [`${head}  ${this.#rule(found)}`, ...this.#words(found.explanation, record)]
  }

  /** The words of a match, each with its parts, then class and confidence. */
  #words(
    explanation: MatchExplanation | null,
    { class: inflection, confidence }: { readonly class: string; readonly confidence: Confidence },
  ): readonly string[] {
    const rows = (explanation?.words ?? []).map(({ surface, reading }): readonly string[] => {
      if (reading === null) return [surface, inflection === 'pattern' ? this.#text.byPattern : this.#text.passedOver]
      const pieces = describeParts(reading.parts, reading.term).map(({ text, meaning }) =>
        meaning === null ? `«${text}»` : `«${text}» ${meaning[this.#language]}`,
      )
      return [surface, this.#quoted(pieces.join(' + '))]
    })
    const summary = this.#text.reading(inflection, this.#text.confidence[confidence])
    const table = terminalTable(rows, ['left', 'left'], this.#isolated)
    return [...table.map((line) => `    ${line}`), `    ${this.#line(summary)}`]
  }

  #misses(misses: readonly NearMiss[], all: boolean): readonly string[] {
    if (misses.length === 0) return []
    const shown = all ? misses : misses.slice(0, mostMisses)
    const rest = misses.length - shown.length
    const lines = shown.flatMap((miss) => {
      const others = miss.others > 0 ? ` ${this.#text.others(miss.others)}` : ''
      return [
        `${this.#line(`«${miss.term}»`)}  ${this.#rule(miss, miss.term)}`,
        `    ${this.#line(this.#text.reason(toMissReason(miss.reason)) + others)}`,
      ]
    })
    return [
      '',
      ...this.#section(this.#text.nearMisses, [...lines, ...(rest > 0 ? [this.#line(this.#text.more(rest))] : [])]),
    ]
  }

  #theme({ id, label }: Recorded['theme']): string {
    const name = label[this.#language] ?? label.ar ?? label.en
    return name === null ? id : `${this.#colours.bold(id)}  ${this.#isolate(name)}`
  }

  /** @param known a name that stands beside it already */
  #rule({ theme, rule, number }: PlacedRule, known = ''): string {
    const name = rule.name === known ? '' : `  ${this.#line(`«${rule.name}»`)}`
    const { path, line, column } = rule.at
    const place = this.#colours.dim([path, line, column].filter((part) => part !== undefined).join(':'))
    return `${this.#text.rule(`${theme.id}#${number}`)}${name}  ${place}`
  }

  /** A sentence whose quoted parts are isolated; in Arabic the whole of it too. */
  #line(sentence: string): string {
    const clean = terminalText(sentence, false)
    const quoted = this.#quoted(clean)
    return this.#isolated && this.#language === 'ar' ? isolate(quoted) : quoted
  }

  #isolate(text: string): string {
    return terminalText(text, this.#isolated)
  }

  #quoted(text: string): string {
    return this.#isolated ? text.replaceAll(/«([^«»]*)»/gu, (_, inner: string) => `«${isolate(inner)}»`) : text
  }
}
