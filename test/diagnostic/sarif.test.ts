import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { diagnosticCodes } from '../../src/diagnostic/codes.ts'
import { problem } from '../../src/diagnostic/diagnostic.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { explain } from '../../src/diagnostic/explanation.ts'
import { toSarif } from '../../src/diagnostic/sarif.ts'
import type { SarifRun } from '../../src/diagnostic/sarif.ts'

const schemaFile = new URL('../fixtures/sarif/sarif-2.1.0.schema.json', import.meta.url)
/** Draft 4, which differs from later drafts in nothing that it makes use of. */
const schema = { ...JSON.parse(readFileSync(schemaFile, 'utf8')), $schema: undefined, id: undefined }
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const isSarif = ajv.compile(schema)

const none: SarifRun = {
  version: '1.2.3',
  command: 'validate',
  language: 'en',
  files: [],
  diagnostics: [],
  status: 0,
}

/** The only run of a log, after a look at its shape. */
function runOf(run: Partial<SarifRun>) {
  const log = JSON.parse(toSarif({ ...none, ...run }))
  isSarif(log)
  expect(isSarif.errors).toBeNull()
  expect([log.version, log.runs.length]).toEqual(['2.1.0', 1])
  return log.runs[0]
}

const at = { path: 'books/دليل.yaml', line: 7, column: 3 }
const unknownKey = problem('CODEBOOK_UNKNOWN_KEY', { key: 'lable', nearest: 'label', known: 'id, label' }, at)
const empty = problem('CODEBOOK_EMPTY', {}, { path: 'b.yaml' })

test('the schema knows what is no SARIF', () => {
  expect(isSarif({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
})

describe('a run', () => {
  test('without problems lists what was looked at, and no results', () => {
    const run = runOf({ files: ['books/دليل.yaml', 'b.yaml'] })
    expect([run.results, run.tool.driver.rules]).toEqual([[], []])
    expect(run.artifacts.map(({ location }: { location: unknown }) => location)).toEqual([
      { uri: 'books/%D8%AF%D9%84%D9%8A%D9%84.yaml', uriBaseId: '%SRCROOT%' },
      { uri: 'b.yaml', uriBaseId: '%SRCROOT%' },
    ])
    expect(run.tool.driver).toMatchObject({ name: 'code-sessions', version: '1.2.3' })
  })

  test('says that columns are code points, and the language of its messages', () => {
    expect(runOf({ language: 'ar' })).toMatchObject({ columnKind: 'unicodeCodePoints', language: 'ar' })
  })

  test.each([
    [0, true],
    [1, true],
    [2, false],
  ])('that ended with %i was one that could be made: %s', (exitCode, executionSuccessful) => {
    expect(runOf({ status: exitCode }).invocations).toEqual([{ executionSuccessful, exitCode }])
  })
})

describe('a result', () => {
  test('has the code, the sentence, the place and its rule', () => {
    const run = runOf({ diagnostics: [empty, unknownKey] })
    expect(run.results[1]).toEqual({
      ruleId: 'CODEBOOK_UNKNOWN_KEY',
      ruleIndex: 1,
      level: 'error',
      message: { text: 'Unexpected key «lable», expected one of id, label; did you mean «label»?' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'books/%D8%AF%D9%84%D9%8A%D9%84.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 7, startColumn: 3 },
          },
        },
      ],
      partialFingerprints: { 'diagnostic/v1': expect.stringMatching(/^[0-9a-z]{12}$/u) },
    })
    expect(run.tool.driver.rules[1]).toMatchObject({
      id: 'CODEBOOK_UNKNOWN_KEY',
      defaultConfiguration: { level: 'error' },
    })
  })

  test.each<[string, Diagnostic, unknown]>([
    ['no region where the line is not known', empty, [{ physicalLocation: { artifactLocation: expect.anything() } }]],
    [
      'no column where it is not known',
      problem('CODEBOOK_EMPTY', {}, { path: 'b.yaml', line: 2 }),
      [{ physicalLocation: { artifactLocation: expect.anything(), region: { startLine: 2 } } }],
    ],
    ['no place where there is none', problem('CLI_INTERRUPTED', {}), undefined],
  ])('has %s', (_name, diagnostic, locations) => {
    expect(runOf({ diagnostics: [diagnostic] }).results[0].locations).toEqual(locations)
  })

  test.each<[Diagnostic, string]>([
    [empty, 'error'],
    [problem('CODEBOOK_NO_DEFINITION', { theme: 'a' }), 'warning'],
    [problem('CODEBOOK_PROBLEMS', { errors: 1, warnings: 0 }), 'note'],
  ])('has a level: $severity', (diagnostic, level) => {
    expect(runOf({ diagnostics: [diagnostic] }).results[0].level).toBe(level)
  })

  test('writes braces twice: single ones hold placeholders', () => {
    const pattern = problem('CODEBOOK_BAD_PATTERN', { pattern: 'ا{2}(', fault: 'missing )' })
    expect(runOf({ diagnostics: [pattern] }).results[0].message.text).toContain('«ا{{2}}(»')
  })

  test.each([
    ['./books//./a b.yaml', { uri: 'books/a%20b.yaml', uriBaseId: '%SRCROOT%' }],
    ['../a:b?#%.yaml', { uri: '../a%3Ab%3F%23%25.yaml', uriBaseId: '%SRCROOT%' }],
    ['/tmp/م.yaml', { uri: 'file:///tmp/%D9%85.yaml' }],
    ['a\ud800.yaml', { uri: 'a%EF%BF%BD.yaml', uriBaseId: '%SRCROOT%' }],
  ])('at %s', (path, location) => {
    const [result] = runOf({ diagnostics: [problem('CODEBOOK_EMPTY', {}, { path })] }).results
    expect(result.locations[0].physicalLocation.artifactLocation).toEqual(location)
  })
})

describe('a fingerprint', () => {
  const printsOf = (...diagnostics: readonly Diagnostic[]): readonly string[] =>
    runOf({ diagnostics }).results.map(
      ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
        partialFingerprints['diagnostic/v1'],
    )

  test('stays the same while lines above it move', () => {
    const repeated = (line: number): Diagnostic =>
      problem('YAML_DUPLICATE_KEY', { key: 'id', firstLine: line - 1 }, { ...at, line })
    expect(printsOf(repeated(9))).toEqual(printsOf(repeated(12)))
  })

  test('tells apart codes, paths, quoted texts and repetitions', () => {
    const prints = printsOf(
      unknownKey,
      unknownKey,
      { ...unknownKey, at: { ...at, path: 'b.yaml' } },
      problem('CODEBOOK_UNKNOWN_KEY', { key: 'tems', nearest: 'terms', known: 'id, label' }, at),
      empty,
      problem('CLI_INTERRUPTED', {}),
    )
    expect(new Set(prints).size).toBe(6)
  })
})

describe('an explanation', () => {
  test('is there for every code, and begins without its severity', () => {
    const texts = diagnosticCodes.map((code) => [code, explain(code)] as const)
    expect(texts.filter(([code, { summary }]) => summary === code || !/^[\p{L}«`].*\.$/u.test(summary))).toEqual([])
    expect(texts.filter(([, { text }]) => /\*\*|```|^#/mu.test(text))).toEqual([])
  })

  test('is what the page says, without links that lead elsewhere', () => {
    const page =
      '# Page\n\n### A_B\n\n**error** · One `id` is\nwrong. Mend [it](codebook.md#id).\n\n```text\na.yaml:1:1 error\n```\n\n## Next\n\n### A_BC\n\nx\n'
    expect(explain('A_B', page)).toEqual({
      summary: 'One id is wrong.',
      text: 'One id is\nwrong. Mend it.\n\na.yaml:1:1 error',
      markdown: 'One `id` is\nwrong. Mend it.\n\n```text\na.yaml:1:1 error\n```',
    })
  })

  test('is the code where the page has none', () => {
    expect(explain('A_C', 'nothing')).toEqual({ summary: 'A_C', text: 'A_C', markdown: 'A_C' })
  })
})
