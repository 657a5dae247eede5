import { describe, expect, test } from 'vitest'
import { put, temporaryFolder } from '../io/folders.ts'
import { books, validateIn } from './validating.ts'

const { valid, invalid, doubtful, failing } = books

/** A folder with the codebooks of `validating.ts` in it. */
function study(): string {
  const folder = temporaryFolder()
  put(folder, {
    'valid.yaml': valid,
    'doubtful.yaml': doubtful,
    'invalid.yaml': invalid,
    'books/دليل.yaml': failing,
  })
  return folder
}

const ofValid = 'valid.yaml: valid — 1 theme, 2 terms, 2 examples hold\n'

describe('JSON', () => {
  test('one array of all problems, and nothing on stderr', async () => {
    const codebooks = ['invalid.yaml', 'none.yaml']
    const { status, out, err } = await validateIn(study(), { codebooks, format: 'json' })
    expect(JSON.parse(out)).toEqual([
      {
        code: 'CODEBOOK_MISSING',
        severity: 'error',
        path: 'none.yaml',
        line: null,
        column: null,
        message: 'Unexpected path with nothing there, expected a codebook or a folder of codebooks; check the spelling',
        args: {},
      },
      expect.objectContaining({ code: 'CODEBOOK_UNKNOWN_KEY', path: 'invalid.yaml', line: 8, column: 3 }),
      {
        code: 'CODEBOOK_WRONG_TYPE',
        severity: 'error',
        path: 'invalid.yaml',
        line: 9,
        column: 17,
        message:
          'Unexpected number «5» in «terms», expected a text or a map; write a text, in quotes where it looks like something else',
        args: { key: 'terms', kind: 'number', found: '5', expected: 'text or map' },
      },
    ])
    expect([status, err]).toEqual([2, ''])
  })

  test('no problems are an empty array', async () => {
    const found = await validateIn(study(), { codebooks: ['valid.yaml'], format: 'json', maxWarnings: 0 })
    expect(found).toEqual({ status: 0, out: '[]\n', err: '' })
  })
})

describe('annotations of GitHub', () => {
  test('one line for each problem, the summary on stderr', async () => {
    const { status, out, err } = await validateIn(study(), { codebooks: ['doubtful.yaml', 'books'], format: 'github' })
    expect(status).toBe(1)
    expect(out.split('\n').map((line) => line.split('::')[1])).toEqual([
      'warning file=doubtful.yaml,line=7,col=7,title=CODEBOOK_NO_EXAMPLES',
      'error file=books/دليل.yaml,line=14,col=9,title=CODEBOOK_EXAMPLE_NOT_CODED',
      'error file=books/دليل.yaml,line=16,col=9,title=CODEBOOK_EXAMPLE_CODED',
      undefined,
    ])
    expect(err).toBe(
      'doubtful.yaml: valid — 1 theme, 2 terms, 1 example holds; 1 warning\n' +
        'books/دليل.yaml: 2 errors, 0 warnings\n1 of 2 codebooks is valid\n',
    )
  })

  test('no problems are no lines', async () => {
    const found = await validateIn(study(), { codebooks: ['valid.yaml'], format: 'github' })
    expect(found).toEqual({ status: 0, out: '', err: ofValid })
  })
})

describe('SARIF', () => {
  test('a log with the codebooks and their problems, the summary on stderr', async () => {
    const { status, out, err } = await validateIn(study(), {
      codebooks: ['valid.yaml', 'invalid.yaml'],
      format: 'sarif',
    })
    const [run] = JSON.parse(out).runs
    expect(status).toBe(1)
    expect(run.invocations).toEqual([{ executionSuccessful: true, exitCode: 1 }])
    expect(run.artifacts.map(({ location }: { location: { uri: string } }) => location.uri)).toEqual([
      'valid.yaml',
      'invalid.yaml',
    ])
    expect(run.results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
      'CODEBOOK_UNKNOWN_KEY',
      'CODEBOOK_WRONG_TYPE',
    ])
    expect(err.startsWith(`${ofValid}invalid.yaml: 2 errors`)).toBe(true)
  })
})

describe('JUnit', () => {
  /** Name and outcome of each case. */
  const casesIn = (xml: string): readonly string[] =>
    Array.from(
      xml.matchAll(/<testcase classname="([^"]*)" name="([^"]*)"[^>]*?(?:\/>|>\s*<([a-z-]+))/gu),
      ([, group = '', name = '', outcome = 'passed']) => `${group} | ${name} | ${outcome}`,
    )

  test('a case for shape, meaning and each example', async () => {
    const { status, out, err } = await validateIn(study(), { codebooks: ['valid.yaml', 'books'], format: 'junit' })
    expect(status).toBe(1)
    expect(casesIn(out)).toEqual([
      'valid | shape | passed',
      'valid | meaning | passed',
      'valid.displacement | coded: نزحت العائلة مرتين | passed',
      'valid.displacement | not_coded: زرعنا الأرض | passed',
      'books/دليل | shape | passed',
      'books/دليل | meaning | passed',
      'books/دليل.displacement | coded: سكنّا في بيت | failure',
      'books/دليل.displacement | not_coded: بعد النزوح الأول | failure',
    ])
    expect(out).toContain('<testsuites name="code-sessions" tests="8" failures="2" errors="0" skipped="0">')
    expect(err).toBe(`${ofValid}books/دليل.yaml: 2 errors, 0 warnings\n1 of 2 codebooks is valid\n`)
  })

  test('what a wrong shape keeps from being checked is skipped', async () => {
    const { out } = await validateIn(study(), { codebooks: ['invalid.yaml'], format: 'junit', language: 'ar' })
    expect(casesIn(out)).toEqual([
      'invalid | shape | failure',
      'invalid | meaning | skipped',
      'invalid | examples | skipped',
    ])
    expect(out).toContain('<skipped message="لم يُفحص معناه ولا أمثلته بعد؛ أصلح هذا أولاً"/>')
  })

  test.each([
    ['a warning is said in a case that passes', {}, 'system-out'],
    ['strictly it fails', { strict: true }, 'failure'],
    ['more warnings than are allowed fail', { maxWarnings: 0 }, 'failure'],
    ['as many as are allowed do not', { maxWarnings: 1 }, 'system-out'],
  ])('%s', async (_, options, outcome) => {
    const { out } = await validateIn(study(), { codebooks: ['doubtful.yaml'], format: 'junit', ...options })
    expect(casesIn(out)[1]).toBe(`doubtful | meaning | ${outcome}`)
  })

  test('a path with nothing there is a case that fails', async () => {
    const { status, out } = await validateIn(study(), { codebooks: ['v1.2/none.yaml'], format: 'junit' })
    expect([status, casesIn(out)]).toEqual([2, ['v1_2/none | file | failure']])
  })

  test('coverage is a case of its own', async () => {
    const { out } = await validateIn(study(), { codebooks: ['valid.yaml'], format: 'junit', coverage: true })
    expect(casesIn(out)[2]).toBe('valid | coverage | system-out')
  })
})

describe('coverage', () => {
  test('what examples exercise, with the share', async () => {
    const options = { codebooks: ['valid.yaml'], coverage: true }
    const { status, out, err } = await validateIn(study(), options)
    // The verb is found in «نزحت», the noun in no example.
    expect([status, out.split(' ').slice(0, 3)]).toEqual([
      0,
      ['valid.yaml:11:11', 'warning', 'CODEBOOK_UNEXERCISED_RULE'],
    ])
    expect(err).toBe(
      'valid.yaml: valid — 1 theme, 2 terms, 2 examples hold; 1 warning\n' +
        'valid.yaml: 1 of 2 terms and rules are exercised by examples (50%)\n',
    )
    expect((await validateIn(study(), { ...options, language: 'ar' })).err).toContain(
      'valid.yaml: المصطلحات والقواعد التي تختبرها الأمثلة: 1 من 2 (50%)\n',
    )
  })

  test('a share is rounded down', async () => {
    const folder = temporaryFolder()
    const terms = ['خبز', 'مدرسة', 'طريق', '{ verb: رحل/يرحل }', '{ verb: سافر/يسافر }', '{ verb: نزح/ينزح }']
    put(folder, { 'a.yaml': valid.replace(/terms: .*/u, `terms: [${terms.join(', ')}]`) })
    expect((await validateIn(folder, { codebooks: ['a.yaml'], coverage: true })).err).toContain(
      '1 of 6 terms and rules are exercised by examples (16.6%)',
    )
  })
})
