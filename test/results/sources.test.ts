import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { fakeIo } from '../commands/fake-io.ts'
import { readStrictCsv } from '../export/strict-csv.ts'
import { put, temporaryFolder } from '../io/folders.ts'
import { docxOf, odtOf, sheetRow, wordParagraph, xlsxOf } from '../session/formats/writing.ts'

const codebook = `format: code-sessions/codebook@1
id: small
version: 1.0.0
title: { ar: دليل صغير }
language: ar
themes: [{ id: displacement, label: { ar: النزوح }, terms: [نزوح] }]
`
// Both speeches hold «نزوح»; 😐 is one code point and two UTF-16 units, so that the two ways of counting come apart.
const first = '😐 كان النزوح صعباً، 😐 والنزوح طويل'
const second = '=نزوح\u200f ثم نزوح'

/** The same in every format that is not the session text itself, a pair of turns each. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'docx.docx': docxOf(wordParagraph(`م1: ${first}`) + wordParagraph(`م2: ${second}`)),
  'odt.odt': odtOf(`<text:p>م1: ${first}</text:p><text:p>م2: ${second}</text:p>`),
  'html.html': `<p>م1: ${first}<p>م2: ${second}`,
  'otr.otr': JSON.stringify({ text: `<p>م1: ${first}</p><p>م2: ${second}</p>` }),
  'csv.csv': `المتحدث,النص\nم1,"${first}"\nم2,"${second}"`,
  'tsv.tsv': `المتحدث\tالنص\nم1\t${first}\nم2\t${second}`,
  'xlsx.xlsx': xlsxOf({
    a: [
      ['المتحدث', 'النص'],
      ['م1', first],
      ['م2', second],
    ]
      .map(sheetRow)
      .join(''),
  }),
  'srt.srt': `1\n00:00:01,000 --> 00:00:02,000\nم1: ${first}\n\n2\n00:00:03,000 --> 00:00:04,000\nم2: ${second}\n`,
  'vtt.vtt': `WEBVTT\n\n00:01.000 --> 00:02.000\n<v م1>${first}\n\n00:03.000 --> 00:04.000\n<v م2>${second}\n`,
  'json.json': JSON.stringify({
    segments: [
      { text: first, speaker: 'م1' },
      { text: second, speaker: 'م2' },
    ],
  }),
  'eaf.eaf': `<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="1"/><TIME_SLOT TIME_SLOT_ID="b" TIME_VALUE="2"/></TIME_ORDER>${[
    ['م1', 'a', first],
    ['م2', 'b', second],
  ]
    .map(
      ([tier, slot, text]) =>
        `<TIER TIER_ID="${tier}"><ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="${slot}" TIME_SLOT_REF2="${slot}"><ANNOTATION_VALUE>${text}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>`,
    )
    .join('')}</ANNOTATION_DOCUMENT>`,
}

/** Rows by column; a cell that a spreadsheet would run has a `'` in front, which is none of it. */
function readTable(path: string): readonly ReadonlyMap<string, string>[] {
  const [header = [], ...rows] = readStrictCsv(readFileSync(path, 'utf8').slice(1))
  return rows.map((row) => new Map(header.map((column, at) => [column, (row[at] ?? '').replace(/^'/u, '')])))
}

test('every excerpt and match of an extracted session is a slice, by code points, of its text in sources/', async () => {
  const folder = temporaryFolder()
  put(folder, { 'small.yaml': codebook })
  mkdirSync(join(folder, 't'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 't', name), content)
  const io = fakeIo(folder)
  expect([await main(['code', 't', '-c', 'small.yaml', '--quiet'], io), io.told()]).toEqual([0, ''])
  for (const [table, column] of [
    ['excerpts.csv', 'text'],
    ['matches.csv', 'surface'],
  ] as const) {
    const rows = readTable(join(folder, 'coded', table))
    expect(new Set(rows.map((row) => row.get('source'))).size).toBe(Object.keys(files).length)
    const sliced = rows.map((row) => {
      const text = Array.from(readFileSync(join(folder, 'coded/sources', `${row.get('source')}.txt`), 'utf8'))
      return text.slice(Number(row.get('start')), Number(row.get('end'))).join('')
    })
    expect(sliced).toEqual(rows.map((row) => row.get(column)))
    expect(sliced.every((text) => text.includes('نزوح'))).toBe(true)
  }
})
