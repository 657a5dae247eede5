import { strToU8, zipSync } from 'fflate'
import type { Extraction, Format } from '../../../src/session/formats/format.ts'

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}

/** An archive of texts by their names. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** A Word document with this body; more parts beside it. */
export function docxOf(body: string, more: Readonly<Record<string, string>> = {}, namespace = w): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?><d:document xmlns:d="${namespace}" xmlns:mc="${mc}"><d:body>${body}</d:body></d:document>`
  return zipOf({
    'word/document.xml': document.replaceAll('<w:', '<d:').replaceAll('</w:', '</d:').replaceAll(' w:', ' d:'),
    ...more,
  })
}

export function wordParagraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
}

const odf = 'urn:oasis:names:tc:opendocument:xmlns'
const odfNames = ['office', 'text', 'table'].map((name) => `xmlns:${name}="${odf}:${name}:1.0"`).join(' ')

/** An OpenDocument text with this body; more parts beside it. */
export function odtOf(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const content = `<office:document-content ${odfNames} xmlns:draw="${odf}:drawing:1.0" xmlns:svg="${odf}:svg-compatible:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zipOf({ 'content.xml': content, ...more })
}

const x = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook with these sheets, by name: the XML of their rows. */
export function xlsxOf(
  sheets: Readonly<Record<string, string>>,
  {
    strings = '',
    styles = '',
    book = '',
    states = {},
  }: Readonly<{ strings?: string; styles?: string; book?: string; states?: Readonly<Record<string, string>> }> = {},
): Uint8Array {
  const names = Object.keys(sheets)
  const listed = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}" state="${states[name] ?? 'visible'}"/>`,
  )
  const relations = names.map(
    (_, at) => `<Relationship Id="r${at}" Type="${r}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
  )
  const parts = names.map((name, at) => [
    `xl/worksheets/sheet${at}.xml`,
    `<worksheet ${x}><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`,
  ])
  return zipOf({
    'xl/workbook.xml': `<workbook ${x} xmlns:r="${r}">${book}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${x}>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet ${x}>${styles}</styleSheet>`,
    ...Object.fromEntries(parts),
  })
}

/** The XML of a row of texts. */
export function sheetRow(cells: readonly string[]): string {
  return `<row>${cells.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`).join('')}</row>`
}

/** What a format makes of a file. */
export async function extract(format: Format, content: Uint8Array | string): Promise<Extraction> {
  if (format.holds === 'bytes') {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    return format.extract(bytes, 'a.x', new Set())
  }
  return format.extract(typeof content === 'string' ? content : new TextDecoder().decode(content), 'a.x', new Set())
}

/** Codes of the problems, with their lines where they have one. */
export function codesOf({ diagnostics }: Extraction): readonly string[] {
  return diagnostics.map(({ code, at }) => (at?.line === undefined ? code : `${code} ${at.line}`))
}

/** What was extracted, as `label time|speech` from the spans; `-` where there is none. */
export function speechesOf({ extracted }: Extraction): readonly string[] {
  return (extracted?.speeches ?? []).map(
    ({ label, time, span }) => `${label ?? '-'} ${time ?? '-'}|${extracted?.text.slice(span.start, span.end)}`,
  )
}
