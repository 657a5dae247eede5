import type { Theme } from '../codebook/codebook.ts'
import { columnsOf, integer, list, rowsOf, text } from './column.ts'
import type { ColumnOf } from './column.ts'
import type { Counting } from './counting.ts'
import type { TableFold } from './table.ts'
import { axesColumn, parentColumn, themeColumns } from './theme-columns.ts'

/** One row per theme: the codebook as a table, in its own order. */
export function codebookTable({ codebook }: Counting): TableFold {
  return {
    name: 'codebook',
    description: { en: 'One row per theme of the codebook', ar: 'صف لكل موضوع من دليل الترميز' },
    columns: columnsOf(columns),
    *add() {},
    *finish() {
      yield* rowsOf(columns, codebook.themes)
    },
  }
}

const columns: readonly ColumnOf<Theme>[] = [
  ...themeColumns,
  parentColumn,
  integer('depth', 'levels', ['0 for a theme at the top', '0 لموضوع في القمة'], ({ depth }) => depth),
  axesColumn,
  text(
    'definition_ar',
    ['What the theme means, in Arabic', 'معنى الموضوع بالعربية'],
    ({ definition }) => definition.ar,
  ),
  text(
    'definition_en',
    ['What the theme means, in English', 'معنى الموضوع بالإنكليزية'],
    ({ definition }) => definition.en,
  ),
  text('include', ['When to code with it', 'متى يُرمّز به'], ({ include }) => include),
  text('exclude', ['When not to', 'متى لا يُرمّز به'], ({ exclude }) => exclude),
  list('terms', ['What it looks for', 'ما يُبحث عنه فيه'], ({ rules }) => rules.map(({ name }) => name)),
  integer(
    'examples_coded',
    'examples',
    ['Examples that must be coded with it', 'الأمثلة التي يجب أن تُرمّز به'],
    ({ coded }) => coded.length,
  ),
  integer(
    'examples_not_coded',
    'examples',
    ['Examples that must not', 'الأمثلة التي يجب ألا تُرمّز به'],
    ({ notCoded }) => notCoded.length,
  ),
  text('color', ['Colour of the theme in reports', 'لون الموضوع في التقارير'], ({ color }) => color),
  list('was', ['Former ids of the theme', 'معرّفات سابقة للموضوع'], ({ was }) => was),
]
