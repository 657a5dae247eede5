// Turns docs/diagnostics.md into a module, so that formats that carry an explanation of each code (SARIF) take it from the
// page that people read, and nothing is explained twice.
import { readFile } from 'node:fs/promises'
import { pathOf } from './files.js'
import { generatedForEsbuild, generatedForVitest } from './generated-module.js'

const page = pathOf('docs/diagnostics.md')
const moduleName = 'diagnostics-page.js'

async function pageCode() {
  return `export const diagnosticsPage = ${JSON.stringify(await readFile(page, 'utf8'))}\n`
}

export const diagnosticsPageForEsbuild = () => generatedForEsbuild(moduleName, pageCode)

export const diagnosticsPageForVitest = () => generatedForVitest(moduleName, pageCode, () => [page])
