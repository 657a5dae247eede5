import { expect, test } from 'vitest'
import { formatNames, loadFormat } from '../../src/export/formats.ts'
import { headingsOf } from '../../src/export/headings.ts'
import { aTable, column, write } from './hostile.ts'

test.each(formatNames)('%s is found by its name, and writes a table', async (name) => {
  const format = await loadFormat(name)
  if (format === null) throw new Error(`no ${name}`)
  expect([format.name, format.ending]).toEqual([name, name])
  expect(write(format, aTable([['أ', 1, null]])).length).toBeGreaterThan(0)
})

test.each(['xls', 'CSV', '', '__proto__'])('there is no format called %j', async (name) => {
  expect(await loadFormat(name)).toBe(null)
})

test('only a workbook holds several tables; a second table is refused elsewhere', async () => {
  const formats = await Promise.all(formatNames.map((name) => loadFormat(name)))
  expect(formats.filter((format) => format?.several === true).map((format) => format?.name)).toEqual(['xlsx'])
  for (const format of formats.filter((each) => each?.several === false)) {
    const file = format?.create({ language: 'ar', bom: false, delimiter: null, decimal: '.' })
    file?.table(aTable([]).head)
    expect(() => file?.table(aTable([]).head)).toThrow(RangeError)
  }
})

test('where two columns would be called the same in Arabic, both have their names behind it', () => {
  const columns = [column('place'), { ...column('site'), nameAr: 'عمود place' }, column('level')]
  expect(headingsOf(columns, 'ar')).toEqual(['عمود place (place)', 'عمود place (site)', 'عمود level'])
  expect(headingsOf(columns, 'en')).toEqual(['place', 'site', 'level'])
})
