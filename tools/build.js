// Builds dist/: the command line and the library as one code-split bundle, the types of the public API, and the
// licences of every package that ended up in the bundle. Users install no other package.
import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'
import { diagnosticsPageForEsbuild } from './diagnostics-page.js'
import { binOf, builtFrom, pathOf, root, sourceHash } from './files.js'
import { posterFontFiles, posterFontPackages, posterFontsForEsbuild } from './poster-fonts.js'
import { fontPackages, reportAssetsForEsbuild } from './report-assets.js'
import { schemaValidatorForEsbuild } from './schema-validator.js'
import { studyFilesForEsbuild } from './study-files.js'

// Built beside and then swapped in: another command may be running from dist/ right now.
const beside = `.dist-${process.pid}`

for (const name of await readdir(root)) {
  if (/^\.dist-\d+$/.test(name) && !isRunning(Number(name.slice(6)))) await rm(pathOf(name), { recursive: true })
}
const hash = sourceHash()
try {
  const { metafile } = await bundle()
  await writeFile(pathOf(`${beside}/THIRD-PARTY-LICENSES.txt`), await licencesOf(metafile))
  await copyFonts()
  declareTypes()
  await writeFile(pathOf(`${beside}/${builtFrom}`), `${hash}\n`)
  await swapIn()
} catch (problem) {
  // esbuild has already told its own errors, with their places.
  if (!(problem instanceof Error && 'errors' in problem)) throw problem
  process.exitCode = 1
} finally {
  await rm(pathOf(beside), { recursive: true, force: true })
}

/** Another build may put its own dist/ there at the same moment. */
async function swapIn() {
  for (let tries = 1; ; tries++) {
    await rm(pathOf('dist'), { recursive: true, force: true })
    try {
      return await rename(pathOf(beside), pathOf('dist'))
    } catch (problem) {
      if (tries === 5) throw problem
    }
  }
}

/** Posters are turned into pictures with the files themselves. */
async function copyFonts() {
  await mkdir(pathOf(`${beside}/fonts`))
  for (const { path, name } of posterFontFiles) await copyFile(path, pathOf(`${beside}/fonts/${name}`))
}

function bundle() {
  return build({
    absWorkingDir: pathOf('.'),
    entryPoints: { cli: 'src/cli.ts', index: 'src/index.ts' },
    outdir: beside,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none', // they stand in THIRD-PARTY-LICENSES.txt, whole
    metafile: true,
    logLevel: 'warning',
    plugins: [
      diagnosticsPageForEsbuild(),
      schemaValidatorForEsbuild(),
      studyFilesForEsbuild(),
      reportAssetsForEsbuild(),
      posterFontsForEsbuild(),
    ],
    // Optional: whoever wants posters as PNG installs it beside the program.
    external: ['@resvg/resvg-js'],
    // Bundled CommonJS packages (commander, yaml, natural) require Node's own modules.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
}

/** @param {import('esbuild').Metafile} metafile */
async function licencesOf(metafile) {
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  )
  const bundled = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [])
  const packages = new Set([
    ...bundled,
    ...[...fontPackages, ...posterFontPackages].map((name) => `node_modules/${name}`),
  ])
  const texts = await Promise.all([...packages].sort().map(licenceText))
  return `code-sessions bundles the following packages.\n\n${texts.join('\n')}`
}

/** @param {string} folder */
async function licenceText(folder) {
  const { name, version, license } = JSON.parse(await readFile(pathOf(`${folder}/package.json`), 'utf8'))
  const files = (await readdir(pathOf(folder))).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort()
  const paths = files.length > 0 ? files.map((file) => `${folder}/${file}`) : [`tools/licences/${name}-${version}.txt`]
  const texts = await Promise.all(paths.map((path) => readFile(pathOf(path), 'utf8'))).catch(() => {
    throw new Error(
      `${folder} ships no licence text, so it can't be bundled unless ${paths[0]} has the one of its repository`,
    )
  })
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`
}

/** Types that don't check are no reason to hold back a program that runs: `npm run typecheck` is where they fail. */
function declareTypes() {
  const project = ['-p', 'tools/tsconfig.declarations.json', '--outDir', `${beside}/types`]
  const { status } = spawnSync(process.execPath, [binOf('typescript', 'tsc'), ...project], { cwd: pathOf('.') })
  if (status !== 0) console.error('The types have errors; `npm run typecheck` lists them.')
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
