import type { Suggestion } from '../coding/suggestions.ts'
import type { Language } from '../diagnostic/format.ts'
import { groupBy } from '../tables/group-by.ts'
import type { coloursFor } from './colours.ts'
import { contextAlignments, contextCells, widest } from './concordance-view.ts'
import type { Page } from './concordance-view.ts'
import type { SuggestText } from './suggest-text.ts'
import { terminalTable, terminalText } from './terminal-table.ts'

/** Suggestions by theme, a line each: how often, what, of which kind and term, and its first place with the words around it. */
export function suggestionLines(
  suggestions: readonly Suggestion[],
  page: Page,
  text: SuggestText,
  language: Language,
  colours: ReturnType<typeof coloursFor>,
): readonly string[] {
  const themes = Array.from(groupBy(suggestions, ({ theme }) => theme))
  return themes.flatMap(([{ id, label }, own], index) => {
    const name = label[language] ?? label.ar ?? label.en
    const head = `${colours.bold(id)}${name === null ? '' : `  ${terminalText(name, page.isTerminal)}`}`
    return [...(index > 0 ? [''] : []), head, ...tableOf(own, page, text).map((line) => `  ${line}`)]
  })
}

function tableOf(suggestions: readonly Suggestion[], page: Page, text: SuggestText): readonly string[] {
  const facts = suggestions.map(({ matches, form, kind, term }) => [
    String(matches),
    form,
    text.kinds[kind],
    `«${term}»`,
  ])
  const places = suggestions.map(({ example: { header, line, column } }) => `${header.source}:${line}:${column}`)
  const widths = [0, 1, 2, 3].map((at) => widest(facts.map((row) => row[at] ?? '')))
  const taken = widths.reduce((sum, width) => sum + width + 2, 2 + widest(places))
  const cells = contextCells(
    suggestions.map(({ example }) => example),
    taken,
    page,
  )
  const rows = facts.map((row, index) => [...row, ...(cells[index] ?? []), places[index] ?? ''])
  return terminalTable(rows, ['right', 'right', 'left', 'right', ...contextAlignments(page), 'left'], page.isTerminal)
}
