import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCodebook } from '../../src/coding/compile.ts'
import { placeSession } from '../../src/coding/place-session.ts'
import { noMetadata } from '../../src/session/metadata.ts'
import { readSession } from '../../src/session/read-session.ts'
import { timeAt } from '../../src/session/session.ts'
import type { Session } from '../../src/session/session.ts'
import { oneTheme } from '../coding/books.ts'

function read(text: string): Session {
  return readSession({ source: 'a.txt', text }, noMetadata, []).session
}

/** Each turn as `label|what is matched and counted`, white space collapsed. */
function turnsOf({ speech, turns }: Session): readonly string[] {
  return turns.map(({ speaker, span }) => {
    const said = speech.slice(span.start, span.end).replaceAll(/\s+/gu, ' ')
    return `${speaker?.label ?? '-'}|${said}`
  })
}

describe('a turn goes on until somebody else speaks', () => {
  test.each<[claim: string, text: string, turns: readonly string[]]>([
    ['a label written again', 'م1: نعم\nم1: لا\nم2: صح\n', ['م1|نعم لا', 'م2|صح']],
    ['in another spelling', 'م1: نعم\nم ١: لا\nم2: صح\n', ['م1|نعم لا', 'م2|صح']],
    ['after a blank line', 'م1: نعم\n\nم1: لا\nم2: صح\n', ['م1|نعم لا', 'م2|صح']],
    ['under a timecode alone', 'م1: نعم\n[00:05] لا\nم2: صح\n', ['م1|نعم لا', 'م2|صح']],
    ['and comes back', 'م1: نعم\nم2: صح\nم1: لا\n', ['م1|نعم', 'م2|صح', 'م1|لا']],
    ['what nobody says stays apart', 'مقدمة\nم1: نعم\nم1: لا\n', ['-|مقدمة', 'م1|نعم لا']],
  ])('%s', (_, text, turns) => {
    expect(turnsOf(read(text))).toEqual(turns)
  })
})

test('the time of a passage is the one nearest before it', () => {
  const { text, turns } = read('م1 [00:01]: نعم\n[00:05] لا\nم1 [00:09]: ربما\nم2: صح\n')
  const times = ['نعم', 'لا', 'ربما'].map((word) => turns.map((turn) => timeAt(turn, text.indexOf(word)))[0])
  expect(times).toEqual(['00:01', '00:05', '00:09'])
})

test('a label inside of a turn is neither matched nor counted, and stands in the passage as written', () => {
  const session = read('مجلس: قلنا\nمجلس: سمعنا\nم2: مجلس\nم2: قديم\n')
  const codebook = oneTheme('مجلس')
  const { coder } = compileCodebook(codebook, { minConfidence: 'medium' })
  const coded = session.turns.map((turn) => coder.codeTurn(session.speech, turn))
  expect(coded.map(({ words, matches }) => [words, matches.length])).toEqual([
    [2, 0],
    [2, 1],
  ])
  const { turns, excerpts } = placeSession(session, coded, codebook)
  expect(excerpts.map(({ text, words }) => [text, words])).toEqual([['مجلس\nم2: قديم', 2]])
  expect(turns.map(({ text }) => text)).toEqual(['قلنا\nمجلس: سمعنا', 'مجلس\nم2: قديم'])
})

test('the speech has the places of the text, in UTF-16 units and in code points, and nothing else than its letters', () => {
  const label = fc.constantFrom('م1', 'م 1', 'م2', 'م1 [00:01]', 'المتحدث 😀')
  const said = fc.constantFrom('نعم', 'لا 😀', 'يعني: كلا', 'صح.\nتمام')
  fc.assert(
    fc.property(fc.array(fc.tuple(label, said), { minLength: 1, maxLength: 12 }), (lines) => {
      const { text, speech } = read(lines.map(([who, what]) => `${who}: ${what}`).join('\n'))
      expect(speech).toHaveLength(text.length)
      expect(Array.from(speech)).toHaveLength(Array.from(text).length)
      for (let at = 0; at < text.length; at++) expect([text[at], ' ']).toContain(speech[at])
    }),
  )
})
