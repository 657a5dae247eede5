import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import { decode } from '../io/decode.ts'
import type { Encoding } from '../io/decode.ts'
import type { TranscriptFile } from '../io/find-transcripts.ts'
import { sha256 } from '../io/hash.ts'
import { readBytes } from '../io/read-bytes.ts'
import type { Extracted, Format } from '../session/formats/format.ts'
import { formatOf } from '../session/formats/formats.ts'

/** What a transcript's file holds. `size` in bytes; `extracted` is null where the decoded file is the session text. */
export interface TranscriptContent {
  readonly text: string
  readonly extracted: Pick<Extracted, 'speeches' | 'properties'> | null
  readonly sha256: string
  readonly size: number
}

/** A document larger than this (bytes) is no transcript, and would take many times its size to read. */
const mostBytesOfFormats = 2 ** 27

/**
 * Reads the file of a transcript in whatever format it comes.
 *
 * @param declared `labelKey`s of the speakers that metadata name for it
 * @returns `content` null where there is nothing to read, and the diagnostics say why. Codes: CORPUS_…, FORMAT_… and those of the format
 */
export async function readTranscript(
  { file, path, source, named }: TranscriptFile,
  encoding: Encoding | null,
  declared: ReadonlySet<string>,
): Promise<{ content: TranscriptContent | null; diagnostics: readonly Diagnostic[] }> {
  const format = formatOf(source)
  if (format === null) {
    const { text, bytes, diagnostics } = readText(file, path, encoding)
    return { content: text === null ? null : { text, extracted: null, ...summaryOf(bytes) }, diagnostics }
  }
  const { bytes, diagnostics } = readBytes(file, path, mostBytesOfFormats)
  if (bytes === null) return { content: null, diagnostics }
  const { extracted, diagnostics: found } = await extract(format, bytes, path, encoding, declared)
  return {
    content: extracted === null ? null : { text: extracted.text, extracted, ...summaryOf(bytes) },
    diagnostics: named ? found.map(asOfNamedFile) : found,
  }
}

/** The text of a file, decoded. Codes: CORPUS_… */
export function readText(
  file: string,
  path: string,
  encoding: Encoding | null,
): { text: string | null; bytes: Uint8Array; diagnostics: readonly Diagnostic[] } {
  const { bytes, diagnostics } = readBytes(file, path)
  if (bytes === null) return { text: null, bytes: new Uint8Array(), diagnostics }
  const { decoded, diagnostics: inText } = decode(bytes, path, encoding)
  return { text: decoded?.text ?? null, bytes, diagnostics: inText }
}

async function extract(
  format: Format,
  bytes: Uint8Array,
  path: string,
  encoding: Encoding | null,
  declared: ReadonlySet<string>,
): ReturnType<Format['extract']> {
  if (format.holds === 'bytes') return format.extract(bytes, path, declared)
  const { decoded, diagnostics } = decode(bytes, path, encoding)
  if (decoded === null) return { extracted: null, diagnostics }
  return format.extract(decoded.text, path, declared)
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
