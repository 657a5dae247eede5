import { list, text } from './column.ts'
import type { ColumnOf } from './column.ts'
import { isUndefined } from './statistics/figure.ts'
import type { Figure } from './statistics/figure.ts'

/** The column that says why figures of its row are empty; docs/statistics.md explains the reasons. */
export function undefinedColumn<Subject>(
  figures: (subject: Subject) => readonly (Figure | undefined)[],
): ColumnOf<Subject> {
  return list(
    'undefined_because',
    [
      'Why figures of the row are empty; itself empty where none is',
      'لمَ خلت بعض خلايا الصف من رقم؛ فارغ إن لم تخلُ منها خلية',
    ],
    (subject) => [...new Set(figures(subject).flatMap((figure) => (isUndefined(figure) ? [figure.undefined] : [])))],
  )
}

/** The column that says what was counted. */
export function unitColumn<Subject>(unit: (subject: Subject) => string): ColumnOf<Subject> {
  return text(
    'unit',
    [
      'What is counted: turns, speakers, sessions, words (those coded, in all words) or matches (in all words)',
      'ما يُعدّ: turns المداخلات، speakers المتحدثون، sessions الجلسات، words الكلمات المرمّزة من الكلمات كلها، matches التطابقات من الكلمات كلها',
    ],
    unit,
  )
}
