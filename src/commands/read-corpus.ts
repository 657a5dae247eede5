import { setImmediate } from 'node:timers/promises'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Encoding } from '../io/tell-encoding.ts'
import { findTranscripts } from '../io/find-transcripts.ts'
import type { SheetFile, TranscriptFile } from '../io/find-transcripts.ts'
import { sha256 } from '../io/hash.ts'
import type { ColumnNames } from '../session/formats/column-names.ts'
import { formatEndings } from '../session/formats/formats.ts'
import { readMetadata } from '../session/metadata.ts'
import type { Metadata, MetadataSheet } from '../session/metadata.ts'
import { readSession, stemOf } from '../session/read-session.ts'
import type { AttributeDefinition, Session } from '../session/session.ts'
import { declaredSpeakers } from '../session/speakers.ts'
import { nearest } from '../text/closeness.ts'
import { readText, readTranscript } from './read-transcript.ts'

/** How a corpus is read. */
export interface CorpusOptions {
  /** Absolute folder that relative paths are read from. */
  readonly cwd: string
  /** What `--encoding` names, or null to tell the encoding of each file apart. */
  readonly encoding: Encoding | null
  /** What `--columns` names; none where left out. */
  readonly columns?: ColumnNames
  /** What the codebook says of attributes; none without a codebook. */
  readonly attributes: readonly AttributeDefinition[]
  /** Folders that are not read, such as the one results go to. */
  readonly exclude: readonly string[]
  /** Told once what is about to be read, for a progress bar: number of files, and their bytes in all. */
  readonly onFound?: (files: number, bytes: number) => void
  /** Told of every table of metadata that was read: its path below the folder that was named, and its SHA-256. */
  readonly onSheet?: (source: string, sha256: string) => void
}

/** A session with what is known of its file (size in bytes; see `TranscriptContent`), or a problem. Every file found comes as at least one of them. */
export type CorpusItem =
  | {
      readonly kind: 'session'
      readonly session: Session
      readonly path: string
      readonly format: string
      readonly encoding: Encoding | null
      readonly sha256: string
      readonly size: number
    }
  | { readonly kind: 'problem'; readonly diagnostic: Diagnostic }

/**
 * Reads the sessions of folders and files in the order of their sources, one file in memory at a time. Problems with a file come before its
 * session; a file that can't be read is an error and no session, and the others are read all the same.
 *
 * Errors that mean there is nothing to do (exit 2): see `stopsTheRun`. Codes: CORPUS_…, SESSION_…, CSV_…, YAML_…, FORMAT_… and those of formats
 */
export async function* readCorpus(
  paths: readonly string[],
  options: CorpusOptions,
): AsyncGenerator<CorpusItem, void, void> {
  const { transcripts, sheets, diagnostics } = findTranscripts(paths, { ...options, readable: formatEndings })
  options.onFound?.(
    transcripts.length,
    transcripts.reduce((sum, { size }) => sum + size, 0),
  )
  yield* diagnostics.map(toItem)
  const { metadata, diagnostics: inSheets } = readSheets(sheets, options)
  yield* inSheets.map(toItem)
  const ids = new SessionIds()
  for (const file of transcripts) {
    yield* readFile(file, metadata, options, ids)
    // Reading is synchronous: this is where signals are heard and progress is shown.
    await setImmediate()
  }
  const whole = new Set(sheets.filter((sheet) => sheet.whole).map(({ path }) => path))
  yield* findUnused(metadata, ids)
    .filter(({ at }) => at !== null && whole.has(at.path))
    .map(toItem)
}

/** Whether a problem means that the program can't do what it was asked for (exit status 2), rather than that an input is faulty. */
export function stopsTheRun({ code }: Diagnostic): boolean {
  return code === 'CORPUS_MISSING_PATH' || code === 'CORPUS_NO_TRANSCRIPTS' || code === 'CORPUS_NOT_A_FILE'
}

function toItem(diagnostic: Diagnostic): CorpusItem {
  return { kind: 'problem', diagnostic }
}

function readSheets(
  files: readonly SheetFile[],
  { encoding, attributes, onSheet }: CorpusOptions,
): { metadata: Metadata; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const sheets: MetadataSheet[] = []
  for (const { kind, file, path, source } of files) {
    const { decoded, bytes, diagnostics: inText } = readText(file, path, encoding)
    diagnostics.push(...inText)
    if (decoded === null) continue
    sheets.push({ kind, path, text: decoded.text })
    onSheet?.(source, sha256(bytes))
  }
  const { metadata, diagnostics: inSheets } = readMetadata(sheets, new Set(attributes.map(({ name }) => name)))
  return { metadata, diagnostics: [...diagnostics, ...inSheets] }
}

async function* readFile(
  file: TranscriptFile,
  metadata: Metadata,
  options: CorpusOptions,
  ids: SessionIds,
): AsyncGenerator<CorpusItem, void, void> {
  const { path, source } = file
  const declared = declaredSpeakers(stemOf(source), metadata)
  const { content, diagnostics } = await readTranscript(file, { ...options, declared })
  yield* diagnostics.map(toItem)
  if (content === null) {
    ids.expect(stemOf(source))
    return
  }
  const { text, extracted, ...ofFile } = content
  const { session, diagnostics: inText } = readSession({ source, path, text, extracted }, metadata, options.attributes)
  yield* inText.map(toItem)
  const { id, diagnostic } = ids.add(session.header.id, path, source)
  if (diagnostic !== null) yield toItem(diagnostic)
  yield { kind: 'session', session: { ...session, header: { ...session.header, id } }, path, ...ofFile }
}

/** The ids of the sessions so far, each once. */
class SessionIds {
  /** With the path of its file. */
  readonly #paths = new Map<string, string>()
  readonly #asWritten = new Set<string>()

  /** The id under which a session is coded: its own, or where that is taken its file's name with a number behind it. */
  add(id: string, path: string, source: string): { id: string; diagnostic: Diagnostic | null } {
    this.#asWritten.add(id)
    const first = this.#paths.get(id)
    let free = id
    for (let number = 2; this.#paths.has(free); number++) free = `${stemOf(source)}-${number}`
    this.#paths.set(free, path)
    const diagnostic =
      first === undefined ? null : problem('SESSION_DUPLICATE_ID', { id, first, instead: free }, { path })
    return { id: free, diagnostic }
  }

  /** Notes the likely id of a session that could not be read. */
  expect(id: string): void {
    this.#asWritten.add(id)
  }

  has(id: string): boolean {
    return this.#asWritten.has(id)
  }

  all(): readonly string[] {
    return [...this.#asWritten]
  }
}

/** Rows of metadata about sessions that have no transcript, told once per session. */
function findUnused({ sessions, participants }: Metadata, ids: SessionIds): readonly Diagnostic[] {
  const places = new Map([...participants].map(([id, speakers]) => [id, [...speakers.values()][0]?.at ?? null]))
  for (const [id, { at }] of sessions) places.set(id, at)
  const unused = [...places].filter(([id]) => !ids.has(id))
  return unused.map(([session, at]) =>
    problem('SESSION_METADATA_UNUSED', { session, nearest: nearest(session, ids.all()) }, at),
  )
}
