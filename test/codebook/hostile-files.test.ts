import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readCodebook } from '../../src/codebook/read-codebook.ts'
import { readYaml } from '../../src/parsing/yaml.ts'

/** Hostile files that lie beside the repository on the machines of its authors, and nowhere else. */
const badInput = fileURLToPath(new URL('../../../shared/data/bad-input', import.meta.url))
const bin = fileURLToPath(new URL('../../bin/code-sessions.js', import.meta.url))
const isBuilt = existsSync(fileURLToPath(new URL('../../dist/cli.js', import.meta.url)))

/** Files and cases that must take no longer than this each. */
const mostMs = 5000

/** What is wrong with how a text is refused; null when it is refused with a place, in time. */
function mistreatment(text: string): string | null {
  const before = performance.now()
  const { codebook, diagnostics } = readCodebook(text, 'book.yaml')
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (performance.now() - before > mostMs) return 'slow'
  if (codebook !== null || errors.length === 0) return 'accepted'
  const isPlaced = errors.every(
    ({ code, at }) => code === 'CODEBOOK_EMPTY' || (at?.line !== undefined && at.column !== undefined),
  )
  return isPlaced ? null : 'without a place'
}

/** Of named texts those that are not refused as they should be, with the reason. */
function refusedWrongly(texts: readonly (readonly [name: string, text: string])[]): readonly string[] {
  return texts.flatMap(([name, text]) => {
    const fault = mistreatment(text)
    return fault === null ? [] : [`${name} ${fault}`]
  })
}

/** The cases of a file of yaml-test-suite: its signs for what cannot be seen stand for that (its README). */
function casesOf(text: string): readonly string[] {
  const { document } = readYaml(text, 'cases.yaml')
  const cases: readonly unknown[] = Array.isArray(document?.value) ? document.value : []
  return cases.flatMap((one) => {
    const yaml = typeof one === 'object' && one !== null && 'yaml' in one ? one.yaml : null
    return typeof yaml === 'string' ? [decodeSigns(yaml)] : []
  })
}

function decodeSigns(yaml: string): string {
  return yaml
    .replaceAll('␣', ' ')
    .replaceAll(/—*»/gu, '\t')
    .replaceAll('←', '\r')
    .replaceAll('⇔', '\ufeff')
    .replaceAll('↵', '')
    .replaceAll(/∎\n$/gu, '')
}

describe.skipIf(!existsSync(badInput))(
  'the collected bad files (skipped where ../shared/data/bad-input is absent)',
  () => {
    const suite = join(badInput, 'yaml-test-suite/src')
    const own = join(badInput, 'own')
    const textsIn = (folder: string, name: RegExp): readonly (readonly [file: string, text: string])[] =>
      readdirSync(folder)
        .filter((file) => name.test(file))
        .toSorted()
        .map((file) => [file, readFileSync(join(folder, file), 'utf8')])

    test('our own of YAML are refused with a place', () => {
      const files = textsIn(own, /^yaml-.*\.yaml$/u)
      expect(files.length).toBeGreaterThan(9)
      expect(refusedWrongly(files)).toEqual([])
    })

    test('every file of yaml-test-suite, and every case in it, is refused with a place', () => {
      const files = textsIn(suite, /\.yaml$/u)
      const cases = files.flatMap(([file, text]) =>
        casesOf(text).map((yaml, index) => [`${file}#${index}`, yaml] as const),
      )
      expect([files.length, cases.length > 380]).toEqual([351, true])
      expect(refusedWrongly([...files, ...cases])).toEqual([])
    })

    describe.skipIf(!isBuilt)('by the built command line, all in one process', () => {
      test.each([
        ['yaml-test-suite', suite],
        ['our own, whatever their format', own],
      ])('%s', { timeout: 60_000 }, (_, folder) => {
        const copies = join(mkdtempSync(join(tmpdir(), 'hostile-')), 'books')
        onTestFinished(() => rmSync(join(copies, '..'), { recursive: true }))
        mkdirSync(copies)
        // What is no YAML by its name is given one, so that it is read all the same.
        const files = readdirSync(folder).map((file) => (file.endsWith('.yaml') ? file : `${file}.yaml`))
        for (const file of readdirSync(folder)) {
          copyFileSync(join(folder, file), join(copies, file.endsWith('.yaml') ? file : `${file}.yaml`))
        }
        const before = performance.now()
        const run = spawnSync(process.execPath, [bin, 'validate', copies, '--format', 'json'], { encoding: 'utf8' })
        expect([run.status, run.signal]).toEqual([1, null])
        expect(performance.now() - before).toBeLessThan(30_000)
        const told = JSON.parse(run.stdout) as { path: string; line: number | null; severity: string; code: string }[] // What `--format json` prints.
        const errors = told.filter(({ severity }) => severity === 'error')
        expect(new Set(errors.map(({ path }) => path.split('/').at(-1)))).toEqual(new Set(files))
        expect(errors.filter(({ line, code }) => line === null && code !== 'CODEBOOK_EMPTY')).toEqual([])
        expect(run.stderr).not.toMatch(/^ {4}at |CLI_BUG/mu)
      })
    })
  },
)
