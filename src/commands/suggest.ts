import { addToCodebook } from '../codebook/add-forms.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { familyOf } from '../coding/concordance.ts'
import { SuggestionSearch } from '../coding/suggestions.ts'
import type { Suggestion, SuggestionSet } from '../coding/suggestions.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { decodeCodebook } from '../io/decode.ts'
import type { Encoding } from '../io/tell-encoding.ts'
import { findCodebooks } from '../io/find-codebooks.ts'
import type { CodebookFile } from '../io/find-codebooks.ts'
import type { Io } from '../io/io.ts'
import type { ColumnNames } from '../session/formats/column-names.ts'
import { readBytes } from '../io/read-bytes.ts'
import { replaceFile } from '../io/replace-file.ts'
import { suggestionColumns } from '../tables/suggestions.ts'
import { nearest } from '../text/closeness.ts'
import { chooseCodebook } from './choose-codebook.ts'
import type { ChosenCodebook } from './choose-codebook.ts'
import { coloursFor } from './colours.ts'
import { eachSession } from './each-session.ts'
import { ProblemReport } from './problem-report.ts'
import type { Manner } from './problem-report.ts'
import { RowWriter } from './row-writer.ts'
import { suggestText } from './suggest-text.ts'
import { suggestionLines } from './suggestion-view.ts'

export interface SuggestOptions extends Manner {
  readonly what: SuggestionSet
  /** Files and folders as typed; none means `transcripts`. */
  readonly transcripts: readonly string[]
  /** As typed; null means the only one in `codebooks/`. */
  readonly codebook: string | null
  /** Id of a theme whose terms, and those of its sub-themes, are looked at; null for all. */
  readonly theme: string | null
  readonly encoding: Encoding | null
  /** What `--columns` names. */
  readonly columns: ColumnNames
  readonly format: 'text' | 'csv' | 'json'
  /** `term=form` of suggestions that are accepted, or `all`. */
  readonly accept: readonly string[]
  /** Whether what is accepted goes into the codebook's file. */
  readonly write: boolean
}

/**
 * Suggests forms of a codebook's terms that the transcripts attest and no term finds yet (to stdout). Nothing is written unless `write`
 * asks for it: then the accepted ones go into the codebook, whose every other byte stays.
 *
 * @returns 0 done, also when there is nothing to suggest · 1 the codebook is invalid or a transcript could not be read whole (then
 * nothing is written) · 2 could not run or write as asked · 130 interrupted
 */
export async function suggest(options: SuggestOptions, io: Io): Promise<number> {
  const report = new ProblemReport(options, io)
  const fail = (diagnostic: Diagnostic): number => {
    report.tell([diagnostic])
    return 2
  }
  if (options.write && options.accept.length === 0) return fail(problem('CLI_NOTHING_ACCEPTED', {}))
  const picked = chooseCodebook(options.codebook, io.cwd, 'medium')
  report.tell(picked.diagnostics)
  if (picked.chosen === null) return picked.status
  const { chosen } = picked
  const themes = options.theme === null ? null : familyOf(options.theme, chosen.codebook)
  if (themes?.size === 0) return fail(unknownTheme(options.theme ?? '', chosen.codebook))
  const search = new SuggestionSearch(chosen.codebook, options.what, themes)
  const { transcripts, encoding, columns } = options
  const wanted = { transcripts, encoding, columns, attributes: chosen.codebook.attributes, manner: options }
  const status = await eachSession(wanted, report, io, (session) => {
    search.add(session)
    return true
  })
  if (status === 2 || status === 130) return status
  const failure = take(search.suggestions(), status === 0, chosen, options, io)
  return failure === null ? status : fail(failure)
}

/** Shows the suggestions and writes the accepted ones if asked to and `isWhole`: every transcript was read. */
function take(
  suggestions: readonly Suggestion[],
  isWhole: boolean,
  chosen: ChosenCodebook,
  options: SuggestOptions,
  io: Io,
): Diagnostic | null {
  show(suggestions, options, io)
  const { accepted, unknown } = acceptedOf(suggestions, options.accept)
  if (unknown !== null) return unknown
  if (!options.write) tell(suggestions, accepted.length > 0, options, io)
  return options.write && accepted.length > 0 && isWhole ? writeAccepted(accepted, chosen, options, io) : null
}

function unknownTheme(found: string, { themes }: Codebook): Diagnostic {
  const ids = themes.map(({ id }) => id)
  return problem('CLI_UNKNOWN_THEME', { found, nearest: nearest(found, ids) })
}

function show(
  suggestions: readonly Suggestion[],
  { format, language }: SuggestOptions,
  { stdout, env, ...io }: Io,
): void {
  if (format !== 'text') {
    const writer = new RowWriter(format, suggestionColumns, stdout)
    writer.write(suggestions)
    writer.end()
    return
  }
  const page = { isTerminal: stdout.isTTY, columns: stdout.columns }
  const colours = coloursFor(stdout, { stdout, env, ...io })
  const lines = suggestionLines(suggestions, page, suggestText(language), language, colours)
  if (lines.length > 0) stdout.write(`${lines.join('\n')}\n`)
}

function tell(
  suggestions: readonly Suggestion[],
  hasAccepted: boolean,
  { language, quiet, json }: SuggestOptions,
  io: Io,
): void {
  if (quiet || json) return
  const text = suggestText(language)
  const [first] = suggestions
  const lines =
    first === undefined
      ? [text.none]
      : [
          text.listed(suggestions.length),
          hasAccepted ? text.notWritten : text.howToAccept(`${first.term}=${first.form}`),
        ]
  io.stderr.write(`${lines.join('\n')}\n`)
}

/** The suggestions that `--accept` names; an answer that names none is a problem. */
function acceptedOf(
  suggestions: readonly Suggestion[],
  answers: readonly string[],
): { readonly accepted: readonly Suggestion[]; readonly unknown: Diagnostic | null } {
  if (answers.includes('all')) return { accepted: suggestions, unknown: null }
  const nameOf = ({ term, form }: Suggestion): string => `${term}=${form}`
  const tidy = answers.map((answer) => answer.replace(/\s*=\s*/u, '=').trim())
  const names = new Set(suggestions.map(nameOf))
  const found = tidy.find((answer) => !names.has(answer))
  const unknown =
    found === undefined ? null : problem('CLI_NOT_SUGGESTED', { found, nearest: nearest(found, [...names]) })
  return { accepted: suggestions.filter((suggestion) => tidy.includes(nameOf(suggestion))), unknown }
}

/** @returns the problem for which nothing was written */
function writeAccepted(
  accepted: readonly Suggestion[],
  chosen: ChosenCodebook,
  { codebook, language, quiet, json }: SuggestOptions,
  io: Io,
): Diagnostic | null {
  const [file] = findCodebooks([codebook ?? 'codebooks'], io.cwd).files
  if (file === undefined) return problem('CODEBOOK_MISSING', {}, { path: codebook ?? 'codebooks' })
  const additions = accepted.map(({ at, goesTo, form, kind }) => ({ at, goesTo, form, isVerb: kind === 'verb' }))
  const added = addToCodebook(chosen.text, file.path, additions)
  if (added.text === null) return problem('CLI_CANNOT_EDIT', { reason: 'layout' }, added.failed)
  const failure = replaceText(file, chosen, added.text)
  if (failure !== null || quiet || json) return failure
  const forms = additions.filter(({ goesTo }) => goesTo === 'forms').length
  io.stderr.write(`${suggestText(language).written(forms, additions.length - forms, file.path)}\n`)
  return null
}

/** UTF-8 as before, with its byte order mark where it had one. */
function replaceText({ file, path }: CodebookFile, { sha256 }: ChosenCodebook, text: string): Diagnostic | null {
  const { bytes, diagnostics } = readBytes(file, path)
  if (bytes === null) return diagnostics[0]
  if (decodeCodebook(bytes, path).decoded?.encoding !== 'utf-8')
    return problem('CLI_CANNOT_EDIT', { reason: 'encoding' }, { path })
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return replaceFile(file, path, sha256, Buffer.from(hasMark ? `\ufeff${text}` : text, 'utf8'))
}
