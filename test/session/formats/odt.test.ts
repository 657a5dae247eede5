import { describe, expect, test } from 'vitest'
import { odt } from '../../../src/session/formats/odt.ts'
import { codesOf, extract, odtOf, zipOf } from './writing.ts'

const p = (inner: string): string => `<text:p>${inner}</text:p>`
const row = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell>${p(cell)}</table:table-cell>`).join('')}</table:table-row>`

describe('text', () => {
  test.each<[claim: string, body: string, text: string]>([
    [
      'paragraphs and headings are lines',
      `<text:h>محور</text:h>${p('م1: نعم')}${p('م2: لا')}`,
      'محور\nم1: نعم\nم2: لا',
    ],
    [
      'a bold label is a label like any other',
      p('<text:span text:style-name="T1">المحاورة:</text:span> نص'),
      'المحاورة: نص',
    ],
    ['white space of the XML is none', `\n  ${p('\n  أ\n  ب\n')}\n`, 'أ ب'],
    ['spaces beyond the first are elements', p('أ <text:s text:c="2"/>ب<text:s/>ج'), 'أ   ب ج'],
    ['no number of spaces swells the text', p(`أ<text:s text:c="999999999"/>ب`), `أ${' '.repeat(1000)}ب`],
    ['tabs and line breaks', p('أ<text:tab/>ب<text:line-break/>ج'), 'أ\tب\nج'],
    ['the text of a link', p('<text:a>الموقع</text:a>'), 'الموقع'],
    [
      'items of lists',
      `<text:list><text:list-item>${p('أ')}</text:list-item><text:list-item>${p('ب')}</text:list-item></text:list>`,
      'أ\nب',
    ],
    [
      'a text box behind the paragraph it hangs on',
      p(`قبل<draw:frame><draw:text-box>${p('في الإطار')}</draw:text-box></draw:frame> بعد`),
      'قبل بعد\nفي الإطار',
    ],
    ['what a picture shows is no text', p('أ<draw:frame><svg:title>صورة</svg:title></draw:frame>'), 'أ'],
    ['rows of a table', `<table:table>${row('أ', 'ب')}${row('ج', 'د')}</table:table>`, 'أ\tب\nج\tد'],
    [
      'rows under names are turns',
      `<table:table>${row('المتحدث', 'المداخلة')}${row('م1', 'نعم')}</table:table>`,
      'م1: نعم',
    ],
  ])('%s', async (_, body, text) => {
    const { extracted, diagnostics } = await extract(odt, odtOf(body))
    expect(diagnostics).toEqual([])
    expect(extracted?.text).toBe(text)
  })
})

describe('what is left out is told', () => {
  test.each<[claim: string, body: string, text: string, leftOut: object]>([
    [
      'deletions',
      `<text:tracked-changes><text:changed-region><text:deletion>${p('سر')}</text:deletion></text:changed-region></text:tracked-changes>${p('أ<text:change/>ب')}`,
      'أب',
      { deletions: 1 },
    ],
    ['comments', p(`أ<office:annotation>${p('تعليق')}</office:annotation>ب`), 'أب', { comments: 1 }],
    ['notes', p(`أ<text:note><text:note-body>${p('حاشية')}</text:note-body></text:note>`), 'أ', { notes: 1 }],
    ['hidden text', p('أ<text:hidden-text>سر</text:hidden-text>'), 'أ', { hidden: 1 }],
  ])('%s', async (_, body, text, leftOut) => {
    const { extracted, diagnostics } = await extract(odt, odtOf(body))
    expect(extracted?.text).toBe(text)
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['FORMAT_LEFT_OUT', { deletions: 0, comments: 0, notes: 0, hidden: 0, ...leftOut }],
    ])
  })
})

test('the title, and not the day on which the file was made', async () => {
  const odf = 'urn:oasis:names:tc:opendocument:xmlns'
  const meta = `<o:document-meta xmlns:o="${odf}:office:1.0" xmlns:m="${odf}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>حلب</dc:title><m:creation-date>2022-03-05T09:00:00</m:creation-date></o:document-meta>`
  const { extracted } = await extract(odt, odtOf(p('أ'), { 'meta.xml': meta }))
  expect([...(extracted?.properties ?? [])]).toEqual([['title', 'حلب']])
})

test.each<[claim: string, bytes: Uint8Array, codes: string[]]>([
  [
    'a document under a password',
    odtOf(p('أ'), {
      'META-INF/manifest.xml':
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
    }),
    ['FORMAT_REFUSED'],
  ],
  ['no content', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), ['ZIP_MISSING_ENTRY']],
  ['content with a DOCTYPE', zipOf({ 'content.xml': '<!DOCTYPE a><a/>' }), ['XML_DOCTYPE']],
])('%s', async (_, bytes, codes) => {
  const extraction = await extract(odt, bytes)
  expect(extraction.extracted).toBeNull()
  expect(codesOf(extraction)).toEqual(codes)
})
