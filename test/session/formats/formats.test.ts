import { describe, expect, test } from 'vitest'
import { formatEndings, formatOf, formats } from '../../../src/session/formats/formats.ts'

describe('the format of a file', () => {
  test.each([
    ['a.vtt', 'vtt'],
    ['a/b.c.SRT', 'srt'],
    ['a.json', 'whisper'],
    ['مقابلة.eaf', 'elan'],
    ['a.txt', null],
    ['a.md', null],
    ['vtt', null],
    ['a.vtt/b', null],
    ['', null],
  ])('%s: %s', (source, name) => {
    expect(formatOf(source)?.name ?? null).toBe(name)
  })
})

test('every format has a name of its own, and endings in lower case without a dot', () => {
  const names = formats.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(3)
  for (const { endings } of formats) {
    expect(endings.length).toBeGreaterThan(0)
    for (const ending of endings) expect(ending).toMatch(/^[a-z0-9]+$/u)
  }
})

test('no ending is that of two formats', () => {
  const endings = formats.flatMap((format) => format.endings)
  expect(endings.filter((ending, at) => endings.indexOf(ending) !== at)).toEqual([])
})

test('plain text and Markdown are the session text themselves', () => {
  for (const ending of ['txt', 'text', 'md', 'markdown']) expect(formatEndings.has(ending)).toBe(false)
})
