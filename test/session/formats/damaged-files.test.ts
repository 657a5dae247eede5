import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { docx } from '../../../src/session/formats/docx.ts'
import type { Format } from '../../../src/session/formats/format.ts'
import { odt } from '../../../src/session/formats/odt.ts'
import { xlsxFormat } from '../../../src/session/formats/xlsx.ts'
import { docxOf, extract, odtOf, sheetRow, wordParagraph, xlsxOf } from './writing.ts'

const longestMs = 5000
const runs = 500

/** Bytes in which up to eight were changed, each at a place (as a share of the length, below 2 ** 32) by an exclusive or. */
function damaged(bytes: Uint8Array, flips: readonly (readonly [place: number, by: number])[]): Uint8Array {
  const changed = bytes.slice()
  for (const [place, by] of flips) {
    const at = Math.floor((place / 2 ** 32) * changed.length)
    changed[at] = (changed[at] ?? 0) ^ by
  }
  return changed
}

/** Reads the file with 500 kinds of damage, the same ones in every run. It may be read or refused, in time, and never throws. */
async function readDamaged(format: Format, bytes: Uint8Array): Promise<void> {
  const flip = fc.tuple(fc.nat({ max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 255 }))
  await fc.assert(
    fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 8 }), async (flips) => {
      const started = performance.now()
      const { extracted, diagnostics } = await extract(format, damaged(bytes, flips))
      const isRefused = diagnostics.some(
        ({ severity, code }) => severity === 'error' || code === 'FORMAT_NOT_A_TRANSCRIPT',
      )
      expect(extracted === null).toBe(isRefused)
      expect(performance.now() - started).toBeLessThan(longestMs)
    }),
    { seed: 20_220_305, numRuns: runs },
  )
}

const speech = Array.from({ length: 40 }, (_, at) => `م${(at % 3) + 1}: نزحنا من بيتنا في المرة ${at} ثم رجعنا إليه`)

describe(`documents with one to eight bytes changed, ${runs} times`, () => {
  test.each<[name: string, format: Format, bytes: Uint8Array]>([
    ['docx', docx, docxOf(speech.map(wordParagraph).join(''))],
    ['odt', odt, odtOf(speech.map((line) => `<text:p>${line}</text:p>`).join(''))],
    [
      'xlsx',
      xlsxFormat(),
      xlsxOf({ a: [['speaker', 'text'], ...speech.map((line) => line.split(': '))].map(sheetRow).join('') }),
    ],
  ])('%s', async (_, format, bytes) => {
    expect((await extract(format, bytes)).extracted?.text).toContain('المرة 39')
    await readDamaged(format, bytes)
  })

  const own = join(import.meta.dirname, '../../../../shared/data/bad-input/own')
  const files = existsSync(own) ? readdirSync(own).filter((name) => name.endsWith('.docx')) : []
  test.skipIf(files.length === 0)(
    'the documents of bad input beside the project (skipped where absent)',
    async () => {
      for (const name of files) await readDamaged(docx, readFileSync(join(own, name)))
      expect(files.length).toBeGreaterThan(0)
    },
    60_000,
  )
})
