import fc from 'fast-check'
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
import { collapsed, lines, saidIn, sentence } from './said.ts'
import type { Said } from './said.ts'
import { docxOf, escapeXml, extract, odtOf, sheetRow, wordParagraph, xlsxOf } from './writing.ts'

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

type Writer = readonly [claim: string, format: Format | null, write: (turns: readonly Said[]) => Uint8Array | string]

/** Plain text, whose decoded file is the session text itself. */
const plain = null
const paragraphs = (turns: readonly Said[]): string => turns.map((turn) => `<p>${escapeXml(line(turn))}</p>`).join('\n')

/** Labels stand in the text. */
const inText: readonly Writer[] = [
  ['txt', plain, (turns) => turns.map(line).join('\n')],
  [
    'txt with CRLF, times and blank lines',
    plain,
    (turns) => turns.map(({ label, text }) => `${label} [00:01:02]: ${text}\r\n\r\n`).join(''),
  ],
  ['md', plain, (turns) => turns.map(({ label, text }) => `**${label}:** ${text}\n\n`).join('')],
  ['docx', docx, (turns) => docxOf(turns.map((turn) => wordParagraph(line(turn))).join(''))],
  ['docx with bold labels', docx, (turns) => docxOf(turns.map(boldLabel).join(''))],
  ['docx with a table', docx, (turns) => docxOf(`<w:tbl>${[names, ...turns].map(wordRow).join('')}</w:tbl>`)],
  ['odt', odt, (turns) => odtOf(turns.map((turn) => odtText(line(turn))).join(''))],
  ['html', html, paragraphs],
  ['html with line breaks', html, (turns) => `<body>${turns.map((turn) => escapeXml(line(turn))).join('<br>')}`],
  ['otr', otr, (turns) => JSON.stringify({ text: paragraphs(turns), media: 'a.mp3' })],
]

/** Labels stand apart from the text, which may hold anything. */
const inCells: readonly Writer[] = [
  ['csv', csvFormat(), (turns) => [names, ...turns].map((turn) => cells(turn).map(quoted).join(',')).join('\r\n')],
  [
    'csv with semicolons',
    csvFormat(),
    (turns) => [names, ...turns].map((turn) => cells(turn).map(quoted).join(';')).join('\n'),
  ],
  ['tsv', csvFormat(), (turns) => [names, ...turns].map((turn) => cells(turn).map(quoted).join('\t')).join('\n')],
  ['xlsx', xlsxFormat(), (turns) => xlsxOf({ محضر: [names, ...turns].map((turn) => sheetRow(cells(turn))).join('') })],
]

async function turnsOf(format: Format | null, content: Uint8Array | string): Promise<readonly Said[]> {
  const { extracted, diagnostics } =
    format === null ? { extracted: null, diagnostics: [] } : await extract(format, content)
  expect(diagnostics).toEqual([])
  const text = extracted?.text ?? String(content)
  const { session } = readSession({ source: 'a.x', text, extracted }, noMetadata, [])
  return session.turns.map(({ speaker, span }) => ({
    label: speaker?.label ?? '',
    text: collapsed(session.speech.slice(span.start, span.end)),
  }))
}

describe('turns that are written and read again are the same', () => {
  const all = [
    ...inText.map((writer) => [...writer, sentence] as const),
    ...inCells.map((writer) => [...writer, lines] as const),
  ]
  test.each(all)('%s', async (_, format, write, text) => {
    await fc.assert(
      fc.asyncProperty(saidIn(text), async (turns) => {
        const expected = turns.map((turn) => ({ ...turn, text: collapsed(turn.text) }))
        expect(await turnsOf(format, write(turns))).toEqual(expected)
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

  const ofBytes = [...inText, ...inCells].flatMap(([claim, format, write]) =>
    format?.holds === 'bytes' ? [[claim, format, write] as const] : [],
  )

  test.each(ofBytes)('%s', async (_, format, write) => {
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
