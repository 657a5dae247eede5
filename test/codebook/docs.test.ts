import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkCodebook } from '../../src/checks/check-codebook.ts'
import { keysOf, termKeys } from '../../src/codebook/keys.ts'
import type { MapKind } from '../../src/codebook/keys.ts'
import { readCodebook } from '../../src/codebook/read-codebook.ts'
import { compileCodebook } from '../../src/coding/compile.ts'
import { codebookMessages } from '../../src/diagnostic/codebook-messages.ts'
import { codebookOf, head, oneTheme, told } from './codebooks.ts'

const page = readFileSync(new URL('../../docs/codebook.md', import.meta.url), 'utf8')

/** The YAML of the page by what it shows: whole codebooks, terms of a theme, themes. */
const blocks = Array.from(page.matchAll(/^```yaml ?(\S*)\n(.*?)^```$/gmsu), ([, kind = '', yaml = '']) => ({
  kind,
  yaml,
}))
const indented = (yaml: string): string => yaml.replaceAll(/^(?=.)/gmu, '    ')

/** Problems of a codebook, those left out that come from its being a fragment. */
function problemsOf(text: string): readonly string[] {
  const { codebook, diagnostics } = readCodebook(text, 'docs.yaml')
  if (codebook === null) return told(diagnostics)
  const { coder, diagnostics: uncompiled } = compileCodebook(codebook, { minConfidence: 'medium' })
  return told([...diagnostics, ...uncompiled, ...checkCodebook(codebook, coder)])
}
const ofFragments = /CODEBOOK_(?:NO_DEFINITION|NO_GUIDANCE|NO_EXAMPLES|UNKNOWN_THEME)/

test('the page shows one whole codebook and many fragments', () => {
  expect(blocks.filter(({ kind }) => kind === '')).toHaveLength(1)
  expect(blocks.length).toBeGreaterThan(8)
})

test('the whole codebook has neither errors nor warnings, and its examples hold', () => {
  const [{ yaml } = { yaml: '' }] = blocks.filter(({ kind }) => kind === '')
  expect(problemsOf(yaml)).toEqual([])
  expect(codebookOf(yaml).themes).toHaveLength(1)
})

test.each(blocks.filter(({ kind }) => kind !== ''))('$kind $yaml', ({ kind, yaml }) => {
  const text = kind === 'terms' ? oneTheme + indented(yaml) : head + yaml
  expect(problemsOf(text).filter((line) => !ofFragments.test(line))).toEqual([])
})

test('every key has a place in the page', () => {
  const kinds: readonly MapKind[] = ['codebook', 'attribute', 'theme', 'examples', 'term', 'unless']
  const keys = new Set([...kinds.flatMap(keysOf), ...[...termKeys.values()].flat()])
  const named = new Set(Array.from(page.matchAll(/(?<=[`{ ])([a-z_]+)(?=[`:])/gu), ([key]) => key))
  expect([...keys].filter((key) => !named.has(key))).toEqual([])
})

test('the page lists every code of codebooks with its severity, and no other', () => {
  const listed = Array.from(
    page.matchAll(/^\| `(CODEBOOK_[A-Z_]+)` \| ([a-z]+) \|/gmu),
    ([, code = '', severity = '']) => [code, severity],
  )
  const known = Object.entries(codebookMessages).map(([code, { severity }]) => [code, severity])
  expect(listed).toHaveLength(known.length)
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(known))
})
