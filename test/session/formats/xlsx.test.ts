import { describe, expect, test } from 'vitest'
import { showNumber } from '../../../src/session/formats/xlsx-numbers.ts'
import { xlsxFormat } from '../../../src/session/formats/xlsx.ts'
import { codesOf, extract, sheetRow, xlsxOf, zipOf } from './writing.ts'

const header = sheetRow(['الوقت', 'المتحدث', 'النص'])

describe('numbers as people see them', () => {
  test.each<[format: string, value: number, shown: string]>([
    // Five minutes are 5/1440 of a day; what is stored is a hair less.
    ['h:mm', 0.00347222222222222, '0:05'],
    ['hh:mm', 0.00347222222222222, '00:05'],
    ['h:mm:ss', 0.5, '12:00:00'],
    ['h:mm:ss AM/PM', 0.00347222222222222, '00:05:00'],
    ['[$-409]h:mm\\ AM/PM;@', 0.75, '18:00'],
    ['mm:ss', 65 / 86_400, '01:05'],
    ['mm:ss.0', 65.26 / 86_400, '01:05.2'],
    ['[h]:mm:ss', 1.5, '36:00:00'],
    ['[mm]:ss', 0.0625, '90:00'],
    ['[Red]h:mm', 0.25, '6:00'],
    ['yyyy-mm-dd', 44_625, '2022-03-05'],
    ['d/m/yyyy', 44_625, '2022-03-05'],
    ['m/d/yy h:mm', 44_625.5, '2022-03-05 12:00'],
    ['dd/mm/yyyy hh:mm:ss', 44_625.5, '2022-03-05 12:00:00'],
    ['yyyy-mm-dd', 1, '1900-01-01'],
    ['yyyy-mm-dd', 61, '1900-03-01'],
    ['yyyy-mm-dd', 1e12, '1000000000000'],
    ['', 12, '12'],
    ['General', 0.1 + 0.2, '0.3'],
    ['@', 7, '7'],
    ['0', 3.7, '4'],
    ['0.00', 3.7, '3.70'],
    ['#,##0', 12_345, '12345'],
    ['0%', 0.25, '25%'],
    ['0.0%', 0.255, '25.5%'],
    ['0.0#', 3.75, '3.75'],
    ['"مشارك "0', 3, '3'],
  ])('%s of %d', (format, value, shown) => {
    expect(showNumber(value, format, false)).toBe(shown)
  })

  test('dates that count from 1904', () => {
    expect(showNumber(43_163, 'yyyy-mm-dd', true)).toBe('2022-03-05')
  })
})

describe('sheets', () => {
  test.each<[claim: string, bytes: Uint8Array, text: string]>([
    ['texts in the cells', xlsxOf({ ورقة1: header + sheetRow(['00:05', 'م1', 'نعم']) }), 'م1 [00:00:05]: نعم'],
    [
      'texts by number, in pieces, with how they sound',
      xlsxOf(
        {
          a: '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>',
        },
        {
          strings:
            '<si><t>speaker</t></si><si><t>text</t></si><si><r><t>م</t></r><r><t>1</t></r></si><si><t>نعم</t><rPh><t>x</t></rPh></si>',
        },
      ),
      'م1: نعم',
    ],
    [
      'numbers by their formats, one of the book and one of its own',
      xlsxOf(
        {
          a: `${header}<row><c s="1"><v>0.00347222222222222</v></c><c t="str"><v>م1</v></c><c><v>7</v></c></row><row><c s="2"><v>0.5</v></c><c t="str"><v>م2</v></c><c t="b"><v>1</v></c></row>`,
        },
        {
          styles:
            '<numFmts><numFmt numFmtId="164" formatCode="hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="46"/></cellXfs>',
        },
      ),
      'م1 [00:00:05]: 7\n\nم2 [12:00:00]: TRUE',
    ],
    [
      'cells by their places: what is empty is not there',
      xlsxOf({
        a: `${header}<row r="2"><c r="B2" t="str"><v>م1</v></c><c r="C2" t="str"><v>نعم</v></c></row><row r="9"><c r="C9" t="str"><v>ولا</v></c></row>`,
      }),
      'م1: نعم\nولا',
    ],
    [
      'titles over the row of names',
      xlsxOf({ a: sheetRow(['مقابلة']) + sheetRow(['', '', 'حلب']) + header + sheetRow(['', 'م1', 'نعم']) }),
      'م1: نعم',
    ],
    [
      'a title that is called like a column',
      xlsxOf({ a: sheetRow(['تفريغ']) + sheetRow(['المتحدث', 'النص']) + sheetRow(['م1', 'نعم']) }),
      'م1: نعم',
    ],
    ['characters that XML has none for', xlsxOf({ a: header + sheetRow(['', 'م1', 'أ_x000D_\nب']) }), 'م1: أ\nب'],
    [
      'the first sheet that people see',
      xlsxOf(
        { a: header + sheetRow(['', 'م1', 'سر']), b: header + sheetRow(['', 'م1', 'نعم']) },
        { states: { a: 'hidden' } },
      ),
      'م1: نعم',
    ],
    ['a workbook of empty sheets', xlsxOf({ a: '', b: '' }), ''],
  ])('%s', async (_, bytes, text) => {
    const { extracted, diagnostics } = await extract(xlsxFormat(), bytes)
    expect(diagnostics).toEqual([])
    expect(extracted?.text.trimEnd()).toBe(text)
  })

  test('the sheet with turns is read, the others are told', async () => {
    const bytes = xlsxOf({ بيانات: sheetRow(['العمر', 'المكان']), محضر: header + sheetRow(['', 'م1', 'نعم']) })
    const { extracted, diagnostics } = await extract(xlsxFormat(), bytes)
    expect(extracted?.text).toBe('م1: نعم\n')
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['FORMAT_SHEETS_LEFT_OUT', { sheet: 'محضر', others: ['بيانات'] }],
    ])
  })

  test('columns may be named', async () => {
    const bytes = xlsxOf({ a: sheetRow(['أ', 'ب']) + sheetRow(['م1', 'نعم']) })
    const { extracted } = await extract(xlsxFormat({ speaker: 'أ', text: 'ب' }), bytes)
    expect(extracted?.text).toBe('م1: نعم\n')
  })

  test('a row beyond all columns costs nothing', async () => {
    const bytes = xlsxOf({ a: `${header}<row><c r="XFD2" t="str"><v>بعيد</v></c></row>${sheetRow(['', 'م1', 'نعم'])}` })
    expect((await extract(xlsxFormat(), bytes)).extracted?.text).toBe('م1: نعم\n')
  })
})

describe('problems', () => {
  const long = 'نص '.repeat(30_000)
  const cells = '<row><c t="s"><v>0</v></c></row>'.repeat(1000)

  test.each<[claim: string, bytes: Uint8Array, code: string]>([
    ['no column of speech', xlsxOf({ a: sheetRow(['أ', 'ب']) }), 'FORMAT_NO_TEXT_COLUMN 1'],
    ['no workbook', zipOf({ 'a.txt': 'أ' }), 'ZIP_MISSING_ENTRY'],
    ['a sheet that is not there', zipOf(without('xl/worksheets/sheet0.xml')), 'ZIP_MISSING_ENTRY'],
    ['a sheet that breaks off', xlsxOf({ a: '<row>' }), 'XML_SYNTAX'],
    ['one long text in many cells', xlsxOf({ a: cells }, { strings: `<si><t>${long}</t></si>` }), 'ZIP_TOO_LARGE'],
  ])('%s', async (_, bytes, code) => {
    const extraction = await extract(xlsxFormat(), bytes)
    expect(extraction.extracted).toBeNull()
    expect(codesOf(extraction)).toEqual([code])
  })

  function without(part: string): Readonly<Record<string, string>> {
    const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const x = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    return {
      'xl/workbook.xml': `<workbook xmlns="${x}" xmlns:r="${r}"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="/${part}"/></Relationships>`,
    }
  }
})
