import { bookWith, row } from './every-code.ts'
import type { Row, Sessions } from './every-code.ts'

const exampleRows: readonly Row[] = [
  row(
    'CODEBOOK_EXAMPLE_NOT_CODED',
    '20:27',
    { 20: '    coded: [وصل النازحون, رحلت العائلة]' },
    { 20: '    coded: [وصل النازحون, العائلة نازحة]' },
  ),
  row(
    'CODEBOOK_EXAMPLE_CODED',
    '21:31',
    { 21: '    not_coded: [انزاح الستار, وصل نازح]' },
    { 21: '    not_coded: [انزاح الستار, وصل ضيف]' },
  ),
  row(
    'CODEBOOK_UNEXERCISED_RULE',
    '19:7',
    { 18: '    - نازح\n    - مخيم' },
    { 18: '    - نازح\n    - مخيم', 20: '    coded: [وصل النازحون, بقينا في المخيم]' },
  ),
  row(
    'CODEBOOK_UNEXERCISED_UNLESS',
    '18:30',
    { 18: '    - { term: نازح, unless: [نازح بيئي] }' },
    { 18: '    - { term: نازح, unless: [نازح بيئي] }', 21: '    not_coded: [هو نازح بيئي]' },
  ),
]

/** One codebook and what is said in several sessions. Five turns are the fewest from which a term is broad or two themes always together. */
const inSessions = (code: Row['code'], at: string, faulty: Sessions, clean: Sessions, text = bookWith()): Row => ({
  code,
  at,
  faulty: text,
  clean: text,
  also: [],
  sessions: { faulty, clean },
})

const [displaced, comeback, both, yes] = ['وصل النازحون', 'العودة صعبة', 'عودة النازحين', 'نعم']
const twoTerms = bookWith({ 18: '    - نازح\n    - مخيم', 20: '    coded: [وصل النازحون, بقينا في المخيم]' })

/** Seventeen words of which no turn without a theme has any. */
const long = 'وصل النازحون إلى القرية مساء فاستقبلهم الأهالي وقدموا لهم الطعام والماء والأغطية ثم ناموا في مدرسة مهجورة'

const useRows: readonly Row[] = [
  inSessions(
    'CODEBOOK_UNUSED_TERMS',
    '11:7',
    [[[1, displaced]], [[1, displaced]], [[2, comeback]], [[1, comeback]]],
    [[[1, displaced]], [[1, `${displaced} إلى المخيم`]], [[2, comeback]], [[1, comeback]]],
    twoTerms,
  ),
  inSessions(
    'CODEBOOK_UNUSED_THEME',
    '22:7',
    [[[1, displaced]], [[1, displaced]], [[1, yes]]],
    [[[1, displaced]], [[1, both]], [[1, comeback]]],
  ),
  // 5 of 49 turns are more than a tenth, 5 of 50 are not.
  inSessions(
    'CODEBOOK_BROAD_TERM',
    '18:7',
    [
      [
        [3, displaced],
        [20, yes],
      ],
      [
        [2, displaced],
        [1, comeback],
      ],
      [
        [1, comeback],
        [22, yes],
      ],
    ],
    [
      [
        [3, displaced],
        [20, yes],
      ],
      [
        [2, displaced],
        [1, comeback],
      ],
      [
        [1, comeback],
        [23, yes],
      ],
    ],
  ),
  inSessions(
    'CODEBOOK_ONE_SESSION_THEME',
    '22:7',
    [[[1, displaced]], [[1, displaced]], [[2, comeback]]],
    [[[1, displaced]], [[1, both]], [[2, comeback]]],
  ),
  // Five turns of fifty or more, so that neither term is broad.
  inSessions(
    'CODEBOOK_INSEPARABLE_THEMES',
    '11:7',
    [[[3, both]], [[2, both]], [[45, yes]]],
    [
      [[3, both]],
      [[1, both]],
      [
        [1, displaced],
        [1, comeback],
        [45, yes],
      ],
    ],
  ),
  // Three turns without a theme are the fewest that tell a word.
  inSessions(
    'CODEBOOK_UNCODED_WORDS',
    '',
    [
      [[1, long]],
      [
        [1, both],
        [3, 'الكهرباء'],
      ],
      [[1, comeback]],
    ],
    [
      [[1, long]],
      [
        [1, both],
        [2, 'الكهرباء'],
      ],
      [[1, comeback]],
    ],
  ),
]

/** What examples and transcripts say of a codebook. */
export const rowsOfUse: readonly Row[] = [...exampleRows, ...useRows]
