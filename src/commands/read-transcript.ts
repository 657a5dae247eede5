import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import { decode } from '../io/decode.ts'
import type { Decoded } from '../io/decode.ts'
import type { Encoding } from '../io/tell-encoding.ts'
import type { TranscriptFile } from '../io/find-transcripts.ts'
import { sha256 } from '../io/hash.ts'
import { readBytes } from '../io/read-bytes.ts'
import type { ColumnNames } from '../session/formats/column-names.ts'
import type { Extracted, Extraction, Format } from '../session/formats/format.ts'
import { formatOf } from '../session/formats/formats.ts'

/** What a transcript's file holds. `size` in bytes; `extracted` is null where the decoded file is the session text. */
export interface TranscriptContent {
  readonly text: string
  readonly extracted: Pick<Extracted, 'speeches' | 'properties'> | null
  /** `Format.name`, or `txt` where the decoded file is the session text. */
  readonly format: string
  /** null where the format holds bytes, whose encoding is its own matter. */
  readonly encoding: Encoding | null
  readonly sha256: string
  readonly size: number
}

/** How a file is read. */
export interface ReadingOptions {
  /** What `--encoding` names, or null to tell it apart. */
  readonly encoding: Encoding | null
  /** What `--columns` names. */
  readonly columns?: ColumnNames
  /** `labelKey`s of the speakers that metadata name for it. */
  readonly declared: ReadonlySet<string>
}

/** A document larger than this (bytes) is no transcript, and would take many times its size to read. */
const mostBytesOfFormats = 2 ** 27

/**
 * Reads the file of a transcript in whatever format it comes.
 *
 * @returns `content` null where there is nothing to read, and the diagnostics say why. Codes: CORPUS_…, FORMAT_… and those of the format
 */
export async function readTranscript(
  { file, path, source, named }: TranscriptFile,
  { encoding, columns, declared }: ReadingOptions,
): Promise<{ content: TranscriptContent | null; diagnostics: readonly Diagnostic[] }> {
  const format = formatOf(source, columns)
  if (format === null) {
    const { decoded, bytes, diagnostics } = readText(file, path, encoding)
    const content = decoded === null ? null : { ...decoded, extracted: null, format: 'txt', ...summaryOf(bytes) }
    return { content, diagnostics }
  }
  const { bytes, diagnostics } = readBytes(file, path, mostBytesOfFormats)
  if (bytes === null) return { content: null, diagnostics }
  const { extracted, encoding: written, diagnostics: found } = await extract(format, bytes, path, encoding, declared)
  const ofFile = { format: format.name, encoding: written, ...summaryOf(bytes) }
  return {
    content: extracted === null ? null : { text: extracted.text, extracted, ...ofFile },
    diagnostics: named ? found.map(asOfNamedFile) : found,
  }
}

/** The text of a file, decoded. Codes: CORPUS_… */
export function readText(
  file: string,
  path: string,
  encoding: Encoding | null,
): { decoded: Decoded | null; bytes: Uint8Array; diagnostics: readonly Diagnostic[] } {
  const { bytes, diagnostics } = readBytes(file, path)
  if (bytes === null) return { decoded: null, bytes: new Uint8Array(), diagnostics }
  const { decoded, diagnostics: inText } = decode(bytes, path, encoding)
  return { decoded, bytes, diagnostics: inText }
}

async function extract(
  format: Format,
  bytes: Uint8Array,
  path: string,
  encoding: Encoding | null,
  declared: ReadonlySet<string>,
): Promise<Extraction & { readonly encoding: Encoding | null }> {
  if (format.holds === 'bytes') return { ...(await format.extract(bytes, path, declared)), encoding: null }
  const { decoded, diagnostics } = decode(bytes, path, encoding)
  if (decoded === null) return { extracted: null, encoding: null, diagnostics }
  const extraction = await format.extract(decoded.text, path, declared)
  return { ...extraction, encoding: decoded.encoding, diagnostics: [...diagnostics, ...extraction.diagnostics] }
}

function summaryOf(bytes: Uint8Array): Pick<TranscriptContent, 'sha256' | 'size'> {
  return { sha256: sha256(bytes), size: bytes.length }
}

/** A folder may hold other things beside transcripts; a file that somebody named is meant to be one. */
function asOfNamedFile(diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.code !== 'FORMAT_NOT_A_TRANSCRIPT') return diagnostic
  // The code tells the type of the values.
  const { args, at } = diagnostic as Diagnostic<'FORMAT_NOT_A_TRANSCRIPT'>
  return problem('FORMAT_NOT_UNDERSTOOD', args, at)
}
