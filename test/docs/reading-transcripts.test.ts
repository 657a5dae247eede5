import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { columnKinds } from '../../src/session/formats/column-names.ts'
import { findColumns } from '../../src/session/formats/columns.ts'
import { formats } from '../../src/session/formats/formats.ts'
import { read } from '../session/reading.ts'

const page = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/reading-transcripts.md'), 'utf8')

function sectionOf(title: string): string {
  return page.split(/^## /mu).find((section) => section.startsWith(title)) ?? ''
}

test('every ending that is read stands under the formats, every one that is refused under what is refused', () => {
  const endingsIn = (title: string): readonly string[] =>
    Array.from(sectionOf(title).matchAll(/`\.(?<ending>[a-z0-9]+)`/gu), ({ groups }) => groups?.['ending'] ?? '')
  const isRefused = ({ name }: { readonly name: string }): boolean =>
    ['pdf', 'doc', 'xls', 'rtf', 'pages'].includes(name)
  const readable = formats.filter((format) => !isRefused(format) && format.onlyNamed !== true)
  for (const ending of [...readable.flatMap(({ endings }) => endings), 'txt', 'text', 'md', 'markdown'])
    expect(endingsIn('Formats')).toContain(ending)
  for (const ending of formats.filter(isRefused).flatMap(({ endings }) => endings))
    expect(endingsIn('What is refused')).toContain(ending)
})

describe('labels', () => {
  const [, block = ''] = /<!-- labels -->\n```text\n([^`]+)```/u.exec(page) ?? []
  const lines = block.trim().split('\n')

  test('there are some', () => expect(lines.length).toBeGreaterThan(5))

  test.each(lines)('%s', (line) => {
    const { session } = read(`الميسّر: كيف؟\n${line}\n`)
    const turns = session.turns.map(({ speaker, span }) => [speaker?.label, session.text.slice(span.start, span.end)])
    expect(turns).toEqual([
      ['الميسّر', 'كيف؟'],
      [expect.stringMatching(/^م[1١]$/u), 'نعم، نزحنا مرتين.'],
    ])
  })
})

describe('names of columns', () => {
  test.each(columnKinds)('%s', (kind) => {
    const [, names = ''] = new RegExp(`^\\| \`${kind}\` \\| (.*) \\|$`, 'mu').exec(sectionOf('Tables')) ?? []
    const listed = names.split(/, |، | · /u)
    expect(listed.length).toBeGreaterThan(10)
    for (const name of listed) expect([name, findColumns([name])[kind]]).toEqual([name, 0])
  })
})
