import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { code } from '../../src/commands/code.ts'
import type { CodeOptions } from '../../src/commands/code.ts'
import { readStrictCsv } from '../export/strict-csv.ts'
import { contentOf, put } from '../io/folders.ts'
import { codebookText } from '../tables/three-sessions.ts'
import { fakeIo } from './fake-io.ts'
import { study } from './study.ts'

const plain: CodeOptions = {
  transcripts: [],
  codebook: null,
  out: 'coded',
  encoding: null,
  columns: {},
  minConfidence: 'medium',
  includeModerators: false,
  bom: true,
  strict: false,
  quiet: false,
  verbose: false,
  json: false,
  language: 'en',
}

/** Runs the command: exit status, what was told, and the io. */
async function run(folder: string, options: Partial<CodeOptions> = {}, surroundings = {}) {
  const io = fakeIo(folder, surroundings)
  const status = await code({ ...plain, ...options }, io)
  return { status, told: io.told(), said: io.said() }
}

function csv(folder: string, name: string): readonly (readonly string[])[] {
  return readStrictCsv(readFileSync(join(folder, 'coded', name), 'utf8').replace('\ufeff', ''))
}

test('codes transcripts/ with the one codebook in codebooks/ into coded/', async () => {
  const folder = study()
  const { status, said } = await run(folder)
  expect(status).toBe(0)
  expect(said).toBe('')
  // A header and the eight excerpts of the fixture's README.
  expect(csv(folder, 'excerpts.csv')).toHaveLength(9)
  expect(readdirSync(folder).toSorted()).toEqual(['codebooks', 'coded', 'transcripts'])
})

test('tells the story of the run', async () => {
  const { told } = await run(study())
  // Numbers: test/fixtures/three-sessions/README.md. Water 3 excerpts, 2 of 2 sessions, 3 speakers, 3 of 4 turns; trust 1, 1, 1, 1 of 4.
  expect(told).toBe(`
Read
  1 focus group (1 in person), 1 interview (1 online), 1 document
  4 turns of 3 speakers, 16 words

Found
  8 excerpts of 4 themes; the figures leave out 1 of moderators and 1 of documents

  Theme  Excerpts  Sessions  Speakers  Turns
  Water         3    2 of 2         3    75%  المياه
  Trust         1    1 of 2         1    25%   الثقة

Not found
  1 theme is never spoken of: Roads
  25% of the turns speak of no theme: read coded/uncoded.csv

Results
  coded/excerpts.csv     the passages, with speaker and place
  coded/frequencies.csv  the themes in figures; frequencies-by-… by governorate, level, mode …
  coded/terms.csv        every spelling that was found: check what was coded
  coded/uncoded.csv      the turns that no theme caught: check what was missed

Next
  open coded/excerpts.csv in Excel or LibreOffice
  code-sessions report     writes the illustrated report of these results
  code-sessions validate   checks the codebook after you change it
`)
})

test('tells it in Arabic', async () => {
  const { told } = await run(study(), { language: 'ar', out: 'coded/' })
  expect(told).toContain('جلسة مركزة واحدة (1 حضورياً)، مقابلة واحدة (1 عن بُعد)، وثيقة واحدة')
  expect(told).toContain(
    'المقتطفات  الجلسات  المتحدثون  المداخلات  الموضوع\n          3   2 من 2          3        75%   المياه',
  )
  expect(told).toContain('؛ لا تُحسب في الأرقام 1 للميسّرين و1 من وثائق')
  expect(told).not.toContain('//')
})

test('on a terminal cells are isolated and titles bold; NO_COLOR leaves the isolates', async () => {
  const { told } = await run(study(), {}, { isTTY: true })
  expect(told).toContain('\u001b[1mFound\u001b[22m')
  expect(told).toContain('\u2068المياه\u2069')
  const plainly = await run(study(), {}, { isTTY: true, env: { NO_COLOR: '1' } })
  expect(plainly.told).not.toContain('\u001b')
  expect(plainly.told).toContain('\u2068المياه\u2069')
})

test('a narrow terminal gets the Arabic labels only', async () => {
  const { told } = await run(study(), {}, { columns: 60 })
  expect(told).toContain('  Excerpts  Sessions  Speakers  Turns   Theme\n         3    2 of 2         3    75%  المياه')
})

test('a codebook of which nothing is found, and a corpus in which everything is', async () => {
  const folder = study()
  put(folder, { 'transcripts/hama.txt': 'م1: كلام\n', 'transcripts/daraa.txt': 'م1: كلام\n' })
  rmSync(join(folder, 'transcripts/report.md'))
  expect((await run(folder)).told).toContain('nothing: no theme of the codebook is spoken of')
  put(folder, { 'transcripts/hama.txt': 'م1: ماء\n', 'transcripts/daraa.txt': 'م1: ماء وبئر أنبوب ثقة طريق بئر\n' })
  expect((await run(folder)).told).not.toContain('Not found')
})

test('quiet tells errors only, and warnings where they count as problems', async () => {
  const folder = study()
  put(folder, { 'transcripts/empty.txt': '' })
  expect(await run(folder, { quiet: true })).toMatchObject({ status: 0, told: '' })
  const strict = await run(folder, { quiet: true, strict: true })
  expect(strict.status).toBe(1)
  expect(strict.told).toMatch(/^transcripts\/empty.txt\S* warning SESSION_EMPTY /)
})

test('json tells problems as JSON Lines and nothing else', async () => {
  const folder = study()
  put(folder, { 'transcripts/bad.txt': 'x' })
  writeFileSync(join(folder, 'transcripts/bad.txt'), Buffer.from([0xd9, 0xff]))
  const { status, told } = await run(folder, { json: true })
  expect(status).toBe(1)
  expect(
    told
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toMatchObject([{ code: 'CORPUS_NOT_UTF8', severity: 'error', path: 'transcripts/bad.txt', line: 1, column: null }])
})

describe('exit status 1: an input has problems', () => {
  test('a transcript that can not be read is told, the others are coded', async () => {
    const folder = study()
    writeFileSync(join(folder, 'transcripts/bad.txt'), Buffer.from([0xd9, 0xff]))
    const { status, told } = await run(folder)
    expect(status).toBe(1)
    expect(told).toContain('transcripts/bad.txt:1 error CORPUS_NOT_UTF8')
    expect(told).toContain('1 error, 0 warnings (above)')
    expect(csv(folder, 'excerpts.csv')).toHaveLength(9)
  })

  test('when none could be read, earlier results stay', async () => {
    const folder = study()
    await run(folder)
    const before = contentOf(join(folder, 'coded'))
    for (const name of ['hama.txt', 'daraa.txt', 'report.md'])
      writeFileSync(join(folder, 'transcripts', name), Buffer.from([0xd9, 0xff]))
    expect((await run(folder)).status).toBe(1)
    expect(contentOf(join(folder, 'coded'))).toEqual(before)
  })

  test.each([
    ['is no YAML', 'a: [', 'YAML_'],
    ['has not the shape of one', 'format: code-sessions/codebook@1\n', 'CODEBOOK_'],
    [
      'refers to a theme that is not there',
      codebookText.replace('{ exact: طريق }', '{ theme: streets }'),
      'CODEBOOK_UNKNOWN_THEME',
    ],
    ['is not UTF-8', Buffer.from([0x69, 0xff]), 'CORPUS_NOT_UTF8'],
  ])('a codebook that %s: nothing is written', async (_, text, expected) => {
    const folder = study()
    writeFileSync(join(folder, 'codebooks/small.yaml'), text)
    const { status, told } = await run(folder)
    expect(status).toBe(1)
    expect(told).toContain(`error ${expected}`)
    expect(readdirSync(folder).toSorted()).toEqual(['codebooks', 'transcripts'])
  })
})

describe('exit status 2: it could not run as asked, and nothing is written', () => {
  test.each<
    [claim: string, options: Partial<CodeOptions>, files: { readonly [path: string]: string }, expected: string]
  >([
    ['a named path is missing', { transcripts: ['transcripts', 'nowhere'] }, {}, 'nowhere error CORPUS_MISSING_PATH'],
    ['there are no transcripts', { transcripts: ['codebooks'] }, {}, 'error CORPUS_NO_TRANSCRIPTS'],
    ['a named codebook is missing', { codebook: 'nowhere.yaml' }, {}, 'nowhere.yaml error CODEBOOK_MISSING'],
    [
      'there are several codebooks',
      {},
      { 'codebooks/other.yaml': codebookText },
      'error CLI_SEVERAL_CODEBOOKS Unexpected number of codebooks (codebooks/other.yaml, codebooks/small.yaml)',
    ],
    ['the results folder is somebody else’s', {}, { 'coded/thesis.docx': 'mine' }, 'coded error RESULTS_NOT_OURS'],
    ['the results folder is the transcripts folder', { out: 'transcripts' }, {}, 'transcripts error RESULTS_NOT_OURS'],
    ['the results folder is a file', {}, { coded: 'mine' }, 'coded error RESULTS_CANNOT_WRITE'],
    ['the folder of codebooks has none', { codebook: 'transcripts' }, {}, 'transcripts error CODEBOOK_NONE'],
  ])('%s', async (_, options, files, expected) => {
    const folder = study()
    put(folder, files)
    const before = contentOf(folder)
    const { status, told } = await run(folder, options)
    expect(status).toBe(2)
    expect(told).toContain(expected)
    expect(contentOf(folder)).toEqual(before)
  })

  test('a named codebook is taken where there are several', async () => {
    const folder = study()
    put(folder, { 'codebooks/other.yaml': codebookText })
    expect((await run(folder, { codebook: 'codebooks/other.yaml' })).status).toBe(0)
    expect(contentOf(join(folder, 'coded'))['run.json']).toContain('"path": "other.yaml"')
  })
})

describe('exit status 130: interrupted, and nothing is written', () => {
  test('before the first transcript', async () => {
    const folder = study()
    const io = fakeIo(folder)
    io.interrupt()
    expect(await code(plain, io)).toBe(130)
    expect(io.told()).toContain('CLI_INTERRUPTED Interrupted; nothing was changed')
    expect(readdirSync(folder).toSorted()).toEqual(['codebooks', 'transcripts'])
  })

  test('in the midst of a long transcript', async () => {
    const folder = study()
    await run(folder)
    const before = contentOf(join(folder, 'coded'))
    put(folder, { 'transcripts/a.txt': 'م1: ماء\n\nم2: بئر\n\n'.repeat(5000) })
    const io = fakeIo(folder)
    setTimeout(io.interrupt, 0)
    expect(await code(plain, io)).toBe(130)
    expect(contentOf(join(folder, 'coded'))).toEqual(before)
  })
})

test('results inside the transcripts folder are never read as transcripts', async () => {
  const folder = study()
  const options = { out: 'transcripts/coded' }
  expect((await run(folder, options)).status).toBe(0)
  const first = contentOf(join(folder, 'transcripts/coded'))
  expect((await run(folder, options)).status).toBe(0)
  expect(contentOf(join(folder, 'transcripts/coded'))).toEqual(first)
})

test('the same inputs give the same bytes, wherever they lie and whatever the names of the folders', async () => {
  const [one, other] = [study(), study()]
  await run(one)
  await run(other, { transcripts: [join(other, 'transcripts')], out: join(other, 'coded') })
  expect(contentOf(join(other, 'coded'))).toEqual(contentOf(join(one, 'coded')))
})

test('every excerpt in excerpts.csv is verbatim: its code points in the source, its line and column', async () => {
  const folder = study()
  await run(folder)
  const [header = [], ...rows] = csv(folder, 'excerpts.csv')
  const cell = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? ''
  for (const row of rows) {
    const source = readFileSync(join(folder, 'transcripts', cell(row, 'source')), 'utf8')
    const text = Array.from(source)
      .slice(Number(cell(row, 'start')), Number(cell(row, 'end')))
      .join('')
    expect(text).toBe(cell(row, 'text'))
    const line = source.split('\n')[Number(cell(row, 'line')) - 1] ?? ''
    expect(line.slice(Number(cell(row, 'column')) - 1)).toContain(text)
  }
})

test('tables of metadata are among the inputs that run.json names', async () => {
  const folder = study()
  put(folder, { 'transcripts/participants.csv': 'session,speaker,level\nhama,م1,1\n' })
  await run(folder)
  const record: unknown = JSON.parse(contentOf(join(folder, 'coded'))['run.json'] ?? '')
  const inputs = ['participants.csv', 'daraa.txt', 'hama.txt', 'report.md'].map((path) => ({
    path,
    sha256: /^[0-9a-f]{64}$/,
  }))
  expect(record).toMatchObject({
    inputs: inputs.map(({ path, sha256 }) => ({ path, sha256: expect.stringMatching(sha256) as string })),
  })
})

test('options that change results are in run.json, and change them', async () => {
  const folder = study()
  await run(folder, { includeModerators: true, bom: false })
  const run_ = contentOf(join(folder, 'coded'))['run.json']
  expect(run_).toContain('"include_moderators": true')
  expect(run_).toContain('"bom": false')
  // With moderators water has 4 excerpts and 6 turns count: the fixture's README.
  expect(csv(folder, 'frequencies.csv')[1]?.slice(0, 6)).toEqual(['water', 'المياه', 'Water', '', '4', '6'])
})
