// How fast the built command line validates: `npm run bench -- validate [--runs 3]`. Codebooks of 50, 100 and 200 themes, each with
// 50 terms and 20 examples, made from a seed; and 1, 8 and 40 copies of the shipped one. A codebook with errors is no
// measurement.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pathOf } from './files.js'
import { generatedCodebook } from './generated-codebook.js'
import { medianOf, seconds } from './measuring.js'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } })
const folder = mkdtempSync(join(tmpdir(), 'code-sessions-bench-'))
try {
  for (const themes of [50, 100, 200]) {
    const file = join(folder, `themes-${themes}.yaml`)
    writeFileSync(file, generatedCodebook({ themes, terms: 50, examples: 20 }))
    measure(`${themes} themes`, themes, file)
  }
  for (const copies of [1, 8, 40]) {
    const books = join(folder, `copies-${copies}`)
    mkdirSync(books)
    for (let copy = 1; copy <= copies; copy++) {
      copyFileSync(pathOf('codebooks/early-recovery.yaml'), join(books, `book-${copy}.yaml`))
    }
    measure(`${copies} of the shipped codebook`, copies, books)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** @param {string} what
 * @param {number} parts
 * @param {string} path */
function measure(what, parts, path) {
  const command = [pathOf('bin/code-sessions.js'), 'validate', path]
  const median = medianOf(Array.from({ length: Number(values.runs) }, () => seconds(command)))
  console.error(`${what}: ${median.toFixed(2)} s, ${((median / parts) * 1000).toFixed(0)} ms each`)
}
