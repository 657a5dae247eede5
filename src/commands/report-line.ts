import { mannerFlagsWith } from './command-line.ts'
import type { CommandLine } from './command-line.ts'

/** `report`. */
export const reportLine: CommandLine = {
  name: 'report',
  summary: 'write the illustrated report of a results folder',
  description:
    'Writes the illustrated report of a results folder with its browser of excerpts: one page that opens in any browser and needs no network.',
  operands: [],
  flags: [
    { flags: '--from <folder>', meaning: 'results folder', standard: 'coded' },
    { flags: '-o, --out <folder>', meaning: 'folder of the report, replaced as a whole', standard: 'report' },
    { flags: '--axis <id>', meaning: 'expert packs too: of an axis of the codebook, or of all of them' },
    {
      flags: '--format <format>',
      meaning: 'of expert packs',
      choices: ['both', 'html', 'docx'],
      standard: 'both',
    },
    { flags: '--poster', meaning: 'posters too: of the study and of each session, as SVG and PNG' },
    ...mannerFlagsWith({
      meaning: 'language of the report; of the messages too, English where it is both',
      choices: ['both', 'ar', 'en'],
      standard: 'both',
    }),
  ],
  examples: [
    'report',
    'report --lang ar --out report-ar/',
    'report --from results/ --out site/',
    'report --axis financial --format docx --lang ar',
    'report --axis all --poster',
  ],
  async run(_operands, flags, io) {
    const { report } = await import('./report.ts')
    return report(
      {
        ...flags.manner,
        from: flags.text('from') ?? 'coded',
        out: flags.text('out') ?? 'report',
        pageLanguage: flags.choice('lang', ['both', 'ar', 'en']),
        axis: flags.text('axis'),
        packFormat: flags.choice('format', ['both', 'html', 'docx']),
        poster: flags.isOn('poster'),
      },
      io,
    )
  },
}
