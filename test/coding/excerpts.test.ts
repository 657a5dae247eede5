import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAtLeast } from '../../src/arabic/reading.ts'
import type { Confidence } from '../../src/coding/coding.ts'
import { countWords } from '../../src/text/words.ts'
import { all, book, byTheme, code, coderOf, excerpts, near, oneTheme, theme, turnAt, withUnit, words } from './books.ts'

/** So many words that mean nothing. */
const filler = (count: number): string =>
  Array.from({ length: count }, (_, index) => `كلمة${'بتثجحخ'.charAt(index % 6)}`).join(' ')

describe('the passage is the sentence', () => {
  test.each<[string, string, readonly string[]]>([
    ['with its full stop', 'ذهبنا باكرا. وصلنا إلى المدرسة. ثم عدنا.', ['وصلنا إلى المدرسة.']],
    ['with its question mark and quotes', 'قال: «أين المدرسة؟» ثم سكت.', ['قال: «أين المدرسة؟»']],
    ['exactly as written', 'وصلنا  إلى\nالمَدْرَسَـة   اليوم!', ['وصلنا  إلى\nالمَدْرَسَـة   اليوم!']],
    ['of no full stop, the whole turn', 'وصلنا إلى المدرسة', ['وصلنا إلى المدرسة']],
    ['not ended by a hesitation', 'وصلنا ... إلى المدرسة', ['وصلنا ... إلى المدرسة']],
    ['not ended by an abbreviation', 'رأينا د. سالم في المدرسة', ['رأينا د. سالم في المدرسة']],
    ['ended by a blank line', 'ثم عدنا\n\nوصلنا إلى المدرسة', ['وصلنا إلى المدرسة']],
    ['once for two matches', 'من المدرسة إلى المدرسة.', ['من المدرسة إلى المدرسة.']],
    ['none without a match', 'ثم عدنا.', []],
  ])('%s', (_, text, expected) => {
    expect(excerpts(text, 'مدرسة')).toEqual(expected)
  })
})

describe('neighbouring passages', () => {
  test.each<[string, string, readonly string[]]>([
    ['join', 'هذه المدرسة. تلك المدرسة.', ['هذه المدرسة. تلك المدرسة.']],
    ['do not join over a sentence between', 'هذه المدرسة. نعم. تلك المدرسة.', ['هذه المدرسة.', 'تلك المدرسة.']],
    ['join over a blank line', 'هذه المدرسة\n\nتلك المدرسة', ['هذه المدرسة\n\nتلك المدرسة']],
  ])('%s', (_, text, expected) => {
    expect(excerpts(text, 'مدرسة')).toEqual(expected)
  })

  test.each([
    ['join while they stay within 60 words', 29, 29, 1],
    ['stay apart beyond 60 words', 29, 30, 2],
  ])('%s', (_, first, second, count) => {
    const text = `المدرسة ${filler(first)}. المدرسة ${filler(second)}.`
    expect(excerpts(text, 'مدرسة')).toHaveLength(count)
  })

  test('join one by one: what the third would make too long stays for itself', () => {
    const sentence = `المدرسة ${filler(24)}.`
    const found = excerpts([sentence, sentence, sentence].join(' '), 'مدرسة')
    expect(found).toEqual([`${sentence} ${sentence}`, sentence])
  })

  test('of different themes stay apart', () => {
    const codebook = book([theme('a', ['مدرسة']), theme('b', ['سوق'])])
    const coded = code(codebook, 'هذه المدرسة. هذا السوق.')
    expect(byTheme(coded, codebook, coded.excerpts)).toEqual(['a: هذه المدرسة.', 'b: هذا السوق.'])
  })

  test('are joined by a match that reaches over their border', () => {
    expect(excerpts('فقدنا الثقة. هذا المجلس بعيد. نعم.', near(2, 'ثقة', 'مجلس'))).toEqual([
      'فقدنا الثقة. هذا المجلس بعيد.',
    ])
  })
})

describe('a long sentence', () => {
  test('of 60 words stays whole', () => {
    const text = `${filler(30)} المدرسة ${filler(29)}.`
    expect(excerpts(text, 'مدرسة')).toEqual([text])
  })

  test('is cut into 60 words around its match: 29 before it, 30 after it', () => {
    const [left, right] = [filler(40), filler(40)]
    const expected = `${left.split(' ').slice(-29).join(' ')} المدرسة ${right.split(' ').slice(0, 30).join(' ')}`
    expect(excerpts(`${left} المدرسة ${right}`, 'مدرسة')).toEqual([expected])
  })

  test('gives to one side what the other does not need', () => {
    const right = filler(90)
    const expected = `هذه المدرسة ${right.split(' ').slice(0, 58).join(' ')}`
    expect(excerpts(`هذه المدرسة ${right}`, 'مدرسة')).toEqual([expected])
  })

  test('is cut at the pauses that are farthest out, the comma kept', () => {
    const text = `${filler(25)}، ${filler(10)}، ${filler(5)} المدرسة ${filler(8)}، ${filler(12)}، ${filler(40)}`
    expect(excerpts(text, 'مدرسة')).toEqual([`${filler(10)}، ${filler(5)} المدرسة ${filler(8)}، ${filler(12)}،`])
  })

  test('is cut at conjunctions, which open the passage', () => {
    const text = `${filler(30)} لأنو ${filler(10)} المدرسة ${filler(10)} بس ${filler(40)}`
    expect(excerpts(text, 'مدرسة')).toEqual([`لأنو ${filler(10)} المدرسة ${filler(10)}`])
  })

  test('gives a window to each of two distant matches, without overlap', () => {
    const [first, second] = [`المدرسة ${filler(70)}`, `المدرسة ${filler(10)}`]
    const found = excerpts(`${first} ${second}`, 'مدرسة')
    expect(found).toHaveLength(2)
    expect(found.every((text) => text.includes('المدرسة') && countWords(text) <= 60)).toBe(true)
    expect(found[1]?.endsWith(second)).toBe(true)
  })

  test('gives one window to two matches that fit into it, the odd word after them', () => {
    const text = `${filler(20)} المدرسة ${filler(57)} المدرسة ${filler(20)}`
    expect(excerpts(text, 'مدرسة')).toEqual([`المدرسة ${filler(57)} المدرسة كلمةب`])
  })

  test('never cuts a match: one that is longer than 60 words is its own passage', () => {
    const long = `الثقة ${filler(70)} المجلس`
    expect(excerpts(`${filler(20)} ${long} ${filler(20)}`, near(80, 'ثقة', 'مجلس'))).toEqual([long])
  })
})

describe('units', () => {
  const text = 'هذه المدرسة. نعم.\nهي قديمة.\n\nلا. عدنا.'

  test.each<['sentence' | 'paragraph' | 'turn', string]>([
    ['sentence', 'هذه المدرسة.'],
    ['paragraph', 'هذه المدرسة. نعم.\nهي قديمة.'],
    ['turn', text],
  ])('with unit %s', (unit, expected) => {
    const coded = code(withUnit(unit, 'مدرسة'), text)
    expect(words(coded, coded.excerpts)).toEqual([expected])
  })

  test('a turn is what the session says, white space around it apart', () => {
    const session = 'م1: هذه المدرسة. نعم.\nم2: لا.'
    const { excerpts: found } = coderOf(withUnit('turn', 'مدرسة')).codeTurn(session, turnAt(4, 21))
    expect(found.map(({ span }) => session.slice(span.start, span.end))).toEqual(['هذه المدرسة. نعم.'])
  })
})

describe('confidence', () => {
  // بلده: «his country» as well as بلدة, low; بالبلدة high; ببلدة medium (a one-letter proclitic).
  const text = 'هذه بلده. نعم. نحن ببلدة. نعم. نحن بالبلدة.'

  test.each<[Confidence, readonly string[]]>([
    ['low', ['هذه بلده.', 'نحن ببلدة.', 'نحن بالبلدة.']],
    ['medium', ['نحن ببلدة.', 'نحن بالبلدة.']],
    ['high', ['نحن بالبلدة.']],
  ])('%s and above make excerpts; all are listed', (minConfidence, expected) => {
    const coded = code(oneTheme('بلدة'), text, minConfidence)
    expect(words(coded, coded.excerpts)).toEqual(expected)
    expect(coded.matches.map(({ confidence }) => confidence)).toEqual(['low', 'medium', 'high'])
  })
})

describe('over random speech', () => {
  const codebook = book([
    theme('schools', ['مدرسة', all('سوق', 'خيمة')]),
    theme('trust', [near(70, 'ثقة', 'مجلس'), 'مجلس محلي']),
    theme('town', ['بلدة']),
  ])
  const coder = coderOf(codebook)
  const spoken = [
    'المدرسة',
    'سوقنا',
    'خيمة',
    'الثقة',
    'المجلس',
    'مجلس محلي',
    'بلده',
    'ببلدة',
    'بس',
    'لأنو',
    'هيك',
    '107',
  ]
  const signs = ['،', '.', '؟', '...', '*', '\n', '\n\n', filler(7), filler(23)]
  const speech = fc
    .array(fc.constantFrom(...spoken, ...signs), { maxLength: 60 })
    .map((parts) => parts.join(' ').trim())

  test('every match that counts lies in exactly one excerpt of its theme, whole', () => {
    fc.assert(
      fc.property(speech, (text) => {
        const { matches, excerpts: found } = coder.codeTurn(text, turnAt(0, text.length))
        for (const match of matches) {
          const holding = found.filter((excerpt) => excerpt.matches.includes(match))
          expect(holding).toHaveLength(isAtLeast(match.confidence, 'medium') ? 1 : 0)
          const inside = found.filter(
            ({ theme: own, span }) => own === match.theme && span.start < match.span.end && match.span.start < span.end,
          )
          expect(holding.length === 1 ? inside : holding).toEqual(holding)
          for (const { span } of holding) {
            expect(span.start <= match.span.start && match.span.end <= span.end).toBe(true)
          }
        }
        expect(found.every((excerpt) => excerpt.matches.length > 0)).toBe(true)
      }),
    )
  })

  test('excerpts are of 60 words unless one match is longer, inside the turn, in order, without overlap', () => {
    fc.assert(
      fc.property(speech, (text) => {
        const { excerpts: found } = coder.codeTurn(text, turnAt(0, text.length))
        for (const { span, matches } of found) {
          const longest = Math.max(...matches.map((match) => countWords(text, match.span.start, match.span.end)))
          expect(countWords(text, span.start, span.end)).toBeLessThanOrEqual(Math.max(60, longest))
          expect(span.start >= 0 && span.end <= text.length).toBe(true)
          expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim())
        }
        codebook.themes.forEach((_, index) => {
          const own = found.filter((excerpt) => excerpt.theme === index)
          own.slice(1).forEach((excerpt, place) => {
            expect(excerpt.span.start).toBeGreaterThanOrEqual(own[place]?.span.end ?? Infinity)
          })
        })
        expect(found.map(({ span }) => span.start)).toEqual(
          [...found].map(({ span }) => span.start).sort((a, b) => a - b),
        )
      }),
    )
  })

  test('an excerpt never cuts a word', () => {
    fc.assert(
      fc.property(speech, (text) => {
        for (const { span } of coder.codeTurn(text, turnAt(0, text.length)).excerpts) {
          const outside = countWords(text, 0, span.start) + countWords(text, span.end)
          expect(outside + countWords(text, span.start, span.end)).toBe(countWords(text))
        }
        expect(text).toBe(text.trim())
      }),
    )
  })
})
