// Modules that are no files: src/ imports them by name, and the build and the test runner make their text when they meet
// the name. Nothing generated lies in src/, so nothing there can be stale.
import { pathOf } from './files.js'

/** @param {string} name the file name that src/ imports: `schema-validator.js` */
const endingOf = (name) => new RegExp(`(?:^|/)${name.replaceAll('.', '[.]')}$`)

/** @param {string} name
 * @param {() => Promise<string>} code the module as JavaScript
 * @returns {import('esbuild').Plugin} */
export function generatedForEsbuild(name, code) {
  return {
    name,
    setup(builder) {
      builder.onResolve({ filter: endingOf(name) }, () => ({ path: name, namespace: `generated ${name}` }))
      builder.onLoad({ filter: /.*/, namespace: `generated ${name}` }, async () => ({
        contents: await code(),
        resolveDir: pathOf('.'),
      }))
    },
  }
}

/** @param {string} name
 * @param {() => Promise<string>} code the module as JavaScript
 * @param {() => readonly string[]} sources the files it is made from, absolute: a watching test runner runs again when they change
 * @returns {import('vitest/config').Plugin} */
export function generatedForVitest(name, code, sources) {
  const id = `\0${name}`
  const ending = endingOf(name)
  return {
    name,
    resolveId: (source) => (ending.test(source) ? id : undefined),
    async load(asked) {
      if (asked !== id) return undefined
      for (const source of sources()) this.addWatchFile(source)
      return code()
    },
  }
}
