import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { put, temporaryFolder } from '../io/folders.ts'
import { books, validateIn } from './validating.ts'

/** Two codebooks, and transcripts of which one is no UTF-8 and one has a speaker that its front matter does not declare. */
function study(): string {
  const folder = temporaryFolder()
  put(folder, {
    'books/a.yaml': books.valid,
    'books/b.yaml': books.valid.replace('نزوح, ', 'نزوح, هجرة, '),
    'sound/homs.txt': 'م1: بعد النزوح الأول.\nم2: نزحنا مرتين.\n',
    'doubtful/hama.txt':
      '---\nsession: hama\nkind: interview\nparticipants:\n  م1: { level: 2 }\n---\nم1: نزحنا.\nم2: صحيح.\n',
    'faulty/sound.txt': 'م1: نزحنا.\n',
  })
  writeFileSync(join(folder, 'faulty/bad.txt'), Buffer.from([0xd9, 0x85, 0x31, 0x3a, 0x20, 0xe3, 0x0a]))
  return folder
}

const linesOf = (text: string): readonly string[] =>
  text.split('\n').map((line) => line.split(' ').slice(0, 3).join(' '))

test('what transcripts say of a codebook stands at its lines; it stays valid', async () => {
  const { status, out, err } = await validateIn(study(), { codebooks: ['books/b.yaml'], transcripts: ['sound'] })
  expect(status).toBe(0)
  expect(linesOf(out)).toContain('books/b.yaml:7:7 info CODEBOOK_UNUSED_TERMS')
  expect(err).toBe('books/b.yaml: valid — 1 theme, 3 terms, 2 examples hold\n')
})

test('a transcript that can’t be read is told once, after the first codebook, and makes the status 1', async () => {
  const { status, out, err } = await validateIn(study(), { codebooks: ['books'], transcripts: ['faulty', 'sound'] })
  expect(status).toBe(1)
  expect(linesOf(out).filter((line) => line.includes('error'))).toEqual(['faulty/bad.txt:1 error CORPUS_NOT_UTF8'])
  expect(err.split('\n').slice(-3)).toEqual([
    'in the transcripts: 1 error, 0 warnings',
    '2 of 2 codebooks are valid',
    '',
  ])
})

test('what is merely doubtful in transcripts is told only strictly', async () => {
  const options = { codebooks: ['books/a.yaml'], transcripts: ['doubtful'] }
  expect((await validateIn(study(), options)).out).not.toContain('doubtful/')
  const { status, out, err } = await validateIn(study(), { ...options, strict: true, language: 'ar' })
  expect(linesOf(out)).toContain('doubtful/hama.txt:8:1 warning SESSION_UNDECLARED_SPEAKER')
  expect([status, err.split('\n').at(-2)]).toEqual([1, 'في المحاضر: الأخطاء 0، التحذيرات 1'])
})

test('no transcripts there: 2, and the codebook is checked', async () => {
  const { status, err } = await validateIn(study(), { codebooks: ['books/a.yaml'], transcripts: ['none'] })
  expect([status, err.split('\n')[0]]).toEqual([2, 'books/a.yaml: valid — 1 theme, 2 terms, 2 examples hold'])
})

test('interrupted among the transcripts', async () => {
  const abort = new AbortController()
  const interrupt = (left: number): unknown => (left === 0 ? abort.abort() : setImmediate(interrupt, left - 1))
  interrupt(5)
  const options = { codebooks: ['books/a.yaml'], transcripts: ['sound', 'doubtful'] }
  const { status, out } = await validateIn(study(), options, { signal: abort.signal })
  expect([status, out]).toEqual([130, ''])
})

test('in JUnit they are a case of the codebook, and what is wrong with one of them a suite', async () => {
  const { out } = await validateIn(study(), { codebooks: ['books/b.yaml'], transcripts: ['faulty'], format: 'junit' })
  expect(out).toMatch(/classname="books\/b" name="transcripts" [^>]*>\s*<system-out>books\/b\.yaml/u)
  expect(out).toMatch(/classname="faulty\/bad_txt" name="file" [^>]*>\s*<failure type="CORPUS_NOT_UTF8"/u)
})
