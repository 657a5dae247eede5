import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { put } from '../io/folders.ts'
import { both, diff, diffStudy, merged } from './diff-study.ts'
import { fakeIo } from './fake-io.ts'

describe('as JSON', () => {
  test('everything, verbatim, with spans in code points', async () => {
    const folder = diffStudy()
    put(folder, { 'transcripts/hama.txt': 'م1: 😀 نزحنا من بيتنا.\n' })
    const { said, told, status } = await diff(folder, [...both, 'transcripts', '--format', 'json', '--quiet'])
    expect([status, told]).toEqual([0, ''])
    const found: unknown = JSON.parse(said)
    expect(found).toMatchObject({
      format: 'code-sessions/diff@1',
      a: {
        path: 'old.yaml',
        id: 'small',
        version: '1.0.0',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
      b: { path: 'new.yaml', version: '1.1.0' },
      fields: [{ field: 'version', a: '1.0.0', b: '1.1.0', at: { path: 'new.yaml', line: 3, column: 1 } }],
      themes: [
        {
          kind: 'kept',
          a: { theme: 'displacement', at: { line: 7, column: 9 } },
          fields: [{ field: 'label.ar', a: 'النزوح', b: 'النزوح الداخلي' }],
          terms: [{ kind: 'removed', a: { rule: 'displacement#2', term: 'نزح/ينزح', at: { line: 11 } }, b: null }],
        },
        { terms: [{ kind: 'added', a: null, b: { rule: 'councils#3', term: 'دورة' }, fields: [] }] },
        { kind: 'renamed', a: { theme: 'mayors' }, b: { theme: 'heads' }, into: null, terms: [] },
      ],
      passages: [
        {
          kind: 'lost',
          theme: 'displacement',
          session: 'hama',
          source: 'hama.txt',
          turn: 1,
          speaker: 'م1',
          time: null,
          citation: 'م1، hama، السطر 1',
          // «م1: » is four code points, 😀 one: the sentence is the whole turn.
          a: [
            {
              line: 1,
              column: 5,
              start: 4,
              end: 21,
              text: '😀 نزحنا من بيتنا.',
              evidence: ['نزحنا'],
              rules: ['displacement#2'],
            },
          ],
          b: [],
        },
        { kind: 'gained', theme: 'councils', a: [], b: [{ text: 'سألنا نازحة أخرى عن دورة.', terms: ['دورة'] }] },
      ],
      effect: {
        sessions: 2,
        themes: [
          {
            theme: 'displacement',
            before: 3,
            after: 2,
            gained: 0,
            lost: 1,
            borders: 0,
            evidence: 0,
            terms: [{ a: 'displacement#2', b: null, term: 'نزح/ينزح', lost: 1 }],
          },
          { theme: 'councils', before: 0, after: 1, terms: [{ a: null, b: 'councils#3', after: 1 }] },
        ],
      },
      version: { bump: 'minor', because: ['displacement', 'councils', 'heads'], expected: '1.1.0', met: true },
    })
  })

  test('themes that are new, gone or merged, and where no speaker is known', async () => {
    const folder = diffStudy(merged.replace('id: displacement', 'id: moved'))
    put(folder, { 'more/a.md': '---\nkind: document\n---\nنزحنا مرتين.\n' })
    const { said } = await diff(folder, [...both, 'more', '--format', 'json', '--quiet'])
    expect(JSON.parse(said)).toMatchObject({
      fields: [],
      themes: [
        { kind: 'removed', a: { theme: 'displacement' }, b: null },
        { kind: 'kept', b: { theme: 'councils' } },
        { kind: 'merged', a: { theme: 'mayors' }, b: null, into: 'councils' },
        { kind: 'added', a: null, b: { theme: 'moved' } },
      ],
      passages: [
        { kind: 'lost', theme: 'displacement', speaker: null, a: [{ text: 'نزحنا مرتين.' }], b: [] },
        { kind: 'gained', theme: 'moved', a: [], b: [{ text: 'نزحنا مرتين.' }] },
      ],
      effect: { themes: [{ theme: 'displacement' }, { theme: 'moved' }] },
      version: { bump: 'major', because: ['displacement'], met: false },
    })
  })

  test('without transcripts, and without differences', async () => {
    const { said } = await diff(diffStudy(), ['new.yaml', 'new.yaml', '--format', 'json'])
    expect(JSON.parse(said)).toMatchObject({
      fields: [],
      themes: [],
      passages: [],
      effect: null,
      version: { bump: 'none' },
    })
  })

  test('once the reader has gone, no further session is coded', async () => {
    const io = fakeIo(diffStudy())
    const stdout = { ...io.stdout, write: () => false }
    expect(await main(['diff', ...both, 'transcripts', '--format', 'json'], { ...io, stdout })).toBe(0)
    expect(io.told()).toContain('in 1 session\n')
  })
})
