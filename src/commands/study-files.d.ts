/**
 * `study-files.js` is no file: the build and the test runner make it from the folder new-study/ and from
 * codebooks/codebook.schema.json (tools/study-files.js), so that what `init` writes lies here as files a person can read and run.
 */
import type { NewFile } from '../io/create-files.ts'

/** What a new study consists of, by path, dotfiles last. */
export declare const studyFiles: readonly NewFile[]
