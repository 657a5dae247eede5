import { existsSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { main } from '../src/cli.ts'
import type { find } from '../src/commands/find.ts'
import { fakeIo } from './commands/fake-io.ts'
import { contentOf, put, temporaryFolder } from './io/folders.ts'
import { study } from './commands/study.ts'
import { books } from './commands/validating.ts'
import { codebookText } from './tables/three-sessions.ts'

/** A bug, to order. */
vi.mock('../src/commands/find.ts', async (original) => {
  const real = await original<{ find: typeof find }>()
  return {
    find: (...[options, io]: Parameters<typeof find>) => {
      if (options.terms.includes('bug')) throw new TypeError('something is undefined')
      if (options.terms.includes('worse')) throw 'a text'
      return real.find(options, io)
    },
  }
})

/** Runs the command line in this process. */
async function run(folder: string, ...argv: readonly string[]) {
  const io = fakeIo(folder)
  const status = await main(argv, io)
  return { status, said: io.said(), told: io.told() }
}

describe('what is typed', () => {
  test('a folder alone is coded', async () => {
    const folder = study()
    expect((await run(folder, 'transcripts', '--quiet')).status).toBe(0)
    expect(existsSync(join(folder, 'coded/excerpts.csv'))).toBe(true)
  })

  test('every option of code reaches it', async () => {
    const folder = study()
    put(folder, { 'codebooks/other.yaml': codebookText })
    const argv =
      'code transcripts/hama.txt -c codebooks/other.yaml -o out/x --encoding utf-8 --columns text=ب,speaker=أ --min-confidence high --include-moderators --no-bom --strict -q -v --json --lang ar'
    expect(await run(folder, ...argv.split(' '))).toMatchObject({ status: 0, told: '' })
    const { 'run.json': record } = contentOf(join(folder, 'out/x'))
    expect(JSON.parse(record ?? '')).toMatchObject({
      codebook: { path: 'other.yaml' },
      options: {
        encoding: 'utf-8',
        columns: { speaker: 'أ', text: 'ب' },
        min_confidence: 'high',
        include_moderators: true,
        bom: false,
      },
      inputs: [{ path: 'hama.txt' }],
    })
  })

  test.each([
    'code t',
    'validate --transcripts t',
    'find نعم t',
    'suggest forms t',
    'diff codebooks/small.yaml codebooks/small.yaml t',
  ])('%s reads tables by the columns that are named', async (argv) => {
    const folder = temporaryFolder()
    put(folder, { 'codebooks/small.yaml': codebookText, 't/a.csv': 'أ,ب\nم1,نعم' })
    const told = async (columns: string): Promise<string> => {
      const result = await run(folder, ...argv.split(' '), '--columns', columns)
      return `${result.status} ${result.said}${result.told}`
    }
    expect(await told('speaker=أ,text=ب')).not.toContain('FORMAT_')
    expect(await told('text=ج')).toMatch(
      /^1 [^]*FORMAT_NO_SUCH_COLUMN Unexpected column «ج», expected one of «أ», «ب»/u,
    )
    expect(await told('ب')).toMatch(/^2 error CLI_BAD_VALUE .*speaker=…, text=…, time=…, end=…, session=…/u)
  })

  test('every option of validate reaches it', async () => {
    const folder = study()
    put(folder, { 'codebooks/other.yaml': codebookText })
    const argv =
      'validate codebooks/other.yaml --format sarif --coverage --transcripts transcripts --transcripts none -q --lang ar'
    const { status, said, told } = await run(folder, ...argv.split(' '))
    const [{ language, artifacts, results }] = JSON.parse(said).runs
    expect([status, told, language]).toEqual([2, '', 'ar'])
    expect(artifacts).toMatchObject([{ location: { uri: 'codebooks/other.yaml' } }])
    const rules = results.map(({ ruleId }: { readonly ruleId: string }) => ruleId)
    expect(rules).toEqual(expect.arrayContaining(['CODEBOOK_UNEXERCISED_RULE', 'CORPUS_MISSING_PATH']))
  })

  test.each([
    ['--strict', 1],
    ['--max-warnings 0', 1],
    ['--max-warnings 1', 0],
    ['--max-warnings few', 2],
  ])('validate with one warning and %s ends with %i', async (options, status) => {
    const folder = temporaryFolder()
    put(folder, { 'codebooks/doubtful.yaml': books.doubtful })
    const { status: ended, told } = await run(folder, 'validate', ...options.split(' '))
    expect([ended, told]).toEqual([status, expect.stringContaining(status === 2 ? '--max-warnings «few»' : 'doubtful')])
  })

  test('the version and the help go to stdout', async () => {
    const folder = temporaryFolder()
    expect(await run(folder, '--version')).toEqual({ status: 0, said: '0.1.0\n', told: '' })
    for (const argv of [['--help'], ['help'], ['code', '--help'], ['help', 'validate'], ['validate', '-h']]) {
      const { status, said, told } = await run(folder, ...argv)
      expect([status, told]).toEqual([0, ''])
      expect(said).toContain('Examples:\n  code-sessions ')
    }
  })

  test.each<[argv: string, status: number, told: string]>([
    ['valdate', 2, 'error CLI_UNKNOWN_COMMAND Unexpected command or path «valdate»; did you mean «validate»?'],
    ['help validat', 2, 'error CLI_UNKNOWN_COMMAND Unexpected command or path «validat»; did you mean «validate»?'],
    [
      'help nothing',
      2,
      'error CLI_UNKNOWN_COMMAND Unexpected command or path «nothing»; code-sessions --help lists the commands',
    ],
    ['nowhere', 2, 'nowhere error CORPUS_MISSING_PATH'],
    ['--strikt', 2, 'error CLI_UNKNOWN_OPTION Unexpected option «--strikt»; did you mean «--strict»?'],
    ['validate --frmat json', 2, 'did you mean «--format»?'],
    [
      'code --xyz',
      2,
      'error CLI_UNKNOWN_OPTION Unexpected option «--xyz»; code-sessions code --help lists the options',
    ],
    ['code --out', 2, 'error CLI_MISSING_VALUE Unexpected end after «--out», expected its value'],
    [
      'code --min-confidence hgh',
      2,
      'error CLI_BAD_VALUE Unexpected value «hgh» of --min-confidence, expected high, medium, low; did you mean «high»?',
    ],
    [
      'code --encoding latin',
      2,
      'of --encoding, expected utf-8, utf-16le, utf-16be, windows-1256, iso-8859-6; choose one of them',
    ],
    ['code --lang fr', 2, 'of --lang, expected en, ar'],
    ['validate -v nowhere', 2, ''],
    ['code --lang ar --xyz', 2, 'error CLI_UNKNOWN_OPTION خيار غير متوقع «--xyz»'],
    ['code --xyz --lang=ar', 2, 'error CLI_UNKNOWN_OPTION خيار غير متوقع «--xyz»'],
  ])('%s', async (argv, status, told) => {
    const result = await run(study(), ...argv.split(' '))
    expect(result.status).toBe(status)
    expect(result.told).toContain(told)
    expect(result.told.split('\n').length).toBeLessThanOrEqual(2)
  })

  test.each(['--json --xyz', 'code --lang ar --xyz --json', 'valdate --json', 'validate --json'])(
    'with --json, what is wrong with «%s» is told as JSON as well',
    async (argv) => {
      const { status, told } = await run(study(), ...argv.split(' '))
      expect(status).toBe(2)
      expect(JSON.parse(told)).toMatchObject({
        code: expect.stringMatching(/^CLI_UNKNOWN_/) as string,
        severity: 'error',
        path: null,
        message: expect.stringContaining(argv.includes('lang') ? 'خيار' : 'Unexpected') as string,
      })
    },
  )

  test('a folder that is named like a command with a slip is a folder', async () => {
    const folder = study()
    cpSync(join(folder, 'transcripts'), join(folder, 'cod'), { recursive: true })
    expect((await run(folder, 'cod', '--quiet')).status).toBe(0)
  })
})

describe('a bug', () => {
  test('ends with one line and exit status 3', async () => {
    const { status, told } = await run(temporaryFolder(), 'find', 'bug')
    expect(status).toBe(3)
    expect(told).toMatch(
      /^error CLI_BUG Unexpected fault of the program itself \(TypeError: something is undefined\); please report it.*\n$/,
    )
    expect((await run(temporaryFolder(), 'find', 'worse')).told).toContain('(a text)')
    expect((await run(temporaryFolder(), 'find', 'worse', '-v')).told.split('\n')).toHaveLength(2)
  })

  test('with --verbose, it is told where it happened', async () => {
    const { status, told } = await run(temporaryFolder(), 'find', 'bug', '--verbose')
    expect(status).toBe(3)
    expect(told).toMatch(/^error CLI_BUG .*\nTypeError: something is undefined\n +at /)
  })
})
