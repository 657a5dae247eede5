import { expect, test } from 'vitest'
import { hamzaFirst, hamzaSecond, imperfects } from '../../src/arabic/verb-data.ts'
import { verbParadigms, verbPrefixes } from '../../src/arabic/verb-affixes.ts'
import type { VerbParadigm } from '../../src/arabic/verb-affixes.ts'
import type { Stem } from '../../src/arabic/stem.ts'
import type { SuffixRow } from '../../src/arabic/suffixes.ts'
import { verbStems } from '../../src/arabic/verbs.ts'
import { between, lexiconOf, noNeighbours, read } from './words.ts'

const names = Object.keys(verbParadigms) as VerbParadigm[]
const nonsense = 'ضظغ'
const everyKind = verbPrefixes.reduce((kinds, { kind }) => kinds | kind, 0)

const stemOf = (paradigm: VerbParadigm): Stem => ({
  letters: nonsense,
  paradigm,
  kinds: everyKind,
  form: nonsense,
  isPlural: false,
  dialect: false,
  confidence: 'high',
  condition: null,
  marks: null,
})

const contextOf = ({ condition }: SuffixRow) =>
  condition === 'negated' ? between('ما', null) : condition === 'jussive' ? between('لم', null) : noNeighbours

test.each(names)('every ending of the verb paradigm %s can be read', (paradigm) => {
  const lexicon = lexiconOf([stemOf(paradigm)])
  const unreachable = verbParadigms[paradigm].filter(
    (row) =>
      !verbPrefixes.some(
        ({ text, kind }) =>
          (kind & row.kinds) !== 0 && read(lexicon, text + nonsense + row.text, contextOf(row)).length > 0,
      ),
  )
  expect(unreachable.map(({ text }) => text)).toEqual([])
})

test('no verb prefix stands twice', () => {
  const rows = verbPrefixes.map(({ text, kind }) => `${text} ${kind}`)
  expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([])
})

const withExamples = ['نزح/ينزح', 'رجع/يرجع'].map((verb) => lexiconOf(verbStems(verb)))

test.each(verbPrefixes.map((row) => [row.text, row] as const))(
  'the example of the verb prefix «%s» is read by it',
  (_, row) => {
    const prefixes = withExamples
      .flatMap((lexicon) => read(lexicon, row.example, between('أن', null)))
      .map(({ prefix }) => prefix.text)
    expect(prefixes).toEqual([row.text])
  },
)

const letters = (verb: string): readonly string[] => Array.from(new Set(verbStems(verb).map((stem) => stem.letters)))

test.each<[string, readonly string[]]>([
  ['نزح/ينزح', ['نزح', 'انزح']],
  ['وزّع/يوزّع', ['وزع']],
  ['أرسل/يرسل', ['أرسل', 'رسل']],
  ['تهجّر/يتهجّر', ['تهجر', 'اتهجر']],
  ['انتقل/ينتقل', ['انتقل', 'نتقل']],
  ['استأجر/يستأجر', ['استأجر', 'ستأجر']],
  ['وصل/يصل', ['وصل', 'صل']],
  ['عاد/يعود', ['عاد', 'عد', 'عود']],
  ['أعاد/يعيد', ['أعاد', 'أعد', 'عيد']],
  ['بنى/يبني', ['بنى', 'بن', 'بنا', 'بني']],
  ['شكا/يشكو', ['شكا', 'شك', 'شكو', 'شكي']],
  ['بقي/يبقى', ['بقي', 'بق', 'بقى', 'بقا']],
  ['حلّ/يحلّ', ['حل', 'حلل', 'حلي']],
  ['أخذ/يأخذ', ['أخذ', 'أخد', 'اخد', 'خود']],
])('«%s» has these stems among others', (verb, expected) => {
  expect(letters(verb)).toEqual(expect.arrayContaining([...expected]))
})

/** Dictionary forms of every class whose imperfect the past tells, or the list. */
const inferable = `
  سكن/يسكن وزّع/يوزّع هاجر/يهاجر أرسل/يرسل أعاد/يعيد أعطى/يعطي أنشأ/ينشئ تهجّر/يتهجّر تلقّى/يتلقّى تعاون/يتعاون
  انتقل/ينتقل انتهى/ينتهي احتاج/يحتاج احتلّ/يحتلّ اشترى/يشتري استأجر/يستأجر استفاد/يستفيد استدعى/يستدعي استمرّ/يستمرّ
  عاد/يعود زار/يزور باع/يبيع بنى/يبني شكا/يشكو نسي/ينسى حلّ/يحلّ وصل/يصل أخذ/يأخذ أكّد/يؤكّد أسّس/يؤسّس آمن/يؤمن
  بدأ/يبدأ خلّى/يخلّي ربّى/يربّي جاء/يجيء رأى/يرى خاف/يخاف دعا/يدعو ناقش/يناقش أدّى/يؤدّي
  أعدّ/يعدّ وثب/يثب فني/يفنى ملأ/يملأ رمى/يرمي
`
  .trim()
  .split(/\s+/u)

test.each(inferable)('the imperfect of «%s» may be left out', (verb) => {
  const [past = ''] = verb.split('/')
  expect(letters(past)).toEqual(expect.arrayContaining([...letters(verb)]))
})

test('a listed imperfect begins with the ي of the third person, and no past is of two classes', () => {
  expect(Array.from(imperfects.values()).filter((imperfect) => !imperfect.startsWith('ي'))).toEqual([])
  expect(Array.from(hamzaFirst).filter((past) => hamzaSecond.has(past) && past !== 'أمن')).toEqual([])
})

const forms = (verb: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => read(lexiconOf(verbStems(verb)), word).length > 0)

test.each<[string, readonly string[]]>([
  ['نزح', ['نزحوا', 'نزحو', 'ننزح', 'مننزح', 'بينزحوا', 'حينزحوا', 'رحننزح', 'عمينزح', 'سينزحون', 'نزحتم', 'نزحتموها']],
  ['رجع', ['برجع', 'بيرجعو', 'منرجع', 'وارجع', 'رجعلو', 'رجعتلكن', 'رجعوهم', 'ليرجعوا', 'مابيرجعش']],
  ['عاد/يعود', ['عدنا', 'عدت', 'بيعودو', 'تعودين', 'عادوا']],
  ['بنى/يبني', ['بنوها', 'بناها', 'بنيتو', 'يبنون', 'يبنيها', 'ابنوا', 'بنيناهم']],
  ['حلّ/يحلّ', ['حلينا', 'حللنا', 'يحلوها', 'حلت', 'بيحلو']],
  ['بقي/يبقى', ['بقيت', 'بقوا', 'يبقون', 'بيبقو', 'تبقين']],
  ['استأجر/يستأجر', ['استاجرنا', 'بستأجر', 'يستأجرونه']],
  ['وصل/يصل', ['وصلنا', 'يصلون', 'بيوصل', 'نصل', 'توصلي']],
])('«%s» is read in all its forms', (verb, words) => {
  expect(forms(verb, words)).toEqual(words)
})

test.each<[string, readonly string[]]>([
  ['نزح', ['نازحين', 'النزوح', 'انزاح', 'نزحة', 'بالنزح', 'منزوح', 'ينزحين']],
  ['رجع', ['مراجع', 'راجعين', 'رجعة', 'المرجع']],
  ['عاد/يعود', ['بعد', 'يعيد', 'عادة', 'وعد']],
  ['بنى/يبني', ['مبنى', 'أبنية', 'بنية']],
  ['حلّ/يحلّ', ['محل', 'محلات', 'احتل']],
  ['وزّع/يوزّع', ['توزيع', 'موزعين', 'أوزاع']],
])('«%s» is read in no noun of its root', (verb, words) => {
  expect(forms(verb, words)).toEqual([])
})

test('a past tense that is also a noun is unsure where nothing shows the verb', () => {
  const lexicon = lexiconOf(verbStems('رفض/يرفض'))
  const sureness = (word: string, previous: string | null) =>
    read(lexicon, word, between(previous, null)).map(({ confidence }) => confidence)
  expect(sureness('رفض', 'بسبب')).toEqual([])
  expect(sureness('رفض', 'قرار')).toEqual(['low'])
  expect(sureness('رفض', 'الذي')).toEqual(['medium'])
  expect(sureness('رفضوا', null)).toEqual(['high'])
})

test('the first person without a prefix needs a word before that opens it', () => {
  const lexicon = lexiconOf(verbStems('سافر/يسافر'))
  const own = lexiconOf(verbStems('راح/يروح'))
  expect(read(own, 'روح', between('بدي', null)).map(({ confidence }) => confidence)).toEqual(['medium'])
  expect(read(own, 'روح', between('في', null))).toEqual([])
  expect(read(lexicon, 'سافر').map(({ class: name }) => name)).toEqual(['verb'])
})
