// Places and hashes that several tools share. Like run.js it needs nothing installed.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder of package.json, ending in a slash. */
export const root = new URL('../', import.meta.url)

/** @param {string} relative */
export const pathOf = (relative) => fileURLToPath(new URL(relative, root))

/** The file in dist/ that holds the hash of what it was built from. */
export const builtFrom = 'built-from.txt'

/** Where vitest leaves its report, for .ci/run. */
export const testReport = 'node_modules/.cache/code-sessions/tests.json'

/** A hash of everything that dist/ is made from. */
export const sourceHash = () =>
  hashOf([
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'codebooks/codebook.schema.json',
    'docs/diagnostics.md',
    'src',
    'tools',
  ])

/** The script behind a command of an installed package.
 * @param {string} packageName
 * @param {string} command */
export function binOf(packageName, command) {
  const { bin } = readJson(`node_modules/${packageName}/package.json`)
  return pathOf(`node_modules/${packageName}/${typeof bin === 'string' ? bin : bin[command]}`)
}

/** All files under a file or folder, as paths relative to the root, in one order on every machine.
 * @param {string} relative
 * @returns {string[]} */
export function filesUnder(relative) {
  const found = statSync(pathOf(relative), { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [relative]
  const names = readdirSync(pathOf(relative)).sort()
  return names.flatMap((name) => filesUnder(`${relative}/${name}`))
}

/** @param {readonly string[]} places files or folders, relative to the root */
function hashOf(places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesUnder))
    hash
      .update(`${file}\0`)
      .update(readFileSync(pathOf(file)))
      .update('\0')
  return hash.digest('hex')
}

/** The parsed JSON file, or null where there is none.
 * @param {string} relative */
export function readJson(relative) {
  try {
    return JSON.parse(readFileSync(pathOf(relative), 'utf8'))
  } catch {
    return null
  }
}
