// What finding terms costs: `npm run bench -- matching [--words 1000000] [--runs 5]`. The same amount of speech, one word in forty
// evidence of some term, coded with 200, 2,000 and 20,000 terms; in processor time, beside reading and decoding the
// same text. Compiling the codebook is shown apart.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pathToFileURL } from 'node:url'
import { pathOf } from './files.js'
import { generatedCodebook } from './generated-codebook.js'
import { medianOf, randomNumbers } from './measuring.js'

const { values } = parseArgs({
  options: { words: { type: 'string', default: '1000000' }, runs: { type: 'string', default: '5' } },
})
const { compileCodebook, readCodebook } = await import(pathToFileURL(pathOf('dist/index.js')).href)
const folder = mkdtempSync(join(tmpdir(), 'code-sessions-bench-'))
try {
  for (const themes of [4, 40, 400]) measure(themes)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** @param {number} themes each has fifty terms */
function measure(themes) {
  const { codebook } = readCodebook(generatedCodebook({ themes, terms: 50, examples: 100 }), 'codebook.yaml')
  const file = join(folder, 'speech.txt')
  writeFileSync(file, speechOf(codebook))
  const read = () => readFileSync(file, 'utf8')
  const reading = medianOf(Array.from({ length: Number(values.runs) }, () => milliseconds(read)))
  const text = read()
  const compiling = performance.now()
  const { coder } = compileCodebook(codebook, { minConfidence: 'medium' })
  const compiled = performance.now() - compiling

  const costs = []
  let found = { words: 0, matches: 0 }
  for (let run = 0; run <= Number(values.runs); run++) {
    costs.push(milliseconds(() => (found = code(text, coder))))
  }
  const coding = medianOf(costs.slice(1))
  console.error(
    `${themes * 50} terms: ${found.matches} matches in ${found.words} words, ${coding.toFixed(0)} ms, ` +
      `${(coding / reading).toFixed(1)} times reading and decoding (${reading.toFixed(0)} ms); compiled in ${compiled.toFixed(0)} ms`,
  )
}

/** Sentences of the codebook's examples, two of five with evidence, four to a turn and a turn a line.
 * @param {{ themes: { coded: { text: string }[], notCoded: { text: string }[] }[] }} codebook */
function speechOf({ themes }) {
  const random = randomNumbers(20_220_305)
  const pick = (/** @type {{ text: string }[]} */ list) => list[Math.floor(random() * list.length)]?.text ?? ''
  const turns = []
  for (let words = 0; words < Number(values.words);) {
    const sentences = Array.from({ length: 4 }, () => {
      const theme = themes[Math.floor(random() * themes.length)] ?? { coded: [], notCoded: [] }
      return pick(random() < 0.4 ? theme.coded : theme.notCoded)
    })
    const turn = sentences.join('. ')
    words += turn.split(' ').length
    turns.push(turn)
  }
  return turns.join('\n')
}

/** @param {string} text @param {{ codeTurn: Function }} coder */
function code(text, coder) {
  const found = { words: 0, matches: 0 }
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const coded = coder.codeTurn(text, { index: 1, speaker: null, time: null, span: { start, end } })
    found.words += coded.words
    found.matches += coded.matches.length
    start = end + 1
  }
  return found
}

/** Processor time. @param {() => unknown} work */
function milliseconds(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
