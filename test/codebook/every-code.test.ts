import { expect, test } from 'vitest'
import { diagnosticCodes } from '../../src/diagnostic/codes.ts'
import type { DiagnosticCode } from '../../src/diagnostic/codes.ts'
import { told } from './codebooks.ts'
import { bookWith, problemsOf } from './every-code.ts'
import { rowsOfMeaning } from './every-meaning-code.ts'
import { rowsOfShape } from './every-shape-code.ts'
import { rowsOfUse } from './every-use-code.ts'

const rows = [...rowsOfShape, ...rowsOfMeaning, ...rowsOfUse]

/** Codes that speak of no codebook's text, by the reason. */
const ofNoText: ReadonlyMap<DiagnosticCode, string> = new Map([
  ['CODEBOOK_MISSING', 'a path with nothing there'],
  ['CODEBOOK_NONE', 'a folder without codebooks'],
  ['CODEBOOK_VALID', 'a summary: nothing was found'],
  ['CODEBOOK_PROBLEMS', 'a summary: what was found is counted'],
])

test('the codebook that the rows begin with is clean', () => {
  expect(told(problemsOf(bookWith(), null))).toEqual([])
})

test.each(rows.map((row) => [row.code, row.at || 'the file', row] as const))(
  '%s is told at %s, and its twin is clean',
  (_, __, row) => {
    const { code, at, faulty, clean, also, sessions } = row
    expect(told(problemsOf(faulty, sessions?.faulty ?? null)).toSorted()).toEqual(
      [`${code} ${at}`.trim(), ...also].toSorted(),
    )
    expect(told(problemsOf(clean, sessions?.clean ?? null))).toEqual([])
  },
)

test('every code of codebooks and of YAML has one row, and every row a code', () => {
  const ofCodebooks = diagnosticCodes.filter((code) => /^(?:CODEBOOK|YAML)_/u.test(code) && !ofNoText.has(code))
  expect(rows.map(({ code }) => code).toSorted()).toEqual(ofCodebooks.toSorted())
})

test('the codes without a row are codes', () => {
  expect(diagnosticCodes).toEqual(expect.arrayContaining(Array.from(ofNoText.keys())))
})
