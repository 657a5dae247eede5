import { put, temporaryFolder } from '../io/folders.ts'

/** Line 17 has the exclusion, lines 14 and 15 the other terms of displacement. */
export const codebook = `format: code-sessions/codebook@1
id: small
version: 1.0.0
title: { ar: دليل صغير }
language: ar
themes:
  - id: displacement
    label: { ar: النزوح, en: Displacement }
    definition: { ar: ترك البيوت }
    include: كل كلام على النزوح
    examples: { coded: [نزحنا مرتين], not_coded: [هذا بيت] }
    terms:
      # ما يقوله الناس
      - نازح # أكثرها
      - { verb: نزح/ينزح }
      - term: شادر
        unless: [شادر البائع]
  - id: councils
    label: { ar: المجالس }
    terms: [مجلس, مجلس محلي]
    themes:
      - id: mayors
        label: { ar: المخاتير }
        terms: [مختار]
`

/** Two sessions; the labels «م1: » and «م2: » are four code points, so that speech begins in column 5. */
const transcripts = {
  'transcripts/hama.txt': 'م1: نزحنا من بيتنا سنة كاملة.\nم2: وكان المجلس المحلي بعيداً عن النازحين.\n',
  'transcripts/homs.txt': 'م1: عشنا تحت الشوادر، والمختار قال: النزوح صعب.\nم2: سألنا نازحة أخرى عن دورة.\n',
}

/** A study to run commands on: the codebook in codebooks/, the sessions in transcripts/. */
export function smallStudy(): string {
  const folder = temporaryFolder()
  put(folder, { ...transcripts, 'codebooks/small.yaml': codebook })
  return folder
}
