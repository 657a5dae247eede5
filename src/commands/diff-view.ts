import type { ThemeComparison } from '../checks/compare-codebooks.ts'
import { isChanged } from '../checks/compare-codebooks.ts'
import type { RuleComparison } from '../checks/compare-rules.ts'
import type { CodingChangeKind, ThemeEffect } from '../checks/compare-codings.ts'
import { listChange } from '../checks/field-changes.ts'
import type { FieldChange, FieldValue } from '../checks/field-changes.ts'
import type { Language } from '../diagnostic/format.ts'
import type { Colours } from './colours.ts'
import type { Page } from './concordance-view.ts'
import { changeKinds, countOf, labelOf, movesOf, placeText, presentOf, toldRules } from './diff-report.ts'
import type { DiffReport, Effect, Example, ShownPassage, TermMove } from './diff-report.ts'
import type { DiffText } from './diff-text.ts'
import { terminalTable, terminalText } from './terminal-table.ts'
import type { Alignment } from './terminal-table.ts'

/** What was added has a plus in front, what was removed a hyphen, what changed a tilde, what moved an arrowhead: signs that survive a pipe. */
type Sign = '+' | '-' | '~' | '>'

const signOfKind: Readonly<Record<CodingChangeKind, Sign>> = { gained: '+', lost: '-', evidence: '~', border: '~' }

/** Differences as lines for a terminal, or for a pipe. */
export class DiffView {
  readonly #text: DiffText
  readonly #language: Language
  readonly #page: Page
  readonly #colours: Colours

  constructor(text: DiffText, language: Language, page: Page, colours: Colours) {
    this.#text = text
    this.#language = language
    this.#page = page
    this.#colours = colours
  }

  /** Nothing where there is no difference. */
  lines(report: DiffReport): readonly string[] {
    const { comparison, effect } = report
    const changed = comparison.themes.filter(isChanged)
    const sections = [
      comparison.fields.length === 0 ? [] : [this.#heading(this.#text.codebook), ...this.#codebookLines(report)],
      changed.length === 0
        ? []
        : [this.#heading(this.#text.themes), ...changed.flatMap((theme) => this.#themeLines(theme))],
      effect === null || effect.themes.length === 0 ? [] : this.#effectLines(effect),
      report.advice.bump === 'none' && report.advice.isMet
        ? []
        : [this.#heading(this.#text.version), `  ${this.#versionLine(report)}`],
    ].filter((lines) => lines.length > 0)
    return sections.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
  }

  #codebookLines({ comparison, placeOf }: DiffReport): readonly string[] {
    return comparison.fields.map(
      (change) => `  ${this.#fieldLine(change)}  ${this.#colours.dim(this.#show(placeText(placeOf(change))))}`,
    )
  }

  #themeLines(theme: ThemeComparison): readonly string[] {
    const { kind, a, b, into, fields } = theme
    const present = presentOf(theme)
    const isWhole = kind === 'added' || kind === 'removed'
    const how = [
      kind === 'renamed' ? `${this.#text.renamedFrom} ${a?.id ?? ''}` : '',
      kind === 'merged' ? `${this.#text.mergedInto} ${into ?? ''}` : '',
      isWhole ? this.#text.terms(present.rules.length) : '',
    ].filter((part) => part !== '')
    const sign = kind === 'added' ? '+' : b === null ? '-' : '~'
    const name = this.#show(labelOf(present, this.#language))
    const place = this.#colours.dim(this.#show(placeText(present.at)))
    return [
      `${this.#sign(sign, present.id)}  ${[name, ...how, place].join('  ')}`,
      ...fields.map((change) => `    ${this.#fieldLine(change)}`),
      ...movesOf(theme).map((move) => `    ${this.#sign('>', this.#moveOf(move))}`),
      ...toldRules(theme).flatMap((rule) => this.#ruleLines(rule, theme)),
    ]
  }

  #ruleLines(rule: RuleComparison, { b }: ThemeComparison): readonly string[] {
    const isHere = rule.b !== null && rule.b.theme === b
    const place = isHere ? rule.b : (rule.a ?? rule.b)
    if (place === null) return []
    const other = (isHere ? rule.a : rule.b)?.theme.id ?? ''
    const moved = rule.kind !== 'moved' ? [] : [`${isHere ? this.#text.movedFrom : this.#text.movedTo} ${other}`]
    const at = this.#colours.dim(this.#show(placeText(place.rule.at)))
    const sign = ({ added: '+', removed: '-', moved: '>', changed: '~', same: '~' } as const)[rule.kind]
    return [
      `    ${this.#sign(sign, this.#show(place.rule.name))}  ${[...moved, at].join('  ')}`,
      ...rule.fields.map((change) => `        ${this.#fieldLine(change)}`),
    ]
  }

  #moveOf({ isHere, theme, terms }: TermMove): string {
    return isHere ? this.#text.movedHere(terms, theme) : this.#text.movedAway(terms, theme)
  }

  #fieldLine(change: FieldChange): string {
    const list = listChange(change)
    if (list === null) return `${change.field}  ${this.#value(change.a)} → ${this.#value(change.b)}`
    const parts = [
      ...list.removed.map((item) => this.#sign('-', this.#value(item))),
      ...list.added.map((item) => this.#sign('+', this.#value(item))),
    ]
    return `${change.field}  ${parts.length === 0 ? this.#text.otherOrder : parts.join('  ')}`
  }

  #value(value: FieldValue): string {
    return value === null ? '–' : `«${this.#show([value].flat().join(' | '))}»`
  }

  #effectLines(effect: Effect): readonly string[] {
    const { theme, before, after, kinds } = this.#text
    const head = [theme, before, after, ...changeKinds.map((kind) => kinds[kind])]
    const rows = effect.themes.map((own) => [
      presentOf(own.theme).id,
      ...[own.before, own.after, ...changeKinds.map((kind) => countOf(own, kind))].map(String),
    ])
    const alignments = head.map((_, index): Alignment => (index === 0 ? 'left' : 'right'))
    return [
      this.#heading(this.#text.codings(effect.sessions)),
      ...terminalTable([head, ...rows], alignments, this.#page.isTerminal).map((line) => `  ${line}`),
      ...effect.themes.flatMap((own) => this.#themeEffectLines(own, effect)),
    ]
  }

  #themeEffectLines(own: ThemeEffect, { examples }: Effect): readonly string[] {
    const theme = presentOf(own.theme)
    return [
      '',
      `${this.#colours.bold(theme.id)}  ${this.#show(labelOf(theme, this.#language))}`,
      ...this.#ruleEffectLines(own).map((line) => `  ${line}`),
      ...changeKinds.flatMap((kind) => {
        const count = countOf(own, kind)
        if (count === 0) return []
        const shown = examples.of(own.theme, kind)
        const hidden = count - shown.length
        return [
          `  ${this.#text.kinds[kind]} (${count})`,
          ...shown.flatMap((example) => this.#exampleLines(example, kind)),
          ...(hidden > 0 ? [`    ${this.#text.more(hidden)}`] : []),
        ]
      }),
    ]
  }

  #ruleEffectLines({ rules }: ThemeEffect): readonly string[] {
    if (rules.length === 0) return []
    const { term, before, after, kinds } = this.#text
    const rows = rules.map(({ rule, ...own }) => [
      rule.b?.rule.name ?? rule.a?.rule.name ?? '',
      ...[own.before, own.after, own.gained, own.lost].map(String),
    ])
    const head = [term, before, after, kinds.gained, kinds.lost]
    return terminalTable([head, ...rows], ['left', 'right', 'right', 'right', 'right'], this.#page.isTerminal)
  }

  #exampleLines({ place, citation, a, b }: Example, kind: CodingChangeKind): readonly string[] {
    const where = `${this.#show(citation)}  ${this.#colours.dim(this.#show(place))}`
    const isWhole = a === null || b === null || a.texts.join('\n') === b.texts.join('\n')
    return [
      `  ${this.#sign(signOfKind[kind], where)}`,
      ...(isWhole ? this.#textLines(b ?? a, '') : [...this.#textLines(a, '- '), ...this.#textLines(b, '+ ')]),
      ...(kind === 'border' ? [] : [`      ${this.#text.evidence}: ${this.#evidenceOf(a, b)}`]),
    ]
  }

  #textLines(passage: ShownPassage | null, sign: string): readonly string[] {
    return (passage?.texts ?? []).map((text) => `      ${sign}${this.#show(text)}`)
  }

  /** The words, and in brackets the terms that found them; for both sides where both coded the passage. */
  #evidenceOf(a: ShownPassage | null, b: ShownPassage | null): string {
    const one = (passage: ShownPassage): string =>
      `${this.#show(passage.evidence.join(' | '))} (${this.#show(passage.terms.join(' | '))})`
    return [a, b].flatMap((passage) => (passage === null ? [] : [one(passage)])).join(' → ')
  }

  #versionLine({ a, b, advice }: DiffReport): string {
    const { bumps, because, isMet, expected, comma, semicolon } = this.#text
    const reason = advice.because.length === 0 ? '' : ` (${because} ${advice.because.join(comma)})`
    const judgement = advice.isMet ? isMet : this.#colours.yellow(expected(advice.expected))
    return `${a.version} → ${b.version}: ${bumps[advice.bump]}${reason}${semicolon}${judgement}`
  }

  #heading(text: string): string {
    return this.#colours.bold(text)
  }

  #sign(sign: Sign, text: string): string {
    const { green, red, yellow, cyan } = this.#colours
    const colour = { '+': green, '-': red, '~': yellow, '>': cyan }[sign]
    return `${colour(sign)} ${text}`
  }

  #show(text: string): string {
    return text === '' ? '' : terminalText(text, this.#page.isTerminal)
  }
}
