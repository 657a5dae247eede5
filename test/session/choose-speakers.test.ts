import { describe, expect, test } from 'vitest'
import { findSpeakerLines } from '../../src/session/choose-speakers.ts'
import { labelKey } from '../../src/session/label.ts'

/** The labels of the lines that begin turns; «…» where the speaker goes on. */
function labelsOf(text: string, ...declared: readonly string[]): readonly string[] {
  return findSpeakerLines(text, 0, new Set(declared.map(labelKey))).lines.map(({ key, label }) =>
    key === null ? '…' : label,
  )
}

describe('what makes a label a speaker’s', () => {
  test.each<[claim: string, text: string, labels: readonly string[]]>([
    ['customary labels need one line', 'م1: نعم\nالميسّر: لا', ['م1', 'الميسّر']],
    ['others need two', 'أحمد: نعم\nم1: لا\nأحمد: طيب', ['أحمد', 'م1', 'أحمد']],
    ['one line is prose', 'م1: نعم\nالنقطة الأهم: الكهرباء\nوالماء\nم1: طيب', ['م1', 'م1']],
    [
      'spellings of one label count together',
      'المُيسّر الأول حلب: نعم\nالميسر الاول حلب: لا\nالميسّر الأول حلب: طيب',
      ['المُيسّر الأول حلب', 'الميسر الاول حلب', 'الميسّر الأول حلب'],
    ],
    [
      'what introduces speech is none, however often',
      'م1: كنا هناك\nوقال: نعم\nوقال: لا\nقالت أمي: طيب\nقالت أمي: لا',
      ['م1'],
    ],
    ['nor what introduces an item', 'م1: ثلاثة\nأولاً: الماء\nثانياً: الخبز\nأولاً: الماء', ['م1']],
    [
      'nor a label too long to be written again and again',
      'م1: نعم\nالشيء الذي أريد أن أقوله هو: كذا\nالشيء الذي أريد أن أقوله هو: كذا',
      ['م1'],
    ],
    [
      'names that speak once each are speakers where nearly every line has one',
      'أحمد: نعم\nسلمى: لا\nوفاء: طيب',
      ['أحمد', 'سلمى', 'وفاء'],
    ],
    ['but not where few lines have', 'أحمد: نعم\nسلمى: لا\nنص\nنص\nنص', []],
    ['nor where speakers are known without them', 'م1: نعم\nم2: لا\nالنتيجة هنا: كذا', ['م1', 'م2']],
    ['a single line with a name is prose', 'أحمد: نعم', []],
    ['س and ج trust each other', 'س: كيف؟\nج: هكذا', ['س', 'ج']],
    ['ج alone is the item of a list', 'م1: عندي نقاط\nأ: الماء\nب: الخبز\nج: العمل', ['م1']],
    ['numbered questions are one person’s', 'س1: كيف؟\nج1: هكذا\nس2: وبعد؟\nج2: كذا', ['س', 'ج', 'س', 'ج']],
    ['but ج1 and ج2 without questions are two', 'ج1: نعم\nج2: لا', ['ج1', 'ج2']],
    ['a time of day is no label', 'م1: نعم\nالساعة 10:30 بدأنا\nالساعة 10:30 بدأنا', ['م1']],
    ['an address is none', 'م1: نعم\nhttp://a.b\nhttp://a.b', ['م1']],
    ['a customary label may stand right before a number', 'م1:30 شخصاً', ['م1']],
  ])('%s', (_, text, labels) => {
    expect(labelsOf(text)).toEqual(labels)
  })

  test('declared labels need nothing else', () => {
    expect(labelsOf('أحمد: نعم', 'أحمد')).toEqual(['أحمد'])
    expect(labelsOf('قال: نعم\nج: لا\n=1+1: نعم\nنص', 'قال', 'ج', '=1+1')).toEqual(['قال', 'ج', '=1+1'])
    expect(labelsOf('النتيجة: كذا', 'النتيجة')).toEqual(['النتيجة'])
    expect(labelsOf('أحمد (2): نعم\nأحمد (3): لا', 'أحمد (2)', 'أحمد (3)')).toEqual(['أحمد (2)', 'أحمد (3)'])
  })

  test('names with a meaning in JavaScript are names', () => {
    expect(labelsOf('__proto__: نص\nconstructor: نص\ntoString: نص')).toEqual(['__proto__', 'constructor', 'toString'])
  })
})

describe('forms without a colon', () => {
  test.each<[claim: string, text: string, labels: readonly string[]]>([
    ['brackets around customary labels', '[م1] نعم\n[الميسّر] لا', ['م1', 'الميسّر']],
    [
      'brackets around names that come again',
      '[أحمد] نعم\n[سلمى] لا\n[أحمد] طيب\n[سلمى] لا',
      ['أحمد', 'سلمى', 'أحمد', 'سلمى'],
    ],
    ['brackets around sounds are none', 'م1: نعم\n[ضحك] والله\n[ضحك] طيب', ['م1']],
    ['nor where no line has a colon', '[ضحك] والله\n[صمت] طيب\n[ضحك] نعم\n[صمت] لا', []],
    ['brackets around words in a dialogue are none', 'م1: نعم\n[طرطوس] نص\n[طرطوس] نص\n[حمص] نص\n[حمص] نص', ['م1']],
    ['a dash after a customary label', 'م1 - نعم\nم2 – لا', ['م1', 'م2']],
    ['a dash after anything else is none', 'طرطوس - المدينة\nطرطوس - الريف', []],
    ['a label alone on its line, the speech on the next', 'م1\nنعم\nالميسّر:\nلا', ['م1', 'الميسّر']],
    ['a name and a timecode alone on their line', 'أحمد  0:03\nنعم\nسلمى  0:09\nلا\nأحمد  0:12\nطيب', ['أحمد', 'أحمد']],
    ['a bold label', '**م1** نعم', ['م1']],
    ['a name known from its colon', 'أحمد: نعم\nأحمد: لا\nأحمد - طيب', ['أحمد', 'أحمد', 'أحمد']],
    ['a dash before prose with a colon', 'م1 - قال: نعم', ['م1']],
    [
      'a timecode and no label: the speaker goes on',
      'م1: نعم\n[00:05:00] وبعدين\n[00:06:00] قال: لا',
      ['م1', '…', '…'],
    ],
  ])('%s', (_, text, labels) => {
    expect(labelsOf(text)).toEqual(labels)
  })
})

test('what looked like a speaker once is told, up to twenty times', () => {
  const { doubtful } = findSpeakerLines(
    'م1: نعم\nأحمد: لا\nنص\nقال: كذا\nهذه جملة طويلة جداً وفيها: نقطتان',
    0,
    new Set(),
  )
  expect(doubtful.map(({ label }) => label)).toEqual(['أحمد'])
  const many = Array.from({ length: 30 }, (_, index) => `اسم آخر ${index}: نص\nنص\nنص`).join('\n')
  expect(findSpeakerLines(many, 0, new Set()).doubtful).toHaveLength(20)
})

test('lines before the beginning are not looked at', () => {
  expect(findSpeakerLines('م1: نعم\nم2: لا', 8, new Set()).lines.map(({ label }) => label)).toEqual(['م2'])
})
