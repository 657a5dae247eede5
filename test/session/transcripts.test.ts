import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noMetadata, readMetadata } from '../../src/session/metadata.ts'
import { readSession } from '../../src/session/read-session.ts'

describe('size', () => {
  test.each<[claim: string, text: string, turns: number]>([
    ['a million turns', 'م1: نعم\nم2: لا\n'.repeat(500_000), 1_000_000],
    ['a line of fifty million signs', `م1: ${'نص '.repeat(17_000_000)}`, 1],
    ['fifty million colons', ':'.repeat(50_000_000), 1],
    ['fifty million spaces', ' '.repeat(50_000_000), 0],
    ['a head that nothing closes', `---\n${'a: b\n'.repeat(500_000)}`, 2],
  ])('%s', { timeout: 120_000 }, (_, text, turns) => {
    const started = performance.now()
    expect(readSession({ source: 'a.txt', text }, noMetadata, []).session.turns).toHaveLength(turns)
    expect(performance.now() - started).toBeLessThan(60_000)
  })
})

const transcripts = join(import.meta.dirname, '../../transcripts')
const interviews = join(import.meta.dirname, '../../../shared/data/interviews/text')

describe.skipIf(!existsSync(transcripts))('the transcripts of this project', () => {
  const sheets = (['sessions', 'participants'] as const)
    .map((kind) => ({ kind, path: `${kind}.csv` }))
    .filter(({ path }) => existsSync(join(transcripts, path)))
    .map((sheet) => ({ ...sheet, text: readFileSync(join(transcripts, sheet.path), 'utf8') }))
  const { metadata } = readMetadata(sheets)
  const files = existsSync(transcripts)
    ? readdirSync(transcripts).filter((name) => /^(?!README).*\.(?:txt|md)$/.test(name))
    : []

  test('are there', () => {
    expect(files.length).toBeGreaterThan(0)
  })

  test.each(files)('%s: every turn has a speaker, nothing is told', (name) => {
    const text = readFileSync(join(transcripts, name), 'utf8').replace(/^\ufeff/, '')
    const { session, diagnostics } = readSession({ source: name, text }, metadata, [])
    expect(diagnostics).toEqual([])
    expect(session.turns.length).toBeGreaterThan(20)
    expect(session.turns.filter(({ speaker }) => speaker === null)).toEqual([])
    expect(session.speakers.filter(({ role }) => role === 'moderator')).toHaveLength(1)
  })
})

describe.skipIf(!existsSync(interviews))('real interviews beside the project (skipped where they are absent)', () => {
  const files = existsSync(interviews) ? readdirSync(interviews) : []

  test.each(files)('%s: a turn for each label, everything else in turns', (name) => {
    const text = readFileSync(join(interviews, name), 'utf8')
    const { session, diagnostics } = readSession({ source: name, text }, noMetadata, [])
    const labels = text.match(/^SID\d+ \[/gm) ?? []
    expect(session.turns).toHaveLength(labels.length)
    expect(session.header.id).toBe(name.replace('.txt', ''))
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    const gaps = session.turns.map(({ span }, index) =>
      text.slice(session.turns[index - 1]?.span.end ?? text.indexOf('\n---\n') + 5, span.start),
    )
    expect(gaps.filter((gap) => !/^\s*SID\d+ \[\d\d:\d\d:\d\d\]: $/.test(gap))).toEqual([])
  })
})
