import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextOf } from '../../src/coding/context.ts'
import { countWords } from '../../src/text/words.ts'
import { turnAt } from './books.ts'

/** Numbered words, so that a place in them can be seen: «ك1 ك2 …». */
const numbered = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => `ك${first + index}`).join(' ')

/** A session of turns, one a line, and the context of a passage of one of them. */
function context(turns: readonly string[], position: number, passage: string) {
  const text = turns.join('\n')
  const starts = turns.map((_, index) => turns.slice(0, index).join('\n').length + (index === 0 ? 0 : 1))
  const spans = turns.map((turn, index) => turnAt(starts[index] ?? 0, (starts[index] ?? 0) + turn.length))
  const start = text.indexOf(passage, starts[position])
  return contextOf(text, spans, position, { start, end: start + passage.length })
}

test('the words around a passage are those of its own turn first', () => {
  expect(context(['قبل', `${numbered(1, 35)} هنا ${numbered(36, 70)}`, 'بعد'], 1, 'هنا')).toEqual({
    before: numbered(6, 35),
    after: numbered(36, 65),
  })
})

test('what the turn does not give comes from its neighbours, behind a mark', () => {
  expect(context(['أولا ثم', 'نعم هنا لا', 'أخيرا.'], 1, 'هنا')).toEqual({
    before: 'أولا ثم / نعم',
    after: 'لا / أخيرا.',
  })
})

test('of a neighbour only the nearest words are taken', () => {
  expect(context([numbered(1, 40), `نعم هنا لا`, numbered(41, 80)], 1, 'هنا')).toEqual({
    before: `${numbered(12, 40)} / نعم`,
    after: `لا / ${numbered(41, 69)}`,
  })
})

test('turns without a word are passed over, but not for ever', () => {
  const silent = (count: number): readonly string[] => Array.from({ length: count }, () => '…')
  expect(context(['أولا', ...silent(3), 'هنا', ...silent(3), 'أخيرا'], 4, 'هنا')).toEqual({
    before: 'أولا',
    after: 'أخيرا',
  })
  expect(context(['أولا', ...silent(40), 'هنا', ...silent(40), 'أخيرا'], 41, 'هنا')).toEqual({ before: '', after: '' })
})

test('a passage that is all there is has no context', () => {
  expect(context(['هنا'], 0, 'هنا')).toEqual({ before: '', after: '' })
})

test('long words are found too', () => {
  const long = 'ب'.repeat(900)
  expect(context([`${long} ${numbered(1, 29)} هنا`], 0, 'هنا').before).toBe(`${long} ${numbered(1, 29)}`)
})

test('there are never more than 30 words on either side, and they are the session’s', () => {
  const turns = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(turns, fc.nat({ max: 5 }), (lengths, wanted) => {
      const position = wanted % lengths.length
      const said = lengths.map(
        (length, index) => `${numbered(1, length)} ${index === position ? 'هنا ' : ''}${numbered(1, length)}`,
      )
      const { before, after } = context(said, position, 'هنا')
      expect(countWords(before)).toBeLessThanOrEqual(30)
      expect(countWords(after)).toBeLessThanOrEqual(30)
      const session = said.join('\n')
      expect([...before.split(' / '), ...after.split(' / ')].every((piece) => session.includes(piece))).toBe(true)
    }),
  )
})
