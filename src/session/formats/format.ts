import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Span } from '../../text/span.ts'
import type { Mark } from '../session.ts'

/**
 * What a file holds of a session, whatever its format: the text that every offset indexes and, where the format itself says who speaks
 * when (subtitles, tables, annotations), who says what of it.
 */
export interface Extracted {
  readonly text: string
  /** In text order, disjoint; null where speakers stand in the text itself, as in a plain transcript («م1: …»). */
  readonly speeches: readonly ExtractedSpeech[] | null
  /** What the document says of itself, by the names of session fields (`title`, `session`): the last resort. */
  readonly properties: ReadonlyMap<string, string>
}

/** What a speaker says in one go, over any number of subtitles or rows. */
export interface ExtractedSpeech {
  /** As written; null where nobody is named. */
  readonly label: string | null
  /** When it begins («00:03:12»), where the format says so. */
  readonly time: string | null
  /** The times of what follows its first subtitle or row. */
  readonly marks: readonly Mark[]
  /** Of `Extracted.text` (UTF-16): the speech alone, trimmed. */
  readonly span: Span
}

/** `extracted` is null exactly when a diagnostic is an error, or FORMAT_NOT_A_TRANSCRIPT. */
export interface Extraction {
  readonly extracted: Extracted | null
  readonly diagnostics: readonly Diagnostic[]
}

interface FormatName {
  readonly name: string
  /** Endings of file names, lower case, without the dot. */
  readonly endings: readonly string[]
  /** Whether such files lie beside transcripts in the same folder and are looked at only when somebody names them (recordings). */
  readonly onlyNamed?: boolean
}

/** A format that transcripts come in. Those that are text are decoded before (BOM, UTF-8, UTF-16, windows-1256). */
export type Format = FormatName &
  (
    | {
        readonly holds: 'text'
        /**
         * @param path as the user knows the file, for the places of problems
         * @param declared `labelKey`s of the speakers that metadata name, for formats that look for labels in speech
         */
        extract(text: string, path: string, declared: ReadonlySet<string>): Promise<Extraction>
      }
    | {
        readonly holds: 'bytes'
        extract(bytes: Uint8Array, path: string, declared: ReadonlySet<string>): Promise<Extraction>
      }
  )
