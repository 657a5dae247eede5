import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvFormat } from '../../../src/session/formats/csv.ts'
import { docx } from '../../../src/session/formats/docx.ts'
import type { Format } from '../../../src/session/formats/format.ts'
import { html } from '../../../src/session/formats/html.ts'
import { odt } from '../../../src/session/formats/odt.ts'
import { xlsxFormat } from '../../../src/session/formats/xlsx.ts'
import { read } from '../reading.ts'
import { docxOf, escapeXml, extract, odtOf, sheetRow, wordParagraph, xlsxOf } from './writing.ts'
import type { Said } from './writing.ts'

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'نزوح',
      'كِتَابٌ',
      'لا\u200cيُقرأ',
      'الـIDPs',
      '٣٥',
      'نعم،',
      '«لا»',
      '(ضحك)',
      'a<b',
      '&amp;',
      '"نص"',
      '😐',
      'م1',
      ';',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...Array.from('ابتث<>&"\'،؛.!=+-@#*_')), minLength: 1, maxLength: 6 }),
  },
)
/** Speech that begins with a letter, so that it can't be taken for a part of its label. */
const speech = fc.array(word, { maxLength: 12 }).map((words) => ['قال', ...words].join(' '))
/** Every speaker is a customary label; the same one never speaks twice in a row, or the turns of tables would be one. */
const said: fc.Arbitrary<readonly Said[]> = fc
  .array(fc.record({ label: fc.constantFrom('م1', 'م2', 'الميسر', 'المشارك الثالث'), text: speech }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((turns) => turns.filter(({ label }, at) => label !== turns[at - 1]?.label))

const line = ({ label, text }: Said): string => `${label}: ${text}`
const cells = ({ label, text }: Said): readonly string[] => [label, text]
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
const odtText = (text: string): string => `<text:p>${escapeXml(text)}</text:p>`
const boldLabel = ({ label, text }: Said): string =>
  `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${label}:</w:t></w:r><w:r><w:t xml:space="preserve"> ${escapeXml(text)}</w:t></w:r></w:p>`
const wordRow = (turn: Said): string =>
  `<w:tr>${cells(turn)
    .map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`)
    .join('')}</w:tr>`
const names: Said = { label: 'المتحدث', text: 'النص' }

const writers: readonly (readonly [
  claim: string,
  format: Format,
  write: (turns: readonly Said[]) => Uint8Array | string,
])[] = [
  ['docx', docx, (turns) => docxOf(turns.map((turn) => wordParagraph(line(turn))).join(''))],
  ['docx with bold labels', docx, (turns) => docxOf(turns.map(boldLabel).join(''))],
  ['docx with a table', docx, (turns) => docxOf(`<w:tbl>${[names, ...turns].map(wordRow).join('')}</w:tbl>`)],
  ['odt', odt, (turns) => odtOf(turns.map((turn) => odtText(line(turn))).join(''))],
  ['html', html, (turns) => turns.map((turn) => `<p>${escapeXml(line(turn))}</p>`).join('\n')],
  ['html with line breaks', html, (turns) => `<body>${turns.map((turn) => escapeXml(line(turn))).join('<br>')}`],
  ['csv', csvFormat(), (turns) => [names, ...turns].map((turn) => cells(turn).map(quoted).join(',')).join('\r\n')],
  ['tsv', csvFormat(), (turns) => [names, ...turns].map((turn) => cells(turn).map(quoted).join('\t')).join('\n')],
  ['xlsx', xlsxFormat(), (turns) => xlsxOf({ محضر: [names, ...turns].map((turn) => sheetRow(cells(turn))).join('') })],
]

describe('turns that are written and read again are the same', () => {
  test.each(writers)('%s', async (_, format, write) => {
    await fc.assert(
      fc.asyncProperty(said, async (turns) => {
        const { extracted, diagnostics } = await extract(format, write(turns))
        expect(diagnostics).toEqual([])
        const text = extracted?.text ?? ''
        const found =
          extracted?.speeches?.map(({ label, span }) => ({ label, text: text.slice(span.start, span.end) })) ??
          read(text).session.turns.map(({ speaker, span }) => ({
            label: speaker?.label ?? null,
            text: text.slice(span.start, span.end),
          }))
        expect(found).toEqual(turns)
      }),
      { numRuns: 150 },
    )
  })
})

describe('documents with bytes turned over are read or refused, never a fault of ours', () => {
  const turns = Array.from({ length: 20 }, (_, at) => ({
    label: `م${(at % 3) + 1}`,
    text: `نص المداخلة رقم ${at} وفيه كلام`,
  }))

  test.each(writers.filter(([, format]) => format.holds === 'bytes'))('%s', async (_, format, write) => {
    const sound = write(turns)
    if (typeof sound === 'string') throw new Error('bytes were expected')
    const flips = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const bytes = sound.slice()
        for (const [at, mask] of changes) bytes[at] = (bytes[at] ?? 0) ^ mask
        const { extracted, diagnostics } = await extract(format, bytes)
        expect(extracted === null).toBe(diagnostics.some(({ severity }) => severity === 'error'))
      }),
      { numRuns: 300 },
    )
  })
})
