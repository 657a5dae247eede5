// Closes a CI run: `node tools/ci-summary.js STATUS_OF_NPM_TEST STATUS_OF_NPM_START`. The last line it prints is
// `tests: N passed, M failed`; the status is 0 only when the tests, the checks around them and the run on the
// shipped transcripts all went well.
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { pathOf, readJson, testReport } from './files.js'

const [testStatus, startStatus] = process.argv.slice(2).map(Number)
const report = readJson(testReport)
const passed = report?.numPassedTests ?? 0
// A file that can't even be loaded holds no tests to count, and yet it failed.
const brokenFiles = report?.testResults?.filter(
  (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
    file.status === 'failed' && file.assertionResults.length === 0,
).length
const failed = report ? report.numFailedTests + brokenFiles : 1
const excerpts = countRows('coded/excerpts.csv')

const problems = [
  testStatus !== 0 && `npm test ended with status ${testStatus}`,
  !report && 'vitest left no report',
  passed === 0 && 'no test passed',
  startStatus !== 0 && `npm start ended with status ${startStatus}`,
  excerpts === 0 && 'coded/excerpts.csv holds no excerpt',
].filter(Boolean)

for (const problem of problems) console.log(`failed: ${problem}`)
console.log(`npm start: ${excerpts} excerpts`)
console.log(`tests: ${passed} passed, ${failed} failed`)
process.exitCode = problems.length > 0 || failed > 0 ? 1 : 0

/** @param {string} relative */
function countRows(relative) {
  const path = pathOf(relative)
  return existsSync(path) ? parse(readFileSync(path), { bom: true, columns: true }).length : 0
}
