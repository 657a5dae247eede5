import type { SessionHeader } from '../session/session.ts'
import { columnsOf, integer, list, number, rowsOf, via } from './column.ts'
import type { ColumnOf } from './column.ts'
import { ByDialogue } from './counting.ts'
import type { Counting } from './counting.ts'
import { sessionColumn } from './place-columns.ts'
import { undefinedColumn } from './statistic-columns.ts'
import { isUndefined, undefinedBecause } from './statistics/figure.ts'
import type { Figure } from './statistics/figure.ts'
import { permutedAccumulation } from './statistics/permutation.ts'
import type { Accumulation, PermutationOptions } from './statistics/permutation.ts'
import { usualSeed } from './statistics/random.ts'
import { accumulation, chao1, saturation } from './statistics/saturation.ts'
import type { Accumulated, Saturation, SaturationOptions } from './statistics/saturation.ts'
import type { TableFold } from './table.ts'
import { cellOf } from './tally.ts'

/** A session that counts and the themes given to it by the coder; themes above them are not counted beside them. */
interface Coded {
  readonly header: SessionHeader
  readonly themes: ReadonlySet<string>
}

/** A session in the order of the corpus, and what all up to it have. */
interface Step {
  readonly order: number
  readonly header: SessionHeader
  readonly added: readonly string[]
  readonly baseThemes: Figure
  /** Of the run that ends here. */
  readonly runShare: Figure
  readonly reached: boolean | null
  readonly accumulated: Accumulated | undefined
  readonly chao: Figure | undefined
  readonly permuted: Accumulation | undefined
}

const usual = { base: 4, run: 2, threshold: 0.05, permutations: 1000, seed: usualSeed }

/**
 * One row per session in which somebody counts, in the order of the corpus: what it adds to the themes before it, and where saturation
 * is reached (`saturation` says how). This is code-occurrence saturation: when themes of the codebook first occur. Throws a RangeError
 * where an option is out of its range. Memory: themes × sessions, and 4 bytes × permutations × sessions.
 *
 * @param options those that are left out are usual: base 4, run 2, threshold 0.05, 1,000 permutations from seed 1
 */
export function saturationTable(
  counting: Counting,
  options: Partial<SaturationOptions & PermutationOptions> = {},
): TableFold {
  const all = { ...usual, ...options }
  const coded = new ByDialogue((): Coded[] => [])
  return {
    name: 'saturation',
    description: {
      en: 'One row per session: the themes it adds to those before it',
      ar: 'صف لكل جلسة: ما تضيفه من مواضيع إلى ما قبلها',
    },
    columns: columnsOf(columns),
    add(session) {
      const { header, turns } = counting.view(session)
      const counted = turns.filter(({ counts }) => counts)
      const sessions = coded.of(header)
      if (counted.length === 0) return []
      const themes = new Set(counted.flatMap(({ excerpts }) => excerpts.map(({ theme }) => theme)))
      sessions.push({ header, themes })
      return []
    },
    *finish() {
      yield* rowsOf(columns, stepsOf(coded.chosen(), all))
    },
  }
}

function stepsOf(coded: readonly Coded[], options: SaturationOptions & PermutationOptions): readonly Step[] {
  const sessions = coded.map(({ themes }) => themes)
  const saturated = saturation(sessions, options)
  const curve = accumulation(sessions)
  // One session has each theme once: nothing tells then how many are missing.
  const estimates = curve.map((one, at) => (at === 0 ? undefinedBecause('too-few-sessions') : chao1(one)))
  const permuted = permutedAccumulation(sessions, options)
  const seen = new Set<string>()
  return coded.map(({ header, themes }, at) => {
    const added = [...themes].filter((theme) => !seen.has(theme))
    for (const theme of added) seen.add(theme)
    return {
      order: at + 1,
      header,
      added,
      accumulated: curve[at],
      chao: estimates[at],
      baseThemes: isUndefined(saturated) ? saturated : saturated.baseThemes,
      ...ranUpTo(at + 1, saturated, options),
      permuted: permuted[at],
    }
  })
}

/** @param session number of the last session of the run, from 1 */
function ranUpTo(
  session: number,
  saturated: ReturnType<typeof saturation>,
  { base, run }: SaturationOptions,
): Pick<Step, 'runShare' | 'reached'> {
  if (isUndefined(saturated)) return { runShare: saturated, reached: null }
  const runShare = saturated.runs[session - base - run]?.share ?? undefinedBecause('too-few-sessions')
  return { runShare, reached: isReached(session, saturated) }
}

function isReached(session: number, { reached }: Saturation): boolean {
  return !isUndefined(reached) && session >= reached.sessions + reached.run
}

const columns: readonly ColumnOf<Step>[] = [
  integer(
    'order',
    'sessions',
    ['Number of the session in the order taken, from 1', 'رقم الجلسة في الترتيب المعتمد، من 1'],
    ({ order }) => order,
  ),
  ...via(
    ({ header }: Step) => header,
    [
      sessionColumn,
      list(
        'governorates',
        ['Governorates that the session is about', 'محافظات الجلسة'],
        ({ governorates }: SessionHeader) => governorates,
      ),
    ],
  ),
  integer(
    'new_themes',
    'themes',
    ['Themes that no session before it speaks of', 'المواضيع التي لا تتحدث عنها جلسة قبلها'],
    ({ accumulated }) => cellOf(accumulated?.newThemes),
  ),
  list('new_theme_ids', ['Ids of these themes', 'معرّفات هذه المواضيع'], ({ added }) => added),
  integer(
    'cumulative_themes',
    'themes',
    ['Different themes up to here', 'المواضيع المختلفة حتى هذه الجلسة'],
    ({ accumulated }) => cellOf(accumulated?.themes),
  ),
  integer(
    'base_themes',
    'themes',
    [
      'Different themes of the base sessions, the denominator of run_share',
      'المواضيع المختلفة في جلسات الأساس، وهي مقام run_share',
    ],
    ({ baseThemes }) => cellOf(baseThemes),
  ),
  number(
    'run_share',
    'ratio from 0',
    [
      'New themes of the run of sessions that ends here ÷ base_themes',
      'المواضيع الجديدة في سلسلة الجلسات المنتهية هنا ÷ base_themes',
    ],
    ({ runShare }) => cellOf(runShare),
  ),
  integer(
    'reached',
    '0/1',
    [
      '1 from the session on at which saturation is reached, else 0; empty where it can’t be assessed',
      '1 ابتداءً من الجلسة التي يُبلغ عندها التشبّع، وإلا 0؛ فارغ حيث لا يمكن تقديره',
    ],
    ({ reached }) => (reached === null ? null : Number(reached)),
  ),
  overOrders(
    'median',
    'Median over orders drawn at random of the different themes of so many sessions',
    'وسيط عدد المواضيع المختلفة لهذا العدد من الجلسات على ترتيبات عشوائية',
  ),
  overOrders('low', '2.5 % of the orders have fewer different themes', 'في 2.5٪ من الترتيبات مواضيع أقل'),
  overOrders('high', '2.5 % of the orders have more different themes', 'في 2.5٪ من الترتيبات مواضيع أكثر'),
  integer(
    'themes_once',
    'themes',
    ['Themes that just one session up to here speaks of', 'مواضيع لا تتحدث عنها حتى هنا إلا جلسة واحدة'],
    ({ accumulated }) => cellOf(accumulated?.once),
  ),
  integer(
    'themes_twice',
    'themes',
    ['Themes that just two sessions up to here speak of', 'مواضيع تتحدث عنها حتى هنا جلستان فقط'],
    ({ accumulated }) => cellOf(accumulated?.twice),
  ),
  number(
    'chao1',
    'themes',
    ['Estimate of all themes, those not met among them', 'تقدير عدد المواضيع كلها، بما لم يُصادف منها'],
    ({ chao }) => cellOf(chao),
  ),
  undefinedColumn(({ baseThemes, runShare, chao }) => [baseThemes, runShare, chao]),
]

function overOrders(which: keyof Accumulation, en: string, ar: string): ColumnOf<Step> {
  return number(`permuted_${which}`, 'themes', [en, ar], ({ permuted }) => cellOf(permuted?.[which]))
}
