import { describe, expect, test } from 'vitest'
import { noMetadata } from '../../src/session/metadata.ts'
import { readSession, stemOf } from '../../src/session/read-session.ts'
import { interview, read, tables } from './reading.ts'

describe('a transcript as the design shows it', () => {
  const { session, problems } = read(
    [
      '---',
      'session: tartous-1',
      'title: جلسة طرطوس',
      'kind: focus-group',
      'mode: in-person',
      'place: طرطوس',
      'date: 2022-03-05',
      'governorates: [طرطوس, اللاذقية, السويداء]',
      'moderators: [الميسّر]',
      'facilitation: حركة البناء',
      'participants:',
      '  م1: { level: 2, governorate: طرطوس, gender: f, role: قيادة مجتمعية, person: p1 }',
      '---',
      'الميسّر: كيف تصفون واقع النزوح في مناطقكم؟',
      'م1 [00:03:12]: نزحت عائلتي مرتين',
      '',
      'قبل أن نستقر هنا.',
      '',
    ].join('\n'),
  )

  test('its header', () => {
    expect(session.header).toEqual({
      id: 'tartous-1',
      source: 'a/tartous.md',
      title: 'جلسة طرطوس',
      kind: 'focus-group',
      mode: 'in-person',
      place: 'طرطوس',
      date: '2022-03-05',
      governorates: ['طرطوس', 'اللاذقية', 'السويداء'],
      attributes: new Map([['facilitation', 'حركة البناء']]),
    })
    expect(problems).toEqual([])
  })

  test('its speakers in order of appearance', () => {
    const attributes = new Map([
      ['level', '2'],
      ['governorate', 'طرطوس'],
      ['gender', 'f'],
      ['role', 'قيادة مجتمعية'],
    ])
    expect(session.speakers).toEqual([
      { label: 'الميسّر', role: 'moderator', person: null, attributes: new Map() },
      { label: 'م1', role: 'participant', person: 'p1', attributes },
    ])
  })

  test('its turns, verbatim', () => {
    const turns = session.turns.map(({ index, speaker, time, span }) => [
      index,
      speaker?.label,
      time,
      session.text.slice(span.start, span.end),
    ])
    expect(turns).toEqual([
      [1, 'الميسّر', null, 'كيف تصفون واقع النزوح في مناطقكم؟'],
      [2, 'م1', '00:03:12', 'نزحت عائلتي مرتين\n\nقبل أن نستقر هنا.'],
    ])
    expect(session.extracted).toBe(false)
  })
})

describe('what is not said', () => {
  test('without an id the file’s name is one', () => {
    expect(read(`${interview}م1: نعم`).session.header.id).toBe('tartous')
  })

  test.each([
    ['a/b.c.txt', 'b.c'],
    ['b', 'b'],
    ['a/.txt', '.txt'],
  ])('the stem of %s is %s', (source, stem) => {
    expect(stemOf(source)).toBe(stem)
  })

  test.each([
    ['nobody named', 'نص\n\nنص', 'document'],
    ['two participants', 'الميسّر: نعم\nم1: لا\nم2: طيب', 'interview'],
    ['three', 'الميسّر: نعم\nم1: لا\nم2: طيب\nم3: لا', 'focus-group'],
  ])('the kind is told by the speakers, and that is told: %s', (_, text, kind) => {
    const { session, problems } = read(text)
    expect(session.header.kind).toBe(kind)
    expect(problems).toEqual(['SESSION_KIND_ASSUMED t/a/tartous.md::'])
  })

  test('a talk in which nobody is named is told', () => {
    expect(read(`${interview}نص\n\nنص`).problems).toEqual(['SESSION_NO_SPEAKERS t/a/tartous.md::'])
  })

  test('an empty transcript is told once', () => {
    expect(read('').problems).toEqual(['SESSION_EMPTY t/a/tartous.md::'])
    expect(read(interview).problems).toEqual(['SESSION_EMPTY t/a/tartous.md::'])
  })

  test('the path of a problem is the source where no other is known', () => {
    expect(readSession({ source: 'a.txt', text: '' }, noMetadata, []).diagnostics[0]?.at).toEqual({ path: 'a.txt' })
  })
})

describe('documents', () => {
  test('have paragraphs for turns and no speakers, whatever stands before their colons', () => {
    const { session, problems } = read(
      '---\nkind: document\nparticipants: { م1: { level: 2 } }\n---\nم1: نعم\nم1: لا\n\nنص',
    )
    expect(session.turns.map(({ span, speaker }) => [session.text.slice(span.start, span.end), speaker])).toEqual([
      ['م1: نعم\nم1: لا', null],
      ['نص', null],
    ])
    expect(session.speakers).toEqual([])
    expect(problems).toEqual([])
  })

  test('may be called so in Arabic', () => {
    expect(read('---\nkind: وثيقة\nmode: حضورية\n---\nنص').session.header).toMatchObject({
      kind: 'document',
      mode: 'in-person',
    })
  })
})

describe('metadata beside the transcript', () => {
  test('say what the front matter does not', () => {
    const metadata = tables(
      [
        'session,title,kind,date,governorates,weather',
        'tartous,جلسة,focus-group,2022-03-05,طرطوس|اللاذقية; السويداء,مشمس',
      ],
      ['session,speaker,level,person', 'tartous,م1,3,p9', 'tartous,م2,4,'],
    )
    const { session, problems } = read(
      '---\nparticipants: { م1: { governorate: حلب } }\n---\nم1: نعم\nم2: لا',
      metadata,
    )
    expect(problems).toEqual([])
    expect(session.header).toMatchObject({
      title: 'جلسة',
      kind: 'focus-group',
      date: '2022-03-05',
      governorates: ['طرطوس', 'اللاذقية', 'السويداء'],
    })
    expect(session.header.attributes).toEqual(new Map([['weather', 'مشمس']]))
    expect(session.speakers.map(({ person, attributes }) => [person, Object.fromEntries(attributes)])).toEqual([
      ['p9', { governorate: 'حلب', level: '3' }],
      [null, { level: '4' }],
    ])
  })

  test('are found by the id the front matter gives', () => {
    const metadata = tables(['session,kind,place', 'x,interview,حلب', 'tartous,interview,حمص'])
    expect(read('---\nsession: x\n---\nم1: نعم', metadata).session.header.place).toBe('حلب')
  })

  test('give way to the front matter, and a difference names both places', () => {
    const metadata = tables(
      ['session,kind,place,title', 'tartous,interview,حمص,ت'],
      ['session,speaker,level', 'tartous,م1,3'],
    )
    const { session, problems, first } = read(
      '---\nplace: حلب\ntitle: ت\nparticipants: { م1: { level: 2 } }\n---\nم1: نعم',
      metadata,
    )
    expect(session.header.place).toBe('حلب')
    expect(session.speakers[0]?.attributes.get('level')).toBe('2')
    expect(problems).toEqual([
      'SESSION_METADATA_DISAGREE t/a/tartous.md:4:30',
      'SESSION_METADATA_DISAGREE t/a/tartous.md:2:8',
    ])
    expect(first).toEqual({ field: 'level (م1)', kept: '2', other: '3', otherAt: 'participants.csv:2' })
  })

  test('that differ in spelling, order or by an alias only do not disagree', () => {
    const metadata = tables(['session,kind,governorates,moderators', 'tartous,مقابلة,حلب|الشام,الميسر'])
    const { problems } = read(
      '---\nkind: interview\ngovernorates: [دمشق, حلب]\nmoderators: [الميسّر]\n---\nالميسّر: نعم',
      metadata,
    )
    expect(problems).toEqual([])
  })
})

describe('the text', () => {
  test('is read even below a faulty head, which stays a gap', () => {
    const { session, problems } = read('---\nplace: حلب\nplace: حمص\n---\nم1: نعم')
    expect(problems[0]).toBe('YAML_DUPLICATE_KEY t/a/tartous.md:3:1')
    expect(session.turns.map(({ span }) => session.text.slice(span.start, span.end))).toEqual(['نعم'])
  })

  test('that was read in a wrong encoding and saved is told', () => {
    const garbled = new TextDecoder('windows-1252').decode(new TextEncoder().encode('نزحت عائلتي مرتين'))
    expect(read(`${interview}م1: ${garbled}`).problems).toEqual(['SESSION_GARBLED t/a/tartous.md:4:5'])
  })

  test('with a direction control that lacks its partner is told', () => {
    expect(read(`${interview}م1: نعم \u202eلا`).problems).toEqual(['SESSION_UNBALANCED_BIDI t/a/tartous.md:4:9'])
    expect(read(`${interview}م1: نعم \u202eلا\u202c \u200f`).problems).toEqual([])
  })

  test('columns count code points', () => {
    const { problems } = read(`${interview}م1: 😀😀\n\nم2 😀: نص 😀 \u2069`)
    expect(problems).toContain('SESSION_UNBALANCED_BIDI t/a/tartous.md:6:12')
  })
})
