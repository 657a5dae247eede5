import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { catalogue } from '../../src/tables/catalogue.ts'
import { readStrictCsv } from '../export/strict-csv.ts'
import { contentOf, put } from '../io/folders.ts'
import { fakeIo } from './fake-io.ts'
import { study } from './study.ts'

/** Types `code-sessions export …` in a folder. */
async function run(folder: string, words: readonly string[], surroundings = {}) {
  const io = fakeIo(folder, surroundings)
  const status = await main(['export', ...words], io)
  return { status, said: io.said(), told: io.told() }
}

/** The study of test/fixtures/three-sessions, coded. */
async function coded(): Promise<string> {
  const folder = study()
  await main(['code', '--quiet'], fakeIo(folder))
  return folder
}

const rowsOf = (said: string): readonly (readonly string[])[] => readStrictCsv(said)

function file(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

describe('a table', () => {
  test.each([
    'excerpts',
    'matches',
    'turns',
    'frequencies',
    'cooccurrence',
    'terms',
    'sessions',
    'speakers',
    'uncoded',
    'codebook',
  ])('%s is the one in the results folder, to the byte, without the byte order mark', async (name) => {
    const folder = await coded()
    const { status, said, told } = await run(folder, [name])
    expect(`\ufeff${said}`).toBe(file(folder, `coded/${name}.csv`))
    expect([status, told]).toEqual([0, ''])
  })

  test.each(['governorate', 'level', 'mode', 'kind', 'session', 'speaker'])(
    'frequencies --by %s is frequencies-by-%s of the results folder',
    async (attribute) => {
      const folder = await coded()
      const { said } = await run(folder, ['frequencies', '--by', attribute])
      expect(`\ufeff${said}`).toBe(file(folder, `coded/frequencies-by-${attribute}.csv`))
      expect((await run(folder, [`frequencies-by-${attribute}`])).said).toBe(said)
    },
  )

  test.each(
    [...catalogue].map(([name, { needsGroups }]) => [name, needsGroups ? ['--by', 'governorate'] : []] as const),
  )('%s is the same straight from the transcripts', async (name, by) => {
    const folder = await coded()
    const recorded = await run(folder, [name, ...by])
    const straight = await run(folder, [name, 'transcripts', ...by])
    expect(straight).toEqual(recorded)
    expect(rowsOf(recorded.said).length).toBeGreaterThan(1)
  })

  // test/fixtures/three-sessions/README.md: with moderators water has 4 excerpts, 6 matches, 4 of 6 turns.
  test('counts moderators where that is asked for, or where the results were made so', async () => {
    const folder = await coded()
    const asked = await run(folder, ['frequencies', '--include-moderators', '--theme', 'water'])
    expect(rowsOf(asked.said)[1]?.slice(4, 7)).toEqual(['4', '6', '4'])
    await main(['code', '--quiet', '--include-moderators'], fakeIo(folder))
    expect((await run(folder, ['frequencies', '--theme', 'water'])).said).toBe(asked.said)
  })
})

describe('a part of the codings', () => {
  // README of the fixture: in حمص one turn (hama 3) speaks of water and wells.
  test('--where takes turns, and denominators with them', async () => {
    const { said } = await run(await coded(), ['frequencies', '--where', 'governorate=حمص', '--top', '1'])
    const [head = [], row = []] = rowsOf(said)
    const cell = (name: string): string | undefined => row[head.indexOf(name)]
    expect(['theme', 'turns', 'turns_total', 'sessions_total'].map(cell)).toEqual(['water', '1', '1', '1'])
  })

  test('--theme takes a theme and what is below it, --axis the themes of an axis', async () => {
    const { said } = await run(await coded(), ['frequencies', '--theme', 'water'])
    expect(rowsOf(said).map(([theme]) => theme)).toEqual(['theme', 'water', 'wells', 'pipes'])
  })

  test('--sort and --top order and cut rows', async () => {
    const { said } = await run(await coded(), ['frequencies', '--sort', '-words', '--top', '2'])
    expect(rowsOf(said).map(([theme]) => theme)).toEqual(['theme', 'water', 'wells'])
  })
})

describe('a place', () => {
  test('several tables go into a folder, with their description', async () => {
    const folder = await coded()
    const { status, said } = await run(folder, ['frequencies,excerpts', '-o', 'tables/'])
    expect([status, said]).toEqual([0, ''])
    expect(readdirSync(join(folder, 'tables')).toSorted()).toEqual([
      'datapackage.json',
      'excerpts.csv',
      'frequencies.csv',
    ])
    expect(file(folder, 'tables/frequencies.csv')).toBe(file(folder, 'coded/frequencies.csv'))
  })

  test('a folder of exported tables is replaced as a whole, and files of others stay', async () => {
    const folder = await coded()
    await run(folder, ['frequencies,excerpts', '-o', 'tables'.concat('/')])
    put(folder, { 'tables/notes.txt': 'لي' })
    const { status } = await run(folder, ['terms', '-o', 'tables'])
    expect(status).toBe(0)
    expect(readdirSync(join(folder, 'tables')).toSorted()).toEqual(['datapackage.json', 'notes.txt', 'terms.csv'])
  })

  test('a folder that is not ours is left alone, the results folder too', async () => {
    const folder = await coded()
    put(folder, { 'mine/a.txt': 'x' })
    const before = contentOf(folder)
    expect((await run(folder, ['terms', '-o', 'mine/'])).status).toBe(2)
    expect((await run(folder, ['terms', '-o', 'coded/'])).status).toBe(2)
    expect(contentOf(folder)).toEqual(before)
  })

  test('a file is not overwritten unasked', async () => {
    const folder = await coded()
    writeFileSync(join(folder, 'terms.csv'), 'لي')
    const refused = await run(folder, ['terms', '-o', 'terms.csv'])
    expect([refused.status, file(folder, 'terms.csv')]).toEqual([2, 'لي'])
    expect(refused.told).toContain('TABLE_FILE_EXISTS')
    expect((await run(folder, ['terms', '-o', 'terms.csv', '--force'])).status).toBe(0)
    expect(file(folder, 'terms.csv')).toBe(file(folder, 'coded/terms.csv'))
  })

  test.each(['csv', 'tsv', 'json', 'jsonl', 'md', 'html', 'xlsx', 'parquet'])(
    'the ending .%s names the format; the same input gives the same bytes',
    async (ending) => {
      const folder = await coded()
      expect((await run(folder, ['excerpts', '-o', `a.${ending}`])).status).toBe(0)
      expect((await run(folder, ['excerpts', 'transcripts', '-o', `b.${ending}`])).status).toBe(0)
      expect(readFileSync(join(folder, `a.${ending}`)).equals(readFileSync(join(folder, `b.${ending}`)))).toBe(true)
      expect(statSync(join(folder, `a.${ending}`)).size).toBeGreaterThan(100)
    },
  )

  test('the bytes of a workbook on stdout are those of the file', async () => {
    const folder = await coded()
    await run(folder, ['excerpts', '-o', 'a.xlsx'])
    const { said } = await run(folder, ['excerpts', '--format', 'xlsx', '-o', '-'])
    expect(Buffer.from(said, 'latin1').equals(readFileSync(join(folder, 'a.xlsx')))).toBe(true)
  })
})

describe('what cannot be done is told in one line, and nothing is written', () => {
  test.each([
    ['a table that there is not', ['frequncies', '-o', 'a.csv'], 'TABLE_UNKNOWN', 'did you mean «frequencies»?'],
    ['several tables in one place', ['terms,excerpts', '-o', 'a.csv'], 'TABLE_SEVERAL', '-o FOLDER/'],
    ['an ending that says nothing', ['terms', '-o', 'a.doc'], 'TABLE_UNKNOWN_FORMAT', 'a.doc'],
    ['an option that no table takes', ['terms', '--by', 'level', '-o', 'a.csv'], 'TABLE_OPTION_UNUSED', 'frequencies'],
    ['groups without an attribute', ['crosstab', '-o', 'a.csv'], 'TABLE_NEEDS_OPTION', '--by governorate'],
    [
      'an attribute nobody has',
      ['crosstab', '--by', 'governorat', '-o', 'a.csv'],
      'TABLE_UNKNOWN_ATTRIBUTE',
      'governorate',
    ],
    ['a column that the table lacks', ['terms', '--sort', 'mathces', '-o', 'a.csv'], 'TABLE_UNKNOWN_COLUMN', 'matches'],
    [
      'a condition that breaks off',
      ['terms', '--where', 'level>', '-o', 'a.csv'],
      'TABLE_BAD_CONDITION',
      'character 7',
    ],
    [
      'an order where there is none',
      ['terms', '--where', 'mode>online', '-o', 'a.csv'],
      'TABLE_UNORDERED_ATTRIBUTE',
      'in (…)',
    ],
    ['a theme that there is not', ['terms', '--theme', 'watr', '-o', 'a.csv'], 'CLI_UNKNOWN_THEME', 'water'],
    ['an axis that there is not', ['terms', '--axis', 'x', '-o', 'a.csv'], 'TABLE_UNKNOWN_AXIS', 'axes'],
    [
      'a unit that the table cannot count',
      ['dispersion', '--unit', 'words', '-o', 'a.csv'],
      'CLI_BAD_VALUE',
      'matches, turns',
    ],
    ['shares of a tidy table', ['crosstab', '--by', 'level', '--share', '-o', 'a.csv'], 'CLI_USAGE', '--wide'],
    ['a window of one turn', ['cooccurrence', '--window', '1', '-o', 'a.csv'], 'CLI_USAGE', '2 turns'],
    ['a delimiter of two signs', ['terms', '--delimiter', ';;', '-o', 'a.csv'], 'CLI_USAGE', 'one sign'],
    ['results that are not there', ['terms', '--from', 'none', '-o', 'a.csv'], 'RESULTS_MISSING', 'none'],
  ])('%s', async (_, words, code, hint) => {
    const folder = await coded()
    const before = contentOf(folder)
    const { status, said, told } = await run(folder, words)
    expect([status, said]).toEqual([2, ''])
    expect(told.trimEnd().split('\n')).toHaveLength(1)
    expect(told).toContain(code)
    expect(told).toContain(hint)
    expect(contentOf(folder)).toEqual(before)
  })

  test('bytes for a terminal', async () => {
    const { status, told } = await run(await coded(), ['terms', '--format', 'parquet'], { isTTY: true })
    expect([status, told.includes('TABLE_TO_TERMINAL')]).toEqual([2, true])
  })

  test('an interrupted run', async () => {
    const folder = await coded()
    const io = fakeIo(folder)
    io.interrupt()
    expect(await main(['export', 'terms', '-o', 'a.csv'], io)).toBe(130)
    expect(existsSync(join(folder, 'a.csv'))).toBe(false)
  })

  test('a results folder that is damaged half-way', async () => {
    const folder = await coded()
    const whole = file(folder, 'coded/coding.jsonl')
    writeFileSync(join(folder, 'coded/coding.jsonl'), whole.slice(0, Math.floor(whole.length * 0.6)))
    const { status, told } = await run(folder, ['excerpts', '-o', 'a.csv'])
    expect([status, told.includes('RESULTS_DAMAGED'), existsSync(join(folder, 'a.csv'))]).toEqual([2, true, false])
  })
})

test('a transcript that cannot be read whole: the others are counted, and the status tells', async () => {
  const folder = study()
  writeFileSync(join(folder, 'transcripts/bad.txt'), Buffer.from([0xd9, 0x85, 0x31, 0x3a, 0x20, 0xff, 0xfe, 0xff]))
  const { status, said, told } = await run(folder, ['frequencies', 'transcripts', '--top', '1'])
  expect(status).toBe(1)
  expect(told).toContain('bad.txt')
  expect(rowsOf(said)[1]?.[0]).toBe('water')
})

test('headings are in Arabic with --lang ar, and in formats for programs they stay', async () => {
  const folder = await coded()
  expect((await run(folder, ['frequencies', '--lang', 'ar'])).said.split(',')[1]).toBe('الموضوع')
  expect(JSON.parse((await run(folder, ['frequencies', '--lang', 'ar', '--format', 'json'])).said)[0]).toHaveProperty(
    'theme',
  )
})

test('decimal commas go with semicolons', async () => {
  const { said } = await run(await coded(), ['frequencies', '--decimal', ',', '--top', '1'])
  expect(said.split('\n')[1]).toContain(';0,75;')
})

describe('what there is', () => {
  test('without a name all tables are listed', async () => {
    const { status, said } = await run(study(), [])
    expect(status).toBe(0)
    expect(
      said
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual([...catalogue.keys()])
  })

  test('--explain tells what a column means, by its name or its Arabic name', async () => {
    const { said } = await run(study(), ['--explain', 'turns_share'])
    expect(said).toContain('turns ÷ turns_total')
    expect((await run(study(), ['--explain', 'حصة المداخلات'])).said).toBe(said)
    expect((await run(study(), ['--explain', 'turn_share'])).told).toContain('did you mean «turns_share»?')
  })
})
