// Turns the codebook's JSON Schema into a module that checks a value without ajv: compiling the schema at every start
// would cost more than reading a codebook.
import { readFile } from 'node:fs/promises'
import Ajv2020 from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import addFormats from 'ajv-formats'
import { build } from 'esbuild'
import { pathOf } from './files.js'
import { generatedForEsbuild, generatedForVitest } from './generated-module.js'

const schemaFile = pathOf('codebooks/codebook.schema.json')
const moduleName = 'schema-validator.js'

/** The checking module as JavaScript; it still requires a few small helpers of ajv. */
async function validatorCode() {
  const schema = JSON.parse(await readFile(schemaFile, 'utf8'))
  const ajv = new Ajv2020.default({ strict: true, allErrors: true, code: { source: true, esm: true } })
  addFormats.default(ajv)
  ajv.addSchema(schema, 'codebook')
  return standalone.default(ajv, { matchesSchema: 'codebook' })
}

/** Vitest runs modules as ESM, where ajv's require() calls would fail, so they are bundled in here. */
async function bundledCode() {
  const stdin = { contents: await validatorCode(), resolveDir: pathOf('.') }
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false })
  return outputFiles[0]?.text ?? ''
}

export const schemaValidatorForEsbuild = () => generatedForEsbuild(moduleName, validatorCode)

export const schemaValidatorForVitest = () => generatedForVitest(moduleName, bundledCode, () => [schemaFile])
