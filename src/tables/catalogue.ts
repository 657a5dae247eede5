import type { Label } from '../codebook/codebook.ts'
import { tables } from './all-tables.ts'
import type { TableFactory } from './all-tables.ts'
import { cooccurrenceTable } from './cooccurrence.ts'
import type { Counting } from './counting.ts'
import { coverageTable } from './coverage.ts'
import { crosstabTable } from './crosstab.ts'
import { dispersionTable } from './dispersion.ts'
import { frequenciesBy } from './frequencies-by.ts'
import { frequenciesBySession } from './frequencies-by-session.ts'
import { frequenciesBySpeaker } from './frequencies-by-speaker.ts'
import { frequenciesWithIntervals } from './frequencies-with-intervals.ts'
import { frequenciesTable } from './frequencies.ts'
import { keynessTable } from './keyness.ts'
import { saturationTable } from './saturation.ts'
import { usualSeed } from './statistics/random.ts'
import type { TableFold } from './table.ts'
import { units } from './units.ts'
import type { Unit } from './units.ts'

/** What may be asked of tables beside the rows that they take in. What a table does not take it passes over. */
export interface TableOptions {
  /** Attributes by which turns are told apart. */
  readonly by: readonly string[]
  /** What is counted; null: what the table counts by itself. */
  readonly unit: Unit | null
  /** For co-occurrence: in how many turns in a row; null: in one unit. */
  readonly window: number | null
  /** Whether groups are columns. */
  readonly isWide: boolean
  readonly showsShares: boolean
  /** Whether shares have intervals beside them. */
  readonly hasIntervals: boolean
  /** Of what is drawn at random: intervals, permutations. */
  readonly seed: number | null
  /** For saturation: sessions of the base and of a run; null: the usual ones. */
  readonly base: number | null
  readonly run: number | null
}

/** A table as it is where nothing is asked of it. */
export const plainOptions: TableOptions = {
  by: [],
  unit: null,
  window: null,
  isWide: false,
  showsShares: false,
  hasIntervals: false,
  seed: null,
  base: null,
  run: null,
}

/** The options that not every table takes. */
export type TableOption = 'by' | 'unit' | 'window' | 'wide' | 'share' | 'intervals' | 'seed' | 'base' | 'run'

/** A table that can be exported. */
export interface TableEntry {
  readonly meaning: Label
  readonly takes: readonly TableOption[]
  /** Whether it makes no sense without `by`. */
  readonly needsGroups: boolean
  /** What it can count, the usual first; none where that is no question. */
  readonly units: readonly Unit[]
  create(counting: Counting, options: TableOptions): TableFold
}

const keynessUnits = ['turns', 'speakers', 'sessions', 'words', 'matches'] as const

const plain = { takes: [], needsGroups: false, units: [] } as const

/** Every table that can be exported, by name, in the order in which they are listed. */
export const catalogue: ReadonlyMap<string, TableEntry> = new Map<string, TableEntry>([
  ['excerpts', recorded('excerpts', { en: 'a row per excerpt and theme', ar: 'صف لكل مقتطف وموضوع' })],
  ['matches', recorded('matches', { en: 'a row per match', ar: 'صف لكل تطابق' })],
  [
    'turns',
    recorded('turns', { en: 'a row per turn, with a column for each theme', ar: 'صف لكل مداخلة وعمود لكل موضوع' }),
  ],
  [
    'frequencies',
    {
      ...plain,
      meaning: { en: 'themes in figures; with --by, in groups', ar: 'المواضيع بالأرقام؛ ومع ‎--by بحسب المجموعات' },
      takes: ['by', 'intervals', 'seed'],
      create: frequencies,
    },
  ],
  [
    'crosstab',
    {
      meaning: {
        en: 'themes against groups, one unit, with intervals',
        ar: 'المواضيع مقابل المجموعات بوحدة واحدة مع مجالاتها',
      },
      takes: ['by', 'unit', 'wide', 'share'],
      needsGroups: true,
      units,
      create: (counting, options) => crosstabTable(counting, { ...options, unit: options.unit ?? 'turns' }),
    },
  ],
  [
    'cooccurrence',
    {
      meaning: { en: 'themes that are spoken of together', ar: 'المواضيع التي يُتحدث عنها معاً' },
      takes: ['unit', 'window'],
      needsGroups: false,
      units: ['turns', 'excerpts', 'sessions'],
      create: cooccurrence,
    },
  ],
  [
    'keyness',
    {
      meaning: { en: 'what tells each group from the rest', ar: 'ما يميّز كل مجموعة من غيرها' },
      takes: ['by', 'unit'],
      needsGroups: true,
      units: keynessUnits,
      create: (counting, { by, unit }) =>
        keynessTable(counting, { by, unit: keynessUnits.find((one) => one === unit) ?? 'turns' }),
    },
  ],
  [
    'dispersion',
    {
      meaning: { en: 'how evenly each theme is spread over the sessions', ar: 'مدى انتظام توزع كل موضوع على الجلسات' },
      takes: ['unit'],
      needsGroups: false,
      units: ['matches', 'turns'],
      create: (counting, { unit }) => dispersionTable(counting, { unit: unit === 'turns' ? 'turns' : 'matches' }),
    },
  ],
  [
    'saturation',
    {
      ...plain,
      meaning: { en: 'the themes each session adds to those before it', ar: 'ما تضيفه كل جلسة من مواضيع إلى ما قبلها' },
      takes: ['base', 'run', 'seed'],
      create: saturation,
    },
  ],
  [
    'coverage',
    {
      ...plain,
      meaning: {
        en: 'where each theme is absent, and what may be wrong with it',
        ar: 'أين يغيب كل موضوع، وما قد يكون فيه من خلل',
      },
      create: (counting) => coverageTable(counting),
    },
  ],
  [
    'terms',
    recorded('terms', { en: 'every spelling found, by theme and term', ar: 'كل لفظ وُجد بحسب الموضوع والمصطلح' }),
  ],
  ['sessions', recorded('sessions', { en: 'a row per session', ar: 'صف لكل جلسة' })],
  ['speakers', recorded('speakers', { en: 'a row per speaker and session', ar: 'صف لكل متحدث وجلسة' })],
  ['uncoded', recorded('uncoded', { en: 'turns that no theme caught', ar: 'المداخلات التي لم يلتقطها موضوع' })],
  ['codebook', recorded('codebook', { en: 'a row per theme of the codebook', ar: 'صف لكل موضوع في دليل الترميز' })],
])

/** A table that is the same as in the results folder. */
function recorded(name: string, meaning: Label): TableEntry {
  const create: TableFactory = (counting) => {
    const make = tables.get(name)
    if (make === undefined) throw new RangeError(`no table ${name}`)
    return make(counting)
  }
  return { ...plain, meaning, create }
}

function frequencies(counting: Counting, { by, hasIntervals, seed }: TableOptions): TableFold {
  const [first, ...others] = by
  if (first === undefined)
    return hasIntervals ? frequenciesWithIntervals(counting, seed ?? usualSeed) : frequenciesTable(counting)
  if (others.length === 0 && first === 'session') return frequenciesBySession(counting)
  if (others.length === 0 && first === 'speaker') return frequenciesBySpeaker(counting)
  return frequenciesBy(by, counting)
}

function saturation(counting: Counting, { base, run, seed }: TableOptions): TableFold {
  return saturationTable(counting, {
    ...(base === null ? {} : { base }),
    ...(run === null ? {} : { run }),
    seed: seed ?? usualSeed,
  })
}

function cooccurrence(counting: Counting, { unit, window }: TableOptions): TableFold {
  if (window !== null) return cooccurrenceTable(counting, { within: 'window', turns: window })
  const within = unit === 'excerpts' || unit === 'sessions' ? unit : 'turns'
  return cooccurrenceTable(counting, { within })
}
