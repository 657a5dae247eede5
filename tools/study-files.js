// Turns the folder src/commands/new-study into a module that holds its files, so that `init` needs no files of its own beside
// the bundle. Names that begin with a dot begin with `dot-` there: git and npm would take `.gitignore` for their own.
import { readFile } from 'node:fs/promises'
import { filesUnder, pathOf } from './files.js'
import { generatedForEsbuild, generatedForVitest } from './generated-module.js'

const folder = 'src/commands/new-study'
const schema = 'codebooks/codebook.schema.json'
const moduleName = 'study-files.js'

/** Where each file of a new study comes from: its path in the study and the file here, by path, dotfiles last. */
function sources() {
  // What does begin with a dot was left by an editor or the system.
  const kept = filesUnder(folder).filter((file) => !file.includes('/.'))
  const own = kept.map((file) => [file.slice(folder.length + 1).replaceAll(/(^|\/)dot-/g, '$1.'), file])
  const all = [...own, [schema, schema]].map(([path = '', file = '']) => ({ path, file: pathOf(file) }))
  return all.toSorted((a, b) => compare(a.path, b.path))
}

/** @param {string} a
 * @param {string} b */
function compare(a, b) {
  return Number(a.startsWith('.')) - Number(b.startsWith('.')) || (a < b ? -1 : 1)
}

async function studyFilesCode() {
  const files = await Promise.all(
    sources().map(async ({ path, file }) => {
      const text = await readFile(file, 'utf8')
      return { path, text, isExecutable: text.startsWith('#!') }
    }),
  )
  return `export const studyFiles = ${JSON.stringify(files, null, 2)}\n`
}

export const studyFilesForEsbuild = () => generatedForEsbuild(moduleName, studyFilesCode)

export const studyFilesForVitest = () =>
  generatedForVitest(moduleName, studyFilesCode, () => sources().map(({ file }) => file))
