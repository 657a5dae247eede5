import { describe, expect, test } from 'vitest'
import { interview, read } from './reading.ts'

/** The speakers of lines that each say something, in a text whose metadata need no word. */
function labelsOf(labels: readonly string[], head = 'kind: interview'): readonly string[] {
  const text = labels.map((label) => `${label}: نعم`).join('\n')
  return read(`---\n${head}\n---\n${text}`).session.speakers.map(({ label }) => label)
}

describe('one speaker', () => {
  test.each<[claim: string, labels: readonly string[], kept: string]>([
    ['hamza', ['المتحدث الأول', 'المتحدث الاول', 'المتحدث الأول'], 'المتحدث الأول'],
    ['the commoner spelling is kept', ['المتحدث الأول', 'المتحدث الاول', 'المتحدث الاول'], 'المتحدث الاول'],
    ['marks', ['المتحدث الأول', 'المتحدث الأوّل'], 'المتحدث الأول'],
    ['ة and ه', ['المتحدثة الثانية', 'المتحدثه الثانيه'], 'المتحدثة الثانية'],
    ['ى and ي', ['المتحدثة الأولى', 'المتحدثة الأولي'], 'المتحدثة الأولى'],
    ['punctuation', ['المتحدث 1 - موالاة', 'المتحدث 1 موالاة'], 'المتحدث 1 - موالاة'],
    ['a side in parentheses', ['المتحدث الأول (موالاة)', 'المتحدث الأول موالاة'], 'المتحدث الأول (موالاة)'],
    ['the article of a customary label', ['المتحدث الأول', 'متحدث أول'], 'المتحدث الأول'],
    ['a note and none', ['المتحدث الأول (ذكر)', 'المتحدث الأول'], 'المتحدث الأول'],
    ['a bare gender and none', ['المتحدث الأول ذكر', 'المتحدث الأول'], 'المتحدث الأول ذكر'],
    ['a slip in a word that labels have', ['المتحدث الأول', 'المتحدت الأول', 'المتحدث الأول'], 'المتحدث الأول'],
  ])('%s', (_, labels, kept) => {
    expect(labelsOf(labels)).toEqual([kept])
  })

  test('a long name that is rarely spelt otherwise', () => {
    const labels = [...Array.from({ length: 8 }, () => 'أم عبدالرحمن'), 'أم عبدالرحمان', 'أم عبدالرحمان']
    expect(labelsOf(labels)).toEqual(['أم عبدالرحمن'])
  })
})

describe('two speakers', () => {
  test.each<[claim: string, labels: readonly [string, string]]>([
    ['a number', ['المتحدث 1', 'المتحدث 2']],
    ['an ordinal', ['المتحدث الثاني', 'المتحدث الثالث']],
    ['a letter', ['المشارك أ', 'المشارك ب']],
    ['a gender', ['المتحدث الأول', 'المتحدثة الأولى']],
    ['the gender of a word', ['مشارك 1', 'مشاركة 1']],
    ['a side', ['المتحدث الأول موالاة', 'المتحدث الأول معارضة']],
    ['a side in parentheses', ['المتحدث الأول (موالاة)', 'المتحدث الأول (معارضة)']],
    ['genders in notes that contradict each other', ['مداخلة (ذكر)', 'مداخلة (أنثى)']],
    ['short names', ['سليم', 'سالم']],
    ['long names, both common', ['أم عبدالرحمن', 'أم عبدالرحمان']],
  ])('%s', (_, [first, second]) => {
    expect(labelsOf([first, second, first, second])).toEqual([first, second])
  })

  test('whom the metadata declare both', () => {
    const head = 'kind: interview\nparticipants: { المتحدث الأول: {}, المتحدث الاول: {} }'
    expect(labelsOf(['المتحدث الأول', 'المتحدث الاول'], head)).toEqual(['المتحدث الأول', 'المتحدث الاول'])
  })
})

test('the declared spelling is kept, and what was joined is told once at its first line', () => {
  const { session, problems, first } = read(
    '---\nkind: interview\nparticipants: { المتحدث الأول: { level: 2 } }\n---\n' +
      'المتحدث الاول: نعم\nالميسّر: كيف؟\nالمتحدث الاول: لا\nالمتحدث الأول: طيب',
  )
  expect(session.speakers.map(({ label, attributes }) => [label, attributes.get('level')])).toEqual([
    ['المتحدث الأول', '2'],
    ['الميسّر', undefined],
  ])
  expect(problems).toEqual(['SESSION_ALIKE_SPEAKERS t/a/tartous.md:5:1'])
  expect(first).toEqual({ label: 'المتحدث الاول', kept: 'المتحدث الأول' })
})

describe('nobody is known to lead', () => {
  test.each<[claim: string, text: string, isTold: boolean]>([
    ['two speak and no label says who leads', `${interview}م1: نعم\nم2: لا`, true],
    ['a label says it', `${interview}م1: نعم\nرئيسة الجلسة: لا`, false],
    ['the head says it', '---\nkind: interview\nmoderators: م2\n---\nم1: نعم\nم2: لا', false],
    ['whom the head names does not speak', '---\nkind: interview\nmoderators: م3\n---\nم1: نعم\nم2: لا', true],
    [
      'all are declared to take part',
      '---\nkind: interview\nparticipants: { م1: {}, م2: {} }\n---\nم1: نعم\nم2: لا',
      false,
    ],
    ['one speaks', `${interview}م1: نعم`, false],
    ['nobody is named', '---\nkind: document\n---\nنعم', false],
  ])('%s', (_, text, isTold) => {
    const turns = text.slice(text.lastIndexOf('---\n') + 4)
    expect(read(`${text}\n${turns}\n${turns}`).problems.some((told) => told.startsWith('SESSION_NO_MODERATOR'))).toBe(
      isTold,
    )
  })
})
