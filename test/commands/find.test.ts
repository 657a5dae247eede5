import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { readStrictCsv } from '../export/strict-csv.ts'
import { put, temporaryFolder } from '../io/folders.ts'
import { fakeIo } from './fake-io.ts'
import { smallStudy } from './small-study.ts'

async function find(folder: string, argv: readonly string[], surroundings: Parameters<typeof fakeIo>[1] = {}) {
  const io = fakeIo(folder, surroundings)
  const status = await main(['find', ...argv], io)
  return { status, said: io.said(), told: io.told() }
}

describe('as text', () => {
  test('every place with the words around it, then the forms; how many on stderr', async () => {
    expect(await find(smallStudy(), ['نازح', '--context', '2'])).toEqual({
      status: 0,
      // The longest before is «بعيداً عن» (8 cells: ً has none), the longest after «أخرى عن» (7). Nothing follows النازحين but a full stop.
      said: `
بعيداً عن  النازحين           hama.txt:2:34
   سألنا  نازحة     أخرى عن  homs.txt:2:11

Forms found
  1  النازحين  masculine-plural  high
  1     نازحة  feminine          medium
`.trimStart(),
      told: '2 matches in 2 of 2 sessions\n',
    })
  })

  test('on a terminal it reads from right to left, every cell isolated, cut to the width', async () => {
    const { said } = await find(smallStudy(), ['مختار', '--context', '9'], {
      isTTY: true,
      columns: 60,
      env: { NO_COLOR: '1' },
    })
    // The place (12 cells), the word (8) and three gaps (6) leave 34 of 60: 17 for either side, in whole words.
    expect(said.split('\n')[0]).toBe(
      '\u2068قال: النزوح صعب\u2069  \u2068والمختار\u2069  \u2068تحت الشوادر،\u2069  \u2068homs.txt:1:23\u2069',
    )
  })

  test('several terms, and what was left out', async () => {
    const { said, told } = await find(smallStudy(), ['نازح', '--term', 'مجلس محلي', '--limit', '1', '--context', '0'])
    expect(said).toBe(`  المجلس المحلي    hama.txt:2:10
… and 2 more; --limit was reached

Forms found
  1  المجلس المحلي  مجلس محلي  article           high
  1       النازحين  نازح       masculine-plural  high
  1          نازحة  نازح       feminine          medium
`)
    expect(told).toBe('3 matches in 2 of 2 sessions\n')
  })

  test('in Arabic', async () => {
    const { said, told } = await find(smallStudy(), ['نازح', '--limit', '1', '--lang', 'ar'])
    expect(said).toContain('… وغيرها 1؛ بُلغ حدّ الخيار ‎--limit\n\nالصيغ التي وُجدت\n')
    expect(told).toBe('التطابقات 2، الجلسات 2 من 2\n')
    expect((await find(smallStudy(), ['قلم', '--lang', 'ar'])).told).toBe('لا شيء، الجلسات 2\n')
  })

  test('nothing found is no failure', async () => {
    expect(await find(smallStudy(), ['قلم'])).toEqual({ status: 0, said: '', told: 'nothing in 2 sessions\n' })
  })

  test('what is not sure enough is told of, and shown when asked for', async () => {
    const folder = temporaryFolder()
    put(folder, { 'transcripts/a.txt': 'م1: صار دوره.\n' })
    expect(await find(folder, ['دورة'])).toEqual({
      status: 0,
      said: '',
      told: 'nothing in 1 session\n1 more of lower confidence; --min-confidence low shows it\n',
    })
    expect((await find(folder, ['دورة', '--min-confidence', 'low'])).said).toContain('دوره')
    expect((await find(folder, ['دورة', '--lang', 'ar'])).told).toContain('وغيرها بدرجة ثقة أدنى: 1')
  })

  test('a long match is clipped among the forms', async () => {
    const folder = temporaryFolder()
    put(folder, { 'transcripts/a.txt': `م1: مجلس ${'يعني '.repeat(3)}المنطقة الجنوبية الشرقية المحلية\n` })
    const { said } = await find(folder, ['مجلس منطقة جنوبية شرقية محلية'])
    expect(said.split('\n').find((line) => line.includes('…'))).toMatch(/^ {2}1 {2}.{32}… /u)
  })
})

describe('the terms of a theme', () => {
  test('with those of its sub-themes, each under its theme', async () => {
    const { said } = await find(smallStudy(), ['--theme', 'councils', '--format', 'csv'])
    const [head = [], ...rows] = readStrictCsv(said)
    const [theme, term, surface] = ['theme', 'term', 'surface'].map((name) => head.indexOf(name))
    expect(rows.map((row) => [row[theme ?? -1], row[term ?? -1], row[surface ?? -1]])).toEqual([
      ['councils', 'مجلس محلي', 'المجلس المحلي'],
      ['mayors', 'مختار', 'والمختار'],
    ])
    expect((await find(smallStudy(), ['--theme', 'councils', '--context', '0'])).said).toContain(
      '  1       والمختار  mayors    مختار',
    )
  })

  test('transcripts may be named', async () => {
    const { told } = await find(smallStudy(), ['--theme', 'councils', 'transcripts/hama.txt'])
    expect(told).toBe('1 match in 1 of 1 session\n')
  })

  test('one that the codebook lacks', async () => {
    expect(await find(smallStudy(), ['--theme', 'council'])).toEqual({
      status: 2,
      said: '',
      told: 'error CLI_UNKNOWN_THEME Unexpected theme «council», expected the id of a theme of the codebook; did you mean «councils»?\n',
    })
  })

  test('a codebook that is not there, or broken', async () => {
    const folder = smallStudy()
    put(folder, { 'bad.yaml': 'a: [' })
    expect((await find(folder, ['--theme', 'councils', '-c', 'none.yaml'])).status).toBe(2)
    expect((await find(folder, ['--theme', 'councils', '-c', 'bad.yaml'])).status).toBe(1)
  })
})

describe('for other programs', () => {
  test('CSV, JSON Lines and JSON hold the same rows', async () => {
    const folder = smallStudy()
    const csv = await find(folder, ['نزح/ينزح', '--format', 'csv', '--context', '2'])
    const lines = await find(folder, ['نزح/ينزح', '--format', 'jsonl', '--context', '2'])
    const json = await find(folder, ['نزح/ينزح', '--format', 'json', '--context', '2', '--quiet'])
    const row = {
      before: '',
      surface: 'نزحنا',
      after: 'من بيتنا',
      theme: null,
      term: 'نزح/ينزح',
      form: 'نزح/ينزح',
      class: 'verb',
      confidence: 'high',
      session: 'hama',
      turn: 1,
      speaker: 'م1',
      time: null,
      source: 'hama.txt',
      line: 1,
      column: 5,
      start: 4,
      end: 9,
    }
    expect(JSON.parse(json.said)).toEqual([row])
    expect(json.told).toBe('')
    expect(lines.said).toBe(`${JSON.stringify(row)}\n`)
    expect(readStrictCsv(csv.said)).toEqual([Object.keys(row), Object.values(row).map((cell) => String(cell ?? ''))])
  })

  test('several rows, and none', async () => {
    const folder = smallStudy()
    expect(JSON.parse((await find(folder, ['نازح', '--format', 'json'])).said)).toHaveLength(2)
    expect(JSON.parse((await find(folder, ['نازح', '--format', 'json', '--limit', '1'])).said)).toHaveLength(1)
    expect((await find(folder, ['قلم', '--format', 'json'])).said).toBe('[]\n')
    expect((await find(folder, ['قلم', '--format', 'jsonl'])).said).toBe('')
    expect(readStrictCsv((await find(folder, ['قلم', '--format', 'csv'])).said)).toHaveLength(1)
  })

  test('once the reader has gone, no further session is read', async () => {
    const io = fakeIo(smallStudy())
    const stdout = { ...io.stdout, write: () => false }
    expect(await main(['find', 'نازح', '--format', 'jsonl'], { ...io, stdout })).toBe(0)
    expect(io.told()).toBe('1 match in 1 of 1 session\n')
  })
})

describe('what is typed', () => {
  test.each([
    ['no term', [], 'there is neither a term nor --theme'],
    ['a term and a theme', ['--theme', 'councils', '--term', 'ماء'], '--theme and --term exclude one another'],
    ['a term without letters', ['؟'], 'the term «؟» has no letters'],
    ['a context that is no number', ['ماء', '--context', 'x'], '--context «x» is no whole number'],
    ['a limit that is no number', ['ماء', '--limit', '-1'], '--limit «-1» is no whole number'],
  ])('%s', async (_, argv, said) => {
    expect(await find(smallStudy(), argv)).toEqual({
      status: 2,
      said: '',
      told: `error CLI_USAGE Unexpected command line: ${said}; see code-sessions find --help\n`,
    })
  })

  test('a verb without a slash', async () => {
    expect((await find(smallStudy(), ['نزح', '--verb'])).told).toBe('1 match in 1 of 2 sessions\n')
  })
})

describe('transcripts', () => {
  test('that are not there', async () => {
    const { status, told } = await find(smallStudy(), ['ماء', 'none/'])
    expect(status).toBe(2)
    expect(told).toContain('CORPUS_MISSING_PATH')
  })

  test('one that can not be read: the others are shown, the status tells', async () => {
    const folder = smallStudy()
    put(folder, { 'transcripts/zz.docx': 'PK' })
    const { status, said, told } = await find(folder, ['نازح'])
    expect(status).toBe(1)
    expect(said).toContain('homs.txt')
    expect(told).toContain('transcripts/zz.docx error ZIP_NOT_A_ZIP')
  })

  test('interrupted', async () => {
    const io = fakeIo(smallStudy())
    io.interrupt()
    expect(await main(['find', 'نازح'], io)).toBe(130)
    expect(io.told()).toContain('CLI_INTERRUPTED')
  })
})
