import type { Suggestion } from '../coding/suggestions.ts'
import { integer, list, text } from './column.ts'
import type { ColumnOf } from './column.ts'

/** The columns of suggestions: one row for each form that a term lacks and the transcripts attest. */
export const suggestionColumns: readonly ColumnOf<Suggestion>[] = [
  text('theme', ['Id of the theme', 'معرّف الموضوع'], ({ theme }) => theme.id),
  text(
    'rule',
    ['The rule, as theme#number', 'القاعدة بصورة موضوع#رقم'],
    ({ theme, number }) => `${theme.id}#${number}`,
  ),
  text('term', ['The term as its author wrote it', 'المصطلح كما كتبه واضع الدليل'], ({ term }) => term),
  text(
    'form',
    ['What is suggested; a verb as past/imperfect', 'الصيغة المقترحة؛ والفعل بصورة ماضٍ/مضارع'],
    ({ form }) => form,
  ),
  text('kind', ['plural, spelling, masdar, participle, nisba, noun or verb', 'نوع الصيغة'], ({ kind }) => kind),
  text(
    'goes_to',
    [
      'forms: a form of the term; terms: a term of its own',
      'موضعها في الدليل: forms صيغة للمصطلح، terms مصطلح قائم بنفسه',
    ],
    ({ goesTo }) => goesTo,
  ),
  integer(
    'matches',
    'matches',
    ['How often it stands in the transcripts', 'كم مرة وردت في المحاضر'],
    ({ matches }) => matches,
  ),
  list('surfaces', ['Its spellings, the most frequent first', 'رسومها، الأكثر وروداً أولاً'], ({ surfaces }) => surfaces),
  text('before', ['Words before its first place', 'الكلمات قبل أول موضع'], ({ example }) => example.before),
  text('surface', ['Its first place, as written', 'أول موضع كما كُتب'], ({ example }) => example.surface),
  text('after', ['Words behind its first place', 'الكلمات بعد أول موضع'], ({ example }) => example.after),
  text(
    'source',
    ['Path of the transcript below the folder named', 'مسار المحضر تحت المجلد المسمى'],
    ({ example }) => example.header.source,
  ),
  integer('line', 'lines', ['Line of the source, from 1', 'السطر في المصدر، من 1'], ({ example }) => example.line),
  integer(
    'column',
    'code points',
    ['Column of the source, from 1', 'العمود في المصدر، من 1'],
    ({ example }) => example.column,
  ),
]
