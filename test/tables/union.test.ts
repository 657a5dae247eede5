import { describe, expect, test } from 'vitest'
import type { CodedSession, ExcerptRecord, MatchRecord } from '../../src/coding/coded-session.ts'
import { placeSession } from '../../src/coding/place-session.ts'
import type { Codebook } from '../../src/codebook/codebook.ts'
import { tables } from '../../src/tables/all-tables.ts'
import { Counting } from '../../src/tables/counting.ts'
import { frequenciesBy } from '../../src/tables/frequencies-by.ts'
import { ThemeTree } from '../../src/tables/theme-tree.ts'
import { makeSession, speakerOf, wordCoder } from '../coding/word-coder.ts'
import type { Said } from '../coding/word-coder.ts'
import { codebook, pick, recordsOf } from './three-sessions.ts'

const words = new Map([
  ['water', 'ماء'],
  ['wells', 'بئر'],
  ['pipes', 'أنبوب'],
])

function coded(id: string, said: readonly Said[], header = {}): CodedSession {
  const session = makeSession({ id, ...header }, said)
  const coder = wordCoder(codebook, words)
  return placeSession(
    session,
    session.turns.map((turn) => coder.codeTurn(session.text, turn)),
    codebook,
  )
}

function rows(name: string, sessions: readonly CodedSession[], book: Codebook = codebook) {
  const create = tables.get(name)
  if (create === undefined) throw new Error(`no table ${name}`)
  return recordsOf(create(new Counting(book, { includeModerators: false })), sessions)
}

describe('passages that overlap without being the same', () => {
  // «😀 واحد اثنان ثلاثة أربعة»: five words' places, and an emoji that counts as one code point.
  const [session] = [coded('s', [[speakerOf('م1'), '😀 واحد اثنان ثلاثة أربعة']])]
  const start = session.turns[0]?.position.start ?? 0
  const at = (from: number, to: number) => ({
    start: start + from,
    end: start + to,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
  })
  const excerpt = (id: string, theme: string, from: number, to: number, count: number): ExcerptRecord => {
    const listed = { evidence: [], terms: [], rules: [], before: '', after: '' }
    return { id, theme, turn: 1, time: null, position: at(from, to), text: '', words: count, ...listed }
  }
  const match = (id: string, theme: string, from: number, to: number): MatchRecord => {
    const reading = { term: 't', form: 't', surface: 't', class: 'stem', confidence: 'high' } as const
    return { id: `m${id}`, excerpt: id, theme, turn: 1, time: null, position: at(from, to), ...reading }
  }

  test('the parent counts each word once', () => {
    // wells: «واحد اثنان ثلاثة» (2–18), pipes: «ثلاثة أربعة» (13–24): «ثلاثة» stands in both.
    const excerpts = [excerpt('a', 'wells', 2, 18, 3), excerpt('b', 'pipes', 13, 24, 2)]
    const matches = [match('a', 'wells', 13, 18), match('b', 'pipes', 13, 18)]
    const [water] = rows('frequencies', [{ ...session, excerpts, matches }])
    expect(water).toMatchObject({ theme: 'water', excerpts: 2, matches: 1, words: 4 })
  })

  test('a passage inside another adds no words', () => {
    const excerpts = [excerpt('a', 'wells', 2, 24, 4), excerpt('b', 'pipes', 7, 12, 1)]
    const [water] = rows('frequencies', [{ ...session, excerpts, matches: [] }])
    expect(water).toMatchObject({ theme: 'water', excerpts: 2, words: 4 })
  })

  test('without an emoji code points and UTF-16 units are one', () => {
    const plain = coded('s', [[speakerOf('م1'), 'واحد اثنان ثلاثة']])
    const excerpts = [excerpt('a', 'wells', 0, 11, 2), excerpt('b', 'pipes', 5, 17, 2)]
    expect(rows('frequencies', [{ ...plain, excerpts, matches: [] }])[0]).toMatchObject({ theme: 'water', words: 3 })
  })
})

describe('a person known across sessions', () => {
  const person = { person: 'p7' }
  const sessions = [
    coded('a', [
      [speakerOf('م1', {}, person), 'ماء'],
      [speakerOf('م2'), 'بئر'],
    ]),
    coded('b', [
      [speakerOf('م5', {}, person), 'ماء وماء'],
      [speakerOf('م6'), 'كلام'],
    ]),
  ]

  test('is one speaker', () => {
    expect(
      pick(rows('frequencies', sessions).slice(0, 1), 'theme', 'turns', 'speakers', 'speakers_total', 'sessions'),
    ).toEqual([['water', 3, 2, 3, 2]])
  })

  test('has one row per theme, after the speakers of single sessions', () => {
    expect(
      pick(rows('frequencies-by-speaker', sessions), 'session', 'speaker', 'person', 'theme', 'turns', 'sessions'),
    ).toEqual([
      [['a'], 'م2', null, 'water', 1, 1],
      [['a'], 'م2', null, 'wells', 1, 1],
      [['a', 'b'], 'م1', 'p7', 'water', 2, 2],
    ])
  })
})

describe('attributes', () => {
  const attribute = (name: string, label = { ar: null, en: null } as Codebook['title']) => ({
    name,
    label,
    values: null,
    aliases: new Map(),
    ordinal: false,
  })
  const book = {
    ...codebook,
    attributes: [attribute('text'), attribute('camp', { ar: 'المخيم', en: 'Camp' }), attribute('place')],
  }
  const header = {
    attributes: new Map([
      ['camp', 'أطمة'],
      ['text', 'ن'],
    ]),
  }
  const sessions = [
    coded(
      'a',
      [
        [speakerOf('م1', { camp: 'باب السلامة' }), 'ماء'],
        [speakerOf('م2'), 'ماء'],
      ],
      header,
    ),
  ]

  test('declared ones have columns of their own: the speaker’s value, else the session’s', () => {
    expect(pick(rows('excerpts', sessions, book), 'camp', 'attribute_text', 'text')).toEqual([
      ['باب السلامة', 'ن', 'ماء'],
      ['أطمة', 'ن', 'ماء'],
    ])
    expect(pick(rows('sessions', sessions, book), 'camp')).toEqual([['أطمة']])
  })

  test('any of them can tell frequencies apart, values in order', () => {
    const table = frequenciesBy(['camp'], new Counting(book, { includeModerators: false }))
    const records = recordsOf(table, sessions).filter((row) => row['theme'] === 'water')
    expect(table.name).toBe('frequencies-by-camp')
    expect(pick(records, 'camp', 'turns')).toEqual([
      ['أطمة', 1],
      ['باب السلامة', 1],
    ])
  })
})

test('turns of nobody count for turns, words and sessions, and for no speaker', () => {
  const sessions = [coded('a', [[null, 'ماء هنا']])]
  expect(
    pick(rows('frequencies', sessions).slice(0, 1), 'turns', 'speakers', 'speakers_share', 'sessions', 'words_total'),
  ).toEqual([[1, 0, null, 1, 2]])
})

test('a record that refers to a turn or theme that is not there is a bug', () => {
  const [session] = [coded('a', [[speakerOf('م1'), 'ماء']])]
  const excerpts = session.excerpts.map((excerpt) => ({ ...excerpt, turn: 7 }))
  expect(() => rows('excerpts', [{ ...session, excerpts }])).toThrow(RangeError)
  const others = session.excerpts.map((excerpt) => ({ ...excerpt, theme: 'gone' }))
  expect(() => rows('excerpts', [{ ...session, excerpts: others }])).toThrow(RangeError)
})

test('surfaces of one term are ordered by how often they were found, then by how they are written and read', () => {
  const [session] = [coded('a', [[speakerOf('م1'), 'ماء ماء ماء ماء ماء ماء']])]
  const readings = [
    { surface: 'ب', form: 'x' },
    { surface: 'ب', form: 'x' },
    { surface: 'ا', form: 'y' },
    { surface: 'ا', form: 'x', class: 'article' },
    { surface: 'ا', form: 'x', confidence: 'medium' as const },
    { surface: 'ا', form: 'x' },
  ]
  const matches = session.matches.map((match, at) => ({ ...match, ...readings[at] }))
  expect(pick(rows('terms', [{ ...session, matches }]), 'surface', 'form', 'class', 'confidence', 'matches')).toEqual([
    ['ب', 'x', 'stem', 'high', 2],
    ['ا', 'x', 'article', 'high', 1],
    ['ا', 'x', 'stem', 'high', 1],
    ['ا', 'x', 'stem', 'medium', 1],
    ['ا', 'y', 'stem', 'high', 1],
  ])
})

test('a speaker who is listed and never speaks has a row of zeros and counts nowhere', () => {
  const [session] = [coded('a', [[speakerOf('م1'), 'ماء']])]
  const sessions = [{ ...session, speakers: [...session.speakers, speakerOf('م2')] }]
  expect(pick(rows('speakers', sessions), 'speaker', 'turns', 'words')).toEqual([
    ['م1', 1, 1],
    ['م2', 0, 0],
  ])
  expect(rows('frequencies', sessions)[0]).toMatchObject({ speakers_total: 1 })
})

test('themes without labels are known by their ids', () => {
  const book = { ...codebook, themes: codebook.themes.map((theme) => ({ ...theme, label: { ar: null, en: null } })) }
  const columns = tables.get('turns')?.(new Counting(book, { includeModerators: false })).columns ?? []
  expect(columns.find(({ name }) => name === 'theme_water')?.description.en).toBe(
    '1 where the turn speaks of water, else 0',
  )
  expect(
    pick(rows('excerpts', [coded('a', [[speakerOf('م1'), 'ماء']])], book), 'theme', 'theme_ar', 'theme_en'),
  ).toEqual([['water', null, null]])
})

test('a tree of themes knows who stands above whom', () => {
  const tree = new ThemeTree(codebook)
  expect(tree.lineageOf(tree.positionOf('wells'))).toEqual([1, 0])
  expect(tree.areRelated(0, 2)).toBe(true)
  expect(tree.areRelated(1, 2)).toBe(false)
  expect(tree.lineageOf(99)).toEqual([])
  expect(() => tree.themeOf('gone')).toThrow(RangeError)
})
