import type { Axis, Theme } from '../../codebook/codebook.ts'
import { sessionNameOf } from '../../tables/citation.ts'
import { shareOf } from '../../tables/tally.ts'
import type { ExcerptModel, ThemesOfGroup } from '../model/study-model.ts'
import { familiesOf } from '../page/families.ts'
import type { Placed } from '../page/families.ts'
import type { View } from '../page/figure.ts'
import { governorateNameOf, labelIn, levelNameOf, themeNameOf } from '../page/names.ts'
import type { CellPlace } from '../page/numbers.ts'
import { chooseQuotations } from './choose-quotations.ts'
import { coreqAnnex } from './coreq.ts'
import { blank, code, heading, joined, name, number, paragraph, plain, say, strong } from './document.ts'
import type { Block, Line, PackDocument, Quotation } from './document.ts'
import { countedIn, countIn, rangeIn, shareIn } from './figures.ts'
import { methodNote, separatorOf } from './method-note.ts'
import type { PackView } from './method-note.ts'
import { packWords } from './pack-words.ts'

/** Quotations of each theme. */
const mostQuotations = 4

/** All that the experts of an axis start from, as a document of no format yet. */
export function expertPack(view: PackView, axis: Axis): PackDocument {
  const { language, model } = view
  const words = packWords[language]
  const themes = familiesOf(view).filter(({ theme }) => theme.axes.includes(axis.id))
  const label = labelIn(axis.label, language) ?? axis.id
  const question = labelIn(axis.question, language)
  return {
    language,
    kicker: words.kicker,
    title: [name(label)],
    blocks: [
      paragraph([name(labelIn(model.codebook.title, language) ?? model.codebook.id)], 'lead'),
      heading(2, words.question),
      paragraph([question === null ? blank : name(question)], 'lead'),
      paragraph(words.content(countedIn(themes.length, 'themes', language))),
      overviewTable(view, themes),
      paragraph([plain(words.overviewNote)], 'note'),
      ...methodNote(view),
      heading(2, words.themes),
      ...themes.flatMap((theme) => themeBlocks(view, axis, theme)),
      heading(2, words.absence),
      paragraph([plain(words.absenceLead)]),
      absenceTable(view, themes),
      { kind: 'room', line: [plain(words.dissent)] },
      ...coreqAnnex(view),
      ...excerptsAnnex(view, themes),
    ],
  }
}

/** Every theme of the axis in figures. */
function overviewTable(view: View, themes: readonly Placed[]): Block {
  const { overview, overviewHead } = packWords[view.language]
  return {
    kind: 'table',
    caption: [plain(overview)],
    head: overviewHead.map((cell) => [plain(cell)]),
    rows: themes.map((placed) => {
      const { theme, figures } = placed
      const count = (column: 'excerpts' | 'turns' | 'speakers' | 'sessions'): Line => [
        countIn(figures[column], cellOf(theme, column)),
      ]
      const share = (unit: 'turns' | 'speakers' | 'sessions'): Line => [shareOfTheme(placed, unit)]
      return [
        [name(themeNameOf(theme, view.language))],
        count('excerpts'),
        count('turns'),
        share('turns'),
        intervalIn(view, placed, 'turns'),
        count('speakers'),
        count('sessions'),
        share('sessions'),
        intervalIn(view, placed, 'sessions'),
      ]
    }),
  }
}

function themeBlocks(view: View, axis: Axis, placed: Placed): readonly Block[] {
  const { language, model } = view
  const words = packWords[language]
  const { theme, figures } = placed
  const definition = labelIn(theme.definition, language)
  const parent = model.codebook.themes.find(({ id }) => id === theme.parent)
  const guidance =
    language !== model.codebook.language
      ? []
      : [
          ...(theme.include === null ? [] : [say`${strong(words.include)}: ${name(theme.include)}`]),
          ...(theme.exclude === null ? [] : [say`${strong(words.exclude)}: ${name(theme.exclude)}`]),
        ]
  const quotations = chooseQuotations(candidatesOf(view, axis, placed), mostQuotations)
  return [
    heading(3, name(themeNameOf(theme, language))),
    ...(parent === undefined ? [] : [paragraph(words.partOf([name(themeNameOf(parent, language))]), 'note')]),
    ...(definition === null ? [] : [paragraph([name(definition)])]),
    ...(guidance.length === 0 ? [] : [{ kind: 'list', items: guidance } as const]),
    { kind: 'list', items: figuresOf(view, placed) },
    ...(figures.turns === 0 ? [paragraph([plain(words.silent)], 'note')] : []),
    ...quotations.map((excerpt) => quotationOf(view, excerpt, false)),
  ]
}

/** What may be quoted for a theme: its own excerpts, and those of sub-themes that have no place of their own in the pack. */
function candidatesOf({ model, tree }: View, axis: Axis, { position }: Placed): readonly ExcerptModel[] {
  const standsFor = (theme: number): boolean => {
    const lineage = tree.lineageOf(theme)
    const nearest = lineage.find((one) => tree.themes[one]?.axes.includes(axis.id) === true)
    return nearest === position
  }
  const own = new Set([...tree.themes.keys()].filter(standsFor))
  return model.excerpts.filter(({ theme }) => own.has(theme))
}

function figuresOf(view: View, placed: Placed): readonly Line[] {
  const { units, excerpts, of, interval } = packWords[view.language]
  const { theme, figures, totals } = placed
  const shares = (['turns', 'speakers', 'sessions'] as const).map((unit) => {
    const range = unit === 'speakers' ? [] : intervalIn(view, placed, unit)
    const between = range.some(({ kind }) => kind === 'number') ? interval(range) : []
    return say`${strong(units[unit])}: ${of(
      [countIn(figures[unit], cellOf(theme, unit))],
      [countIn(totals[unit], cellOf(theme, `${unit}_total`))],
    )} (${shareOfTheme(placed, unit)}${between})`
  })
  return [say`${strong(excerpts)}: ${countIn(figures.excerpts, cellOf(theme, 'excerpts'))}`, ...shares]
}

function shareOfTheme(
  { theme, figures, totals }: Placed,
  unit: 'turns' | 'speakers' | 'sessions',
): ReturnType<typeof number> {
  return shareIn(shareOf(figures[unit], totals[unit]), cellOf(theme, `${unit}_share`))
}

function intervalIn({ model }: View, { position }: Placed, unit: 'turns' | 'sessions'): Line {
  const interval = model.intervals[position]?.[unit] ?? null
  return interval === null ? [plain('–')] : [rangeIn(interval)]
}

function cellOf({ id }: Theme, column: string): CellPlace {
  return { table: 'frequencies', row: [id], column }
}

/** Where somebody who counts speaks, and nobody of the theme. */
function absenceTable(view: View, themes: readonly Placed[]): Block {
  const { language, model } = view
  const { absenceHead, absenceCaption, everywhere } = packWords[language]
  const sessions = model.bySession.filter((_, at) => model.sessions[at]?.counts === true)
  const nameOfSession = (id: string | null): string => {
    const session = model.sessions.find(({ header }) => header.id === id)
    return session === undefined ? (id ?? '') : sessionNameOf(session.header, language)
  }
  const silent = (
    groups: readonly ThemesOfGroup[],
    position: number,
    nameOf: (group: string | null) => string,
  ): Line => {
    const without = groups.filter(({ totals, figures }) => totals.turns > 0 && (figures[position]?.turns ?? 0) === 0)
    if (without.length === 0) return [plain(everywhere)]
    return joined(
      without.map(({ group }) => name(nameOf(group))),
      separatorOf(view),
    )
  }
  return {
    kind: 'table',
    caption: [plain(absenceCaption)],
    head: absenceHead.map((cell) => [plain(cell)]),
    rows: themes.map(({ theme, position }) => [
      [name(themeNameOf(theme, language))],
      silent(sessions, position, nameOfSession),
      silent(model.byGovernorate, position, (group) => governorateNameOf(group, model.codebook, language)),
      silent(model.byLevel, position, (group) => levelNameOf(group, language)),
    ]),
  }
}

/** Every excerpt of the axis with its citation, theme by theme. */
function excerptsAnnex(view: View, themes: readonly Placed[]): readonly Block[] {
  const { language, model } = view
  const { annex, annexLead } = packWords[language]
  const listed = themes.map((placed) => ({
    placed,
    excerpts: model.excerpts.filter(({ theme }) => theme === placed.position),
  }))
  const all = listed.reduce((total, { excerpts }) => total + excerpts.length, 0)
  return [
    heading(2, annex),
    paragraph(annexLead(countedIn(all, 'codings', language))),
    ...listed.flatMap(({ placed: { theme }, excerpts }) =>
      excerpts.length === 0
        ? []
        : [
            heading(3, say`${name(themeNameOf(theme, language))} (${number(String(excerpts.length))})`),
            ...excerpts.map((excerpt) => quotationOf(view, excerpt, true)),
          ],
    ),
  ]
}

function quotationOf(view: View, excerpt: ExcerptModel, dense: boolean): Quotation {
  const { record, span, evidence, citation, turn, counts } = excerpt
  const { language } = view
  const { notCounted, moderator, document } = packWords[language]
  const reason = counts ? null : turn.counts ? document : turn.speaker?.role === 'moderator' ? moderator : notCounted
  return {
    kind: 'quotation',
    text: record.text,
    evidence: evidence.map(({ start, end }) => ({ start: start - span.start, end: end - span.start })),
    citation: citation[language],
    excerptId: record.id,
    note: [...(reason === null ? [] : say`${reason}${separatorOf(view)}`), code(record.id)],
    dense,
  }
}
