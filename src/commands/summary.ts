import type { Language } from '../diagnostic/format.ts'
import type { Io } from '../io/io.ts'
import type { Theme } from '../codebook/codebook.ts'
import type { ThemeFrequency } from '../tables/frequencies.ts'
import type { SessionKind } from '../session/session.ts'
import { grouped } from '../text/grouped.ts'
import { coloursFor } from './colours.ts'
import type { Colours } from './colours.ts'
import type { SummaryFigures } from './summary-figures.ts'
import { summaryText } from './summary-text.ts'
import type { SummaryText } from './summary-text.ts'
import { terminalTable, terminalText } from './terminal-table.ts'

/** How the run went, beside its figures. */
export interface RunOutcome {
  readonly errors: number
  readonly warnings: number
  /** The results folder as typed. */
  readonly out: string
}

/** Names of themes that nobody speaks of are listed up to here, then counted. */
const mostNames = 12

/**
 * The story of a run for the terminal: what was read, what was found and what not, where the results are, what to type next.
 *
 * @returns lines; for a terminal with colours, and with Arabic isolated so that columns stay in place
 */
export function summarise(figures: SummaryFigures, outcome: RunOutcome, language: Language, io: Io): readonly string[] {
  return new Summary(figures, outcome, language, io).lines()
}

class Summary {
  readonly #figures: SummaryFigures
  readonly #outcome: RunOutcome
  readonly #text: SummaryText
  readonly #language: Language
  readonly #isolated: boolean
  readonly #width: number
  readonly #colours: Colours

  constructor(figures: SummaryFigures, outcome: RunOutcome, language: Language, io: Io) {
    this.#figures = figures
    this.#outcome = outcome
    this.#language = language
    this.#text = summaryText(language)
    this.#isolated = io.stderr.isTTY
    this.#width = io.stderr.columns
    this.#colours = coloursFor(io.stderr, io)
  }

  lines(): readonly string[] {
    const { errors, warnings } = this.#outcome
    const problems =
      errors + warnings === 0
        ? []
        : this.#section(this.#text.problems, [this.#text.errorsAndWarnings(errors, warnings)])
    const parts = [
      this.#section(this.#text.read, this.#read()),
      this.#section(this.#text.found, this.#found()),
      this.#section(this.#text.notFound, this.#notFound()),
      problems,
      this.#section(this.#text.results, this.#results()),
      this.#section(this.#text.next, this.#text.advice(this.#folder())),
    ]
    return parts.filter((lines) => lines.length > 0).flatMap((lines) => ['', ...lines])
  }

  #section(title: string, lines: readonly string[]): readonly string[] {
    return lines.length === 0
      ? []
      : [this.#colours.bold(title), ...lines.map((line) => (line === '' ? '' : `  ${line}`))]
  }

  #read(): readonly string[] {
    const totals = this.#figures.themes[0]?.totals
    const kinds: readonly SessionKind[] = ['focus-group', 'interview', 'document']
    const sessions = kinds.flatMap((kind) => this.#sessionsOf(kind)).join(this.#text.listSeparator)
    return [sessions, this.#text.spoken(totals?.turns ?? 0, totals?.speakers ?? 0, totals?.words ?? 0)]
  }

  #sessionsOf(kind: SessionKind): readonly string[] {
    const modes = this.#figures.sessions.get(kind)
    if (modes === undefined) return []
    const { focusGroups, interviews, documents, mode: nameMode, listSeparator } = this.#text
    const count = [...modes.values()].reduce((total, number) => total + number, 0)
    const name = { 'focus-group': focusGroups, interview: interviews, document: documents }[kind](count)
    const known = [...modes].filter(([mode]) => mode !== null).map(([mode, number]) => nameMode(mode, number))
    return [known.length === 0 ? name : `${name} (${known.join(listSeparator)})`]
  }

  #found(): readonly string[] {
    const spoken = this.#figures.themes.filter(({ figures }) => figures.excerpts > 0)
    if (spoken.length === 0) return [this.#text.noExcerpts]
    const { moderators, documents } = this.#figures.leftOut
    const leftOut = moderators + documents === 0 ? '' : this.#text.leftOut(moderators, documents)
    const told = this.#text.excerpts(this.#figures.excerpts, spoken.length) + leftOut
    return [told, '', ...this.#table(spoken)]
  }

  /** Themes at the top with their figures; Arabic labels at the right edge, where Arabic begins. */
  #table(spoken: readonly ThemeFrequency[]): readonly string[] {
    const [theme, excerpts, sessions, speakers, turns] = this.#text.columns
    const inEnglish = this.#language === 'en' && this.#width >= 80
    const rows = spoken.filter(({ theme: { depth } }) => depth === 0).map((row) => this.#row(row, inEnglish))
    const head = [...(inEnglish ? [theme] : []), excerpts, sessions, speakers, turns, inEnglish ? '' : theme]
    const [first = '', ...others] = terminalTable(
      [head, ...rows],
      [...(inEnglish ? ['left' as const] : []), ...rightAligned],
      this.#isolated,
    )
    return [this.#colours.dim(first), ...others]
  }

  #row({ theme, figures, totals }: ThemeFrequency, inEnglish: boolean): readonly string[] {
    return [
      ...(inEnglish ? [theme.label.en ?? theme.id] : []),
      grouped(figures.excerpts),
      this.#text.nOf(figures.sessions, totals.sessions),
      grouped(figures.speakers),
      percentOf(figures.turns, totals.turns),
      theme.label.ar ?? theme.label.en ?? theme.id,
    ]
  }

  #notFound(): readonly string[] {
    const silent = this.#figures.themes
      .filter(({ figures }) => figures.excerpts === 0)
      .map(({ theme }) => this.#name(theme))
    const names = [...silent.slice(0, mostNames), ...(silent.length > mostNames ? ['…'] : [])]
    const turns = this.#figures.themes[0]?.totals.turns ?? 0
    const { uncodedTurns } = this.#figures
    return [
      ...(silent.length === 0
        ? []
        : [`${this.#text.silentThemes(silent.length)} ${names.join(this.#text.listSeparator)}`]),
      ...(uncodedTurns === 0
        ? []
        : [this.#text.uncoded(percentOf(uncodedTurns, turns), `${this.#folder()}uncoded.csv`)]),
    ]
  }

  #results(): readonly string[] {
    return terminalTable(
      this.#text.files.map(([name, meaning]) => [this.#folder() + name, meaning]),
      ['left', 'left'],
      this.#isolated,
    )
  }

  #folder(): string {
    const folder = terminalText(this.#outcome.out, false)
    return folder.endsWith('/') ? folder : `${folder}/`
  }

  #name({ label, id }: Theme): string {
    const [first, second] = this.#language === 'ar' ? [label.ar, label.en] : [label.en, label.ar]
    return terminalText(first ?? second ?? id, this.#isolated)
  }
}

const rightAligned = ['right', 'right', 'right', 'right', 'right'] as const

/** Whole percents; what there is is never rounded to nothing. */
function percentOf(part: number, whole: number): string {
  if (whole === 0) return '–'
  const percent = Math.round((part / whole) * 100)
  return percent === 0 && part > 0 ? '<1%' : `${percent}%`
}
