import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js'
import { expect, test } from 'vitest'
import { parquetFormat } from '../../src/export/parquet.ts'
import type { Row } from '../../src/tables/table.ts'
import { column, hostile, nasty, write } from './hostile.ts'

const columns = [
  column('text'),
  column('count', 'integer'),
  column('share', 'number'),
  column('online', 'boolean'),
  column('date', 'date'),
  column('terms', 'string', 'list'),
]
const head = { name: 'excerpts', description: { ar: null, en: null }, columns }

test('every hostile text comes back, in a text and in a list', async () => {
  const texts = [...hostile, '\0', 'ك'.repeat(40_000)]
  const read = await readBack(texts.map((text, at) => [text, at, at / 7, at % 2 === 0, '2025-03', [text, text]]))
  expect(read).toEqual(texts.map((text, at) => [text, BigInt(at), at / 7, at % 2 === 0, '2025-03', [text, text]]))
})

test('whatever a column holds comes back in its type; null is null, an empty list is an empty list', async () => {
  const row = fc.tuple(
    fc.option(nasty),
    fc.option(fc.maxSafeInteger()),
    fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    fc.option(fc.boolean()),
    fc.option(fc.constantFrom('2025-03-01', '2025')),
    fc.option(fc.array(nasty, { maxLength: 3 })),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), async (rows) => {
      expect(await readBack(rows)).toEqual(
        rows.map(([text, count, ...others]) => [text, count === null ? null : BigInt(count), ...others]),
      )
    }),
  )
})

test('the schema has the types', () => {
  const file = write(parquetFormat, { head, rows: [] })
  const { children } = parquetSchema(parquetMetadata(bufferOf(file)))
  expect(children.map(({ element }) => [element.name, element.type, element.converted_type])).toEqual([
    ['text', 'BYTE_ARRAY', 'UTF8'],
    ['count', 'INT64', undefined],
    ['share', 'DOUBLE', undefined],
    ['online', 'BOOLEAN', undefined],
    ['date', 'BYTE_ARRAY', 'UTF8'],
    ['terms', undefined, 'LIST'],
  ])
})

test('what is not a number is null', async () => {
  expect(await readBack([['أ', Number.NaN, Number.POSITIVE_INFINITY, null, null, null]])).toEqual([
    ['أ', null, null, null, null, null],
  ])
})

test('more rows than are packed at a time come back in order, and no rows make a table without rows', async () => {
  const rows = Array.from({ length: 45_001 }, (_, at): Row => [`صف ${at}`, at, null, null, null, ['أ']])
  const read = await readBack(rows)
  expect(read.length).toBe(45_001)
  expect(read.at(-1)?.slice(0, 2)).toEqual(['صف 45000', 45_000n])
  expect(await readBack([])).toEqual([])
})

async function readBack(rows: readonly Row[]): Promise<readonly (readonly unknown[])[]> {
  const file = bufferOf(write(parquetFormat, { head, rows }))
  const objects = await parquetReadObjects({ file, parsers })
  return objects.map((object) => columns.map(({ name }): unknown => object[name] ?? null))
}

/** The reader's own decoder takes U+FEFF away from the beginning of texts. */
const parsers = {
  ...DEFAULT_PARSERS,
  stringFromBytes: (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
}

function bufferOf(bytes: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  return copy
}
