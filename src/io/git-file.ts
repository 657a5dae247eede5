/** Files as git keeps them: `main:codebooks/early-recovery.yaml`. The program `git` is run without a shell, reads and writes nothing else. */
import { spawnSync } from 'node:child_process'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { nearest } from '../text/closeness.ts'
import { exists } from './exists.ts'
import type { Io } from './io.ts'
import { mostBytes } from './read-bytes.ts'

/** A file at a revision. */
export interface GitFile {
  /** What git takes for one (`main`, `HEAD~1`, `v1.2`); empty for what is staged. */
  readonly revision: string
  /** From the top of the repository; from the working folder where it begins with `./` or `../`. */
  readonly path: string
}

/** Where git runs. */
type Surroundings = Pick<Io, 'cwd' | 'env'>

type Result =
  | { readonly bytes: Uint8Array; readonly diagnostics: readonly [] }
  | { readonly bytes: null; readonly diagnostics: readonly [Diagnostic] }

/** The file at a revision that is meant, or null for a path: of an existing file, on a Windows drive, or beginning with `/` or `.`. */
export function gitFileOf(typed: string, cwd: string): GitFile | null {
  const colon = borderOf(typed)
  if (colon < 0 || /^(?:[./\\]|[A-Za-z]:[\\/])/.test(typed)) return null
  if (process.platform === 'win32' && colon === 1) return null
  return exists(typed, cwd) ? null : { revision: typed.slice(0, colon), path: typed.slice(colon + 1) }
}

/** The first colon outside braces: `HEAD@{10:30}:book.yaml`, `HEAD^{/fix: typo}:book.yaml`. */
function borderOf(typed: string): number {
  let depth = 0
  for (let at = 0; at < typed.length; at++) {
    const sign = typed[at]
    if (sign === '{') depth++
    else if (sign === '}') depth--
    else if (sign === ':' && depth <= 0) return at
  }
  return -1
}

/**
 * The bytes of a file at a revision, as they were committed (no filters, no conversion of line breaks).
 *
 * @param path as the user typed it
 * @returns codes: COMPARISON_NO_GIT, COMPARISON_NO_REPOSITORY, COMPARISON_BAD_REVISION, COMPARISON_UNKNOWN_REVISION,
 *   COMPARISON_NOT_IN_REVISION, COMPARISON_NOT_A_FILE, COMPARISON_GIT_FAILED
 */
export function readGitFile(file: GitFile, path: string, where: Surroundings): Result {
  // To git, what begins with a hyphen is an option.
  if (file.revision.startsWith('-') || file.path === '' || path.includes('\0'))
    return failure(problem('COMPARISON_BAD_REVISION', {}, { path }))
  const { status, stdout } = git(['cat-file', 'blob', nameOf(file)], where)
  return status === 0 ? { bytes: stdout, diagnostics: [] } : failure(faultOf(file, path, where))
}

function failure(diagnostic: Diagnostic): Result {
  return { bytes: null, diagnostics: [diagnostic] }
}

function nameOf({ revision, path }: GitFile): string {
  return `${revision}:${path}`
}

/** Why git could not give the file. */
function faultOf(file: GitFile, path: string, where: Surroundings): Diagnostic {
  const at = { path }
  const { revision } = file
  const folder = git(['rev-parse', '--git-dir'], where)
  if (folder.reason === 'ENOENT') return problem('COMPARISON_NO_GIT', {}, at)
  if (/not a git repository/i.test(folder.said)) return problem('COMPARISON_NO_REPOSITORY', {}, at)
  if (folder.status !== 0) return problem('COMPARISON_GIT_FAILED', { said: folder.said }, at)
  if (revision !== '' && git(['rev-parse', '--verify', '--quiet', `${revision}^{tree}`], where).status !== 0) {
    const names = namesOf(git(['for-each-ref', '--format=%(refname:short)%00'], where).stdout)
    return problem('COMPARISON_UNKNOWN_REVISION', { revision, nearest: nearest(revision, [...names, 'HEAD']) }, at)
  }
  if (git(['rev-parse', '--verify', '--quiet', nameOf(file)], where).status !== 0) {
    const args = { path: file.path, revision, nearest: similarTo(file, where) }
    return problem('COMPARISON_NOT_IN_REVISION', args, at)
  }
  const type = typeOf(file, where)
  if (type !== null && type !== 'blob') return problem('COMPARISON_NOT_A_FILE', { path: file.path, revision }, at)
  // Known but not here (a partial clone), or too large.
  const { said, reason } = git(['cat-file', 'blob', nameOf(file)], where)
  return problem('COMPARISON_GIT_FAILED', { said: said === '' ? (reason ?? '') : said }, at)
}

/** `blob`, `tree` or `commit`; null where there is nothing. */
function typeOf(file: GitFile, where: Surroundings): string | null {
  const { status, stdout } = git(['cat-file', '-t', nameOf(file)], where)
  return status === 0 ? stdout.toString('utf8').trim() : null
}

/** What was meant: the same path from the working folder, else a YAML file of the same name, or one whose path is close. */
function similarTo(file: GitFile, where: Surroundings): string | null {
  const { revision, path } = file
  const fromHere = { revision, path: `./${path}` }
  if (typeOf(fromHere, where) === 'blob') return nameOf(fromHere)
  const list =
    revision === '' ? ['ls-files', '-z', '--full-name'] : ['ls-tree', '-rz', '--full-tree', '--name-only', revision]
  const codebooks = namesOf(git(list, where).stdout).filter((name) => /\.ya?ml$/i.test(name))
  const [name] = path.split('/').slice(-1)
  const meant =
    codebooks.find((other) => other.split('/').at(-1) === name) ?? nearest(path.replace(/^\.\//, ''), codebooks)
  return meant === null ? null : nameOf({ revision, path: meant })
}

function namesOf(stdout: Buffer): readonly string[] {
  return stdout
    .toString('utf8')
    .split('\0')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** What a run of git gave. `said` is the first line of its complaint, `reason` the system's code where it could not run at all. */
interface Run {
  readonly status: number | null
  readonly stdout: Buffer
  readonly said: string
  readonly reason: string | null
}

/** Plumbing only: no pager, no hook that watches files, no locks, nobody asked for a password, and nothing fetched where the repository is a partial clone. */
function git(args: readonly string[], { cwd, env }: Surroundings): Run {
  const quiet = {
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    // An empty list: no protocol is allowed.
    GIT_ALLOW_PROTOCOL: '',
    LC_ALL: 'C',
  }
  const run = spawnSync('git', ['--no-pager', '-c', 'core.fsmonitor=false', ...args], {
    cwd,
    env: { ...env, ...quiet },
    shell: false,
    windowsHide: true,
    maxBuffer: mostBytes,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { status, error } = run
  const reason = error !== undefined && 'code' in error && typeof error.code === 'string' ? error.code : null
  // Where it could not run there are no streams, whatever the types say.
  const [stdout, stderr] = [run.stdout, run.stderr].map((stream: Buffer | null) => stream ?? Buffer.alloc(0))
  const said = (stderr ?? Buffer.alloc(0)).toString('utf8').split('\n')[0] ?? ''
  return { status, stdout: stdout ?? Buffer.alloc(0), said: said.replace(/^fatal: /, ''), reason }
}
