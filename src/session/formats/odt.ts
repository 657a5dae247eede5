import { problem } from '../../diagnostic/diagnostic.ts'
import { tellLeftOut } from './docx.ts'
import type { Extraction, Format } from './format.ts'
import { OdtText, odfNamespaces } from './odt-xml.ts'
import { openPackage } from './package.ts'
import { readProperties } from './properties.ts'

/** OpenDocument texts, of LibreOffice and others. Codes: ZIP_…, XML_…, FORMAT_REFUSED, FORMAT_LEFT_OUT. */
export const odt: Format = { name: 'odt', endings: ['odt', 'ott'], holds: 'bytes', extract }

async function extract(bytes: Uint8Array, path: string): Promise<Extraction> {
  const { document, diagnostic } = await openPackage(bytes, path)
  if (document === null) return { extracted: null, diagnostics: [diagnostic] }
  if (document.holds('META-INF/manifest.xml', odfNamespaces, 'manifest:encryption-data'))
    return { extracted: null, diagnostics: [problem('FORMAT_REFUSED', { format: 'protected' }, { path })] }
  const handler = new OdtText()
  const fault = document.read('content.xml', odfNamespaces, handler)
  if (fault !== null) return { extracted: null, diagnostics: [fault] }
  const properties = readProperties(document, 'meta.xml')
  return {
    extracted: { text: handler.toString(), speeches: null, properties },
    diagnostics: tellLeftOut(handler.leftOut, path),
  }
}
