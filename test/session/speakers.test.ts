import { describe, expect, test } from 'vitest'
import { interview, read } from './reading.ts'

describe('who speaks', () => {
  test.each<[claim: string, head: string, speech: string, roles: readonly string[]]>([
    ['who is declared to lead does', 'moderators: [أحمد]', 'أحمد: نعم\nم1: لا', ['أحمد moderator', 'م1 participant']],
    ['marks in the declaration don’t matter', 'moderators: الميسر', 'الميسِّر: نعم', ['الميسِّر moderator']],
    [
      'several leaders in one value',
      'moderators: أحمد، سلمى | وفاء',
      'أحمد: نعم\nوفاء: لا\nسلمى: لا',
      ['أحمد moderator', 'وفاء moderator', 'سلمى moderator'],
    ],
    ['in the singular too', 'moderator: أحمد', 'أحمد: نعم', ['أحمد moderator']],
    ['a label may say so', 'place: حلب', 'المحاورة: نعم\nم1: لا', ['المحاورة moderator', 'م1 participant']],
    ['a role may say so', 'participants: { هدى: { role: ميسّرة } }', 'هدى: نعم', ['هدى moderator']],
    [
      'a participant called researcher is none',
      'participants: { الباحث: { level: 1 } }',
      'الباحث: نعم',
      ['الباحث participant'],
    ],
    ['questions lead, answers don’t', 'place: حلب', 'س: كيف؟\nج: هكذا', ['س moderator', 'ج participant']],
  ])('%s', (_, head, speech, roles) => {
    const { session } = read(`---\nkind: interview\n${head}\n---\n${speech}`)
    expect(session.speakers.map(({ label, role }) => `${label} ${role}`)).toEqual(roles)
  })

  test('one speaker in several spellings is one, under the first', () => {
    const { session } = read(`${interview}م1: نعم\nم2: صح\nم ١: لا\nم2: صح\n**م1**: طيب`)
    expect(session.speakers.map(({ label }) => label)).toEqual(['م1', 'م2'])
    expect(session.turns.map(({ speaker }) => speaker?.label)).toEqual(['م1', 'م2', 'م1', 'م2', 'م1'])
  })

  test('a label is free of signs nobody sees', () => {
    expect(read(`${interview}المتح\u200bدث: نعم`).session.speakers[0]?.label).toBe('المتحدث')
  })

  test('everybody and somebody unknown are nobody', () => {
    const { session } = read(`${interview}م1: نعم\nالجميع: لا\nمتحدث غير معروف: طيب`)
    expect(session.speakers.map(({ label }) => label)).toEqual(['م1'])
    expect(session.turns.map(({ speaker }) => speaker?.label ?? null)).toEqual(['م1', null, null])
  })

  test('who is not among the participants is told, with a close name', () => {
    const { problems, session } = read(
      '---\nkind: interview\nparticipants: { سلمان: {} }\n---\nسلمان: نعم\nسلمن: لا\nسلمن: طيب\nالميسّر: نعم',
    )
    expect(problems).toEqual(['SESSION_UNDECLARED_SPEAKER t/a/tartous.md:6:1'])
    expect(session.speakers.map(({ label }) => label)).toEqual(['سلمان', 'سلمن', 'الميسّر'])
  })

  test('who is among them and says nothing is told and no speaker', () => {
    const { problems, session } = read('---\nkind: interview\nparticipants: { م1: {}, م2: {} }\n---\nم1: نعم')
    expect(problems).toEqual(['SESSION_SILENT_SPEAKER t/a/tartous.md:3:25'])
    expect(session.speakers).toHaveLength(1)
  })

  test('speech that looks like a speaker, and labels without speech, are told', () => {
    const { problems } = read(`${interview}م1: نعم\nأحمد: كذا\nنص\nم2:\n`)
    expect(problems).toEqual(['SESSION_DOUBTFUL_SPEAKER t/a/tartous.md:5:1', 'SESSION_EMPTY_TURN t/a/tartous.md:7:1'])
  })
})
