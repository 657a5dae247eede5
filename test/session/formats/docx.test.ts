import { describe, expect, test } from 'vitest'
import { docx } from '../../../src/session/formats/docx.ts'
import { codesOf, docxOf, extract, wordParagraph, zipOf } from './writing.ts'

const run = (text: string, properties = ''): string => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`
const cell = (text: string): string => `<w:tc>${wordParagraph(text)}</w:tc>`
const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`

describe('text', () => {
  test.each<[claim: string, body: string, text: string]>([
    ['a paragraph a line', wordParagraph('م1: نعم') + wordParagraph('م2: لا'), 'م1: نعم\nم2: لا'],
    ['empty paragraphs are empty lines', `${wordParagraph('أ')}<w:p/>${wordParagraph('ب')}`, 'أ\n\nب'],
    ['but not before the first and behind the last', `<w:p/><w:p/>${wordParagraph('أ')}<w:p/>`, 'أ'],
    [
      'a bold label is a label like any other',
      `<w:p>${run('المحاورة:', '<w:rPr><w:b/></w:rPr>')}${run(' نص')}</w:p>`,
      'المحاورة: نص',
    ],
    ['words in pieces come together', `<w:p>${run('الن')}${run('زو')}${run('ح')}</w:p>`, 'النزوح'],
    ['marks and invisible signs stay as they are', wordParagraph('كِتَابٌ لا\u200cيُقرأ\u200f'), 'كِتَابٌ لا\u200cيُقرأ\u200f'],
    ['a line break is one', '<w:p><w:r><w:t>أ</w:t><w:br/><w:t>ب</w:t><w:cr/><w:t>ج</w:t></w:r></w:p>', 'أ\nب\nج'],
    ['a tab is one', '<w:p><w:r><w:t>م1</w:t><w:tab/><w:t>نص</w:t></w:r></w:p>', 'م1\tنص'],
    [
      'tab stops of a paragraph are none',
      `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('أ')}</w:p>`,
      'أ',
    ],
    [
      'hyphens that are signs',
      '<w:p><w:r><w:t>أ</w:t><w:noBreakHyphen/><w:t>ب</w:t><w:softHyphen/></w:r></w:p>',
      'أ\u2011ب\u00ad',
    ],
    [
      'symbols that Word makes while one types',
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F04A"/><w:sym w:font="Wingdings" w:char="F0E0"/></w:r></w:p>',
      '☺→',
    ],
    ['a symbol with a place in Unicode', '<w:p><w:r><w:sym w:font="Arial" w:char="2022"/></w:r></w:p>', '•'],
    ['a symbol nobody can tell', '<w:p><w:r><w:sym w:font="Webdings" w:char="F021"/></w:r></w:p>', '\ufffd'],
    ['the text of a hyperlink', `<w:p><w:hyperlink w:anchor="a">${run('الموقع')}</w:hyperlink></w:p>`, 'الموقع'],
    [
      'the result of a field, and not its instruction',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('5/3/2022')}</w:p>`,
      '5/3/2022',
    ],
    ['content controls', `<w:sdt><w:sdtPr/><w:sdtContent>${wordParagraph('أ')}</w:sdtContent></w:sdt>`, 'أ'],
    ['items of lists', `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${run('بند')}</w:p>`, 'بند'],
    ['entities', '<w:p><w:r><w:t>أ &amp; ب &#1600; &lt;ج&gt;</w:t></w:r></w:p>', 'أ & ب ـ <ج>'],
    [
      'a text box once, behind the paragraph it hangs on',
      `<w:p>${run('قبل')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${wordParagraph('في الإطار')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${wordParagraph('في الإطار')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run(' بعد')}</w:p>`,
      'قبل بعد\nفي الإطار',
    ],
    ['text that shows', `<w:p>${run('أ', '<w:rPr><w:vanish w:val="0"/></w:rPr>')}</w:p>`, 'أ'],
    [
      'insertions',
      `<w:p>${run('أ')}<w:ins w:id="1">${run('ب')}</w:ins><w:moveTo w:id="2">${run('ج')}</w:moveTo></w:p>`,
      'أبج',
    ],
  ])('%s', async (_, body, text) => {
    const { extracted, diagnostics } = await extract(docx, docxOf(body))
    expect(diagnostics).toEqual([])
    expect(extracted?.text).toBe(text)
    expect(extracted?.speeches).toBeNull()
  })

  test('the strict edition of the format', async () => {
    const bytes = docxOf(wordParagraph('أ'), {}, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
    expect((await extract(docx, bytes)).extracted?.text).toBe('أ')
  })

  test('a document part under another name', async () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${wordParagraph('أ')}</w:body></w:document>`
    const bytes = zipOf({ '_rels/.rels': rels, 'word/document2.xml': document })
    expect((await extract(docx, bytes)).extracted?.text).toBe('أ')
  })
})

describe('documents as programs write them', () => {
  test.each<[claim: string, body: string, text: string]>([
    [
      'Google Docs: runs with marks of direction, soft breaks, bookmarks, empty paragraphs',
      `<w:p w:rsidR="1"><w:pPr><w:bidi w:val="1"/><w:rPr/></w:pPr><w:bookmarkStart w:id="0" w:name="_heading=h.gjdgxs"/><w:bookmarkEnd w:id="0"/>${run('م1', '<w:rPr><w:b w:val="1"/><w:rtl w:val="1"/></w:rPr>')}${run(': نعم', '<w:rPr><w:rtl w:val="0"/></w:rPr>')}<w:r><w:br w:type="textWrapping"/></w:r>${run('\u200fوبعدين\u200f')}</w:p><w:p><w:pPr><w:pageBreakBefore w:val="0"/></w:pPr><w:r><w:rPr><w:rtl w:val="0"/></w:rPr></w:r></w:p>`,
      'م1: نعم\n\u200fوبعدين\u200f',
    ],
    [
      'LibreOffice: a tab behind the label, a list, a page break, a field of one element',
      `<w:p><w:pPr><w:pStyle w:val="Normal"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:bidi/></w:pPr>${run('م1:')}<w:r><w:tab/><w:t xml:space="preserve">نعم </w:t></w:r><w:fldSimple w:instr=" PAGE ">${run('3')}</w:fldSimple><w:r><w:br w:type="page"/></w:r></w:p>`,
      'م1:\tنعم 3',
    ],
    [
      'Word: proofing marks, a break of the page as it was last shown, smart tags, a field under way',
      `<w:p><w:proofErr w:type="spellStart"/>${run('الن')}<w:proofErr w:type="spellEnd"/><w:r><w:lastRenderedPageBreak/><w:t>زوح</w:t></w:r><w:smartTag w:element="City">${run(' حلب')}</w:smartTag><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "http://a.b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(' هنا')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      'النزوح حلب هنا',
    ],
  ])('%s', async (_, body, text) => {
    const beside = {
      'word/header1.xml': '<w:hdr xmlns:w="a"><w:p><w:r><w:t>رأس الصفحة</w:t></w:r></w:p></w:hdr>',
      'word/footer1.xml': '<w:ftr xmlns:w="a"><w:p><w:r><w:t>صفحة 1</w:t></w:r></w:p></w:ftr>',
    }
    const { extracted, diagnostics } = await extract(docx, docxOf(`${body}<w:sectPr/>`, beside))
    expect(diagnostics).toEqual([])
    expect(extracted?.text).toBe(text)
  })
})

describe('what is left out is told', () => {
  const none = { deletions: 0, comments: 0, notes: 0, hidden: 0 }

  test.each<[claim: string, body: string, text: string, leftOut: object]>([
    [
      'deletions',
      `<w:p>${run('أ')}<w:del w:id="1"><w:r><w:delText>ب</w:delText></w:r></w:del></w:p>`,
      'أ',
      { deletions: 1 },
    ],
    [
      'the old place of what was moved is no deletion',
      `<w:p><w:moveFrom w:id="1">${run('أ')}</w:moveFrom></w:p><w:p><w:moveTo w:id="2">${run('أ')}</w:moveTo></w:p>`,
      'أ',
      {},
    ],
    [
      'a comment',
      `<w:p><w:commentRangeStart w:id="0"/>${run('أ')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      'أ',
      { comments: 1 },
    ],
    [
      'foot- and endnotes',
      `<w:p>${run('أ')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r></w:p>`,
      'أ',
      { notes: 2 },
    ],
    ['hidden text', `<w:p>${run('أ')}${run('سر', '<w:rPr><w:vanish/></w:rPr>')}${run('ب')}</w:p>`, 'أب', { hidden: 1 }],
  ])('%s', async (_, body, text, leftOut) => {
    const { extracted, diagnostics } = await extract(docx, docxOf(body))
    expect(extracted?.text).toBe(text)
    const told = { ...none, ...leftOut }
    expect(diagnostics).toEqual(
      Object.keys(leftOut).length === 0
        ? []
        : [{ code: 'FORMAT_LEFT_OUT', severity: 'info', args: told, at: { path: 'a.x' } }],
    )
  })

  test('a paragraph whose end is deleted goes on with the next', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('أول ')}</w:p>${wordParagraph('وثان')}${wordParagraph('ثالث')}`
    expect((await extract(docx, docxOf(body))).extracted?.text).toBe('أول وثان\nثالث')
  })

  test('a row that is deleted', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('أ')}</w:tr>`
    expect((await extract(docx, docxOf(`<w:tbl>${deleted}${row('ب')}</w:tbl>`))).extracted?.text).toBe('ب')
  })
})

describe('tables', () => {
  test.each<[claim: string, rows: string, text: string]>([
    ['a row of cells is a line', row('أ', 'ب') + row('ج', ''), 'أ\tب\nج'],
    [
      'with names of columns, turns',
      row('الوقت', 'المتحدث', 'النص') + row('00:05', 'م1', 'نعم') + row('', 'م2:', 'لا') + row('00:09', '', 'أبداً'),
      'م1 [00:05]: نعم\nم2: لا\n[00:09] أبداً',
    ],
    [
      'with labels that come again, turns',
      row('سلمى', 'نعم') + row('هدى', 'لا') + row('سلمى', 'بلى') + row('هدى', 'كلا'),
      'سلمى: نعم\nهدى: لا\nسلمى: بلى\nهدى: كلا',
    ],
    [
      'with customary labels, turns',
      row('1', 'الميسر', 'كيف؟') + row('2', 'م1', 'هكذا') + row('3', 'م2', 'وهكذا'),
      'الميسر: كيف؟\nم1: هكذا\nم2: وهكذا',
    ],
    [
      'words that come but once are no labels',
      row('الاسم', 'سلمى') + row('المكان', 'حلب') + row('العمر', '30'),
      'الاسم\tسلمى\nالمكان\tحلب\nالعمر\t30',
    ],
    [
      'a table that only arranges the page',
      `<w:tr><w:tc>${wordParagraph('م1: نعم')}${wordParagraph('م2: لا')}</w:tc>${cell('هامش')}</w:tr>`,
      'م1: نعم\nم2: لا\nهامش',
    ],
    ['a table within a table', `<w:tr><w:tc><w:tbl>${row('أ', 'ب')}</w:tbl></w:tc></w:tr>`, 'أ\tب'],
  ])('%s', async (_, rows, text) => {
    const { extracted } = await extract(
      docx,
      docxOf(`${wordParagraph('قبل')}<w:tbl>${rows}</w:tbl>${wordParagraph('بعد')}`),
    )
    expect(extracted?.text).toBe(`قبل\n${text}\nبعد`)
  })
})

describe('properties', () => {
  const core = (inner: string): Readonly<Record<string, string>> => ({
    'docProps/core.xml': `<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${inner}</c:coreProperties>`,
  })

  test.each<[claim: string, inner: string, properties: [string, string][]]>([
    ['the title', '<dc:title> جلسة\n حلب </dc:title>', [['title', 'جلسة حلب']]],
    ['an empty one is none', '<dc:title> </dc:title>', []],
    [
      'never who wrote it, and when the file was made is not when people met',
      '<dc:creator>باحثة</dc:creator><c:lastModifiedBy>باحث</c:lastModifiedBy><dcterms:created>2022-03-05T10:00:00Z</dcterms:created>',
      [],
    ],
  ])('%s', async (_, inner, properties) => {
    const { extracted } = await extract(docx, docxOf(wordParagraph('أ'), core(inner)))
    expect([...(extracted?.properties ?? [])]).toEqual(properties)
  })

  test('properties that break the rules of XML spoil nothing', async () => {
    const { extracted } = await extract(docx, docxOf(wordParagraph('أ'), core('<dc:title>')))
    expect([extracted?.text, extracted?.properties.size]).toEqual(['أ', 0])
  })
})

test.each<[claim: string, content: Uint8Array | string, codes: string[]]>([
  ['no part with the document', zipOf({ 'a.txt': 'أ' }), ['ZIP_MISSING_ENTRY']],
  ['a document that breaks off', zipOf({ 'word/document.xml': '<w:document' }), ['XML_SYNTAX']],
  ['text under the name of a document', 'م1: نعم', ['ZIP_NOT_A_ZIP']],
  ['RTF under the name of a document', '{\\rtf1 ...}', ['FORMAT_REFUSED']],
  ['nothing at all', '', ['ZIP_NOT_A_ZIP']],
])('%s', async (_, content, codes) => {
  const extraction = await extract(docx, content)
  expect(extraction.extracted).toBeNull()
  expect(codesOf(extraction)).toEqual(codes)
})
