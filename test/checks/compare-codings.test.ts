import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareCodebooks } from '../../src/checks/compare-codebooks.ts'
import { CodingComparison } from '../../src/checks/compare-codings.ts'
import type { CodingChange } from '../../src/checks/compare-codings.ts'
import type { Codebook } from '../../src/codebook/codebook.ts'
import { compileCodebook } from '../../src/coding/compile.ts'
import type { CodedSession, ExcerptRecord } from '../../src/coding/coded-session.ts'
import { placeSession } from '../../src/coding/place-session.ts'
import type { Session } from '../../src/session/session.ts'
import { codebookOf, head } from '../codebook/codebooks.ts'

/** A session of one turn a line. */
function sessionOf(...turns: readonly string[]): Session {
  const text = turns.join('\n')
  let start = 0
  const spans = turns.map((turn) => {
    const span = { start, end: start + turn.length }
    start = span.end + 1
    return span
  })
  return {
    header: {
      id: 's',
      source: 's.txt',
      title: null,
      kind: 'interview',
      mode: null,
      place: null,
      date: null,
      governorates: [],
      attributes: new Map(),
    },
    text,
    speech: text,
    extracted: false,
    speakers: [],
    turns: spans.map((span, index) => ({ index: index + 1, speaker: null, time: null, span, marks: [] })),
  }
}

const theme = (id: string, terms: string, rest = ''): string =>
  `- id: ${id}\n  label: { ar: ${id} }\n  terms: [${terms}]\n${rest}`

function codeWith(codebook: Codebook, session: Session): CodedSession {
  const { coder } = compileCodebook(codebook, { minConfidence: 'medium' })
  const turns = session.turns.map((turn) => coder.codeTurn(session.text, turn))
  return placeSession(session, turns, codebook)
}

function compare(a: string, b: string, session: Session, lines = '') {
  const [before, after] = [a, b].map((themes) => codebookOf(head.replace('themes:', `${lines}\nthemes:`) + themes))
  if (before === undefined || after === undefined) throw new RangeError('two codebooks')
  const codings = new CodingComparison(compareCodebooks(before, after))
  const changes = codings.add(codeWith(before, session), codeWith(after, session))
  return { codings, changes, effects: codings.effects() }
}

const texts = (excerpts: readonly ExcerptRecord[]): readonly string[] => excerpts.map(({ text }) => text)
const told = (changes: readonly CodingChange[]): readonly unknown[] =>
  changes.map(({ kind, theme: { a, b }, ...own }) => [kind, (b ?? a)?.id, texts(own.a), texts(own.b)])

describe('what became of a passage', () => {
  test('nothing where both code alike', () => {
    const { changes, effects } = compare(theme('camps', 'مخيم'), theme('camps', 'مخيم'), sessionOf('عشنا بالمخيم.'))
    expect([changes, effects]).toEqual([[], []])
  })

  test('gained and lost, in codebook order', () => {
    const { changes } = compare(
      theme('camps', 'مخيم') + theme('schools', 'مدرسة'),
      theme('camps', 'مخيم, خيمة') + theme('schools', 'صف'),
      sessionOf('رحنا على المدرسة.', 'الخيمة ما بتدفّي.'),
    )
    expect(told(changes)).toEqual([
      ['gained', 'camps', [], ['الخيمة ما بتدفّي.']],
      ['lost', 'schools', ['رحنا على المدرسة.'], []],
    ])
    expect(changes.map(({ turn }) => turn)).toEqual([2, 1])
  })

  test('the same words with other borders are neither gained nor lost', () => {
    const session = sessionOf('وصلنا الصبح. عشنا بالمخيم. ورجعنا.')
    const [before, after] = ['unit: sentence', 'unit: turn'].map((unit) =>
      codebookOf(head.replace('themes:', `${unit}\nthemes:`) + theme('camps', 'مخيم')),
    )
    if (before === undefined || after === undefined) throw new RangeError('two codebooks')
    const codings = new CodingComparison(compareCodebooks(before, after))
    expect(told(codings.add(codeWith(before, session), codeWith(after, session)))).toEqual([
      ['border', 'camps', ['عشنا بالمخيم.'], ['وصلنا الصبح. عشنا بالمخيم. ورجعنا.']],
    ])
  })

  test('a passage that has one more word found in it has other evidence, whether it grew or not', () => {
    const { changes } = compare(
      theme('camps', 'مخيم'),
      theme('camps', 'مخيم, خيمة'),
      sessionOf('عشنا بالمخيم بخيمة.', 'عشنا بالمخيم. والخيمة باردة.'),
    )
    expect(told(changes)).toEqual([
      ['evidence', 'camps', ['عشنا بالمخيم بخيمة.'], ['عشنا بالمخيم بخيمة.']],
      ['evidence', 'camps', ['عشنا بالمخيم.'], ['عشنا بالمخيم. والخيمة باردة.']],
    ])
  })

  test('two excerpts that became one are one passage', () => {
    // Neighbours of a turn join; what stands between them joins them.
    const { changes, effects } = compare(
      theme('camps', 'مخيم'),
      theme('camps', 'مخيم, برد'),
      sessionOf('عشنا بالمخيم. كان في برد. رجعنا للمخيم.'),
    )
    expect(told(changes)).toEqual([
      ['evidence', 'camps', ['عشنا بالمخيم.', 'رجعنا للمخيم.'], ['عشنا بالمخيم. كان في برد. رجعنا للمخيم.']],
    ])
    expect(effects).toMatchObject([{ before: 2, after: 1, gained: 0, lost: 0, evidence: 1, borders: 0 }])
  })

  test('across a rename, and into the theme that others were merged into', () => {
    const session = sessionOf('عشنا بالمخيم.', 'والخيمة باردة.')
    const renamed = compare(theme('camps', 'مخيم'), theme('tents', 'مخيم, خيمة', '  was: [camps]\n'), session)
    expect(told(renamed.changes)).toEqual([['gained', 'tents', [], ['والخيمة باردة.']]])
    const merged = compare(
      theme('camps', 'مخيم') + theme('tents', 'خيمة'),
      theme('tents', 'خيمة, مخيم', '  was: [camps]\n'),
      session,
    )
    expect(merged.changes).toEqual([])
  })

  test('a theme that is gone has lost all, a new one gained all', () => {
    const session = sessionOf('عشنا بالمخيم.')
    const { changes } = compare(theme('camps', 'مخيم'), theme('tents', 'مخيم'), session)
    expect(changes.map(({ kind, theme: { a, b } }) => `${kind} ${(b ?? a)?.id ?? ''}`)).toEqual([
      'lost camps',
      'gained tents',
    ])
  })
})

describe('figures', () => {
  test('of themes and of the rules whose figures differ, over all sessions', () => {
    const { codings, effects } = compare(
      theme('camps', 'مخيم, { term: نازح, forms: [نازحين] }'),
      theme('camps', 'مخيم, { term: نازح, not_forms: [النازحات] }, خيمة'),
      sessionOf('عشنا بالمخيم.', 'النازحات تعبوا.', 'الخيمة باردة.', 'مخيم بخيمة.'),
    )
    expect(effects).toMatchObject([{ before: 3, after: 3, gained: 1, lost: 1, evidence: 1, borders: 0 }])
    expect(effects[0]?.rules.map(({ rule, ...own }) => ({ name: (rule.b ?? rule.a)?.rule.name, ...own }))).toEqual([
      { name: 'نازح', before: 1, after: 0, gained: 0, lost: 1 },
      { name: 'خيمة', before: 0, after: 2, gained: 1, lost: 0 },
    ])
    expect(codings.effects()).toEqual(effects)
  })

  test.each<[claim: string, a: string, b: string, expected: readonly (readonly [number, number])[]]>([
    [
      'a rule that took over from one that is gone',
      'مخيم',
      '{ exact: المخيم }',
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      'of two rules with one match, the one that stands first now',
      'المخيم, مخيم',
      'مخيم, المخيم',
      [
        [0, 1],
        [1, 0],
      ],
    ],
  ])('%s shows, though no passage differs', (_, a, b, expected) => {
    const { changes, effects } = compare(theme('camps', a), theme('camps', b), sessionOf('عشنا في المخيم.'))
    expect(changes).toEqual([])
    expect(effects[0]?.rules.map(({ before, after }) => [before, after])).toEqual(expected)
  })

  test('a coding with an unknown theme is a bug', () => {
    const book = codebookOf(head + theme('camps', 'مخيم'))
    const other = codebookOf(head + theme('tents', 'مخيم'))
    const session = sessionOf('عشنا بالمخيم.')
    const codings = new CodingComparison(compareCodebooks(book, book))
    expect(() => codings.add(codeWith(other, session), codeWith(book, session))).toThrow(RangeError)
  })
})

test('what is gained one way is lost the other way, and figures add up', () => {
  const words = ['مخيم', 'خيمة', 'مدرسة', 'بيت', 'ماء', '.']
  const terms = fc.uniqueArray(fc.constantFrom(...words.slice(0, 5)), { minLength: 1, maxLength: 4 })
  const turns = fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 3,
  })
  fc.assert(
    fc.property(terms, terms, turns, (a, b, spoken) => {
      const session = sessionOf(...spoken.map((line) => line.join(' ')))
      const there = compare(theme('one', a.join(', ')), theme('one', b.join(', ')), session)
      const back = compare(theme('one', b.join(', ')), theme('one', a.join(', ')), session)
      const opposite = { gained: 'lost', lost: 'gained', evidence: 'evidence', border: 'border' } as const
      const swapped = back.changes.map((change) => [opposite[change.kind], change.b, change.a])
      expect(there.changes.map((change) => [change.kind, change.a, change.b])).toEqual(swapped)
      // What joined or parted makes the rest of the difference.
      for (const { before, after, gained, lost } of there.effects) {
        const kept = there.changes.filter(({ kind }) => kind === 'evidence' || kind === 'border')
        const joined = kept.reduce((sum, change) => sum + change.b.length - change.a.length, 0)
        expect(after - before).toBe(gained - lost + joined)
      }
    }),
    { numRuns: 60 },
  )
})
