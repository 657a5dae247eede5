import { describe, expect, test } from 'vitest'
import type { Language } from '../../../src/diagnostic/format.ts'
import type { RunFacts } from '../../../src/report/model/run-facts.ts'
import { coreqAnnex } from '../../../src/report/packs/coreq.ts'
import { blankText } from '../../../src/report/packs/document.ts'
import type { Block, Line } from '../../../src/report/packs/document.ts'
import { heldLine } from '../../../src/report/packs/held-line.ts'
import { methodNote } from '../../../src/report/packs/method-note.ts'
import type { PackView } from '../../../src/report/packs/method-note.ts'
import { ThemeTree } from '../../../src/tables/theme-tree.ts'
import { modelOf, renamed } from '../study.ts'
import { threeSessions } from '../../tables/three-sessions.ts'

const known: RunFacts = { programVersion: '9.8.7', codebookSha256: 'ab12', encoding: null, inputs: 4 }

function viewOf(language: Language, facts: RunFacts | null = known, model: PackView['model'] = modelOf()): PackView {
  return { model, language, tree: new ThemeTree(model.codebook), facts }
}

const textOf = (line: Line, language: Language): string =>
  line.map((inline) => ('text' in inline ? inline.text : blankText[language])).join('')

/** Everything that blocks say, a line each. */
function linesOf(blocks: readonly Block[], language: Language): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map((item) => textOf(item, language))
    if (block.kind === 'table') return block.rows.map((row) => row.map((cell) => textOf(cell, language)).join(' | '))
    return block.kind === 'quotation' ? [block.text] : [textOf(block.line, language)]
  })
}

// The fixture's README has the numbers: 2 of the 3 sessions are dialogue, with 4 counted turns of 3 speakers and 16 words.
describe('the method note', () => {
  test.each<[Language, string]>([
    ['ar', 'إصدار ‎'],
    ['en', 'version '],
  ])('says what made the results, in %s', (language) => {
    const said = linesOf(methodNote(viewOf(language)), language).join('\n')
    expect(said).toContain('9.8.7')
    expect(said).toContain('ab12')
    expect(said).not.toContain(blankText[language])
  })

  test('leaves blank what the results do not say', () => {
    const blanks = linesOf(methodNote(viewOf('en', null)), 'en').filter((line) => line.includes(blankText.en))
    expect(blanks).toEqual([
      'SHA-256 of the codebook: [to be filled]',
      'Program: code-sessions, version [to be filled]. It coded by itself, without a human coder; the same inputs give the same results to the letter.',
    ])
  })

  test.each([
    [false, 'What moderators say is coded and shown, and not counted.'],
    [true, 'What moderators say is counted with what participants say.'],
  ])('says whether moderators count: %s', (includeModerators, sentence) => {
    const view = viewOf('en', known, modelOf({ includeModerators }))
    expect(linesOf(methodNote(view), 'en')).toContain(sentence)
  })

  test('names the encoding that was forced', () => {
    const said = linesOf(methodNote(viewOf('en', { ...known, encoding: 'windows-1256' })), 'en')
    expect(said).toContain(
      'Input files: 4; their character encoding was set to windows-1256. Their hashes are in run.json.',
    )
  })
})

describe('what was held', () => {
  const [, hama] = threeSessions
  const online = hama === undefined ? [] : [{ ...hama, header: { ...hama.header, id: 'homs', mode: 'online' } }]
  test.each<[claim: string, language: Language, made: Parameters<typeof modelOf>[0], held: string]>([
    ['in Arabic', 'ar', {}, 'جلسة مركزة (حضورية) ومقابلة واحدة (عن بُعد) ووثيقة واحدة'],
    ['in English', 'en', {}, '1 focus group (in person), 1 interview (online) and 1 document'],
    [
      'where they met in different ways',
      'ar',
      { sessions: [...threeSessions, ...online] },
      'جلستان مركزتان (1 حضورية، 1 عن بُعد) ومقابلة واحدة (عن بُعد) ووثيقة واحدة',
    ],
  ])('%s', (_, language, made, held) => {
    expect(textOf(heldLine(viewOf(language, known, modelOf(made))), language)).toBe(held)
  })
})

describe('the COREQ list', () => {
  const rowsOf = (language: Language, view = viewOf(language)): readonly (readonly string[])[] => {
    const table = coreqAnnex(view).find((block) => block.kind === 'table')
    return table?.kind === 'table' ? table.rows.map((row) => row.map((cell) => textOf(cell, language))) : []
  }

  test('has all 32 items, each asked in both languages', () => {
    expect(rowsOf('ar').map(([item]) => Number(item))).toEqual(Array.from({ length: 32 }, (_, at) => at + 1))
    for (const language of ['ar', 'en'] as const) {
      expect(new Set(rowsOf(language).map(([, asks]) => asks)).size).toBe(32)
    }
  })

  test('is filled where a program can, and blank where only people can', () => {
    const filled = rowsOf('en').filter(([, , answer]) => answer !== blankText.en)
    expect(filled.map(([item]) => item)).toEqual([
      '12',
      '14',
      '16',
      '21',
      '22',
      '24',
      '25',
      '26',
      '27',
      '29',
      '31',
      '32',
    ])
  })

  test.each<[item: number, answer: string]>([
    [12, '3 speakers in 2 sessions.'],
    [14, '1 focus group (in person), 1 interview (online) and 1 document. Places: درعا, حماة.'],
    [21, '16 words that count; those of each session are in the table of sessions. Length in hours: [to be filled]'],
    [27, 'code-sessions, version 9.8.7.'],
  ])('item %i: %s', (item, answer) => {
    expect(rowsOf('en')[item - 1]?.[2]).toBe(answer)
  })

  test('a theme is major from half of the sessions on; what nobody spoke of is neither', () => {
    // Of 2 sessions water is in both, wells, pipes and trust in one; of 4 (hama three times) water in 4, wells in 3, pipes and trust in 1.
    const [, hama] = threeSessions
    const copies = hama === undefined ? [] : ['-2', '-3'].map((ending) => renamed(hama, ending))
    const answersOf = (made: Parameters<typeof modelOf>[0]): readonly (string | undefined)[] =>
      [31, 32].map((item) => rowsOf('en', viewOf('en', known, modelOf(made)))[item - 1]?.[2])
    expect(answersOf({})).toEqual([
      'Spoken of in at least half of the sessions: Water, Wells, Pipes, Trust.',
      'Spoken of in fewer than half of the sessions: none. Diverging cases: [to be filled]',
    ])
    expect(answersOf({ sessions: [...threeSessions, ...copies] })).toEqual([
      'Spoken of in at least half of the sessions: Water, Wells.',
      'Spoken of in fewer than half of the sessions: Pipes, Trust. Diverging cases: [to be filled]',
    ])
  })
})
