import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FileOfTables } from '../../src/export/format.ts'
import { sheetName } from '../../src/export/sheet-name.ts'
import { Workbook, xlsxFormat } from '../../src/export/xlsx.ts'
import { sheetLimits } from '../../src/export/xlsx-sheet.ts'
import type { Row } from '../../src/tables/table.ts'
import { openZip } from '../../src/parsing/zip.ts'
import { openPackage } from '../../src/session/formats/package.ts'
import {
  RelationReader,
  SheetReader,
  sheetNamespaces,
  StyleReader,
  WorkbookReader,
} from '../../src/session/formats/xlsx-xml.ts'
import type { SheetRow } from '../../src/session/formats/xlsx-xml.ts'
import { aTable, column, hostile, nasty, write } from './hostile.ts'
import type { Written } from './hostile.ts'

describe('read by the reader of transcripts', () => {
  test('every hostile text comes back, as a workbook has line breaks', async () => {
    const [sheet] = await sheetsOf(write(xlsxFormat, aTable(hostile.map((text, at) => [text, at, text]))))
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      ['one', 'two', 'three'],
      ...hostile.map((text, at) => {
        const shown = text.replaceAll(/\r\n?/g, '\n')
        return shown.trim() === '' ? ['', String(at)] : [shown, String(at), shown]
      }),
    ])
  })

  test('a sheet for each table, whose rows came by turns, and one of notes', async () => {
    const file = xlsxFormat.create({ language: 'ar', bom: false, delimiter: null, decimal: '.' })
    const [one, other] = [aTable([], 'excerpts').head, aTable([], 'frequencies-by-governorate').head]
    const [first, second] = [file.table(one), file.table(other)]
    const chunks = [
      ...first.begin(),
      ...second.begin(),
      ...first.write([['أ', 1, null]]),
      ...second.write([['ب', 2, null]]),
      ...first.write([['ج', 3, 'د']]),
      ...first.end(),
      ...second.end(),
      ...file.end(),
    ]
    const sheets = await sheetsOf(Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))))
    expect(sheets.map(({ name, rows }) => [name, rows.map(({ cells }) => cells.join('/'))])).toEqual([
      ['excerpts', ['عمود one/عمود two/عمود three', 'أ/1', 'ج/3/د']],
      ['frequencies-by-governorate', ['عمود one/عمود two/عمود three', 'ب/2']],
      [
        'ملاحظات',
        [
          'الجدول/العمود/الاسم للبرامج/نوع القيمة/وحدة القياس/المعنى',
          'excerpts/////صف لكل مقتطف',
          'excerpts/عمود one/one/string//معنى one',
          'excerpts/عمود two/two/number//معنى two',
          'excerpts/عمود three/three/string//معنى three',
          'frequencies-by-governorate/////صف لكل مقتطف',
          'frequencies-by-governorate/عمود one/one/string//معنى one',
          'frequencies-by-governorate/عمود two/two/number//معنى two',
          'frequencies-by-governorate/عمود three/three/string//معنى three',
        ],
      ],
    ])
  })
})

describe('read as it is written', () => {
  test('any texts come back exactly, carriage returns and U+0000 among them', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 10 }), (texts) => {
        expect(textsOf(write(xlsxFormat, aTable(texts.map((text) => [text, null, null]))))).toEqual([
          'one',
          'two',
          'three',
          ...texts,
        ])
      }),
    )
  })

  test.each([
    [['=1+1', null, null], '<c r="A2" s="3" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>'],
    [['نص', null, null], '<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">نص</t></is></c>'],
    [[['أ', 'ب'], null, null], '<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">أ | ب</t></is></c>'],
    [['', null, null], '<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve"></t></is></c>'],
    [[null, 0.1 + 0.2, null], '<c r="B2" s="4"><v>0.30000000000000004</v></c>'],
    [[null, Number.NaN, null], ''],
    [[null, null, true], '<c r="C2" s="4" t="b"><v>1</v></c>'],
    [[null, null, null], ''],
  ] as const)('%j is %s', (row, xml) => {
    expect(firstSheet(write(xlsxFormat, aTable([row])))).toContain(`<row r="2">${xml}</row>`)
  })

  // Day 1 is 1 January 1900, and 29 February 1900 is counted: 1 March 1900 is day 61. 2025-03-01 is 45 717 (125 years: 45 656 days; + 61).
  test.each([
    ['1900-03-01', '<c r="A2" s="5"><v>61</v></c>'],
    ['2025-03-01', '<c r="A2" s="5"><v>45717</v></c>'],
    ['1900-02-28', 's="2" t="inlineStr"'],
    ['2025-02-29', 's="2" t="inlineStr"'],
    ['2025-03', 's="2" t="inlineStr"'],
    ['آذار 2025', 's="2" t="inlineStr"'],
  ])('in a column of dates %s is %s', (date, xml) => {
    const head = { ...aTable([]).head, columns: [column('date', 'date')] }
    expect(firstSheet(write(xlsxFormat, { head, rows: [[date]] }))).toContain(xml)
  })

  test('sheets run from right to left, the headings stay in sight and can be filtered by', () => {
    const xml = firstSheet(write(xlsxFormat, aTable([['أ', 1, 'ب']])))
    expect(xml).toContain('rightToLeft="1"')
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(xml).toContain('<autoFilter ref="A1:C2"/>')
    expect(xml).toContain('<c r="A1" s="1"')
  })

  test('columns are as wide as what stands in them, within measure', () => {
    const xml = firstSheet(write(xlsxFormat, aTable([['س'.repeat(20), 1, 'س'.repeat(500)]])))
    expect([...xml.matchAll(/ width="(?<width>\d+)"/g)].map(({ groups }) => groups?.['width'])).toEqual([
      '22',
      '8',
      '60',
    ])
  })
})

test('a text longer than a cell is cut, ends in an ellipsis, and is counted', () => {
  const [fits, cut, pair] = ['ك'.repeat(32_767), 'ك'.repeat(32_768), `${'ك'.repeat(32_765)}😀😀`]
  const { file, bytes } = workbookOf(
    aTable([
      [fits, null, cut],
      [pair, null, null],
    ]),
    sheetLimits,
  )
  expect(textsOf(bytes).slice(3)).toEqual([fits, `${'ك'.repeat(32_766)}…`, `${'ك'.repeat(32_765)}…`])
  expect(file.cutCells).toEqual(new Map([['excerpts', 2]]))
})

test('rows that have no room in a sheet go on in another, under the same headings', async () => {
  const { file, bytes } = workbookOf(
    aTable([
      ['أ', 1, null],
      ['ب', 2, null],
      ['ج', 3, null],
    ]),
    { ...sheetLimits, rows: 3 },
  )
  const sheets = await sheetsOf(bytes)
  expect(sheets.slice(0, 2).map(({ name, rows }) => [name, rows.map(({ cells }) => cells[0])])).toEqual([
    ['excerpts', ['one', 'أ', 'ب']],
    ['excerpts (2)', ['one', 'ج']],
  ])
  expect(file.cutCells.size).toBe(0)
})

test('the same tables make the same bytes', () => {
  const table = aTable(hostile.map((text) => [text, 1, text]))
  expect(write(xlsxFormat, table).equals(write(xlsxFormat, table))).toBe(true)
})

test('a table without rows has its headings', async () => {
  const [sheet] = await sheetsOf(write(xlsxFormat, aTable([])))
  expect(sheet?.rows.map(({ cells }) => cells)).toEqual([['one', 'two', 'three']])
})

test('many rows come back in order', async () => {
  const rows = Array.from({ length: 1000 }, (_, at): Row => [`صف ${at}`, at, null])
  const [sheet] = await sheetsOf(write(xlsxFormat, aTable(rows)))
  expect(sheet?.rows.slice(1).map(({ cells }) => cells)).toEqual(rows.map(([text, number]) => [text, String(number)]))
})

test.each([
  ['frequencies', 'frequencies'],
  ['frequencies-by-speaker-governorate', 'frequencies-by-speaker-governor'],
  ['a/b\\c:d*e?f[g]', 'a_b_c_d_e_f_g_'],
  ["'اقتباس'", 'اقتباس'],
  ['', '_'],
  ['History', 'History_'],
  [`${'س'.repeat(30)}😀`, 'س'.repeat(30)],
])('a sheet of %j is called %j', (name, legal) => {
  expect(sheetName(name, new Set())).toBe(legal)
})

test('no two sheets are called the same, whatever their case', () => {
  const taken = new Set<string>()
  const long = 'س'.repeat(40)
  expect(['turns', 'Turns', 'turns', long, long].map((name) => sheetName(name, taken))).toEqual([
    'turns',
    'Turns (2)',
    'turns (3)',
    'س'.repeat(31),
    `${'س'.repeat(27)} (2)`,
  ])
})

function workbookOf({ head, rows }: Written, limits: typeof sheetLimits): { file: FileOfTables; bytes: Buffer } {
  const file = new Workbook('en', limits)
  const table = file.table(head)
  const chunks = [...table.begin(), ...table.write(rows), ...table.end(), ...file.end()]
  return { file, bytes: Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))) }
}

async function sheetsOf(bytes: Buffer): Promise<readonly { name: string; rows: readonly SheetRow[] }[]> {
  const { document } = await openPackage(bytes, 'tables.xlsx')
  const book = new WorkbookReader()
  const relations = new RelationReader()
  const styles = new StyleReader()
  const faults = [
    document?.read('xl/workbook.xml', sheetNamespaces, book),
    document?.read('xl/_rels/workbook.xml.rels', sheetNamespaces, relations),
    document?.read('xl/styles.xml', sheetNamespaces, styles),
  ]
  const sheets = book.sheets.map(({ name, relation }) => {
    const reader = new SheetReader({ strings: [], formats: styles.formats, from1904: book.from1904 })
    faults.push(document?.read(`xl/${relations.targets.get(relation)}`, sheetNamespaces, reader))
    return { name, rows: reader.rows }
  })
  expect(faults.filter((fault) => fault !== null)).toEqual([])
  return sheets
}

/** The XML of the first sheet. */
function firstSheet(bytes: Buffer): string {
  const pieces: Buffer[] = []
  const { archive } = openZip(bytes, 'tables.xlsx')
  const fault = archive?.unpack('xl/worksheets/sheet1.xml', (piece) => pieces.push(Buffer.from(piece)) > 0)
  expect(fault).toBe(null)
  return Buffer.concat(pieces).toString('utf8')
}

/** Texts of the first sheet as Excel reads them: XML first, then `_x000D_`. */
function textsOf(bytes: Buffer): readonly string[] {
  const xml = firstSheet(bytes)
  expect(xml).not.toMatch(/[\0-\x08\v\f\r\x0e-\x1f\ufffe\uffff]/)
  return [...xml.matchAll(/<t xml:space="preserve">(?<text>[^<]*)<\/t>/g)].map(({ groups }) =>
    (groups?.['text'] ?? '')
      .replaceAll(/&#(?<code>\d+);/g, (_, code) => String.fromCharCode(code))
      .replaceAll(/_x(?<code>[0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  )
}
