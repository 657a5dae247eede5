import type { Theme } from '../../../codebook/codebook.ts'
import type { Language } from '../../../diagnostic/format.ts'
import { jaccardOf } from '../../../tables/cooccurrence.ts'
import type { Pair } from '../../../tables/pair-tally.ts'
import { familiesOf } from '../families.ts'
import { figureOf, sectionOf, tableOf } from '../figure.ts'
import type { View } from '../figure.ts'
import { findLink } from '../filter.ts'
import { html } from '../html.ts'
import type { Html, Part } from '../html.ts'
import { themeIn } from '../names.ts'
import { countOf, shareOfTable } from '../numbers.ts'
import { stepOf } from './steps.ts'

interface Words {
  readonly title: string
  readonly lead: string
  readonly matrix: (a: Html, b: Html) => Html
  readonly nothing: string
  readonly unit: string
  readonly about: string
  /** Over the first column of the matrix. */
  readonly corner: string
  readonly columns: readonly string[]
}

const words: Readonly<Record<Language, Words>> = {
  ar: {
    title: 'ما يُذكر معاً',
    lead: 'متى ذُكر موضوعان في مداخلة واحدة. الاجتماع لا يعني السبب: اقرأ المداخلات قبل أن تستنتج.',
    matrix: (a, b) => html`أكثر ما اجتمع في مداخلة واحدة: ${a} و${b}`,
    nothing: 'لم يجتمع موضوعان في مداخلة واحدة',
    unit: 'الرقم: المداخلات المحسوبة التي تتحدث عن الموضوعين معاً. اللون: حصتها من المداخلات التي تتحدث عن أحدهما على الأقل (معامل جاكار). المواضيع الرئيسية فقط.',
    about: 'جدول متناظر للمواضيع الرئيسية؛ كل خانة تقود إلى مقتطفات المداخلات التي تجمع الموضوعين.',
    corner: 'الموضوع',
    columns: ['الموضوعان', 'معاً', 'الأول', 'الثاني', 'جاكار'],
  },
  en: {
    title: 'What is spoken of together',
    lead: 'When one turn speaks of two themes. Standing together is no cause: read the turns before you conclude.',
    matrix: (a, b) => html`Most often together in one turn: ${a} and ${b}`,
    nothing: 'No turn speaks of two themes',
    unit: 'Number: counted turns that speak of both themes. Colour: their share of the turns that speak of at least one of the two (Jaccard). Top themes only.',
    about: 'A symmetric table of the top themes; every cell leads to the excerpts of the turns that speak of both.',
    corner: 'Theme',
    columns: ['Themes', 'Both', 'First', 'Second', 'Jaccard'],
  },
}

/** How many pairs the table behind the figure lists. */
const mostPairs = 20

/** Which themes one turn speaks of together. */
export function togetherSection(view: View): Html {
  const { language } = view
  const { title, lead } = words[language]
  return sectionOf({ id: 'together', title, lead }, language, matrixFigure(view))
}

function matrixFigure(view: View): Html {
  const { model, language } = view
  const { matrix, nothing, unit, about, corner, columns } = words[language]
  const pairs = model.pairs.filter(({ a, b }) => a.depth === 0 && b.depth === 0)
  const themes = familiesOf(view).filter(({ theme, figures }) => theme.depth === 0 && figures.turns > 0)
  const [first] = pairs
  const found = new Map(
    pairs.flatMap((pair) => [[keyOf(pair.a, pair.b), pair] as const, [keyOf(pair.b, pair.a), pair]]),
  )
  const rows = themes.map(({ theme: row }): readonly Part[] => [
    themeIn(row, language),
    ...themes.map(({ theme: column }) => matrixCell(found.get(keyOf(row, column)))),
  ])
  const title =
    first === undefined || first.both === 0 ? nothing : matrix(themeIn(first.a, language), themeIn(first.b, language))
  const listed = pairs.slice(0, mostPairs).filter(({ both }) => both > 0)
  return figureOf(
    {
      id: 'pairs',
      title,
      unit,
      description: about,
      chart: tableOf(
        about,
        [corner, ...themes.map(({ theme }) => html`<span class="head">${themeIn(theme, language)}</span>`)],
        rows,
        'heat matrix',
      ),
      table: tableOf(
        unit,
        columns,
        listed.map((pair) => pairRow(pair, language)),
      ),
    },
    language,
  )
}

function keyOf(a: Theme, b: Theme): string {
  return `${a.id} ${b.id}`
}

function matrixCell(pair: Pair | undefined): Part {
  if (pair === undefined) return html`<span class="self"></span>`
  if (pair.both === 0) return html`<span class="heat-0"></span>`
  const { a, b } = pair
  return html`<a class="heat-${stepOf(jaccardOf(pair))}" href="${linkOf(pair)}"
    >${countOf({ table: 'cooccurrence', row: [a.id, b.id], column: 'n12' }, pair.both)}</a
  >`
}

function linkOf({ a, b }: Pair): string {
  return findLink({ theme: a.id, with: b.id, counted: true })
}

function pairRow(pair: Pair, language: Language): readonly Part[] {
  const { a, b, both, first, second } = pair
  const place = (column: string): { table: string; row: readonly string[]; column: string } => ({
    table: 'cooccurrence',
    row: [a.id, b.id],
    column,
  })
  return [
    html`<a href="${linkOf(pair)}">${themeIn(a, language)} + ${themeIn(b, language)}</a>`,
    countOf(place('n12'), both),
    countOf(place('n1'), first),
    countOf(place('n2'), second),
    shareOfTable(place('jaccard'), jaccardOf(pair)),
  ]
}
