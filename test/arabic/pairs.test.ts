import { expect, test } from 'vitest'
import { code, oneTheme, term, verb } from '../coding/books.ts'
import { adjectives } from './pairs/adjectives.ts'
import { dialect } from './pairs/dialect.ts'
import { nouns } from './pairs/nouns.ts'
import type { Pair } from './pairs/pair.ts'
import { phrases } from './pairs/phrases.ts'
import { spelling } from './pairs/spelling.ts'
import { verbs } from './pairs/verbs.ts'

const pairs = [...nouns, ...adjectives, ...verbs, ...phrases, ...dialect, ...spelling]

const optionsOf = ({ options }: Pair): string => {
  const said = Object.entries(options).map(([name, value]) => `${name}: ${String(value)}`)
  return said.length === 0 ? '' : ` (${said.join(', ')})`
}

const claims = pairs.map((pair) => {
  const verbOf = pair.kind === 'verb' ? 'the verb ' : ''
  const visible = pair.text.replaceAll(/[\p{Cf}\n\r]/gu, (sign) => `<${sign.charCodeAt(0).toString(16)}>`)
  const answer = pair.matches ? 'matches' : 'does not match'
  return [`${verbOf}«${pair.term}»${optionsOf(pair)} ${answer} «${visible}»: ${pair.reason}`, pair] as const
})

test('the claims are many, different, and a third of them say that something does not match', () => {
  const subjects = pairs.map((pair) => `${pair.kind} ${pair.term}${optionsOf(pair)} ${pair.text}`)
  expect(subjects.filter((subject, index) => subjects.indexOf(subject) !== index)).toEqual([])
  expect(pairs.length).toBeGreaterThanOrEqual(420)
  expect(pairs.filter(({ matches }) => !matches).length).toBeGreaterThanOrEqual(pairs.length / 3)
})

test.each(claims)('%s', (_, { kind, term: word, text, matches, options }) => {
  const operand = kind === 'verb' ? verb(word, options) : term(word, options)
  expect(code(oneTheme(operand), text).excerpts.length > 0).toBe(matches)
})
