import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { readStrictCsv } from '../export/strict-csv.ts'
import { put, temporaryFolder } from '../io/folders.ts'
import { fakeIo } from './fake-io.ts'

async function sessions(folder: string, argv: readonly string[] = []) {
  const io = fakeIo(folder)
  const status = await main(['sessions', ...argv], io)
  return { status, said: io.said(), told: io.told() }
}

const head = `---
session: hama
kind: focus-group
place: حماة
participants:
  م1: { level: 2, governorate: حماة }
  م2: { level: 3 }
---
`

/** Words: the moderator 2, م1 3 + 1, م2 2; four turns, the last but one at 1:30, four minutes before the last. */
const hama = `${head}الميسّر [00:00:10]: كيف الحال؟
م1 [00:01:00]: نزحنا من بيتنا
م2 [00:01:30]: ونحن أيضاً
م1 [00:05:30]: نعم
`

function study(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder()
  put(folder, { 'transcripts/hama.txt': hama, ...files })
  return folder
}

describe('as text', () => {
  test('file by file: what is known, who speaks how much, times; totals on stderr', async () => {
    expect(await sessions(study())).toEqual({
      status: 0,
      said: `hama.txt
  txt · utf-8 · hama · focus group · حماة
    الميسّر  moderator    1 turn   2 words
    م1      participant  2 turns  4 words  2، حماة
    م2      participant  1 turn   2 words  3
  timecodes 00:00:10 to 00:05:30, at most 4:00 apart

`,
      told: '1 file, 1 session, 3 speakers, 4 turns, 8 words\n',
    })
  })

  test('in Arabic', async () => {
    const { said, told } = await sessions(study(), ['--lang', 'ar'])
    expect(said).toContain('  txt · utf-8 · hama · جلسة مركزة · حماة\n')
    expect(told).toBe('الملفات 1، الجلسات 1، المتحدثون 3، المداخلات 4، الكلمات 8\n')
  })

  test('a file that can not be read stands there too, and the status tells', async () => {
    const { status, said, told } = await sessions(study({ 'transcripts/a.docx': 'PK' }))
    expect(status).toBe(1)
    expect(said).toContain('transcripts/a.docx\n  not read: ZIP_NOT_A_ZIP, see the problems\n')
    expect(told).toContain('2 files, 1 session, 3 speakers, 4 turns, 8 words\n1 file was not read: it stands last\n')
  })

  test('a session of the same id as another is read all the same, and counts once', async () => {
    const { said, told } = await sessions(study({ 'transcripts/homs.txt': hama }))
    expect(said).not.toContain('not read')
    expect(told).toContain('2 files, 2 sessions, 6 speakers, 8 turns, 16 words\n')
  })

  test('what nobody says, times that run backwards, an old encoding', async () => {
    const { said } = await sessions(
      study({ 'transcripts/b.txt': 'مقدمة طويلة\nم1 [00:05]: نعم\nم2 [00:03]: لا\nم1: طيب\n' }),
    )
    expect(said).toContain('  1 turn of nobody known\n')
    expect(said).toContain('  1 timecode earlier than the one before\n')
  })
})

describe('as a table', () => {
  test('a row a file', async () => {
    const { said } = await sessions(study(), ['--format', 'csv', '--quiet'])
    const [names = [], row = []] = readStrictCsv(said)
    const cells = Object.fromEntries(names.map((name, at) => [name, row[at]]))
    expect(cells).toMatchObject({
      source: 'hama.txt',
      format: 'txt',
      encoding: 'utf-8',
      problem: '',
      session: 'hama',
      kind: 'focus-group',
      participants: '2',
      moderators: '1',
      turns: '4',
      turns_of_nobody: '0',
      words: '8',
      first_time: '00:00:10',
      last_time: '00:05:30',
      longest_gap: '240',
      times_backwards: '0',
    })
  })

  test('a row a speaker', async () => {
    const { said } = await sessions(study(), ['--format', 'jsonl', '--speakers', '--quiet'])
    const rows = said
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(rows).toEqual([
      expect.objectContaining({ session: 'hama', speaker: 'الميسّر', speaker_role: 'moderator', turns: 1, words: 2 }),
      expect.objectContaining({ speaker: 'م1', level: '2', speaker_governorate: 'حماة', turns: 2, words: 4 }),
      expect.objectContaining({ speaker: 'م2', level: '3', turns: 1, words: 2 }),
    ])
  })
})

describe('--write-metadata', () => {
  test('drafts both tables with what is known, and reading them again changes nothing', async () => {
    const folder = study()
    const { status, told } = await sessions(folder, ['--write-metadata'])
    expect([status, told]).toEqual([
      0,
      '1 file, 1 session, 3 speakers, 4 turns, 8 words\n' +
        'Drafted transcripts/sessions.csv and transcripts/participants.csv: fill in what is empty; what is empty says nothing\n',
    ])
    expect(readFileSync(join(folder, 'transcripts/sessions.csv'), 'utf8')).toBe(
      '\ufeffsession,title,kind,mode,place,date,governorates,moderators\r\nhama,,focus-group,,حماة,,,الميسّر\r\n',
    )
    expect(readFileSync(join(folder, 'transcripts/participants.csv'), 'utf8')).toBe(
      '\ufeffsession,speaker,level,governorate,gender,role,person\r\nhama,م1,2,حماة,,,\r\nhama,م2,3,,,,\r\n',
    )
    const before = await sessions(study(), ['--format', 'json', '--speakers'])
    const after = await sessions(folder, ['--format', 'json', '--speakers', '--strict'])
    expect([after.status, after.said]).toEqual([0, before.said])
  })

  test('overwrites nothing', async () => {
    const folder = study({ 'transcripts/sessions.csv': 'session,place\nhama,حماة\n' })
    const { status, told } = await sessions(folder, ['--write-metadata', '--quiet'])
    expect(status).toBe(2)
    expect(told).toContain('transcripts/sessions.csv error STUDY_FILE_EXISTS')
    expect(existsSync(join(folder, 'transcripts/participants.csv'))).toBe(false)
  })

  test('needs one folder', async () => {
    const { status, told } = await sessions(study(), ['transcripts/hama.txt', '--write-metadata'])
    expect([status, told.includes('--write-metadata needs one folder')]).toEqual([2, true])
  })
})
