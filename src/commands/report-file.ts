import type { Diagnostic } from '../diagnostic/diagnostic.ts'

/** What a file of a report holds: a text, or the bytes of what is none. */
export type FileContent = string | Uint8Array

/** Files of a report by their paths in its folder; null where they could not be made. */
export interface MadeFiles {
  readonly files: ReadonlyMap<string, FileContent> | null
  readonly diagnostics: readonly Diagnostic[]
}

/** What expert packs are written as. */
export type PackFormat = 'both' | 'html' | 'docx'
