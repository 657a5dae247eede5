import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CodedSession } from '../../src/coding/coded-session.ts'
import { lineOf } from '../../src/diagnostic/place.ts'
import { codebookOf, head } from '../codebook/codebooks.ts'
import { book, coded, inOneSession, moderator, told, used } from './using.ts'
import type { Said } from './using.ts'

describe('terms that find nothing', () => {
  const codebook = book(['displacement', 'نازح, مخيم, دورة'], ['return', 'عودة, رجعة'])
  const unused = (...said: readonly Said[]): readonly unknown[] =>
    told(inOneSession(codebook, ...said), 'CODEBOOK_UNUSED_TERMS', 'CODEBOOK_UNUSED_THEME')
  const noReturn = ['UNUSED_THEME', 9, { theme: 'return', terms: 2, turns: 3 }]

  test.each<[string, readonly Said[], readonly unknown[]]>([
    [
      'none',
      [
        [1, 'نازح في المخيم ثم دورة'],
        [1, 'عودة'],
        [1, 'رجعة'],
      ],
      [],
    ],
    [
      'some, by theme, and all of another',
      [
        [1, 'نازحون'],
        [2, 'شاي'],
      ],
      [['UNUSED_TERMS', 7, { theme: 'displacement', unused: ['مخيم', 'دورة'], terms: 3, turns: 3 }], noReturn],
    ],
    [
      'what only a moderator says, whose turns are not counted',
      [
        [1, 'نازح ودورة'],
        [2, 'شاي'],
        [4, 'والمخيم؟', moderator],
      ],
      [['UNUSED_TERMS', 7, { theme: 'displacement', unused: ['مخيم'], terms: 3, turns: 3 }], noReturn],
    ],
    [
      'what nobody in particular says counts',
      [
        [2, 'نازح في المخيم', null],
        [1, 'دورة', null],
      ],
      [noReturn],
    ],
    [
      'what is found with low confidence only',
      [
        [1, 'نازح في المخيم'],
        [2, 'حضرنا دوره'],
      ],
      [['UNUSED_TERMS', 7, { theme: 'displacement', unused: ['دورة'], terms: 3, turns: 3 }], noReturn],
    ],
  ])('%s', (_, said, expected) => {
    expect(unused(...said)).toEqual(expected)
  })

  test('a theme without terms of its own has none that find nothing', () => {
    const parent = codebookOf(
      `${head}- id: top\n  label: { ar: أعلى }\n  themes:\n  - { id: a, label: { ar: أ }, terms: [نازح] }\n`,
    )
    expect(told(inOneSession(parent, [1, 'نازح']), 'CODEBOOK_UNUSED_TERMS', 'CODEBOOK_UNUSED_THEME')).toEqual([])
  })
})

describe('terms in more than a tenth of the turns', () => {
  const codebook = book(['displacement', 'مخيم, نازح'])
  test.each<[string, readonly Said[], readonly unknown[]]>([
    [
      '5 of 49',
      [
        [5, 'نازح'],
        [44, 'شاي'],
      ],
      [['BROAD_TERM', 8, { term: 'نازح', theme: 'displacement', turns: 5, total: 49 }]],
    ],
    [
      '5 of 50 is a tenth',
      [
        [5, 'نازح'],
        [45, 'شاي'],
      ],
      [],
    ],
    [
      'fewer than 5 turns say nothing',
      [
        [4, 'نازح'],
        [4, 'شاي'],
      ],
      [],
    ],
    [
      'several matches of a turn are one turn',
      [
        [4, 'نازح. ثم نازح.'],
        [4, 'شاي'],
      ],
      [],
    ],
    [
      'turns of moderators do not count',
      [
        [4, 'نازح'],
        [9, 'نازح؟', moderator],
        [4, 'شاي'],
      ],
      [],
    ],
  ])('%s', (_, said, expected) => {
    expect(told(inOneSession(codebook, ...said), 'CODEBOOK_BROAD_TERM')).toEqual(expected)
  })
})

test('words of uncoded turns, at the codebook, with the turns that no theme caught', () => {
  const codebook = book(['displacement', 'نازح'])
  const found = inOneSession(codebook, [40, 'نازحون'], [4, 'الطريق'], [2, 'شاي'], [9, 'سكر', moderator])
  expect(told(found, 'CODEBOOK_UNCODED_WORDS')).toEqual([
    ['UNCODED_WORDS', 0, { words: [{ word: 'الطريق', uncoded: 4, coded: 0 }], turns: 6, total: 46 }],
  ])
})

describe('documents', () => {
  const codebook = book(['displacement', 'نازح, مخيم'])
  const dialogue = coded(codebook, 'hama', [[1, 'نازح']])
  const report = coded(codebook, 'report', [[1, 'مخيم', null]], 'document')
  const unused = (...sessions: readonly CodedSession[]): readonly unknown[] =>
    used(codebook, sessions).map(({ args }) => args)

  test('do not count beside the dialogue', () => {
    expect(unused(report, dialogue)).toEqual([{ theme: 'displacement', unused: ['مخيم'], terms: 2, turns: 1 }])
  })

  test('count where there is nothing else', () => {
    expect(unused(report)).toEqual([{ theme: 'displacement', unused: ['نازح'], terms: 2, turns: 1 }])
  })
})

test('where no turn counts there is nothing to say', () => {
  const codebook = book(['displacement', 'نازح'])
  expect(used(codebook, [])).toEqual([])
  expect(used(codebook, [coded(codebook, 'hama', [[3, 'نازح؟', moderator]])])).toEqual([])
})

test('all together in the order of the codebook', () => {
  const codebook = book(['displacement', 'مخيم, نازح'], ['return', 'عودة'])
  const sessions = ['s1', 's2', 's3'].map((id) =>
    coded(codebook, id, [[id === 's1' ? 6 : 3, id === 's1' ? 'عودة النازحين' : 'شاي']]),
  )
  expect(used(codebook, sessions).map(({ code, at }) => `${code} ${at === null ? 0 : lineOf(at)}`)).toEqual([
    'CODEBOOK_UNCODED_WORDS 0',
    'CODEBOOK_INSEPARABLE_THEMES 7',
    'CODEBOOK_ONE_SESSION_THEME 7',
    'CODEBOOK_UNUSED_TERMS 7',
    'CODEBOOK_BROAD_TERM 8',
    'CODEBOOK_ONE_SESSION_THEME 9',
    'CODEBOOK_BROAD_TERM 10',
  ])
})

test('the order of sessions does not matter', () => {
  const codebook = book(['displacement', 'نازح, مخيم'], ['return', 'عودة'])
  const texts = fc.constantFrom('نازح', 'مخيم', 'عودة النازحين', 'شاي وسكر', 'الطريق', 'والطريق طويل')
  const session = fc.array(texts, { minLength: 1, maxLength: 12 })
  const corpus = fc.array(session, { maxLength: 6 }).map((all) =>
    all.map((said, at) =>
      coded(
        codebook,
        `s${at}`,
        said.map((text): Said => [1, text]),
      ),
    ),
  )
  const permuted = corpus.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  )
  fc.assert(
    fc.property(permuted, ([all, shuffled]) => {
      expect(used(codebook, shuffled)).toEqual(used(codebook, all))
    }),
    { numRuns: 60 },
  )
})
