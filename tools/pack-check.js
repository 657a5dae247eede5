// Packs the program, installs the package as a user would, and checks what stands there: it is small, all
// JavaScript, runs no script on install, and both doors (the command, the library) open.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pathOf } from './files.js'

const mostMebibytes = 20
const folder = mkdtempSync(join(tmpdir(), 'code-sessions-pack-'))
try {
  const tarball = npm(['pack', '--silent', '--pack-destination', folder]).trim().split('\n').at(-1) ?? ''
  npm(['install', '--global', '--prefix', folder, '--offline', '--silent', join(folder, tarball)])
  const installed = join(folder, process.platform === 'win32' ? '' : 'lib', 'node_modules')
  const home = join(installed, 'code-sessions')
  const files = readdirSync(installed, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0)
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))

  const problems = []
  if (files.length === 0) problems.push('nothing was installed')
  if (bytes > mostMebibytes * 2 ** 20) problems.push(`${mebibytes(bytes)} MiB installed, more than ${mostMebibytes}`)
  for (const script of ['preinstall', 'install', 'postinstall']) {
    if (manifest.scripts?.[script]) problems.push(`a ${script} script`)
  }
  for (const { name } of files) if (/\.(node|dll|so|dylib|wasm)$/.test(name)) problems.push(`native code: ${name}`)
  const help = execFileSync(process.execPath, [join(home, manifest.bin['code-sessions']), '--help'], {
    encoding: 'utf8',
  })
  if (!help.includes('code-sessions')) problems.push('--help does not name the program')
  const library = await import(pathToFileURL(join(home, manifest.exports['.'].default)).href)
  if (Object.keys(library).length === 0) problems.push('the library exports nothing')

  console.error(`package: ${files.length} files, ${mebibytes(bytes)} MiB installed`)
  for (const problem of problems) console.error(`package: ${problem}`)
  if (problems.length > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** @param {string[]} args */
function npm(args) {
  // dist/ is fresh when this runs, so the package's own build script has nothing to add.
  const options = { cwd: pathOf('.'), encoding: /** @type {const} */ ('utf8'), shell: process.platform === 'win32' }
  return execFileSync('npm', [...args, '--ignore-scripts'], options)
}

/** @param {number} bytes */
function mebibytes(bytes) {
  return (bytes / 2 ** 20).toFixed(1)
}
