import { integer, number, text } from './column.ts'
import type { ColumnOf, Meaning } from './column.ts'
import { undefinedColumn } from './statistic-columns.ts'
import type { Contrast } from './statistics/contrast.ts'
import type { Figure } from './statistics/figure.ts'
import { bic, likelihoodRatio, logRatio, oddsRatio, percentDifference, pValue } from './statistics/keyness.ts'
import { adjustByBenjaminiHochberg, adjustByHolm } from './statistics/multiple-tests.ts'
import { cellOf, probabilityCellOf, shareOf } from './tally.ts'

/** A contrast with its measures, among the others of its family. */
export interface Keyness {
  readonly contrast: Contrast
  readonly likelihood: Figure
  readonly p: Figure
  readonly pByHolm: Figure | undefined
  readonly pByHochberg: Figure | undefined
}

/** The contrasts of one family of tests with their measures, in their order. */
export function keynessOf<Subject extends { readonly contrast: Contrast }>(
  subjects: readonly Subject[],
): readonly (Subject & Keyness)[] {
  const likelihoods = subjects.map((subject) => {
    const likelihood = likelihoodRatio(subject.contrast)
    return { ...subject, likelihood, p: pValue(likelihood) }
  })
  const ps = likelihoods.map(({ p }) => p)
  const [holm, hochberg] = [adjustByHolm(ps), adjustByBenjaminiHochberg(ps)]
  return likelihoods.map((subject, at) => ({ ...subject, pByHolm: holm[at], pByHochberg: hochberg[at] }))
}

/** Counts, evidence and size of a difference. */
export const keynessColumns: readonly ColumnOf<Keyness>[] = [
  units('group_with', ['Units of the group that speak of it', 'وحدات المجموعة التي تتحدث عنه'], (one) => one.inGroup),
  units('group_total', ['Units of the group', 'وحدات المجموعة'], (one) => one.groupTotal),
  units('rest_with', ['Units of the rest that speak of it', 'وحدات الباقين التي تتحدث عنه'], (one) => one.inRest),
  units('rest_total', ['Units of the rest', 'وحدات الباقين'], (one) => one.restTotal),
  number('group_share', 'share (0–1)', ['group_with ÷ group_total', 'group_with ÷ group_total'], ({ contrast }) =>
    shareOf(contrast.inGroup, contrast.groupTotal),
  ),
  number('rest_share', 'share (0–1)', ['rest_with ÷ rest_total', 'rest_with ÷ rest_total'], ({ contrast }) =>
    shareOf(contrast.inRest, contrast.restTotal),
  ),
  text(
    'direction',
    [
      'more, less or equal: the share of the group beside that of the rest',
      'more أكثر أو less أقل أو equal سواء: حصة المجموعة إزاء حصة الباقين',
    ],
    ({ contrast }) => directionOf(contrast),
  ),
  number(
    'g2',
    'from 0',
    [
      'Likelihood ratio G² over four cells: evidence of a difference',
      'نسبة الإمكان G² لأربع خلايا: قوة الدليل على وجود فرق',
    ],
    ({ likelihood }) => cellOf(likelihood),
  ),
  probability(
    'p',
    [
      'Probability of such a G² by chance; descriptive, since turns are not independent',
      'احتمال مثل هذه القيمة لـ G² مصادفةً؛ وصفي لأن المداخلات غير مستقلة',
    ],
    ({ p }) => p,
  ),
  probability(
    'p_holm',
    ['p adjusted over the themes of the group (Holm)', 'p معدّلاً على مواضيع المجموعة (هولم)'],
    ({ pByHolm }) => pByHolm,
  ),
  probability(
    'p_bh',
    [
      'p adjusted over the themes of the group (Benjamini and Hochberg)',
      'p معدّلاً على مواضيع المجموعة (بنجاميني وهوكبرغ)',
    ],
    ({ pByHochberg }) => pByHochberg,
  ),
  ofContrast(
    'log_ratio',
    'log₂',
    [
      'log₂ of group_share ÷ rest_share, a count of 0 taken for 0.5: 1 is twice as often',
      'لوغاريتم group_share ÷ rest_share للأساس 2، ويُعدّ الصفر 0.5: القيمة 1 تعني الضعف',
    ],
    logRatio,
  ),
  ofContrast(
    'percent_difference',
    'percent',
    ['By how many percent group_share is above rest_share', 'كم بالمئة تزيد group_share على rest_share'],
    percentDifference,
  ),
  ofContrast(
    'odds_ratio',
    'from 0',
    ['Odds in the group ÷ odds in the rest; 1 is alike', 'الأرجحية في المجموعة ÷ الأرجحية في الباقين؛ 1 سواء'],
    oddsRatio,
  ),
  ofContrast(
    'bic',
    'G² − ln N',
    [
      'G² − ln of all units: above 0 for a difference, above 10 very strongly',
      'G² − لوغاريتم عدد الوحدات كلها: ما فوق 0 يرجّح وجود فرق، وما فوق 10 يرجّحه بقوة كبيرة',
    ],
    bic,
  ),
  undefinedColumn(({ contrast, likelihood }) => [
    likelihood,
    logRatio(contrast),
    percentDifference(contrast),
    oddsRatio(contrast),
  ]),
]

function directionOf({ inGroup, groupTotal, inRest, restTotal }: Contrast): string {
  const difference = inGroup * restTotal - inRest * groupTotal
  if (difference === 0) return 'equal'
  return difference > 0 ? 'more' : 'less'
}

function units(name: string, meaning: Meaning, cell: (contrast: Contrast) => number): ColumnOf<Keyness> {
  return integer(name, 'units', meaning, ({ contrast }) => cell(contrast))
}

function probability(
  name: string,
  meaning: Meaning,
  figure: (keyness: Keyness) => Figure | undefined,
): ColumnOf<Keyness> {
  return number(name, 'probability (0–1)', meaning, (keyness) => probabilityCellOf(figure(keyness)))
}

function ofContrast(
  name: string,
  unit: string,
  meaning: Meaning,
  figure: (contrast: Contrast) => Figure,
): ColumnOf<Keyness> {
  return number(name, unit, meaning, ({ contrast }) => cellOf(figure(contrast)))
}
