// What the npm scripts run: `node tools/run.js start|test|build|typecheck|lint|format|coverage|check|bench`.
// It brings node_modules/ and dist/ up to date first, and only then, so that every command works right after
// `git clone` and a second run starts at once. It needs nothing installed itself.
// All of it speaks on stderr: stdout is for what the program writes.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { binOf, builtFrom, pathOf, readJson, sourceHash, testReport } from './files.js'

const code = ['bin', 'src', 'test', 'tools']
const codeFiles = [
  `{${code.join()}}/**/*.{ts,js}`,
  'package.json',
  'tsconfig.json',
  'test/tsconfig.json',
  'tools/*.json',
]
const checks = {
  typecheck: [
    ['typescript', 'tsc', '-p', 'tsconfig.json'],
    ['typescript', 'tsc', '-p', 'src/report/client'],
    ['typescript', 'tsc', '-p', 'test'],
    ['typescript', 'tsc', '-p', 'tools'],
  ],
  lint: [
    ['oxlint', 'oxlint', '--type-aware', '--deny-warnings', ...code],
    ['prettier', 'prettier', '--check', '--log-level', 'warn', ...codeFiles],
  ],
}

/** @type {Record<string, (args: string[]) => number | Promise<number>>} */
const commands = {
  async start(args) {
    const status = prepare()
    if (status !== 0) return status
    // In this process, as if typed: Ctrl-C, pipes and the exit status are then the program's own.
    const { main, nodeIo } = await import(pathToFileURL(pathOf('dist/cli.js')).href)
    const io = nodeIo(process)
    const coded = await main(['code', ...args], io)
    // 1: some transcript has problems; the others were coded, and are worth a look.
    if (coded > 1 || !existsSync(resolve(resultsOf(args), 'coding.jsonl'))) return coded
    const quiet = args.filter((word) => ['-q', '--quiet', '--json'].includes(word))
    return Math.max(coded, await main(['report', '--from', resultsOf(args), ...quiet], io))
  },
  test(args) {
    // Named tests are a quick look at them alone; the run without names is the one that vouches for everything.
    if (args.length > 0) return install() || all(['build', build], ['tests', () => runTests(...args)])
    return install() || all(['build', build], ...staticChecks(), ['tests', runTests])
  },
  build: () => prepare(),
  typecheck: () => install() || all(...staticChecks().slice(0, 1)),
  lint: () => install() || all(...staticChecks().slice(1)),
  format: () => install() || run(['prettier', 'prettier', '--write', '--log-level', 'warn', ...codeFiles]),
  coverage: (args) => prepare() || runTests('--coverage', ...args),
  check() {
    return (
      install() ||
      all(
        ['build', build],
        ...staticChecks(),
        ['tests and coverage', () => runTests('--coverage')],
        ['unused code', () => run(['knip', 'knip', '--config', 'tools/knip.json'])],
        ['package shape', () => run(['publint', 'publint', '--strict'])],
        ['package', () => runNode('tools/pack-check.js')],
      )
    )
  },
  bench([what, ...args]) {
    if (what === 'matching') return prepare() || runNode('tools/bench-matching.js', ...args)
    if (what === 'validate') return prepare() || runNode('tools/bench-validate.js', ...args)
    return prepare() || runNode('tools/bench.js', ...(what === undefined ? [] : [what]), ...args)
  },
}

/** Where `code` is told to put its results.
 * @param {readonly string[]} args */
function resultsOf(args) {
  const at = args.findIndex((word) => word === '-o' || word === '--out')
  const joined = args.find((word) => word.startsWith('--out='))
  return joined?.slice('--out='.length) ?? (at < 0 ? undefined : args[at + 1]) ?? 'coded'
}

/** Installs and builds what is missing; 0, or a status after a sentence that says what went wrong. */
function prepare() {
  return install() || build()
}

function install() {
  if (isInstalled()) return 0
  say('Installing the packages that package-lock.json lists (once) …')
  // A few quick tries: on a machine without a network the answer should not take minutes.
  const patience = ['--prefer-offline', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const npm = ['ci', '--loglevel=error', '--include=dev', ...patience]
  const own = process.env['npm_execpath'] ?? ''
  const options = { cwd: pathOf('.'), encoding: /** @type {const} */ ('utf8') }
  const { status, stderr, error } = own.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [own, ...npm], options)
    : spawnSync('npm', npm, { ...options, shell: process.platform === 'win32' })
  if (status === 0) return 0
  say(installFailure(error ? error.message : stderr))
  return 2
}

/** npm's own record of what it put into node_modules is compared with the lock file, package by package. */
function isInstalled() {
  const wanted = readJson('package-lock.json')?.packages
  const present = readJson('node_modules/.package-lock.json')?.packages
  if (!wanted || !present) return false
  const { '': project, ...packages } = wanted
  const manifest = readJson('package.json')
  // Packages for other platforms are in the lock file, optional, and rightly absent.
  return (
    ['dependencies', 'devDependencies', 'optionalDependencies'].every((kind) =>
      isDeepStrictEqual(manifest[kind], project[kind]),
    ) &&
    Object.entries(packages).every(([place, { version, optional }]) =>
      place in present ? present[place].version === version : optional,
    )
  )
}

/** @param {string} said what npm wrote */
function installFailure(said) {
  const reason = /code (E[A-Z_]+)/.exec(said)?.[1] ?? ''
  if (/^E(NOTFOUND|AI_AGAIN|CONN|TIMEDOUT|NETUNREACH|HOSTUNREACH|SOCKETTIMEDOUT)/.test(reason)) {
    return `Can't install the packages: the npm registry can't be reached (${reason}). Connect to a network once and run this again.`
  }
  if (/^E(ROFS|ACCES|PERM|NOSPC)$/.test(reason)) {
    return `Can't install the packages: ${pathOf('node_modules')} can't be written (${reason}).`
  }
  if (reason === 'EUSAGE') {
    return "Can't install the packages: package.json and package-lock.json disagree. Run `npm install` to bring them together."
  }
  return `Can't install the packages:\n${said.trim()}`
}

function build() {
  const hash = sourceHash()
  if (read(`dist/${builtFrom}`) === hash) return 0
  say('Building …')
  const { status, stderr } = spawnSync(process.execPath, [pathOf('tools/build.js')], { encoding: 'utf8' })
  const cannotWrite = /\b(EROFS|EACCES|EPERM|ENOSPC)\b|read-only file system|permission denied/i.exec(stderr)
  if (status === 0) process.stderr.write(stderr)
  else
    say(
      cannotWrite
        ? `Can't build: ${resolve(pathOf('.'))} can't be written (${cannotWrite[0]}).`
        : `Can't build:\n${stderr.trim()}`,
    )
  return status === 0 ? 0 : 2
}

/** @returns {Check[]} */
function staticChecks() {
  return Object.entries(checks).map(([name, commandLines]) => [name, () => Math.max(...commandLines.map(run))])
}

/** @typedef {[name: string, run: () => number]} Check */

/** Runs every check, also after one has failed: one run tells all that is wrong.
 * @param {Check[]} list */
function all(...list) {
  const failed = list.filter(([, check]) => check() !== 0).map(([name]) => name)
  if (failed.length > 0) say(`Failed: ${failed.join(', ')}.`)
  return failed.length > 0 ? 1 : 0
}

/** @param {string[]} args */
function runTests(...args) {
  try {
    mkdirSync(pathOf(dirname(testReport)), { recursive: true })
    rmSync(pathOf(testReport), { force: true })
  } catch (problem) {
    say(`Can't run the tests: ${pathOf(testReport)} can't be written (${codeOf(problem)}).`)
    return 2
  }
  return run(['vitest', 'vitest', 'run', '--config', 'tools/vitest.config.js', ...args])
}

/** @param {string[]} commandLine package, command, arguments */
function run([packageName = '', command = '', ...args]) {
  return runNode(binOf(packageName, command), ...args)
}

/** @param {string[]} args */
function runNode(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: pathOf('.'), stdio: ['inherit', 2, 2] })
  return status ?? 1
}

/** @param {string} relative */
function read(relative) {
  try {
    return readFileSync(pathOf(relative), 'utf8').trim()
  } catch {
    return null
  }
}

/** @param {unknown} problem */
function codeOf(problem) {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`)
}

/** @param {string[]} argv */
async function main([command = '', ...args]) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    say(`code-sessions needs Node 20.19 or later; this is ${process.versions.node}.`)
    return 2
  }
  const known = commands[command]
  if (known) return known(args)
  say(`Unexpected command "${command}", expected one of ${Object.keys(commands).join(', ')}.`)
  return 2
}

process.exitCode = await main(process.argv.slice(2))
