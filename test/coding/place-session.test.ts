import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CodedSession } from '../../src/coding/coded-session.ts'
import { placeSession } from '../../src/coding/place-session.ts'
import type { Session } from '../../src/session/session.ts'
import { countWords } from '../../src/text/words.ts'
import { codebook } from '../tables/three-sessions.ts'
import { makeSession, speakerOf, wordCoder } from './word-coder.ts'
import type { Said } from './word-coder.ts'

const words = new Map([
  ['water', 'ماء'],
  ['wells', 'بئر'],
  ['pipes', 'أنبوب'],
  ['trust', 'ثقة'],
])

function place(session: Session): CodedSession {
  const coder = wordCoder(codebook, words)
  return placeSession(
    session,
    session.turns.map((turn) => coder.codeTurn(session.text, turn)),
    codebook,
  )
}

const one = speakerOf('م1')
const two = speakerOf('م2')
const session = (...speeches: readonly string[]): Session =>
  makeSession(
    { id: 's' },
    speeches.map((speech, at): Said => [at % 2 === 0 ? one : two, speech]),
  )

test('places are code points of the session text, lines and columns 1-based', () => {
  // «م1: » is 4 code points; the emoji is one code point and two UTF-16 units.
  const { excerpts, matches, turns } = place(
    makeSession(
      { id: 's' },
      [
        [one, 'نعم 😀'],
        [two, '😀 لا ماء هنا. نعم'],
      ],
      '\r\n',
    ),
  )
  expect(turns.map(({ position }) => position)).toEqual([
    { start: 4, end: 9, line: 1, column: 5, endLine: 1, endColumn: 10 },
    { start: 17, end: 34, line: 3, column: 5, endLine: 3, endColumn: 22 },
  ])
  expect(excerpts.map(({ position }) => position)).toEqual([
    { start: 17, end: 30, line: 3, column: 5, endLine: 3, endColumn: 18 },
  ])
  expect(matches.map(({ position }) => position)).toEqual([
    { start: 22, end: 25, line: 3, column: 10, endLine: 3, endColumn: 13 },
  ])
})

test('a passage over two lines ends on the second', () => {
  const { excerpts } = place(session('ماء\nوثقة'))
  expect(excerpts[0]?.position).toEqual({ start: 4, end: 12, line: 1, column: 5, endLine: 2, endColumn: 5 })
})

test('evidence in text order, terms and rules once each, in an excerpt with several matches', () => {
  const { excerpts, matches } = place(session('ماء ثم ماء'))
  expect(excerpts).toHaveLength(1)
  expect(excerpts[0]).toMatchObject({ evidence: ['ماء', 'ماء'], terms: ['ماء'], rules: ['water#1'], words: 3 })
  expect(matches.map(({ excerpt }) => excerpt)).toEqual([excerpts[0]?.id, excerpts[0]?.id])
})

test('a match too unsure to count has no excerpt', () => {
  const { excerpts, matches } = place(session('ماء? وثقة', 'بئر'))
  expect(excerpts.map(({ theme }) => theme)).toEqual(['wells'])
  expect(matches.map(({ theme, excerpt }) => [theme, excerpt === null])).toEqual([
    ['water', true],
    ['wells', false],
  ])
})

test('records of one place stand in codebook order', () => {
  const { excerpts } = place(session('أنبوب ماء بئر'))
  expect(excerpts.map(({ theme }) => theme)).toEqual(['water', 'wells', 'pipes'])
})

test('a theme that the codebook has not is a bug', () => {
  const { turns, text, ...others } = session('ماء')
  const [turn] = turns
  if (turn === undefined) throw new Error('no turn')
  const excerpt = { theme: 99, span: turn.span, matches: [] }
  expect(() =>
    placeSession({ turns, text, ...others }, [{ turn, words: 1, matches: [], excerpts: [excerpt] }], codebook),
  ).toThrow(RangeError)
})

const filler = (count: number, name = 'ك'): string =>
  Array.from({ length: count }, (_, at) => `${name}${at + 1}`).join(' ')

test('context: 30 words of the same turn where it has as many', () => {
  const { excerpts } = place(session('سابق', `${filler(40)}. ماء هنا. ${filler(40, 'ل')}`, 'لاحق'))
  expect(excerpts[0]?.before).toBe(`${filler(40).split(' ').slice(10).join(' ')}.`)
  expect(excerpts[0]?.after).toBe(filler(30, 'ل'))
})

test('context: of the neighbouring turns what is missing, pieces joined by « / »', () => {
  const { excerpts } = place(session(filler(40, 'س'), 'نعم، صحيح!', '… ماء هنا.', '…', 'لا.', filler(3)))
  // 30 words less «نعم» and «صحيح» leave 28 of the first turn; a turn of dots is passed over.
  expect(excerpts[0]?.before).toBe(`${filler(40, 'س').split(' ').slice(12).join(' ')} / نعم، صحيح!`)
  expect(excerpts[0]?.after).toBe(`لا. / ${filler(3)}`)
})

test('context: none where nothing else is said, and never across thirty wordless turns', () => {
  expect(place(session('ماء')).excerpts[0]).toMatchObject({ before: '', after: '' })
  const dots = Array.from({ length: 40 }, () => '…')
  expect(place(session('نعم', ...dots, 'ماء', ...dots, 'نعم')).excerpts[0]).toMatchObject({ before: '', after: '' })
})

test('context: found behind a long stretch without words', () => {
  const dashes = ' -'.repeat(3000)
  expect(place(session(`أول${dashes} ماء`, 'x')).excerpts[0]?.before).toBe('')
  expect(place(session(`أول ثان${dashes}. ماء`)).excerpts[0]?.before).toBe(`أول ثان${dashes}.`)
  expect(place(session(`${filler(31)}${dashes}. ماء`)).excerpts[0]?.before).toBe(`${filler(31).slice(3)}${dashes}.`)
})

const speech = fc
  .array(
    fc.constantFrom(
      'ماء',
      'بئر',
      'أنبوب',
      'ثقة',
      'كلام',
      '😀',
      'ما\u064eء',
      '\u200f',
      '.',
      '. ',
      ' ',
      '\n',
      '،',
      '1,5',
      'ماء?',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(' ').trim())
  .filter((text) => text !== '')
const sessions = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(one, two, null), speech), { minLength: 1, maxLength: 8 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([said, lineBreak]) => makeSession({ id: 's' }, said, lineBreak))

test('every excerpt and match is verbatim: its places hold its text', () => {
  fc.assert(
    fc.property(sessions, (made) => {
      const codePoints = Array.from(made.text)
      const { turns, excerpts, matches } = place(made)
      const textAt = ({ start, end }: { start: number; end: number }): string => codePoints.slice(start, end).join('')
      for (const { position, text } of [...turns, ...excerpts]) expect(textAt(position)).toBe(text)
      for (const { position, surface } of matches) expect(textAt(position)).toBe(surface)
      expect(excerpts.length + turns.length).toBeGreaterThan(0)
    }),
  )
})

test('context is made of slices of the session text, of at most 30 words', () => {
  fc.assert(
    fc.property(sessions, (made) => {
      for (const { before, after } of place(made).excerpts) {
        for (const context of [before, after]) {
          expect(countWords(context)).toBeLessThanOrEqual(30)
          for (const piece of context.split(' / ')) expect(made.text).toContain(piece)
        }
      }
      expect(made.turns.length).toBeGreaterThan(0)
    }),
  )
})

test('ids are distinct, and a match refers to an excerpt of its theme and turn that holds it', () => {
  fc.assert(
    fc.property(sessions, (made) => {
      const { excerpts, matches } = place(made)
      const ids = [...excerpts, ...matches].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const byId = new Map(excerpts.map((excerpt) => [excerpt.id, excerpt]))
      for (const { excerpt: id, theme, turn, position } of matches) {
        if (id === null) continue
        const excerpt = byId.get(id)
        expect(excerpt).toMatchObject({ theme, turn })
        expect(position.start).toBeGreaterThanOrEqual(excerpt?.position.start ?? Infinity)
        expect(position.end).toBeLessThanOrEqual(excerpt?.position.end ?? 0)
      }
    }),
  )
})

test('ids survive what does not touch the passage', () => {
  const before = place(session('كلام. ماء هنا.', 'بئر وماء.'))
  const after = place(session('مقدمة طويلة 😀. كلام آخر. ماء هنا.', 'بئر وماء.', 'زيادة ثقة.'))
  expect(after.excerpts.map(({ id }) => id)).toEqual(expect.arrayContaining(before.excerpts.map(({ id }) => id)))
  expect(after.matches.map(({ id }) => id)).toEqual(expect.arrayContaining(before.matches.map(({ id }) => id)))
  expect(before.excerpts.length).toBe(2)
})

test('the same passage twice has two ids, the first of which stays', () => {
  const once = place(session('ماء هنا.')).excerpts.map(({ id }) => id)
  const twice = place(session('ماء هنا.', 'نعم', 'ماء هنا.')).excerpts.map(({ id }) => id)
  expect(twice[0]).toBe(once[0])
  expect(new Set(twice).size).toBe(2)
})

test('time grows with the length of a session, not with its square', () => {
  const timeOf = (turns: number): number => {
    const long = session(...Array.from({ length: turns }, (_, at) => `كلام ${at}. ماء هنا. بئر هناك.`))
    place(long)
    const started = performance.now()
    place(long)
    return performance.now() - started
  }
  const [small, large] = [timeOf(1000), timeOf(8000)]
  expect(large).toBeLessThan(Math.max(small, 5) * 8 * 4)
})
