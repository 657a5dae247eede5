import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { readStrictCsv } from '../export/strict-csv.ts'
import { put } from '../io/folders.ts'
import { fakeIo } from './fake-io.ts'
import { codebook, smallStudy } from './small-study.ts'

const file = 'codebooks/small.yaml'

async function suggest(folder: string, argv: readonly string[], surroundings: Parameters<typeof fakeIo>[1] = {}) {
  const io = fakeIo(folder, surroundings)
  const status = await main(['suggest', ...argv], io)
  return { status, said: io.said(), told: io.told(), book: readFileSync(join(folder, file), 'utf8') }
}

/** The list of plurals is off, so that شوادر is not matched already. */
const authorsPlurals = codebook.replace('themes:\n', 'plurals: author\nthemes:\n')

function study(text: string = authorsPlurals): string {
  const folder = smallStudy()
  put(folder, { [file]: text })
  return folder
}

describe('what is shown', () => {
  test('plurals: how often, what, of which term, and the first place', async () => {
    expect(await suggest(study(), ['plurals'])).toEqual({
      status: 0,
      // مجالس is not attested, نازح and مختار have theirs matched or not attested.
      said: `displacement  Displacement
  1  شوادر  plural  «شادر»  عشنا تحت  الشوادر  ، والمختار قال: النزوح صعب  homs.txt:1:14
`,
      told: '1 suggestion\nto take one into the codebook: --accept "شادر=شوادر" --write\n',
      book: authorsPlurals,
    })
  })

  test('forms, by theme', async () => {
    const { said } = await suggest(study(), ['forms'])
    expect(said).toContain('displacement  Displacement\n  1  نزوح  verbal noun  «نازح»  ')
  })

  test('on a terminal and in Arabic', async () => {
    const terminal = { isTTY: true, columns: 70, env: { NO_COLOR: '1' } }
    const { said, told } = await suggest(study(), ['plurals', '--lang', 'ar'], terminal)
    // Count, form, kind, term and place take 1 + 5 + 3 + 6 + 13 cells with their gaps and the indentation; 12 are left to either side at least.
    expect(said).toContain('  \u20681\u2069  \u2068شوادر\u2069  \u2068جمع\u2069  \u2068«شادر»\u2069  ')
    expect(said).toContain('\u2068الشوادر\u2069  \u2068عشنا تحت\u2069  \u2068homs.txt:1:14\u2069')
    expect(told).toBe('الاقتراحات: 1\nلأخذ واحد منها إلى دليل الترميز: ‎--accept "شادر=شوادر" --write\n')
  })

  test('for one theme; nothing to suggest', async () => {
    expect(await suggest(study(), ['plurals', '--theme', 'councils'])).toMatchObject({
      status: 0,
      said: '',
      told: 'nothing to suggest: the transcripts hold no such form that is not found already\n',
    })
    expect((await suggest(study(), ['plurals', '--theme', 'councils', '--lang', 'ar'])).told).toContain('لا اقتراح')
    expect((await suggest(study(), ['plurals', '--theme', 'displacement', '--quiet'])).told).toBe('')
  })

  test('several themes stand apart, each under its name', async () => {
    const folder = study(authorsPlurals.replace('terms: [مختار]', 'terms: [انتخاب]'))
    put(folder, { 'transcripts/homs.txt': 'م1: النزوح صعب والمنتخب بعيد.\n' })
    const { said } = await suggest(folder, ['forms'])
    expect(said.split('\n').filter((line) => !line.startsWith('  '))).toEqual([
      'displacement  Displacement',
      '',
      'mayors  المخاتير',
      '',
    ])
  })

  test('CSV and JSON', async () => {
    const { said } = await suggest(study(), ['plurals', '--format', 'csv', 'transcripts/homs.txt'])
    const [head = [], row = []] = readStrictCsv(said)
    expect(Object.fromEntries(head.map((name, at) => [name, row[at]]))).toMatchObject({
      theme: 'displacement',
      rule: 'displacement#3',
      term: 'شادر',
      form: 'شوادر',
      kind: 'plural',
      goes_to: 'forms',
      matches: '1',
    })
    const json = await suggest(study(), ['plurals', '--format', 'json'])
    expect(JSON.parse(json.said)).toMatchObject([{ form: 'شوادر', surfaces: ['الشوادر'] }])
  })
})

describe('what is written', () => {
  test('nothing without --write', async () => {
    const { told, book } = await suggest(study(), ['plurals', '--accept', 'شادر=شوادر'])
    expect(told).toBe('1 suggestion\nnothing was written; --write does it\n')
    expect(book).toBe(authorsPlurals)
  })

  test('a form goes to its term; every other byte stays', async () => {
    const { status, told, book } = await suggest(study(), ['plurals', '--accept', ' شادر = شوادر ', '--write'])
    expect(status).toBe(0)
    expect(told).toBe('codebooks/small.yaml: 1 added under forms, 0 as terms of their own\n')
    expect(book).toBe(authorsPlurals.replace('- term: شادر\n', '- term: شادر\n        forms: [شوادر]\n'))
  })

  test('a relative becomes a term behind its own; then it is no longer suggested', async () => {
    const folder = study()
    const { book } = await suggest(folder, ['forms', '--accept', 'نازح=نزوح', '--write', '--lang', 'ar'])
    expect(book).toBe(authorsPlurals.replace('- نازح # أكثرها\n', '- نازح # أكثرها\n      - نزوح\n'))
    expect((await suggest(folder, ['forms'])).said).not.toContain('نزوح  ')
  })

  test('all of them', async () => {
    const { book } = await suggest(study(), ['plurals', '--accept', 'all', '--write', '--quiet'])
    expect(book).toContain('forms: [شوادر]')
  })

  test('all of none', async () => {
    const { status, book } = await suggest(study(), ['plurals', '--theme', 'councils', '--accept', 'all', '--write'])
    expect([status, book]).toEqual([0, authorsPlurals])
  })

  test('a byte order mark stays', async () => {
    const { status, book } = await suggest(study(`\ufeff${authorsPlurals}`), ['plurals', '--accept', 'all', '--write'])
    expect(status).toBe(0)
    expect(book).toBe(`\ufeff${authorsPlurals.replace('- term: شادر\n', '- term: شادر\n        forms: [شوادر]\n')}`)
  })

  test.each([
    [
      'what is not suggested',
      ['--accept', 'شادر=شواذر', '--write'],
      'error CLI_NOT_SUGGESTED Unexpected --accept «شادر=شواذر», expected one of the suggestions as term=form, or all; did you mean «شادر=شوادر»?\n',
    ],
    [
      'nothing accepted',
      ['--write'],
      'error CLI_NOTHING_ACCEPTED Unexpected --write without --accept, expected what to write; name suggestions with --accept term=form, or all of them with --accept all\n',
    ],
    [
      'a theme that is not there',
      ['--theme', 'mayor'],
      'error CLI_UNKNOWN_THEME Unexpected theme «mayor», expected the id of a theme of the codebook; did you mean «mayors»?\n',
    ],
  ])('refused: %s', async (_, argv, told) => {
    expect(await suggest(study(), ['plurals', ...argv])).toMatchObject({ status: 2, told, book: authorsPlurals })
  })

  test('refused: a layout without room for a form', async () => {
    const text = authorsPlurals.replace('- term: شادر\n        unless: [شادر البائع]', '- شادر\n        كبير')
    const folder = study(text)
    put(folder, { 'transcripts/homs.txt': 'م1: شوادر كبيرة\n' })
    const { status, told, book } = await suggest(folder, ['plurals', '--accept', 'all', '--write'])
    expect([status, book]).toEqual([2, text])
    expect(told).toContain('codebooks/small.yaml:17:9 error CLI_CANNOT_EDIT Unexpected layout around this term')
  })

  test('refused: a codebook in another encoding', async () => {
    const folder = study()
    const bytes = Buffer.from(`\ufeff${authorsPlurals}`, 'utf16le')
    writeFileSync(join(folder, file), bytes)
    const io = fakeIo(folder)
    expect(await main(['suggest', 'plurals', '--accept', 'all', '--write'], io)).toBe(2)
    expect(io.told()).toContain('codebooks/small.yaml error CLI_CANNOT_EDIT Unexpected encoding of the codebook')
    expect(readFileSync(join(folder, file))).toEqual(bytes)
  })

  test('refused: the codebook changed while the transcripts were read', async () => {
    const folder = study()
    const changed = `${authorsPlurals}# كتب غيري\n`
    const io = fakeIo(folder, { onWrite: () => writeFileSync(join(folder, file), changed) })
    expect(await main(['suggest', 'plurals', '--accept', 'all', '--write'], io)).toBe(2)
    expect(io.told()).toContain('codebooks/small.yaml error CLI_CHANGED_MEANWHILE')
    expect(readFileSync(join(folder, file), 'utf8')).toBe(changed)
  })

  test('refused: the codebook went away while the transcripts were read', async () => {
    const folder = study()
    const io = fakeIo(folder, { onWrite: () => rmSync(join(folder, file), { force: true }) })
    expect(await main(['suggest', 'plurals', '--accept', 'all', '--write'], io)).toBe(2)
    expect(io.told()).toContain('CODEBOOK_MISSING')
    const named = study()
    const other = fakeIo(named, { onWrite: () => rmSync(join(named, file), { force: true }) })
    expect(await main(['suggest', 'plurals', '-c', file, '--accept', 'all', '--write'], other)).toBe(2)
    expect(other.told()).toContain(`${file} error CODEBOOK_MISSING`)
  })

  test('nothing is written when a transcript could not be read', async () => {
    const folder = study()
    put(folder, { 'transcripts/zz.docx': 'PK' })
    expect(await suggest(folder, ['plurals', '--accept', 'all', '--write'])).toMatchObject({
      status: 1,
      book: authorsPlurals,
    })
  })
})

describe('what is typed', () => {
  test('something else than plurals or forms', async () => {
    expect(await suggest(study(), ['plural'])).toMatchObject({
      status: 2,
      told: 'error CLI_BAD_VALUE Unexpected value «plural» of <what>, expected plurals, forms; did you mean «plurals»?\n',
    })
  })

  test('transcripts that are not there', async () => {
    expect(await suggest(study(), ['plurals', 'none/'])).toMatchObject({ status: 2, said: '' })
  })

  test('a broken codebook', async () => {
    expect((await suggest(study('a: ['), ['plurals'])).status).toBe(1)
  })
})
