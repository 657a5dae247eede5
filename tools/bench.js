// How fast the built command line codes: `npm run bench -- [--mb 10] [--runs 5]`. Transcripts are made from a seed,
// so the number of matches is known and asserted: a fast wrong answer is no result. Machines differ; the ratio to
// the floor (read, decode, look at every character once) is what compares.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { pathOf } from './files.js'
import { medianOf, randomNumbers, seconds } from './measuring.js'

const filler =
  `كان الناس في المدينة يعملون معا كل يوم على إصلاح الطرق وفتح المدارس وتأمين الماء والكهرباء بعد سنوات صعبة
وقد قال كثير منهم إن التعاون بين الأحياء هو ما جعل العودة إلى العمل ممكنة رغم قلة المال وغلاء الأسعار`.split(/\s+/)
const planted = ['نزوح', 'النزوح', 'والنزوح', 'نزوحهم', 'للنزوح']
const codebook = `format: code-sessions/codebook@1
id: bench
version: 1.0.0
title: { ar: قياس, en: Benchmark }
language: ar
themes:
  - { id: displacement, label: { ar: النزوح, en: Displacement }, terms: [نزوح] }
`
const floor = `const fs = require('node:fs'), path = require('node:path'); let sum = 0
for (const name of fs.readdirSync(process.argv[1])) {
  const text = fs.readFileSync(path.join(process.argv[1], name), 'utf8')
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0
}
process.exitCode = sum === 1 ? 1 : 0`

const { values } = parseArgs({
  options: { mb: { type: 'string', default: '10' }, runs: { type: 'string', default: '5' } },
})
const folder = mkdtempSync(join(tmpdir(), 'code-sessions-bench-'))
try {
  const transcripts = join(folder, 'transcripts')
  const out = join(folder, 'coded')
  const expected = generate(transcripts, Number(values.mb) * 1e6)
  writeFileSync(join(folder, 'codebook.yaml'), codebook)
  const command = [pathOf('bin/code-sessions.js'), 'code', transcripts, '--codebook', join(folder, 'codebook.yaml')]

  const ours = []
  const floors = []
  for (let run = 0; run < Number(values.runs); run++) {
    rmSync(out, { recursive: true, force: true })
    ours.push(seconds([...command, '--out', out, '--quiet']))
    floors.push(seconds(['-e', floor, transcripts]))
  }
  /** @type {Record<string, string>[]} */
  const [row] = parse(readFileSync(join(out, 'frequencies.csv')), { bom: true, columns: true })
  const found = Number(row?.['matches'])
  const median = medianOf(ours)
  console.error(
    `${values.mb} MB: ${median.toFixed(2)} s, ${(Number(values.mb) / median).toFixed(1)} MB/s, ` +
      `${(median / medianOf(floors)).toFixed(1)} times the floor; ${found} matches of ${expected}`,
  )
  if (found !== expected) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Writes transcripts of about so many bytes and returns how many terms stand in them.
 * @param {string} folder
 * @param {number} bytes */
function generate(folder, bytes) {
  mkdirSync(folder)
  const random = randomNumbers(20_220_305)
  const pick = (/** @type {string[]} */ words) => words[Math.floor(random() * words.length)] ?? ''
  const turnsPerFile = 2000
  let terms = 0
  for (let file = 0, written = 0; written < bytes; file++) {
    const turns = []
    for (let turn = 0; turn < turnsPerFile && written < bytes; turn++) {
      const words = Array.from({ length: 12 + Math.floor(random() * 24) }, () => pick(filler))
      if (random() < 0.2) {
        words.splice(Math.floor(random() * words.length), 0, pick(planted))
        terms++
      }
      turns.push(`م${1 + (turn % 8)}: ${words.join(' ')}.\n`)
      written += Buffer.byteLength(turns.at(-1) ?? '')
    }
    writeFileSync(join(folder, `session-${String(file).padStart(4, '0')}.txt`), turns.join(''))
  }
  return terms
}
