import { execFileSync, spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { sha256OfFile } from '../src/io/hash-file.ts'
import { resultsOwnership } from '../src/results/run-record.ts'
import { study } from './commands/study.ts'
import { contentOf, put } from './io/folders.ts'

const bin = resolve(import.meta.dirname, '../bin/code-sessions.js')
const isBuilt = existsSync(resolve(import.meta.dirname, '../dist/cli.js'))

/** Starts the built command line. */
function start(folder: string, argv: readonly string[], wrapper: readonly string[] = []): ChildProcess {
  const [command = '', ...args] = [...wrapper, process.execPath, bin, ...argv]
  return spawn(command, args, { cwd: folder, env: { ...process.env, NO_COLOR: '1' } })
}

async function ended(
  child: ChildProcess,
): Promise<{ readonly status: number | null; readonly signal: string | null; readonly told: string }> {
  let told = ''
  child.stderr?.on('data', (chunk) => (told += String(chunk)))
  child.stdout?.resume()
  const [status, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  return { status, signal, told }
}

/** A study that takes a while: many turns in many transcripts. */
function longStudy(files = 60): string {
  const folder = study()
  const text = 'م1: لا ماء ولا بئر عندنا. كلام كثير عن كل شيء.\n\nم2: نريد ثقة وأنبوب ماء.\n\n'.repeat(600)
  put(folder, Object.fromEntries(Array.from({ length: files }, (_, at) => [`long/s${at}.txt`, text])))
  return folder
}

/** The files of a results folder that are not as its run.json lists them. */
function changedFiles(folder: string): readonly string[] {
  const listed = resultsOwnership.filesIn(readFileSync(join(folder, 'run.json'), 'utf8'))
  return listed === null
    ? ['run.json']
    : [...listed].flatMap(([path, hash]) => (sha256OfFile(join(folder, path)) === hash ? [] : [path]))
}

const wholeResults = ['coding.jsonl', 'run.json', 'excerpts.csv']

describe.skipIf(!isBuilt)('the built command line', () => {
  test('codes, and says nothing on stdout', async () => {
    const folder = study()
    const run_ = spawnSync(process.execPath, [bin], { cwd: folder, encoding: 'utf8' })
    expect([run_.status, run_.stdout]).toEqual([0, ''])
    expect(run_.stderr).toContain('8 excerpts of 4 themes')
  })

  test('a reader that has gone away is no error', () => {
    const run_ = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" code --help | head -n 1; echo "$?"`], {
      cwd: study(),
      encoding: 'utf8',
    })
    expect(run_.stderr).toBe('')
    const closed = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${bin}" validate --format json 2>/dev/null >&-; echo $?`],
      { cwd: study(), encoding: 'utf8' },
    )
    expect(['0\n', '1\n']).toContain(closed.stdout)
  })

  test('what `validate` writes reaches a slow reader whole; one that has gone is no error, however much was to come', () => {
    const folder = study()
    const themes = Array.from({ length: 1500 }, (_, at) => `- { id: t${at}, lable: { ar: م }, terms: [نزوح] }\n`)
    const head = 'format: code-sessions/codebook@1\nid: x\nversion: 1.0.0\ntitle: { ar: د }\nlanguage: ar\nthemes:\n'
    put(folder, { 'large.yaml': head + themes.join('') })
    const command = `"${process.execPath}" "${bin}" validate large.yaml --format json`
    const piped = (reader: string): { readonly out: string; readonly err: string; readonly status: string } => {
      const line = `{ ${command}; echo "$?" > status; } | ${reader}`
      const { stdout: out, stderr: err } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' })
      return { out, err, status: readFileSync(join(folder, 'status'), 'utf8').trim() }
    }
    expect(piped('head -n 1')).toEqual({ out: '[\n', err: '', status: '0' })
    const slow = piped('(sleep 0.5; cat)')
    expect([JSON.parse(slow.out).length, slow.err, slow.status]).toEqual([1500, '', '1'])
  })

  test(
    'killed at any moment it leaves the old results or the new ones, and the next run tidies up',
    { timeout: 120_000 },
    async () => {
      const folder = longStudy()
      expect((await ended(start(folder, ['transcripts', '-q']))).status).toBe(0)
      const before = contentOf(join(folder, 'coded'))['run.json']
      for (let time = 0; time < 6; time++) {
        const child = start(folder, ['long', '-q'])
        const end = ended(child)
        await setTimeout(150 + time * 150)
        child.kill('SIGKILL')
        await end
        const names = readdirSync(join(folder, 'coded'))
        expect(names).toEqual(expect.arrayContaining(wholeResults))
        // The old results or the new ones, each file as run.json lists it.
        expect(changedFiles(join(folder, 'coded'))).toEqual([])
      }
      expect((await ended(start(folder, ['transcripts', '-q']))).status).toBe(0)
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
      expect(contentOf(join(folder, 'coded'))['run.json']).toBe(before)
    },
  )

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends it with 130, earlier results as they were, nothing beside',
    { timeout: 60_000 },
    async (signal) => {
      const folder = longStudy()
      await ended(start(folder, ['transcripts', '-q']))
      const before = contentOf(join(folder, 'coded'))
      const child = start(folder, ['long'])
      const end = ended(child)
      while (!readdirSync(folder).some((name) => /^\.coded\.code-sessions-\d+$/.test(name))) await setTimeout(10)
      child.kill(signal)
      const { status, told } = await end
      expect(status).toBe(130)
      expect(told).toContain('CLI_INTERRUPTED')
      expect(contentOf(join(folder, 'coded'))).toEqual(before)
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
    },
  )

  test(
    'of eight runs into one folder those that come too late say so, and the results are of one run',
    { timeout: 120_000 },
    async () => {
      const folder = longStudy(15)
      const runs = await Promise.all(Array.from({ length: 8 }, () => ended(start(folder, ['long', '-q']))))
      const statuses = runs.map(({ status }) => status)
      expect(statuses).toContain(0)
      for (const { status, told } of runs.filter((run) => run.status !== 0)) {
        expect([status, told]).toEqual([2, expect.stringContaining('RESULTS_LOCKED')])
      }
      expect(changedFiles(join(folder, 'coded'))).toEqual([])
      expect(readdirSync(join(folder, 'coded'))).toEqual(expect.arrayContaining(wholeResults))
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
    },
  )

  test('the same bytes whatever the machine’s language, time zone and terminal', async () => {
    const folder = study()
    await ended(start(folder, ['-q', '-o', 'one']))
    await ended(
      start(
        folder,
        ['-q', '-o', 'other'],
        ['env', 'LC_ALL=ar_SY.UTF-8', 'LANG=C', 'TZ=Asia/Damascus', 'FORCE_COLOR=1', 'TERM=dumb'],
      ),
    )
    expect(contentOf(join(folder, 'other'))).toEqual(contentOf(join(folder, 'one')))
  })

  test('a file that would become too large is refused whole', async () => {
    const folder = longStudy()
    const { status, told } = await ended(
      start(folder, ['long', '-q'], ['sh', '-c', 'ulimit -f 200; trap "" XFSZ; exec "$@"', 'sh']),
    )
    expect(status).toBe(2)
    expect(told).toContain('coded error RESULTS_CANNOT_WRITE')
    expect(told).toContain('EFBIG')
    expect(readdirSync(folder).toSorted()).toEqual(['codebooks', 'long', 'transcripts'])
  })

  const canDrop = process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0
  test.skipIf(!canDrop)('a folder that may not be written to is refused', async () => {
    const folder = study()
    chmodSync(folder, 0o755)
    const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
    const { status, told } = await ended(start(folder, ['-q'], nobody))
    expect(status).toBe(2)
    expect(told).toContain('EACCES')
    expect(readdirSync(folder).toSorted()).toEqual(['codebooks', 'transcripts'])
  })

  const canMount = process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0
  test.skipIf(!canMount)('a full disk changes nothing and leaves nothing', async () => {
    const folder = longStudy(15)
    mkdirSync(join(folder, 'disk'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', join(folder, 'disk')])
    onTestFinished(() => void execFileSync('umount', [join(folder, 'disk')]))
    await ended(start(folder, ['-q', '-o', 'disk/coded']))
    const before = contentOf(join(folder, 'disk'))
    const { status, told } = await ended(start(folder, ['long', '-q', '-o', 'disk/coded']))
    expect(status).toBe(2)
    expect(told).toContain(
      'disk/coded error RESULTS_CANNOT_WRITE Unexpected refusal to write: no space is left on the disk (ENOSPC)',
    )
    expect(contentOf(join(folder, 'disk'))).toEqual(before)
  })

  const hasTerminal = spawnSync('script', ['--version']).status === 0
  test.skipIf(!hasTerminal)('long work on a terminal shows a bar, and takes it away', { timeout: 60_000 }, () => {
    const folder = longStudy(40)
    const command = `"${process.execPath}" "${bin}" long`
    const env = { ...process.env, CI: undefined, TERM: 'xterm' }
    const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd: folder,
      encoding: 'utf8',
      env,
    })
    expect(status).toBe(0)
    expect(stdout).toMatch(/\d+%  \d+\/40 files/)
    expect(stdout.slice(stdout.lastIndexOf('\u001b[?25h'))).toContain('Next')
  })

  test('results reached through a link stay behind the link', async () => {
    const folder = study()
    mkdirSync(join(folder, 'disk'))
    symlinkSync('disk', join(folder, 'coded'))
    expect((await ended(start(folder, ['-q']))).status).toBe(0)
    expect(readdirSync(join(folder, 'disk'))).toEqual(expect.arrayContaining(wholeResults))
  })
})
