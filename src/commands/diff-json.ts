import type { ThemeComparison } from '../checks/compare-codebooks.ts'
import { isChanged } from '../checks/compare-codebooks.ts'
import type { RuleComparison, RulePlace } from '../checks/compare-rules.ts'
import type { CodingChange } from '../checks/compare-codings.ts'
import type { VersionAdvice } from '../checks/version-advice.ts'
import type { ExcerptRecord } from '../coding/coded-session.ts'
import type { Place } from '../diagnostic/diagnostic.ts'
import type { Output } from '../io/io.ts'
import type { Session } from '../session/session.ts'
import { citationOfChange } from './diff-report.ts'
import type { DiffReport, Effect } from './diff-report.ts'

const format = 'code-sessions/diff@1'

/** What is known before anything is coded. */
type Beginning = Pick<DiffReport, 'a' | 'b' | 'comparison' | 'placeOf'>

/** Writes all differences as one JSON object, passages as they come: what is not kept needs no memory. */
export class DiffJson {
  readonly #output: Output
  readonly #beginning: Beginning
  /** Passages so far; null before anything was written. */
  #written: number | null = null

  constructor(beginning: Beginning, output: Output) {
    this.#beginning = beginning
    this.#output = output
  }

  /** @returns false once the reader has gone */
  add(changes: readonly CodingChange[], session: Session): boolean {
    const isRead = this.#begin()
    const passages = changes.map((change) => JSON.stringify(passageOf(change, session)))
    if (passages.length === 0) return isRead
    const first = this.#written === 0 ? '\n' : ',\n'
    this.#written = (this.#written ?? 0) + passages.length
    return this.#output.write(first + passages.join(',\n'))
  }

  end(effect: Effect | null, advice: VersionAdvice): void {
    this.#begin()
    const figures = effect === null ? null : effectOf(effect)
    const rest = [`"effect": ${JSON.stringify(figures)}`, `"version": ${JSON.stringify(adviceOf(advice))}`]
    this.#output.write(`${this.#written === 0 ? '' : '\n'}],\n${rest.join(',\n')}\n}\n`)
  }

  #begin(): boolean {
    if (this.#written !== null) return true
    this.#written = 0
    const { a, b, comparison, placeOf } = this.#beginning
    const fields = comparison.fields.map((change) => ({ ...change, at: jsonPlace(placeOf(change)) }))
    const themes = comparison.themes.filter(isChanged).map(themeOf)
    const head = [
      ['format', format],
      ['a', a],
      ['b', b],
      ['fields', fields],
      ['themes', themes],
    ].map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    return this.#output.write(`{\n${head.join(',\n')},\n"passages": [`)
  }
}

function themeOf({ kind, a, b, into, fields, rules }: ThemeComparison): object {
  return {
    kind,
    a: a === null ? null : { theme: a.id, label: a.label, at: jsonPlace(a.at) },
    b: b === null ? null : { theme: b.id, label: b.label, at: jsonPlace(b.at) },
    into,
    fields,
    terms: rules.filter((rule) => rule.kind !== 'same').map(ruleOf),
  }
}

function ruleOf({ kind, a, b, fields }: RuleComparison): object {
  return { kind, a: a === null ? null : rulePlace(a), b: b === null ? null : rulePlace(b), fields }
}

function rulePlace({ theme, number, rule }: RulePlace): object {
  return { rule: `${theme.id}#${number}`, term: rule.name, at: jsonPlace(rule.at) }
}

function jsonPlace({ path, line, column }: Place): object {
  return { path, line: line ?? null, column: column ?? null }
}

function passageOf(change: CodingChange, session: Session): object {
  const { header, turns } = session
  const turn = turns.find(({ index }) => index === change.turn)
  return {
    kind: change.kind,
    theme: change.theme.b?.id ?? change.theme.a?.id ?? null,
    session: header.id,
    source: header.source,
    turn: change.turn,
    speaker: turn?.speaker?.label ?? null,
    time: (change.b[0] ?? change.a[0])?.time ?? null,
    citation: citationOfChange(change, session),
    a: change.a.map(excerptOf),
    b: change.b.map(excerptOf),
  }
}

/** Named as the columns of excerpts.csv are. */
function excerptOf({ id, theme, position, text, evidence, terms, rules }: ExcerptRecord): object {
  const { line, column, endLine, endColumn, start, end } = position
  const place = { line, column, end_line: endLine, end_column: endColumn, start, end }
  return { excerpt_id: id, theme, ...place, text, evidence, terms, rules }
}

function effectOf({ sessions, themes }: Effect): object {
  return {
    sessions,
    themes: themes.map(({ theme, rules, ...figures }) => ({
      theme: theme.b?.id ?? theme.a?.id ?? null,
      ...figures,
      terms: rules.map(({ rule, ...own }) => ({
        a: rule.a === null ? null : `${rule.a.theme.id}#${rule.a.number}`,
        b: rule.b === null ? null : `${rule.b.theme.id}#${rule.b.number}`,
        term: rule.b?.rule.name ?? rule.a?.rule.name ?? null,
        ...own,
      })),
    })),
  }
}

function adviceOf({ bump, because, expected, isMet }: VersionAdvice): object {
  return { bump, because, expected, met: isMet }
}
