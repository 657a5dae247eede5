import { problem } from '../../diagnostic/diagnostic.ts'
import type { Extraction, Format } from './format.ts'
import { extractHtml } from './html.ts'

/** Transcripts of oTranscribe: JSON with HTML in it, times marked. Codes: FORMAT_NOT_OTRANSCRIBE, FORMAT_LEFT_OUT. */
export const otr: Format = { name: 'otr', endings: ['otr'], holds: 'text', extract }

function extract(text: string, path: string): Promise<Extraction> {
  const content = readJson(text)
  const isOurs = typeof content === 'object' && content !== null && 'text' in content
  if (isOurs && typeof content.text === 'string') return extractHtml(content.text, path)
  return Promise.resolve({ extracted: null, diagnostics: [problem('FORMAT_NOT_OTRANSCRIBE', {}, { path })] })
}

/** The value of a JSON text; undefined where it is none. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
