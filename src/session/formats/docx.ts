import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { problem } from '../../diagnostic/diagnostic.ts'
import type { LeftOut } from '../../diagnostic/document-messages.ts'
import { WordText, wordNamespaces } from './docx-xml.ts'
import type { Extraction, Format } from './format.ts'
import { ignore, openPackage } from './package.ts'
import type { Package } from './package.ts'
import { readProperties } from './properties.ts'

const usualPart = 'word/document.xml'

/** Word documents (from 2007 on). Codes: ZIP_…, XML_…, FORMAT_REFUSED, FORMAT_LEFT_OUT. */
export const docx: Format = { name: 'docx', endings: ['docx', 'docm', 'dotx'], holds: 'bytes', extract }

async function extract(bytes: Uint8Array, path: string): Promise<Extraction> {
  const { document, diagnostic } = await openPackage(bytes, path)
  if (document === null) return { extracted: null, diagnostics: [diagnostic] }
  const handler = new WordText()
  const fault = document.read(mainPart(document), wordNamespaces, handler)
  if (fault !== null) return { extracted: null, diagnostics: [fault] }
  const properties = readProperties(document, 'docProps/core.xml')
  return {
    extracted: { text: handler.toString(), speeches: null, properties },
    diagnostics: tellLeftOut(handler.leftOut, path),
  }
}

/** FORMAT_LEFT_OUT, where there is anything to tell. */
export function tellLeftOut(leftOut: LeftOut, path: string): readonly Diagnostic[] {
  const isAny = Object.values(leftOut).some((count) => count > 0)
  return isAny ? [problem('FORMAT_LEFT_OUT', leftOut, { path })] : []
}

const relations: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
])

/** Some programs call it otherwise (`word/document2.xml`): the archive then says how. */
function mainPart(document: Package): string {
  if (document.has(usualPart) || !document.has('_rels/.rels')) return usualPart
  let target = usualPart
  const open = (name: string, attributes: ReadonlyMap<string, string>): void => {
    const isMain = name === 'rel:Relationship' && (attributes.get('Type') ?? '').endsWith('/officeDocument')
    if (isMain) target = (attributes.get('Target') ?? '').replace(/^\//u, '')
  }
  const fault = document.read('_rels/.rels', relations, { open, close: ignore, text: ignore })
  return fault === null && document.has(target) ? target : usualPart
}
