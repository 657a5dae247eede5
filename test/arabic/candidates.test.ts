import { describe, expect, test } from 'vitest'
import {
  pluralCandidates,
  relativeCandidates,
  spellingCandidates,
  verbalCandidates,
} from '../../src/arabic/candidates.ts'
import type { Candidate } from '../../src/arabic/candidates.ts'

const forms = (candidates: readonly Candidate[]): readonly string[] => candidates.map(({ form }) => form)
const named = (candidates: readonly Candidate[]): readonly string[] =>
  candidates.map(({ kind, form }) => `${kind} ${form}`)

describe('broken plurals', () => {
  // Every pair is a fact of the language (Wehr), not what the program answers: the right plural must be among the guesses.
  test.each([
    ['حق', 'حقوق'],
    ['باب', 'أبواب'],
    ['نوع', 'أنواع'],
    ['حزب', 'أحزاب'],
    ['شهر', 'أشهر'],
    ['خيمة', 'خيام'],
    ['غرفة', 'غرف'],
    ['قاضي', 'قضاة'],
    ['عامل', 'عمال'],
    ['شارع', 'شوارع'],
    ['طالب', 'طلبة'],
    ['قافلة', 'قوافل'],
    ['شاعر', 'شعراء'],
    ['صديق', 'أصدقاء'],
    ['كبير', 'كبار'],
    ['جريح', 'جرحى'],
    ['رغيف', 'أرغفة'],
    ['وسيلة', 'وسائل'],
    ['طعام', 'أطعمة'],
    ['غذاء', 'أغذية'],
    ['رسالة', 'رسائل'],
    ['رسول', 'رسل'],
    ['خروف', 'خرفان'],
    ['شكوى', 'شكاوى'],
    ['كرسي', 'كراسي'],
    ['مجلس', 'مجالس'],
    ['مدرسة', 'مدارس'],
    ['مشروع', 'مشاريع'],
    ['مفتاح', 'مفاتيح'],
    ['فاتورة', 'فواتير'],
    ['قانون', 'قوانين'],
  ])('%s: %s', (singular, plural) => {
    expect(forms(pluralCandidates(singular))).toContain(plural)
  })

  test('at most eight for a word, and never the word itself', () => {
    for (const word of ['حزب', 'عامل', 'وزير', 'كتاب', 'مجلس']) {
      expect(pluralCandidates(word).length).toBeLessThanOrEqual(8)
      expect(forms(pluralCandidates(word))).not.toContain(word)
    }
  })

  test('what our list keeps as a suggestion comes first', () => {
    // plurals/law.ts: «تهمة ?تهم»
    expect(forms(pluralCandidates('تهمة'))[0]).toBe('تهم')
  })

  test('فعول is a masdar rather than a plural of فاعل: لجوء is no plural of لاجئ', () => {
    expect(forms(pluralCandidates('نازح'))).not.toContain('نزوح')
  })

  test('no guess that is a common word', () => {
    // فعل of بعيد is بعد, «after»; of قبيلة, قبل, «before».
    expect(forms(pluralCandidates('بعيد'))).not.toContain('بعد')
    expect(forms(pluralCandidates('قبيلة'))).not.toContain('قبل')
  })

  test('plurals and words of no known shape have none', () => {
    expect(pluralCandidates('جهات')).toEqual([])
    expect(pluralCandidates('مسؤولين')).toEqual([])
    expect(pluralCandidates('IDP')).toEqual([])
  })
})

describe('spellings', () => {
  test('letters said alike', () => {
    // ظ is written ض or ز, ث ت or س; the word is long enough for nothing else but slips.
    expect(forms(spellingCandidates('نظام'))).toEqual(['نضام', 'نزام'])
    expect(forms(spellingCandidates('ثانوي'))).toEqual(['تانوي', 'سانوي'])
  })

  test('slips of the pen in words of six letters or more, in the consonants between the first and the last letter', () => {
    // مدينين has د and ن inside (ي is a vowel letter): each is left out or doubled; no two consonants are neighbours.
    expect(forms(spellingCandidates('مدينين'))).toEqual(['مينين', 'مددينين', 'مديين', 'مديننين'])
  })

  test('short words have none', () => {
    expect(spellingCandidates('نظر')).toEqual([])
  })
})

describe('words of the same root and measure', () => {
  test.each([
    ['نازح', ['masdar نزوح', 'participle منزوح', 'verb نزح/ينزح']],
    ['لجوء', ['participle لاجئ', 'verb لجأ/يلجأ']],
    ['تهجير', ['participle مهجر', 'verb هجّر/يهجّر']],
    ['مدمر', ['masdar تدمير', 'verb دمّر/يدمّر']],
    ['مهاجر', ['masdar مهاجرة', 'verb هاجر/يهاجر']],
    ['إرسال', ['participle مرسل', 'verb أرسل/يرسل']],
    ['متطوع', ['masdar تطوع', 'verb تطوّع/يتطوّع']],
    ['تعامل', ['participle متعامل', 'verb تعامل/يتعامل']],
    ['انسحاب', ['participle منسحب', 'verb انسحب/ينسحب']],
    ['انتخاب', ['participle منتخب', 'verb انتخب/ينتخب']],
    ['مستثمر', ['masdar استثمار', 'verb استثمر/يستثمر']],
    ['زراعة', ['masdar زرع', 'nisba زراعي']],
    ['حكومة', ['nisba حكومي']],
    ['غذاء', ['nisba غذائي']],
    ['حكومي', ['noun حكومة']],
    ['قضائي', ['noun قضاء']],
  ])('%s', (word, expected) => {
    expect(named(relativeCandidates(word))).toEqual(expect.arrayContaining(expected))
  })

  test('participles and places have no adjective in ي, adjectives no relatives', () => {
    expect(named(relativeCandidates('نازح'))).not.toContain('nisba نازحي')
    expect(relativeCandidates('مجلس')).toEqual([])
    expect(relativeCandidates('مهم')).toEqual([])
  })

  test('of a verb: its masdar and participles', () => {
    expect(named(verbalCandidates('نزح/ينزح'))).toEqual(
      expect.arrayContaining(['masdar نزوح', 'participle نازح', 'participle منزوح']),
    )
    // The shadda tells that هجّر is of the measure of تهجير.
    expect(named(verbalCandidates('هجّر/يهجّر'))).toEqual(['masdar تهجير', 'participle مهجر'])
    expect(named(verbalCandidates('نزح'))).not.toContain('verb نزح/ينزح')
  })
})
