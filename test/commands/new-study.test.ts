import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { readCodebook } from '../../src/codebook/read-codebook.ts'
import { readStrictCsv } from '../export/strict-csv.ts'
import { put, temporaryFolder } from '../io/folders.ts'
import { fakeIo } from './fake-io.ts'

const root = resolve(import.meta.dirname, '../..')

async function run(cwd: string, ...argv: readonly string[]) {
  const io = fakeIo(cwd)
  const status = await main(argv, io)
  return { status, said: io.said(), told: io.told() }
}

/** A folder as `init` makes it. */
async function newStudy(): Promise<string> {
  const folder = temporaryFolder()
  await run(folder, 'init')
  return folder
}

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')

/** Replaces what stands in a file of the study; throws when it does not. */
function edit(folder: string, path: string, from: string, to: string): void {
  const text = read(folder, path)
  if (!text.includes(from)) throw new Error(`${path} does not hold «${from}»`)
  put(folder, { [path]: text.replace(from, to) })
}

describe('a new study works at once', () => {
  test('its codebook is valid to the last warning', async () => {
    const { status, said, told } = await run(await newStudy(), 'validate', '--strict')
    expect([status, said, told]).toEqual([0, '', expect.stringMatching(/^codebooks\/study\.yaml: valid — 2 themes, /)])
  })

  test('its example speaks of both themes, and nothing in it is doubtful', async () => {
    const folder = await newStudy()
    const { status, told } = await run(folder, 'code', '--strict', '--json')
    expect([status, told]).toEqual([0, ''])
    const [, ...themes] = readStrictCsv(read(folder, 'coded/frequencies.csv').slice(1))
    // Theme and excerpts: م1 and م2 speak once each of either theme.
    expect(themes.map((row) => [row[0], row[4]])).toEqual([
      ['displacement', '2'],
      ['local-councils', '2'],
    ])
  })

  test('each theme has definition, guidance, axes and five examples of either kind', async () => {
    const { codebook } = readCodebook(read(await newStudy(), 'codebooks/study.yaml'), 'study.yaml')
    expect(codebook?.themes).toHaveLength(2)
    for (const { label, definition, include, exclude, axes, coded, notCoded } of codebook?.themes ?? []) {
      expect([label, definition].map((text) => Object.keys(text ?? {}).toSorted())).toEqual([
        ['ar', 'en'],
        ['ar', 'en'],
      ])
      expect([include, exclude].every((text) => text !== null)).toBe(true)
      expect(axes.length).toBeGreaterThan(0)
      expect(Math.min(coded.length, notCoded.length)).toBeGreaterThanOrEqual(5)
    }
  })

  test('the schema beside the codebook is the one that the program holds to', async () => {
    const folder = await newStudy()
    const [, address = ''] = /^# yaml-language-server: \$schema=(.*)\n/.exec(read(folder, 'codebooks/study.yaml')) ?? []
    expect(read(join(folder, 'codebooks'), address)).toBe(read(root, 'codebooks/codebook.schema.json'))
  })

  test('what is written into its tables is read', async () => {
    const folder = await newStudy()
    edit(folder, 'transcripts/sessions.csv', '\n', '\nhoms,لقاء حمص,interview,online,تدمر,2022-04-01,حمص,المحاور\n')
    edit(folder, 'transcripts/participants.csv', '\n', '\nhoms,الضيف,3,حماة,m,معلم,p7\n')
    put(folder, { 'transcripts/homs.txt': 'المحاور: أين تسكن؟\n\nالضيف: نزحنا مرتين.\n' })
    expect(await run(folder, 'code', '--strict', '--json')).toMatchObject({ status: 0, told: '' })
    const [header = [], ...rows] = readStrictCsv(read(folder, 'coded/excerpts.csv').slice(1))
    const row = rows.find((cells) => cells.includes('homs')) ?? []
    const cell = (column: string): string | undefined => row[header.indexOf(column)]
    expect(['kind', 'mode', 'place', 'date', 'governorates'].map(cell)).toEqual([
      'interview',
      'online',
      'تدمر',
      '2022-04-01',
      'حمص',
    ])
    expect(['speaker', 'speaker_role', 'level', 'speaker_governorate', 'role'].map(cell)).toEqual([
      'الضيف',
      'participant',
      '3',
      'حماة',
      'معلم',
    ])
    expect(cell('citation')).toContain('لقاء حمص')
    expect(read(folder, 'coded/speakers.csv')).toMatch(/^homs,المحاور,.*moderator/m)
    expect(read(folder, 'coded/speakers.csv')).toMatch(/^homs,الضيف,.*p7/m)
  })

  test('its README names the package of this version', async () => {
    const { version } = JSON.parse(read(root, 'package.json')) as { version: string }
    const named = read(await newStudy(), 'README.md').match(/code-sessions-[0-9].*\.tgz/g)
    expect(named).toEqual([`code-sessions-${version}.tgz`])
  })
})

/** Surroundings in which git knows nothing of the machine it runs on, nor of a repository around the tests. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  NO_COLOR: '1',
}

function shell(cwd: string, command: string) {
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', command], { cwd, env, encoding: 'utf8' })
  return { status, said: stdout, told: stderr }
}

/** A new study as a repository in which the program is installed. */
async function repository(): Promise<string> {
  const folder = await newStudy()
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
  symlinkSync(join(root, 'bin/code-sessions.js'), join(folder, 'node_modules/.bin/code-sessions'))
  shell(folder, 'git init -q && git config user.name م1 && git config user.email m1@example.org')
  return folder
}

test('nothing sensitive enters git, wherever it lies', async () => {
  const folder = await repository()
  await run(folder, 'code', '--quiet')
  await run(folder, 'code', '--quiet', '--out', 'results 2')
  put(folder, {
    'transcripts/homs.txt': 'م1: كلام\n',
    'transcripts/2022/homs.docx': '',
    'interviews/homs.md': 'م1: كلام\n',
    'recording.mp3': '',
    'excerpts.xlsx': '',
    'package.json': '{}',
    'codebooks/second.yaml': '',
  })
  shell(folder, 'git add --all')
  expect(shell(folder, 'git ls-files').said.trim().split('\n')).toEqual([
    '.gitattributes',
    '.githooks/pre-commit',
    '.github/workflows/codebook.yml',
    '.gitignore',
    'README.md',
    'codebooks/codebook.schema.json',
    'codebooks/second.yaml',
    'codebooks/study.yaml',
    'package.json',
    'transcripts/example.md',
  ])
})

/** The commands of the workflow's steps. */
function workflowCommands(folder: string): readonly string[] {
  const lines = read(folder, '.github/workflows/codebook.yml').matchAll(/^ +- run: (.*)$/gm)
  return Array.from(lines, ([, line = '']) => line)
}

describe('what the pages say of a new study', () => {
  test.each(['README.md', 'docs/starting-a-study.md'])('%s gives the commands of the workflow', async (page) => {
    const commands = workflowCommands(await newStudy())
    expect(commands).toHaveLength(2)
    for (const command of commands) expect(read(root, page)).toContain(command)
  })

  test('every file has its row', async () => {
    const folder = await newStudy()
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const paths = files.map(({ name, parentPath }) => relative(folder, join(parentPath, name)))
    const rows = read(root, 'docs/starting-a-study.md').matchAll(/^\| `(.*?)` \|/gm)
    expect(Array.from(rows, ([, path = '']) => path).toSorted()).toEqual(paths.toSorted())
  })
})

const broken = ['axes: [social]', 'axes: [socail]'] as const
const isBuilt = existsSync(join(root, 'dist/cli.js'))

describe.skipIf(!isBuilt)('the workflow', () => {
  test('fails on a broken codebook and a doubtful one, passes on a mended one', { timeout: 60_000 }, async () => {
    const folder = await repository()
    const [install, validate = ''] = workflowCommands(folder)
    expect(install).toBe('npm ci')
    edit(folder, 'codebooks/study.yaml', ...broken)
    const onError = shell(folder, validate)
    expect([onError.status, onError.said]).toEqual([1, expect.stringContaining('CODEBOOK_UNKNOWN_AXIS')])
    expect(onError.said).toMatch(/^::error file=codebooks\/study\.yaml,line=\d+,/m)
    const [term, twice] = ['      - نزوح\n', '      - نزوح\n      - نزوح\n']
    edit(folder, 'codebooks/study.yaml', broken[1], broken[0])
    edit(folder, 'codebooks/study.yaml', term, twice)
    const onWarning = shell(folder, validate)
    expect([onWarning.status, onWarning.said]).toEqual([1, expect.stringContaining('CODEBOOK_DUPLICATE_TERM')])
    edit(folder, 'codebooks/study.yaml', twice, term)
    expect(shell(folder, validate).status).toBe(0)
  })
})

describe.skipIf(!isBuilt)('the hook', () => {
  /** A repository with one commit and the hook switched on. */
  async function hooked(): Promise<string> {
    const folder = await repository()
    shell(folder, 'git add --all && git commit -qm first && git config core.hooksPath .githooks')
    return folder
  }

  test.each<[claim: string, prepare: (folder: string) => void, commit: string, status: number]>([
    [
      'refuses a broken codebook',
      (folder) => edit(folder, 'codebooks/study.yaml', ...broken),
      'git add . && git commit',
      1,
    ],
    ['and with --all', (folder) => edit(folder, 'codebooks/study.yaml', ...broken), 'git commit --all', 1],
    ['and by name', (folder) => edit(folder, 'codebooks/study.yaml', ...broken), 'git commit codebooks/study.yaml', 1],
    ['lets a good one in', (folder) => edit(folder, 'codebooks/study.yaml', '1.0.0', '1.0.1'), 'git commit --all', 0],
    [
      'refuses what is staged, not what lies in the folder',
      (folder) => {
        edit(folder, 'codebooks/study.yaml', ...broken)
        shell(folder, 'git add .')
        edit(folder, 'codebooks/study.yaml', broken[1], broken[0])
      },
      'git commit',
      1,
    ],
    [
      'lets in what is staged, whatever lies in the folder',
      (folder) => {
        edit(folder, 'codebooks/study.yaml', '1.0.0', '1.0.1')
        shell(folder, 'git add .')
        edit(folder, 'codebooks/study.yaml', ...broken)
      },
      'git commit',
      0,
    ],
    [
      'lets in a commit without codebooks, whatever lies in the folder',
      (folder) => {
        edit(folder, 'codebooks/study.yaml', ...broken)
        edit(folder, 'README.md', 'My study', 'Our study')
      },
      'git commit README.md',
      0,
    ],
    [
      'refuses a broken codebook of any name',
      (folder) => put(folder, { 'codebooks/دليل ثانٍ "جديد" $HOME\n2.yml': 'format: none\n' }),
      'git add . && git commit',
      1,
    ],
    [
      'lets a good codebook of any name in',
      (folder) => put(folder, { 'codebooks/دليل ثانٍ "جديد" $HOME\n2.yml': read(folder, 'codebooks/study.yaml') }),
      'git add . && git commit',
      0,
    ],
    ['lets a codebook be deleted', () => {}, 'git rm -q codebooks/study.yaml && git commit', 0],
    ['lets a codebook be renamed', () => {}, 'git mv codebooks/study.yaml codebooks/ours.yaml && git commit', 0],
    [
      'refuses where the program is not installed',
      (folder) => edit(folder, 'codebooks/study.yaml', '1.0.0', '1.0.1'),
      'rm -r node_modules && git add . && PATH=/usr/bin:/bin git commit',
      spawnSync('sh', ['-c', 'PATH=/usr/bin:/bin command -v code-sessions']).status === 0 ? 0 : 1,
    ],
  ])('%s', async (_, prepare, commit, status) => {
    const folder = await hooked()
    prepare(folder)
    expect(shell(folder, `${commit} -qm second`).status).toBe(status)
    expect(shell(folder, 'git rev-list --count HEAD').said).toBe(status === 0 ? '2\n' : '1\n')
  })

  test('tells problems with the paths of the repository, and leaves nothing behind', async () => {
    const folder = await hooked()
    const temporary = join(folder, 'transcripts')
    const before = readdirSync(temporary)
    edit(folder, 'codebooks/study.yaml', ...broken)
    const { said, told } = shell(folder, `TMPDIR="${temporary}" git commit -qam second`)
    expect(said + told).toMatch(/^codebooks\/study\.yaml:\d+:\d+ error CODEBOOK_UNKNOWN_AXIS /m)
    expect(readdirSync(temporary)).toEqual(before)
  })
})
