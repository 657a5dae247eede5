import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { fakeIo } from '../commands/fake-io.ts'
import { readStrictCsv } from '../export/strict-csv.ts'
import { temporaryFolder } from '../io/folders.ts'

const shared = join(import.meta.dirname, '../../../shared/data')
const codebook = join(import.meta.dirname, '../../codebooks/early-recovery.yaml')

/** The rows of a table by its name, as texts of their cells by column. */
type Tables = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>

/** Of what differs between formats by its nature. */
const places = ['source', 'time', 'line', 'column', 'end_line', 'end_column', 'start', 'end']
const ids = ['excerpt_id', 'match_id', 'citation']
/** What subtitles have none of. */
const metadata = [
  'title',
  'kind',
  'mode',
  'place',
  'date',
  'governorates',
  'governorate',
  'speaker_governorate',
  'counted_governorate',
]

/** Codes files, each under the name that it is given, and reads all tables, white space collapsed. */
async function tablesOf(files: Readonly<Record<string, string>>, leftOut: readonly string[] = []): Promise<Tables> {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 't'))
  for (const [name, path] of Object.entries(files)) cpSync(path, join(folder, 't', name))
  const io = fakeIo(folder)
  expect([await main(['code', 't', '-c', codebook, '--quiet'], io), io.told()]).toEqual([0, ''])
  const names = readdirSync(join(folder, 'coded')).filter((name) => name.endsWith('.csv'))
  return Object.fromEntries(
    names.map((name) => [name, readTable(join(folder, 'coded', name), [...places, ...ids, ...leftOut])]),
  )
}

/** A turn's text is verbatim: where plain text names the speaker again in the middle of a turn, the label stands in it. */
const labelWithin = /(?<= )(?:\[[0-9:]+\] )?وسيم: /gu

function readTable(path: string, leftOut: readonly string[]): Tables[string] {
  const [header = [], ...rows] = readStrictCsv(readFileSync(path, 'utf8').slice(1))
  return rows.map((row) =>
    Object.fromEntries(
      header
        .map(
          (column, at) =>
            [column, (row[at] ?? '').replaceAll(/\s+/gu, ' ').replaceAll(labelWithin, '').trim()] as const,
        )
        .filter(([column]) => !leftOut.includes(column)),
    ),
  )
}

/** The cells that differ, each as `table row column: one ≠ other`. */
function differences(one: Tables, other: Tables): readonly string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return names.flatMap((name) => {
    const [rows, others] = [one[name] ?? [], other[name] ?? []]
    if (rows.length !== others.length) return [`${name}: ${rows.length} rows ≠ ${others.length}`]
    return rows.flatMap((row, at) =>
      [...new Set([...Object.keys(row), ...Object.keys(others[at] ?? {})])]
        .filter((column) => row[column] !== others[at]?.[column])
        .map((column) => `${name} ${at} ${column}: ${row[column]} ≠ ${others[at]?.[column]}`),
    )
  })
}

const columnOf = (tables: Tables, name: string, column: string): readonly (string | undefined)[] =>
  (tables[name] ?? []).map((row) => row[column])

describe.skipIf(!existsSync(shared))('the same coding (skipped where ../shared/data is absent)', () => {
  const folder = join(shared, 'formats')
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.startsWith('Tar_')) : []
  const codeOne = async (file: string): Promise<Tables> =>
    tablesOf({ [`interview${extname(file)}`]: join(folder, file) })
  const same = files.filter((file) => !/\.(?:pdf|whisperx\.json)$/u.test(file))

  test('of one interview, from fifteen files: something is compared', async () => {
    expect(same.length).toBe(15)
    const tables = await codeOne('Tar_13052022_Work.utf8.txt')
    // By ear: the moderator and «وسيم» take turns; once the text names «وسيم» again in the middle of what he says.
    expect(tables['turns.csv']?.length).toBe(25)
    expect(tables['excerpts.csv']?.length).toBeGreaterThan(0)
    expect(tables['matches.csv']?.length).toBeGreaterThan(0)
    expect(tables['uncoded.csv']?.length).toBeGreaterThan(0)
  })

  test.each(same)('%s', async (file) => {
    expect(differences(await codeOne(file), await codeOne('Tar_13052022_Work.utf8.txt'))).toEqual([])
  })

  test('of WhisperX, but for its own labels: turns, words, what is found', async () => {
    const [text, spoken] = [
      await codeOne('Tar_13052022_Work.utf8.txt'),
      await codeOne('Tar_13052022_Work.whisperx.json'),
    ]
    expect(columnOf(spoken, 'turns.csv', 'words')).toEqual(columnOf(text, 'turns.csv', 'words'))
    for (const column of ['theme', 'term', 'form', 'surface', 'turn', 'confidence'])
      expect(columnOf(spoken, 'matches.csv', column)).toEqual(columnOf(text, 'matches.csv', column))
    for (const column of ['theme', 'text', 'evidence', 'turn', 'words'])
      expect(columnOf(spoken, 'excerpts.csv', column)).toEqual(columnOf(text, 'excerpts.csv', column))
    expect(new Set(columnOf(spoken, 'turns.csv', 'speaker')).size).toBe(2)
  })

  test('of no PDF: it is refused, with the way out', async () => {
    const io = fakeIo(folder)
    const out = join(temporaryFolder(), 'coded')
    expect(await main(['code', 'Tar_13052022_Work.pdf', '-c', codebook, '-o', out], io)).toBe(1)
    expect(io.told()).toContain('FORMAT_REFUSED')
    expect(io.told()).toContain('.docx')
  })

  test('of YouTube’s rolling subtitles, every line counted once', async () => {
    const tables = await tablesOf({ 'a.vtt': join(folder, 'youtube-auto.ar.vtt') })
    // الزلازل اعطى الكوارث الطبيعيه واكثرها (5) · ضررا على البشر لم يستطع الانسان مواجهتها (7) ·
    // كبير في العثور على ناجين تحت الانقاض (7) · اثرى الزلزال الاخير في تركيا وسوريا ورغم (7)
    const words = columnOf(tables, 'turns.csv', 'words').map(Number)
    expect(words.reduce((sum, count) => sum + count, 0)).toBe(5 + 7 + 7 + 7)
  })

  test('of twenty interviews, as text and as subtitles, metadata apart', async () => {
    const tablesFrom = async (kind: string): Promise<Tables> => {
      const names = readdirSync(join(shared, 'interviews', kind))
      expect(names.length).toBe(20)
      const paths = Object.fromEntries(names.map((name) => [name, join(shared, 'interviews', kind, name)]))
      const tables = await tablesOf(paths, metadata)
      // One row a governorate or mode: nothing but metadata.
      const kept = Object.entries(tables).filter(([name]) => !/^frequencies-by-(?:governorate|mode)\.csv$/u.test(name))
      return Object.fromEntries(kept)
    }
    const fromText = await tablesFrom('text')
    expect(fromText['excerpts.csv']?.length).toBeGreaterThan(50)
    expect(differences(await tablesFrom('vtt'), fromText)).toEqual([])
  })
})
