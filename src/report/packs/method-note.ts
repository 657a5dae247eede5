import { sessionNameOf } from '../../tables/citation.ts'
import { compareTexts } from '../../text/compare.ts'
import type { RunFacts } from '../model/run-facts.ts'
import type { SessionModel, ThemesOfGroup } from '../model/study-model.ts'
import type { View } from '../page/figure.ts'
import { governorateNameOf, kindNameOf, labelIn, levelNameOf, modeNameOf } from '../page/names.ts'
import { quotationRule } from './choose-quotations.ts'
import { blank, code, heading, joined, name, number, paragraph, plain, say, strong } from './document.ts'
import type { Block, Inline, Line, Row } from './document.ts'
import { countedIn, countIn, shareIn } from './figures.ts'
import { heldLine } from './held-line.ts'
import { methodWords } from './method-words.ts'

/** What packs are made from. */
export interface PackView extends View {
  /** Null where the results hold no record of their run. */
  readonly facts: RunFacts | null
}

/** How the evidence was gathered, coded and counted, and what it can't say: filled from the results and the record of their run. */
export function methodNote(view: PackView): readonly Block[] {
  const { language, model } = view
  const words = methodWords[language]
  const definitions = words.definitions.map(([word, meaning]) => say`${strong(word)}: ${meaning}`)
  return [
    heading(2, words.title),
    paragraph(materialOf(view), 'lead'),
    sessionsTable(view),
    { kind: 'list', items: participantsOf(view) },
    heading(3, words.coding),
    { kind: 'list', items: codingOf(view) },
    heading(3, words.counts),
    { kind: 'list', items: definitions },
    heading(3, words.quotations),
    paragraph([plain(quotationRule[language])]),
    heading(3, words.limits),
    { kind: 'list', items: [...words.limitsOfCounting.map((limit) => [plain(limit)]), ...missingOf(view)] },
  ].filter((block): block is Block => block.kind !== 'table' || model.sessions.length > 0)
}

/** The totals of a study as tables hold them: beside every theme. */
export function totalIn(view: View, what: 'turns' | 'speakers' | 'sessions' | 'words'): Line {
  const { model, language } = view
  const cell = { table: 'frequencies', row: [firstThemeOf(view)], column: `${what}_total` }
  return countedIn(model.totals[what], what, language, cell)
}

/** Session by session: what it was and how much was said. */
function sessionRow(view: View, { header, figures }: SessionModel): Row {
  const { language, model } = view
  const known = (text: string | null): Line => [text === null || text === '' ? plain('–') : name(text)]
  const cell = (column: string, count: number): Line => [
    countIn(count, { table: 'sessions', row: [header.id], column }),
  ]
  const governorates = header.governorates.map((value) => name(governorateNameOf(value, model.codebook, language)))
  return [
    [name(sessionNameOf(header, language))],
    [plain(kindNameOf(header.kind, language))],
    known(header.mode === null ? null : modeNameOf(header.mode, language)),
    governorates.length === 0 ? [plain('–')] : joined(governorates, separatorOf(view)),
    [header.date === null ? plain('–') : number(header.date)],
    cell('participants', figures.participants),
    cell('turns_counted', figures.turnsCounted),
    cell('words_counted', figures.wordsCounted),
  ]
}

export function separatorOf({ language }: View): string {
  return language === 'ar' ? '، ' : ', '
}

function materialOf(view: PackView): Line {
  const { material, between } = methodWords[view.language]
  const dates = view.model.sessions
    .flatMap(({ header: { kind, date } }) => (kind === 'document' || date === null ? [] : [date]))
    .toSorted(compareTexts)
  const [first, last] = [dates[0], dates.at(-1)]
  const when = first === undefined || last === undefined ? [] : between([number(first)], [number(last)])
  return material(heldLine(view), when, totalIn(view, 'turns'), totalIn(view, 'speakers'), totalIn(view, 'words'))
}

function sessionsTable(view: View): Block {
  const { sessions, columns } = methodWords[view.language]
  return {
    kind: 'table',
    caption: [plain(sessions)],
    head: columns.map((column) => [plain(column)]),
    rows: view.model.sessions.map((session) => sessionRow(view, session)),
  }
}

function participantsOf(view: View): readonly Line[] {
  const { model, language } = view
  const { byLevel, byGovernorate } = methodWords[language]
  const speakersOf = (groups: readonly ThemesOfGroup[], attribute: string, nameOf: (group: string | null) => string) =>
    joined(
      groups
        .filter(({ totals }) => totals.speakers > 0)
        .map(({ group, totals }) => {
          const row = [firstThemeOf(view), group ?? '']
          const cell = { table: `frequencies-by-${attribute}`, row, column: 'speakers_total' }
          return say`${name(nameOf(group))} (${countIn(totals.speakers, cell)})`
        }),
      separatorOf(view),
    )
  const levels = speakersOf(model.byLevel, 'level', (level) => levelNameOf(level, language))
  const governorates = speakersOf(model.byGovernorate, 'governorate', (governorate) =>
    governorateNameOf(governorate, model.codebook, language),
  )
  return [say`${byLevel}${levels}`, say`${byGovernorate}${governorates}`]
}

function codingOf({ model: { codebook, options }, language, facts }: PackView): readonly Line[] {
  const words = methodWords[language]
  const known = (text: string | undefined): Line => [text === undefined ? blank : code(text)]
  const title: Inline = name(labelIn(codebook.title, language) ?? codebook.id)
  const themes = countedIn(codebook.themes.length, 'themes', language)
  const inputs =
    facts === null
      ? []
      : [words.inputs([number(String(facts.inputs))], facts.encoding === null ? null : [code(facts.encoding)])]
  return [
    words.codebook([title], [code(codebook.id)], [code(codebook.version)], themes),
    words.hash(known(facts?.codebookSha256)),
    words.program(known(facts?.programVersion)),
    [plain(words.search)],
    [plain(words.unit[codebook.unit])],
    words.confidence[options.minConfidence],
    [plain(words.moderators[options.includeModerators ? 'counted' : 'left'])],
    ...inputs,
  ]
}

/** What is not known, where something is not. */
function missingOf({ model, language }: View): readonly Line[] {
  const { uncoded, levelUnknown, governorateUnknown, ofNobody } = methodWords[language]
  const { speakersWithoutLevel, speakersWithoutGovernorate, turnsOfNobody } = model.glance.missing
  const told: readonly (readonly [number, () => Line])[] = [
    [
      model.uncoded.turns,
      () => uncoded(countedIn(model.uncoded.turns, 'turns', language), [shareIn(model.uncoded.turnsShare)]),
    ],
    [speakersWithoutLevel, () => levelUnknown(countedIn(speakersWithoutLevel, 'speakers', language))],
    [speakersWithoutGovernorate, () => governorateUnknown(countedIn(speakersWithoutGovernorate, 'speakers', language))],
    [turnsOfNobody, () => ofNobody(countedIn(turnsOfNobody, 'turns', language))],
  ]
  return told.flatMap(([count, sentence]) => (count === 0 ? [] : [sentence()]))
}

/** The id of a theme, beside which tables hold the totals. */
function firstThemeOf({ model }: View): string {
  return model.codebook.themes[0]?.id ?? ''
}
