// Makes the style and the script of the illustrated report: what lies in src/report/style and src/report/client, small, and the
// fonts as data, so that a page that is sent by mail still looks as it should.
import { build } from 'esbuild'
import { filesUnder, pathOf } from './files.js'
import { generatedForEsbuild, generatedForVitest } from './generated-module.js'

const moduleName = 'report-assets.js'
const styleFile = 'src/report/style/page.css'
const packStyleFile = 'src/report/style/pack.css'
const scriptFile = 'src/report/client/main.ts'

/** Which packages the fonts come from: their licences go with the build. */
export const fontPackages = ['@fontsource/ibm-plex-sans-arabic', '@fontsource/noto-naskh-arabic']

async function assetsCode() {
  const names = ['pageStyle', 'packStyle', 'pageScript']
  const texts = await Promise.all([styleFile, packStyleFile, scriptFile].map(bundled))
  return texts.map((text, at) => `export const ${names[at]} = ${JSON.stringify(text)}\n`).join('')
}

/** @param {string} file */
async function bundled(file) {
  const { outputFiles } = await build({
    absWorkingDir: pathOf('.'),
    entryPoints: [file],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['chrome111', 'firefox113', 'safari16.4'],
    charset: 'utf8',
    loader: { '.woff2': 'dataurl' },
  })
  const text = outputFiles[0]?.text.trim() ?? ''
  // Nothing in them may end the element that holds them.
  if (/<[/](?:script|style)|<!--/i.test(text)) throw new Error(`${file} can't stand in a page of HTML`)
  return text
}

export const reportAssetsForEsbuild = () => generatedForEsbuild(moduleName, assetsCode)

export const reportAssetsForVitest = () =>
  generatedForVitest(moduleName, assetsCode, () => {
    const files = ['src/report/style', 'src/report/client'].flatMap((folder) => filesUnder(folder))
    return [...files, 'src/arabic/letters.ts'].map(pathOf)
  })
