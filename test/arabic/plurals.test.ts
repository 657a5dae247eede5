import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pluralsOf, suggestedPluralsOf } from '../../src/arabic/plurals.ts'

const folder = new URL('../../src/arabic/plurals/', import.meta.url)

interface Line {
  readonly file: string
  readonly singular: string
  readonly plurals: readonly string[]
}

async function readLines(): Promise<readonly Line[]> {
  const lines: Line[] = []
  for (const file of readdirSync(folder)) {
    const tables: Record<string, unknown> = await import(new URL(file, folder).href)
    for (const table of Object.values(tables)) {
      for (const line of String(table).split('\n')) {
        const [singular = '', ...plurals] = (line.split('#')[0] ?? '').trim().split(/\s+/u)
        if (singular !== '') lines.push({ file, singular, plurals })
      }
    }
  }
  return lines
}

const lines = await readLines()

test('the list of broken plurals is long', () => {
  expect(lines.length).toBeGreaterThan(1000)
})

test('every line has a singular and plurals in plain Arabic letters', () => {
  const wrong = lines.filter(
    ({ singular, plurals }) =>
      plurals.length === 0 || [singular, ...plurals].some((word) => !/^\??[\u0621-\u063a\u0641-\u064a]+$/u.test(word)),
  )
  expect(wrong).toEqual([])
})

test('no line gives a plural twice, sure and as a suggestion', () => {
  const wrong = lines.filter(({ plurals }) => {
    const words = plurals.map((word) => word.replace('?', ''))
    return new Set(words).size < words.length
  })
  expect(wrong).toEqual([])
})

test('what one file is sure of, no other only suggests', () => {
  const wrong = lines.filter(({ singular }) =>
    pluralsOf(singular).some((plural) => suggestedPluralsOf(singular).includes(plural)),
  )
  expect(wrong).toEqual([])
})

test('every file is part of the list', () => {
  const missing = lines.filter(({ singular, plurals }) =>
    plurals.some((plural) =>
      plural.startsWith('?')
        ? !suggestedPluralsOf(singular).includes(plural.slice(1))
        : !pluralsOf(singular).includes(plural),
    ),
  )
  expect(new Set(missing.map(({ file }) => file))).toEqual(new Set())
})
