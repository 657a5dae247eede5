import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { contentOf, put, temporaryFolder } from '../io/folders.ts'
import { fakeIo } from './fake-io.ts'

/** All that `init` makes, dotfiles last. */
const files = [
  'README.md',
  'codebooks/codebook.schema.json',
  'codebooks/study.yaml',
  'transcripts/example.md',
  'transcripts/participants.csv',
  'transcripts/sessions.csv',
  '.gitattributes',
  '.githooks/pre-commit',
  '.github/workflows/codebook.yml',
  '.gitignore',
]

async function run(cwd: string, ...argv: readonly string[]) {
  const io = fakeIo(cwd)
  const status = await main(argv, io)
  return { status, said: io.said(), told: io.told() }
}

test('makes a study in the current folder, and says so', async () => {
  const cwd = temporaryFolder()
  expect(await run(cwd, 'init')).toEqual({
    status: 0,
    said: '',
    told: `Made
${files.map((file) => `  ${file}\n`).join('')}
Next
  code-sessions           codes the example transcript; then put yours into transcripts/
  code-sessions validate  checks the codebook after you change it

README.md says how git and GitHub check the codebook for you.
`,
  })
  expect(Object.keys(contentOf(cwd)).toSorted()).toEqual(files.toSorted())
})

test('makes the folder where it is missing, and says in Arabic how to go there', async () => {
  const cwd = temporaryFolder()
  expect(await run(cwd, 'init', 'دراسة', '--lang', 'ar')).toEqual({
    status: 0,
    said: '',
    told: `أُنشئ
${files.map((file) => `  دراسة/${file}\n`).join('')}
التالي
  cd دراسة
  code-sessions           يرمّز المحضر المثال؛ ثم ضع محاضرك في transcripts/
  code-sessions validate  يتحقق من دليل الترميز بعد تغييره

في README.md كيف يتحقق git وGitHub من دليل الترميز عنك.
`,
  })
  expect(Object.keys(contentOf(join(cwd, 'دراسة'))).toSorted()).toEqual(files.toSorted())
})

describe('the way to the folder can be pasted into a shell', () => {
  test.each([
    ['my-study', 'cd my-study'],
    ['deep/دراسة_1', 'cd deep/دراسة_1'],
    ['my study', "cd 'my study'"],
    ["Rana's", "cd 'Rana'\\''s'"],
    ['$HOME', "cd '$HOME'"],
  ])('%s', async (folder, line) => {
    expect((await run(temporaryFolder(), 'init', folder)).told.split('\n')).toContain(`  ${line}`)
  })

  test.each(['.', './', 'there/..'])('none is needed for «%s»', async (folder) => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, 'there'))
    expect((await run(cwd, 'init', folder)).told).not.toContain('cd ')
  })
})

test('--quiet and --json say nothing of what went well', async () => {
  expect(await run(temporaryFolder(), 'init', '--quiet')).toEqual({ status: 0, said: '', told: '' })
  expect(await run(temporaryFolder(), 'init', '--json')).toEqual({ status: 0, said: '', told: '' })
})

describe('overwrites nothing', () => {
  const english = (found: string, expected: string): string =>
    `Unexpected ${found}, expected ${expected}; move it away, or name another folder. Nothing was written`

  test('every file in the way is named, and nothing is written', async () => {
    const cwd = temporaryFolder()
    const mine = { 'study/README.md': 'mine', 'study/.gitignore': 'mine', 'study/transcripts/homs.txt': 'mine' }
    put(cwd, mine)
    expect(await run(cwd, 'init', 'study')).toEqual({
      status: 2,
      said: '',
      told:
        `study/README.md error STUDY_FILE_EXISTS ${english('file', 'nothing of this name yet')}\n` +
        `study/.gitignore error STUDY_FILE_EXISTS ${english('file', 'nothing of this name yet')}\n`,
    })
    expect(contentOf(cwd)).toEqual(mine)
  })

  test('a second init changes nothing', async () => {
    const cwd = temporaryFolder()
    await run(cwd, 'init')
    const before = contentOf(cwd)
    const { status, told } = await run(cwd, 'init', '--json')
    const codes = told
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { path: string }).path)
    expect([status, codes]).toEqual([2, files])
    expect(contentOf(cwd)).toEqual(before)
  })

  test('a file in place of a folder', async () => {
    const cwd = temporaryFolder()
    put(cwd, { transcripts: 'mine' })
    expect(await run(cwd, 'init')).toEqual({
      status: 2,
      said: '',
      told: `transcripts error STUDY_NOT_A_FOLDER ${english('file', 'a folder or nothing')}\n`,
    })
    expect(contentOf(cwd)).toEqual({ transcripts: 'mine' })
  })
})

describe('what can’t be meant is refused', () => {
  test.each([
    ['an empty name', [''], 'the name of the folder is empty'],
    ['two folders', ['one', 'two'], "too many arguments for 'init'. Expected 1 argument but got 2."],
  ])('%s', async (_, operands, said) => {
    const cwd = temporaryFolder()
    const told = `error CLI_USAGE Unexpected command line: ${said}; see code-sessions init --help\n`
    expect(await run(cwd, 'init', ...operands)).toEqual({ status: 2, said: '', told })
    expect(contentOf(cwd)).toEqual({})
  })
})
