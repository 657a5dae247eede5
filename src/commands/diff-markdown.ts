import type { ThemeComparison } from '../checks/compare-codebooks.ts'
import { isChanged } from '../checks/compare-codebooks.ts'
import type { RuleComparison } from '../checks/compare-rules.ts'
import type { CodingChangeKind, ThemeEffect } from '../checks/compare-codings.ts'
import { listChange } from '../checks/field-changes.ts'
import type { FieldChange, FieldValue } from '../checks/field-changes.ts'
import type { Language } from '../diagnostic/format.ts'
import { changeKinds, countOf, labelOf, movesOf, placeText, presentOf, toldRules } from './diff-report.ts'
import type { DiffReport, Effect, Example, ShownPassage, TermMove } from './diff-report.ts'
import type { DiffText } from './diff-text.ts'
import { markdownCode, markdownDetails, markdownQuote, markdownSpan, markdownTable, markdownText } from './markdown.ts'

/** What a comment on GitHub holds (65,536 characters), with room for what a workflow puts around it. */
const mostCharacters = 65_000

/**
 * Differences as Markdown, fit for a comment on a pull request: figures on top, each theme below in a part that opens at a click. Nothing
 * where there is no difference.
 *
 * @param limit passages shown per theme and kind; null shows as many of those that were kept as a comment holds
 */
export function diffMarkdown(report: DiffReport, text: DiffText, language: Language, limit: number | null): string {
  if (report.advice.bump === 'none' && report.advice.isMet && report.comparison.fields.length === 0) return ''
  const page = (most: number | null): string => `${new MarkdownPage(text, language, most).lines(report).join('\n')}\n`
  if (limit !== null) return page(limit)
  const whole = page(Infinity)
  if (whole.length <= mostCharacters) return whole
  const shorter = [5, 3, 2, 1, 0, null].map((most) => `${page(most)}\n${markdownText(text.shortened)}\n`)
  return shorter.find((tried) => tried.length <= mostCharacters) ?? shorter.at(-1) ?? whole
}

class MarkdownPage {
  readonly #text: DiffText
  readonly #language: Language
  readonly #most: number | null

  /** @param most passages shown per theme and kind; null leaves out what changed in a theme as well, and shows one line of it */
  constructor(text: DiffText, language: Language, most: number | null) {
    this.#text = text
    this.#language = language
    this.#most = most
  }

  lines(report: DiffReport): readonly string[] {
    const { a, b, comparison, effect } = report
    const effects = new Map(effect?.themes.map((own) => [own.theme, own]))
    const shown = comparison.themes.filter((theme) => isChanged(theme) || effects.has(theme))
    return [
      `### ${this.#text.codebook} ${markdownCode(b.id)}`,
      '',
      `${markdownCode(a.path)} → ${markdownCode(b.path)}`,
      '',
      ...this.#versionLines(report),
      ...(comparison.fields.length === 0 ? [] : [...this.#codebookTable(report), '']),
      ...(effect === null ? [] : [...this.#effectTable(effect), '']),
      ...shown.flatMap((theme) => [...this.#themeLines(theme, effects.get(theme) ?? null, effect), '']),
    ].slice(0, -1)
  }

  #versionLines({ a, b, advice }: DiffReport): readonly string[] {
    if (advice.bump === 'none' && advice.isMet) return []
    const { bumps, because, isMet, expected, version, comma, semicolon } = this.#text
    const versions = `${version} ${markdownCode(a.version)} → ${markdownCode(b.version)}`
    const reasons = advice.because.map(markdownCode).join(comma)
    const judgement = advice.isMet ? isMet : `**${markdownText(expected(advice.expected))}**`
    return [
      `${versions}: **${bumps[advice.bump]}**${reasons === '' ? '' : ` (${because} ${reasons})`}${semicolon}${judgement}`,
      '',
    ]
  }

  #codebookTable({ comparison, placeOf }: DiffReport): readonly string[] {
    const rows = comparison.fields.map((change) => [
      markdownCode(change.field),
      this.#changeOf(change),
      markdownCode(placeText(placeOf(change))),
    ])
    return markdownTable([this.#text.key, this.#text.changed, ''], rows, 'texts')
  }

  #effectTable({ sessions, themes }: Effect): readonly string[] {
    if (themes.length === 0) return [markdownText(this.#text.sameCodings(sessions))]
    const { theme, before, after, kinds } = this.#text
    const rows = themes.map((own) => [
      this.#nameOf(own.theme),
      ...[own.before, own.after, ...changeKinds.map((kind) => countOf(own, kind))].map(String),
    ])
    const head = [theme, before, after, ...changeKinds.map((kind) => kinds[kind])]
    return [`#### ${this.#text.codings(sessions)}`, '', ...markdownTable(head, rows, 'figures')]
  }

  #nameOf(theme: ThemeComparison): string {
    const present = presentOf(theme)
    return `${markdownCode(present.id)} ${markdownSpan(labelOf(present, this.#language))}`
  }

  #themeLines(theme: ThemeComparison, own: ThemeEffect | null, effect: Effect | null): readonly string[] {
    const present = presentOf(theme)
    const changes = [
      ...theme.fields.map((change) => `- ${markdownCode(change.field)}: ${this.#changeOf(change)}`),
      ...movesOf(theme).map((move) => `- ${this.#moveOf(move)}`),
      ...toldRules(theme).flatMap((rule) => this.#ruleLines(rule, theme)),
    ]
    const summary = `${this.#nameOf(theme)} – ${this.#summaryOf(theme, own).join(this.#text.semicolon)}`
    if (this.#most === null) return [`- ${summary}`]
    return markdownDetails(summary, [
      markdownCode(placeText(present.at)),
      ...(changes.length === 0 ? [] : ['', ...changes]),
      ...(own === null || effect === null ? [] : this.#effectLines(own, effect)),
    ])
  }

  #summaryOf(theme: ThemeComparison, own: ThemeEffect | null): readonly string[] {
    const { added, removed, renamedFrom, mergedInto, changed, excerpts, kinds, comma } = this.#text
    const { kind, a, into, fields } = theme
    const how = {
      added,
      removed,
      renamed: `${renamedFrom} ${markdownCode(a?.id ?? '')}`,
      merged: `${mergedInto} ${markdownCode(into ?? '')}`,
      kept: '',
    }[kind]
    const figures =
      own === null
        ? ''
        : `${excerpts} ${own.before} → ${own.after} (${kinds.gained} ${own.gained}${comma}${kinds.lost} ${own.lost})`
    const keys = fields.map(({ field }) => markdownCode(field)).join(comma)
    return [how, keys === '' ? '' : `${changed}: ${keys}`, this.#termsOf(theme), figures].filter((part) => part !== '')
  }

  /** How many terms came, went and changed; of a theme that is new or gone, how many it has. */
  #termsOf({ kind, rules }: ThemeComparison): string {
    if (kind === 'added' || kind === 'removed') return this.#text.terms(rules.length)
    const count = (...wanted: readonly RuleComparison['kind'][]): number =>
      rules.filter((rule) => wanted.includes(rule.kind)).length
    const [added, removed, others] = [count('added'), count('removed'), count('changed', 'moved')]
    const all = added + removed + others
    return all === 0 ? '' : `${this.#text.terms(all)} (+${added} −${removed} ~${others})`
  }

  #ruleLines(rule: RuleComparison, { b }: ThemeComparison): readonly string[] {
    const { added, removed, changed, movedFrom, movedTo } = this.#text
    const isHere = rule.b !== null && rule.b.theme === b
    const place = isHere ? rule.b : (rule.a ?? rule.b)
    if (place === null) return []
    const other = markdownCode((isHere ? rule.a : rule.b)?.theme.id ?? '')
    const moved = `${isHere ? movedFrom : movedTo} ${other}`
    const how = { added, removed, changed, moved, same: '' }[rule.kind]
    return [
      `- ${markdownSpan(place.rule.name)} ${how} ${markdownCode(placeText(place.rule.at))}`,
      ...rule.fields.map((change) => `  - ${markdownCode(change.field)}: ${this.#changeOf(change)}`),
    ]
  }

  #moveOf({ isHere, theme, terms }: TermMove): string {
    const other = markdownCode(theme)
    return isHere ? this.#text.movedHere(terms, other) : this.#text.movedAway(terms, other)
  }

  #changeOf(change: FieldChange): string {
    const list = listChange(change)
    if (list === null) return `${this.#value(change.a)} → ${this.#value(change.b)}`
    const parts = [
      ...list.removed.map((item) => `<del>${markdownSpan(item)}</del>`),
      ...list.added.map((item) => `<ins>${markdownSpan(item)}</ins>`),
    ]
    return parts.length === 0 ? this.#text.otherOrder : parts.join(' · ')
  }

  #value(value: FieldValue): string {
    return value === null ? '–' : markdownSpan([value].flat().join(' · '))
  }

  #effectLines(own: ThemeEffect, { examples }: Effect): readonly string[] {
    const { term, before, after, kinds } = this.#text
    const rows = own.rules.map(({ rule, ...figures }) => [
      markdownSpan(rule.b?.rule.name ?? rule.a?.rule.name ?? ''),
      ...[figures.before, figures.after, figures.gained, figures.lost].map(String),
    ])
    const head = [term, before, after, kinds.gained, kinds.lost]
    const passages = changeKinds.flatMap((kind) => {
      const count = countOf(own, kind)
      if (count === 0) return []
      const shown = examples.of(own.theme, kind).slice(0, this.#most ?? 0)
      const hidden = count - shown.length
      return [
        '',
        `**${kinds[kind]}** (${count})`,
        '',
        ...shown.flatMap((example) => this.#exampleLines(example, kind)),
        ...(hidden > 0 ? [markdownText(this.#text.more(hidden))] : []),
      ]
    })
    return [...(rows.length === 0 ? [] : ['', ...markdownTable(head, rows, 'figures')]), ...passages]
  }

  #exampleLines({ place, citation, a, b }: Example, kind: CodingChangeKind): readonly string[] {
    const isWhole = a === null || b === null || a.texts.join('\n') === b.texts.join('\n')
    const evidence = [a, b].flatMap((passage) => (passage === null ? [] : [evidenceOf(passage)])).join(' → ')
    const about = [
      markdownSpan(citation),
      markdownCode(place),
      ...(kind === 'border' ? [] : [`${markdownText(this.#text.evidence)}: ${evidence}`]),
    ]
    const texts = (passage: ShownPassage | null): string => (passage?.texts ?? []).join(' […] ')
    if (isWhole) return [markdownQuote(texts(b ?? a), about), '']
    return [
      markdownQuote(texts(a), [markdownText(this.#text.before)]),
      markdownQuote(texts(b), [markdownText(this.#text.after), ...about]),
      '',
    ]
  }
}

/** The words, and in brackets the terms that found them. */
function evidenceOf({ evidence, terms }: ShownPassage): string {
  return `${markdownSpan(evidence.join(' | '))} (${markdownSpan(terms.join(' | '))})`
}
