import fc from 'fast-check'
import type { ExportFormat, TableHead, WritingOptions } from '../../src/export/format.ts'
import type { Cell, Column, ColumnType, Row } from '../../src/tables/table.ts'

/** Texts that have broken tables: each goes through every format and comes back. */
export const hostile: readonly string[] = [
  'نزوح',
  'قال: "رجعنا"، وسكت',
  '"',
  '""',
  '"أول',
  'أول\nثانٍ',
  'أول\rثانٍ',
  'أول\r\nثانٍ',
  '\nأول',
  'أول\n',
  '=1+1',
  '\u200f=1+1',
  '\ufeff=1+1',
  ' =1+1',
  '\n=1+1',
  '=HYPERLINK("http://example.org";"اضغط")',
  '+963 11 555',
  '- م2: نعم',
  '-1',
  '@اسم',
  '＝1+1',
  "'قول'",
  "'=1",
  '\tبعد علامة جدولة',
  'أ\tب',
  'أ\\nب',
  'أ\\',
  '\\\\t',
  'أ|ب',
  'أ \\| ب',
  'أ | ب',
  '<script>alert(1)</script>',
  '</td></tr></table>',
  '<b>غامق</b> &amp; &lt;',
  '&#124;',
  '*نجمة* _شرطة_ `رمز` ~~شطب~~ [رابط](http://example.org)',
  'www.example.org و https://example.org',
  'a@example.org و@مستخدم #12 :smile:',
  '$س^2$',
  'أ,ب;ج',
  'كِتَابٌ مُفِيدٌ',
  'ﺍﻟﺴﻼﻡ ﻋﻠﻴﻜﻢ ﷺ ﷲ',
  'مـــرحـبـا',
  'می‌خواهم',
  '😀👨‍👩‍👧🇸🇾',
  '\u202bيمين\u202c \u2067عزل\u2069',
  'سطر\u2028وفقرة\u2029وسطر\u0085نهاية',
  '\ufdd0 \ufffd \ud83f\udfff',
  'أ\vب\fج\u001bد',
  '  مسافات  ',
  ' ',
  '\u00a0',
  '_x000D_',
  '_x005F_x0041_',
  '__proto__',
  'constructor',
  'toString',
  '007',
  '1,5',
  '1.5',
  '١٫٥',
  '2025-03-01',
  '1/2',
  'TRUE',
  'null',
  '#N/A',
  'كلمة '.repeat(6000).slice(0, 32_767),
]

/** Texts with everything that has ever broken a file, several at once. */
export const nasty: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hostile.filter(({ length }) => length < 100)),
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '\r\n',
        '＝',
        '－',
        "'",
        '"',
        ',',
        ';',
        ' ',
        '\\',
        '|',
        '&',
      ),
      fc.constantFrom('\ufeff', '\u200f', '\u202b', '\u2028', '\0', '😀', '\u061c=', '_x', '_x0041_', '<br>', '``'),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

/** Cells of every kind. */
export const cells: fc.Arbitrary<Cell> = fc.oneof(
  nasty,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constant(null),
  fc.array(nasty, { maxLength: 3 }),
)

export function column(name: string, type: ColumnType = 'string', unit: string | null = null): Column {
  return { name, nameAr: `عمود ${name}`, type, unit, description: { ar: `معنى ${name}`, en: `Meaning of ${name}` } }
}

export interface Written {
  readonly head: TableHead
  readonly rows: readonly Row[]
}

/** A table of a text, a number and a text. */
export function aTable(rows: readonly Row[], name = 'excerpts'): Written {
  const columns = [column('one'), column('two', 'number'), column('three')]
  return { head: { name, description: { ar: 'صف لكل مقتطف', en: 'One row per excerpt' }, columns }, rows }
}

const usual: WritingOptions = { language: 'en', bom: false, delimiter: null, decimal: '.' }

/** A file of one table, its rows given by turns, as bytes. */
export function write(format: ExportFormat, { head, rows }: Written, options: Partial<WritingOptions> = {}): Buffer {
  const file = format.create({ ...usual, ...options })
  const table = file.table(head)
  const half = Math.ceil(rows.length / 2)
  const chunks = [
    ...table.begin(),
    ...table.write(rows.slice(0, half)),
    ...table.write(rows.slice(half)),
    ...table.end(),
    ...file.end(),
  ]
  return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)))
}

export function writeText(format: ExportFormat, table: Written, options: Partial<WritingOptions> = {}): string {
  return write(format, table, options).toString('utf8')
}
