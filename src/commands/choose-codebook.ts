import { basename } from 'node:path'
import { checkMeaning } from '../checks/meaning.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { readCodebook } from '../codebook/read-codebook.ts'
import { compileCodebook } from '../coding/compile.ts'
import type { Coder, Confidence } from '../coding/coding.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { decodeCodebook } from '../io/decode.ts'
import { findCodebooks } from '../io/find-codebooks.ts'
import { gitFileOf, readGitFile } from '../io/git-file.ts'
import { sha256 } from '../io/hash.ts'
import type { Io } from '../io/io.ts'
import { readBytes } from '../io/read-bytes.ts'

/** A codebook that is fit to code with. */
export interface ChosenCodebook {
  /** Its `path` is the file's name alone: results say nothing of where on a disk it lay. */
  readonly codebook: Codebook
  readonly coder: Coder
  readonly text: string
  readonly sha256: string
}

/** @property status the exit status that the lack of a codebook means */
type Chosen =
  | { readonly chosen: ChosenCodebook; readonly diagnostics: readonly Diagnostic[] }
  | { readonly chosen: null; readonly status: 1 | 2; readonly diagnostics: readonly Diagnostic[] }

/**
 * Reads and compiles the codebook that was named, or else the only one in `codebooks/`. Of its meaning only errors are told: the rest is
 * the business of `validate`.
 *
 * @param named as typed, or null @param cwd absolute
 * @returns codes: CODEBOOK_…, YAML_…, CORPUS_… of the file, CLI_SEVERAL_CODEBOOKS
 */
export function chooseCodebook(named: string | null, cwd: string, minConfidence: Confidence): Chosen {
  const { files, diagnostics: found } = findCodebooks([named ?? 'codebooks'], cwd)
  const [only] = files
  if (only === undefined) return { chosen: null, status: 2, diagnostics: found }
  if (files.length > 1) {
    const several = problem('CLI_SEVERAL_CODEBOOKS', { found: files.map(({ path }) => path).join(', ') })
    return { chosen: null, status: 2, diagnostics: [...found, several] }
  }
  const { bytes, diagnostics: unreadable } = readBytes(only.file, only.path)
  if (bytes === null) return { chosen: null, status: 1, diagnostics: [...found, ...unreadable] }
  return withDiagnostics(found, compileBytes(bytes, only.path, minConfidence))
}

/**
 * `chooseCodebook` for a codebook at a revision of git (`main:codebooks/my-study.yaml`), or a file where that is what was named.
 *
 * @returns codes: those of `chooseCodebook`, COMPARISON_… of git
 */
export function chooseRevision(
  named: string,
  { cwd, env }: Pick<Io, 'cwd' | 'env'>,
  minConfidence: Confidence,
): Chosen {
  const file = gitFileOf(named, cwd)
  if (file === null) return chooseCodebook(named, cwd, minConfidence)
  const { bytes, diagnostics } = readGitFile(file, named, { cwd, env })
  return bytes === null ? { chosen: null, status: 2, diagnostics } : compileBytes(bytes, named, minConfidence)
}

function withDiagnostics(first: readonly Diagnostic[], chosen: Chosen): Chosen {
  return { ...chosen, diagnostics: [...first, ...chosen.diagnostics] }
}

/** @param path as the user knows the file */
function compileBytes(bytes: Uint8Array, path: string, minConfidence: Confidence): Chosen {
  const { decoded, diagnostics: undecodable } = decodeCodebook(bytes, path)
  if (decoded === null) return { chosen: null, status: 1, diagnostics: undecodable }
  const { codebook, diagnostics: inShape } = readCodebook(decoded.text, path)
  if (codebook === null) return { chosen: null, status: 1, diagnostics: inShape }
  const { coder, diagnostics: uncompilable } = compileCodebook(codebook, { minConfidence })
  const inMeaning = checkMeaning(codebook).filter(({ severity }) => severity === 'error')
  const diagnostics = [...inShape, ...uncompilable, ...inMeaning]
  if (diagnostics.some(({ severity }) => severity === 'error')) return { chosen: null, status: 1, diagnostics }
  const chosen = { codebook: { ...codebook, path: basename(path) }, coder, text: decoded.text, sha256: sha256(bytes) }
  return { chosen, diagnostics }
}
