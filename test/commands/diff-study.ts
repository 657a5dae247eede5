import { main } from '../../src/cli.ts'
import { put, temporaryFolder } from '../io/folders.ts'
import { fakeIo } from './fake-io.ts'

/** Terms of displacement on lines 10–12, those of councils on line 15, mayors below them on lines 17–19. */
export const before = `format: code-sessions/codebook@1
id: small
version: 1.0.0
title: { ar: دليل صغير }
language: ar
themes:
  - id: displacement
    label: { ar: النزوح }
    terms:
      - نازح
      - { verb: نزح/ينزح }
      - { term: شادر, unless: [شادر البائع] }
  - id: councils
    label: { ar: المجالس }
    terms: [مجلس, مجلس محلي]
    themes:
      - id: mayors
        label: { ar: المخاتير }
        terms: [مختار]
`

/** Raised, with another label, a term less, a term more, and a theme renamed. */
export const after = before
  .replace('1.0.0', '1.1.0')
  .replace('ar: النزوح ', 'ar: النزوح الداخلي ')
  .replace('      - { verb: نزح/ينزح }\n', '')
  .replace('مجلس محلي]', 'مجلس محلي, { term: دورة, forms: [دورات] }]')
  .replace('id: mayors', 'id: heads\n        was: [mayors]')

/** The themes of `before` in another order, mayors merged into councils, and one term moved there. */
export const merged = ((): string => {
  const [head = '', displacement = '', councils = ''] = before.split(/^(?= {2}- id)/mu)
  const taker = councils.slice(0, councils.indexOf('    themes:')).replace('[مجلس,', '[نازح, مختار, مجلس,')
  return (
    head + taker.replace('councils\n', 'councils\n    was: [mayors]\n') + displacement.replace('      - نازح\n', '')
  )
})()

/** The labels «م1: » and «م2: » are four code points, so that speech begins in column 5. */
const transcripts = {
  'transcripts/hama.txt': 'م1: نزحنا من بيتنا سنة كاملة.\nم2: وكان المجلس المحلي بعيداً عن النازحين.\n',
  'transcripts/homs.txt': 'م1: عشنا تحت الشوادر، والمختار قال: النزوح صعب.\nم2: سألنا نازحة أخرى عن دورة.\n',
}

/** A folder with `old.yaml`, `new.yaml` and two sessions in transcripts/. */
export function diffStudy(text: string = after): string {
  const folder = temporaryFolder()
  put(folder, { ...transcripts, 'old.yaml': before, 'new.yaml': text })
  return folder
}

/** Runs `diff` in a folder: the exit status, and what was written to stdout and to stderr. */
export async function diff(folder: string, argv: readonly string[], surroundings: Parameters<typeof fakeIo>[1] = {}) {
  const io = fakeIo(folder, surroundings)
  const status = await main(['diff', ...argv], io)
  return { status, said: io.said(), told: io.told() }
}

/** The two codebooks of `diffStudy`. */
export const both = ['old.yaml', 'new.yaml']
