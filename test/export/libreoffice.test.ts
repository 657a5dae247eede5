import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { csvFormat } from '../../src/export/csv.ts'
import type { ExportFormat } from '../../src/export/format.ts'
import { guarded, unguarded } from '../../src/export/guard.ts'
import { xlsxFormat } from '../../src/export/xlsx.ts'
import { aTable, hostile, write } from './hostile.ts'
import { readStrictCsv } from './strict-csv.ts'

const isInstalled = spawnSync('soffice', ['--version']).status === 0

/** What LibreOffice keeps as it is: it makes line feeds of carriage returns and drops what XML can't hold. */
const texts = hostile.filter((text) => !/[\0-\x08\v\f\x0e-\x1f\r\ufdd0]|\ud83f\udfff/u.test(text))

/** Comma, quote, UTF-8, from the first line, all columns as they look (`1`) or as text (`2`). */
const asTheyLook = 'CSV:44,34,76,1,1/1/2/1/3/1,0,false,true'
const asText = 'CSV:44,34,76,1,1/2/2/1/3/2,0,false,false'

describe.skipIf(!isInstalled)('through LibreOffice', { timeout: 120_000 }, () => {
  test('CSV comes back equal', async () => {
    const back = await throughLibreOffice(csvFormat, asText)
    expect(back.map(([one, , three]) => [one, three].map((cell) => unguarded(cell ?? '')))).toEqual(
      texts.map((text) => [text, text]),
    )
  })

  test('CSV opened with a double click: no formula is run, not even where formulas are looked for', async () => {
    const back = await throughLibreOffice(csvFormat, asTheyLook)
    const looksLikeFormula = texts
      .map((text, at) => [guarded(text), back[at]?.[0]] as const)
      .filter(([cell]) => cell.startsWith("'"))
    expect(looksLikeFormula.length).toBeGreaterThan(10)
    for (const [written, shown] of looksLikeFormula) expect(shown).toBe(written)
  })

  test('without the guard it would be', async () => {
    const [, row] = await convert('table.csv', Buffer.from("one,two\r\n=1+1,'=1+1\r\n"), asTheyLook)
    expect(row).toEqual(['2', "'=1+1"])
  })

  test('a workbook comes back equal, and numbers are numbers', async () => {
    const back = await throughLibreOffice(xlsxFormat, null)
    expect(back).toEqual(texts.map((text, at) => [text, String(at / 4), text]))
  })
})

/** The rows of a table that LibreOffice opened and wrote as CSV. */
async function throughLibreOffice(
  format: ExportFormat,
  filter: string | null,
): Promise<readonly (readonly string[])[]> {
  const bytes = write(format, aTable(texts.map((text, at) => [text, at / 4, text])))
  return (await convert(`table.${format.ending}`, bytes, filter)).slice(1)
}

async function convert(name: string, bytes: Buffer, filter: string | null): Promise<readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'code-sessions-libreoffice-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const infilter = filter === null ? [] : [`--infilter=${filter}`]
  const output = [
    '--convert-to',
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false',
    '--outdir',
    join(folder, 'out'),
  ]
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  await promisify(execFile)('soffice', [profile, '--headless', ...infilter, ...output, file], { timeout: 100_000 })
  const csv = readFileSync(join(folder, 'out', 'table.csv'), 'utf8').replace(/^\ufeff/, '')
  return readStrictCsv(toCrlf(csv))
}

/** Records of LibreOffice end in LF. */
function toCrlf(csv: string): string {
  return csv.replaceAll(/"(?:[^"]|"")*"|\n/g, (found) => (found === '\n' ? '\r\n' : found))
}
