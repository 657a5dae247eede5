import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { csvFormat } from '../../../src/session/formats/csv.ts'
import { docx } from '../../../src/session/formats/docx.ts'
import type { Format } from '../../../src/session/formats/format.ts'
import { html } from '../../../src/session/formats/html.ts'
import { odt } from '../../../src/session/formats/odt.ts'
import { otr } from '../../../src/session/formats/otr.ts'
import { xlsxFormat } from '../../../src/session/formats/xlsx.ts'
import { noMetadata } from '../../../src/session/metadata.ts'
import { readSession } from '../../../src/session/read-session.ts'
import type { Session } from '../../../src/session/session.ts'
import { read } from '../reading.ts'
import { codesOf, extract } from './writing.ts'

const shared = join(import.meta.dirname, '../../../../shared/data')
const formats = [docx, odt, html, otr, csvFormat(), xlsxFormat()]

/** Who says what in a transcript, white space collapsed. */
function turnsOf({ turns, speech }: Session): readonly string[] {
  return turns.map(
    ({ speaker, span }) => `${speaker?.label}: ${speech.slice(span.start, span.end).replaceAll(/\s+/gu, ' ').trim()}`,
  )
}

async function turnsIn(format: Format, bytes: Uint8Array): Promise<readonly string[]> {
  const { extracted, diagnostics } = await extract(format, bytes)
  expect(diagnostics).toEqual([])
  return turnsOf(readSession({ source: 'a.x', text: extracted?.text ?? '', extracted }, noMetadata, []).session)
}

describe.skipIf(!existsSync(shared))('one interview in many formats (skipped where ../shared/data is absent)', () => {
  const folder = join(shared, 'formats')
  const files = existsSync(folder) ? readdirSync(folder) : []
  const expected = (): readonly string[] =>
    turnsOf(read(readFileSync(join(folder, files.find((file) => file.endsWith('.utf8.txt')) ?? ''), 'utf8')).session)

  test.each(formats.map((format) => [format.name, format]))('%s says the same', async (name, format) => {
    const file = files.find((found) => found.endsWith(`.${name}`))
    expect(expected().length).toBeGreaterThan(20)
    expect(await turnsIn(format, readFileSync(join(folder, file ?? '')))).toEqual(expected())
  })
})

describe.skipIf(!existsSync(shared))('hostile documents (skipped where ../shared/data is absent)', () => {
  test.each([
    ['deep-xml', 'XML_TOO_DEEP'],
    ['dup-entry', 'ZIP_ENTRY_REFUSED'],
    ['entity-bomb', 'XML_DOCTYPE'],
    ['no-document', 'ZIP_MISSING_ENTRY'],
    ['not-a-zip', 'ZIP_NOT_A_ZIP'],
    ['truncated', 'ZIP_DAMAGED'],
    ['xxe', 'XML_DOCTYPE'],
    ['zip-bomb-50MB', 'ZIP_TOO_LARGE'],
    ['zip-lying-size', 'ZIP_DAMAGED_ENTRY'],
    ['zip-slip', 'ZIP_ENTRY_REFUSED'],
    ['zip-symlink', 'ZIP_ENTRY_REFUSED'],
  ])('%s: %s', async (name, code) => {
    const started = performance.now()
    const extraction = await extract(docx, readFileSync(join(shared, 'bad-input/own', `${name}.docx`)))
    expect(performance.now() - started).toBeLessThan(5000)
    expect(codesOf(extraction)).toEqual([code])
    expect(extraction.extracted).toBeNull()
  })

  test('a sound one is read', async () => {
    const { extracted } = await extract(docx, readFileSync(join(shared, 'bad-input/own/ok.docx')))
    expect(extracted?.text).toBe('المتحدث: نص سليم')
  })
})
