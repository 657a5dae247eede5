import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { formatNames } from '../export/formats.ts'
import { units } from '../tables/units.ts'
import { codebookFlag, columnsFlag, encodingFlag, mannerFlagsWith, refuse } from './command-line.ts'
import type { CommandLine, FlagValues } from './command-line.ts'
import type { ExportOptions } from './export.ts'

/** `export`. */
export const exportLine: CommandLine = {
  name: 'export',
  summary: 'write tables: frequencies, crosstabs, statistics, excerpts',
  description:
    'Writes tables of a results folder, or straight from transcripts that are named after the tables, as CSV, Excel, Parquet and others. ' +
    'Without a table it lists them all; --explain tells what a column means.',
  operands: [
    { usage: '[tables]', meaning: 'names of tables, with commas between: frequencies,excerpts' },
    { usage: '[transcripts...]', meaning: 'files and folders, coded on the way (default: the results folder is read)' },
  ],
  flags: [
    { flags: '-f, --from <folder>', meaning: 'results folder', standard: 'coded' },
    codebookFlag,
    { flags: '-o, --out <path>', meaning: 'file, or folder with a slash at its end (default: stdout)' },
    { flags: '--force', meaning: 'replace a file that is there' },
    { flags: '--format <name>', meaning: 'csv, unless the ending of --out says otherwise', choices: formatNames },
    {
      flags: '--by <attributes>',
      meaning: 'groups: governorate, level, mode, … or a pair of them (governorate,level)',
    },
    { flags: '--where <condition>', meaning: "only these turns: 'level>=3 and mode=online'" },
    { flags: '--theme <id>', meaning: 'only this theme and its sub-themes', isRepeatable: true },
    { flags: '--axis <id>', meaning: 'only themes of this axis', isRepeatable: true },
    {
      flags: '--unit <unit>',
      meaning: 'what crosstab, keyness and cooccurrence count (default: turns)',
      choices: units,
    },
    { flags: '--window <turns>', meaning: 'cooccurrence within so many turns in a row' },
    { flags: '--wide', meaning: 'crosstab with a column for each group' },
    { flags: '--share', meaning: 'shares instead of counts in a wide crosstab' },
    { flags: '--intervals', meaning: 'frequencies with 95 % intervals, by drawing sessions anew' },
    { flags: '--base <sessions>', meaning: 'saturation: sessions of the base (default: 4)' },
    { flags: '--run <sessions>', meaning: 'saturation: sessions of a run (default: 2)' },
    { flags: '--seed <number>', meaning: 'of what is drawn at random: intervals, orders of sessions (default: 1)' },
    { flags: '--sort <column>', meaning: 'order of the rows; with - in front the largest first' },
    { flags: '--top <rows>', meaning: 'only the first rows' },
    { flags: '--include-moderators', meaning: 'count what moderators say as well' },
    {
      flags: '--min-confidence <level>',
      meaning: 'what counts, of transcripts',
      choices: ['high', 'medium', 'low'],
      standard: 'medium',
    },
    { flags: '--delimiter <sign>', meaning: 'between the cells of CSV (default: a comma, or ; with --decimal ,)' },
    { flags: '--decimal <sign>', meaning: 'decimal sign of CSV and TSV', choices: ['.', ','], standard: '.' },
    { flags: '--no-bom', meaning: 'write CSV files without a byte order mark (Excel needs it)' },
    { flags: '--explain <column>', meaning: 'tell what a column means' },
    encodingFlag,
    columnsFlag,
    ...mannerFlagsWith({ meaning: 'language of headings and messages' }),
  ],
  examples: [
    'export frequencies --by governorate',
    'export crosstab --by governorate,level --unit speakers --wide -o levels.csv',
    "export excerpts --theme displacement --where 'mode=online' -o displacement.xlsx",
    'export frequencies,cooccurrence,excerpts -o tables.xlsx --lang ar',
    'export frequencies,turns transcripts/ --codebook my-codebook.yaml -o tables/',
    'export --explain sessions_share',
  ],
  async run(operands, flags, io) {
    const { columns, language } = flags
    if (columns.fault !== null) return refuse(columns.fault, language, io)
    const { counts, fault: noNumber } = flags.counts('window', 'top', 'seed', 'base', 'run')
    const delimiter = flags.text('delimiter')
    const fault = noNumber ?? faultOf(delimiter, counts)
    if (fault !== null) return refuse(fault, language, io)
    const explained = flags.text('explain')
    const [tables, ...transcripts] = operands
    if (explained !== null || tables === undefined) {
      const { listTables } = await import('./list-tables.ts')
      return listTables({ ...flags.manner, column: explained }, io)
    }
    const { exportTables } = await import('./export.ts')
    return exportTables(
      {
        ...toOptions(flags),
        tables: [tables],
        transcripts,
        columns: columns.names,
        window: counts.window,
        seed: counts.seed,
        base: counts.base,
        run: counts.run,
        delimiter,
        order: { ...orderOf(flags), top: counts.top },
      },
      io,
    )
  },
}

type Read = 'tables' | 'transcripts' | 'columns' | 'window' | 'seed' | 'base' | 'run' | 'delimiter' | 'order'

function toOptions(flags: FlagValues): Omit<ExportOptions, Read> {
  const out = flags.text('out')
  return {
    ...flags.manner,
    from: flags.text('from') ?? 'coded',
    codebook: flags.text('codebook'),
    encoding: flags.encoding,
    minConfidence: flags.choice('minConfidence', ['medium', 'high', 'low']),
    out: out === '-' ? null : out,
    replaces: flags.isOn('force'),
    format: formatNames.find((format) => format === flags.text('format')) ?? null,
    by: (flags.text('by') ?? '').split(/[,،]/u).flatMap((name) => (name.trim() === '' ? [] : [name.trim()])),
    where: flags.text('where'),
    themes: flags.texts('theme'),
    axes: flags.texts('axis'),
    unit: units.find((unit) => unit === flags.text('unit')) ?? null,
    isWide: flags.isOn('wide'),
    showsShares: flags.isOn('share'),
    hasIntervals: flags.isOn('intervals'),
    includeModerators: flags.isOn('includeModerators') ? true : null,
    decimal: flags.choice('decimal', ['.', ',']),
    bom: flags.isOn('bom'),
  }
}

function orderOf(flags: FlagValues): { readonly column: string | null; readonly descending: boolean } {
  const typed = flags.text('sort')
  const descending = typed?.startsWith('-') === true
  return { column: descending ? typed.slice(1) : typed, descending }
}

/** What is wrong with values that no list of choices can tell, or null. */
function faultOf(
  delimiter: string | null,
  { window, base, run }: Readonly<Record<'window' | 'base' | 'run', number | null>>,
): Diagnostic | null {
  const isSign = delimiter === null || (Array.from(delimiter).length === 1 && !/["\r\n]/.test(delimiter))
  const faults = [
    !isSign && `--delimiter «${delimiter}» is not one sign, or is a quote or line break`,
    window !== null && window < 2 && `--window ${window} is no window, it takes 2 turns or more`,
    (base === 0 || run === 0) && '--base and --run take 1 session or more',
  ]
  const [said] = faults.filter((fault) => fault !== false)
  return said === undefined ? null : problem('CLI_USAGE', { said, command: 'code-sessions export' })
}
