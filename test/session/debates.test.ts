import { describe, expect, test } from 'vitest'
import { findSpeakerLines } from '../../src/session/choose-speakers.ts'
import { headersByHand, proseByHand } from './headers-by-hand.ts'
import { hashOf, makeDebate, spellings } from './debates.ts'
import type { Debate } from './debates.ts'

interface Figures {
  headers: number
  found: number
  invented: number
  verbatim: number
  lost: number
  readonly missed: string[]
  readonly made: string[]
}

function measure(debates: readonly Debate[]): Figures {
  const figures: Figures = { headers: 0, found: 0, invented: 0, verbatim: 0, lost: 0, missed: [], made: [] }
  for (const { text, headers } of debates) {
    const lines = findSpeakerLines(text, 0, new Set()).lines.filter(({ key }) => key !== null)
    const found = new Map(lines.map((line) => [line.start, line]))
    const heard = new Map<string, Set<string>>()
    figures.headers += headers.length
    for (const { start, person, speech } of headers) {
      const line = found.get(start)
      found.delete(start)
      const shown = JSON.stringify(text.slice(start, start + 60))
      if (line === undefined) figures.missed.push(shown)
      else {
        figures.found++
        heard.set(person, (heard.get(person) ?? new Set()).add(line.key ?? ''))
        if (text.slice(line.speechStart).trimStart().startsWith(speech)) figures.verbatim++
        else figures.made.push(`SPEECH ${shown} ${JSON.stringify(text.slice(line.speechStart, line.speechStart + 20))}`)
      }
    }
    figures.invented += found.size
    for (const { start } of found.values()) figures.made.push(JSON.stringify(text.slice(start, start + 60)))
    const people = [...new Set(headers.map(({ person }) => person))]
    const keys = people.flatMap((person) => [...(heard.get(person) ?? [])])
    figures.lost += people.filter((person) => !heard.has(person)).length + (keys.length - new Set(keys).size)
  }
  return figures
}

/** Odd hashes were looked at while the reader was written; even ones were kept aside. */
const halves = [1, 0].map((half) =>
  spellings.filter(({ template, family }) => (hashOf(`${family}:${template}`) >>> 4) % 2 === half),
)

describe('generated debates', () => {
  test.each([
    ['spellings that were looked at', 0, 300],
    ['spellings that were kept aside', 1, 300],
    ['spellings that were looked at, in long speeches', 0, 900],
    ['spellings that were kept aside, in long speeches', 1, 900],
  ])('%s', { timeout: 60_000 }, (_, half, longest) => {
    const choices = halves[half] ?? []
    expect(choices.length).toBeGreaterThan(150)
    const debates = Array.from({ length: 110 }, (_unused, seed) =>
      makeDebate(seed + 1000 * half, choices, 5000, longest),
    )
    const figures = measure(debates)
    expect(figures.headers).toBeGreaterThan(1000)
    expect(figures.found / figures.headers).toBeGreaterThan(0.98)
    expect(figures.made).toEqual([])
    expect([figures.verbatim, figures.invented, figures.lost]).toEqual([figures.found, 0, 0])
  })
})

describe('headers written by hand', () => {
  test('are recognised, and prose by hand is none', () => {
    const missed: string[] = []
    const invented: string[] = []
    const prose = (index: number): string => proseByHand[index % proseByHand.length] ?? ''
    // Ten headers of any kind in a file, each with its speech and with prose behind it.
    for (let from = 0; from < headersByHand.length; from += 10) {
      const blocks = headersByHand.slice(from, from + 10).map((header, index) => {
        const at = from + index
        return [
          header,
          'نقف اليوم أمام قضية كبيرة، ولا بد لها من حل.',
          prose(3 * at),
          prose(3 * at + 1),
          prose(3 * at + 2),
          '',
        ]
      })
      const text = blocks.flat().join('\n')
      const found = new Map(
        findSpeakerLines(text, 0, new Set())
          .lines.filter(({ key }) => key !== null)
          .map((line) => [line.start, line]),
      )
      let start = 0
      for (const line of text.split('\n')) {
        const isHeader = headersByHand.includes(line)
        if (isHeader && !found.has(start)) missed.push(line)
        if (!isHeader && found.has(start)) invented.push(line)
        start += line.length + 1
      }
    }
    expect(invented).toEqual([])
    // Once in a file, these may as well be prose: a ruling, an item of a list, any of those present.
    expect(missed).toEqual(['الحَكَم: بقيت دقيقة', 'م3.. شكراً', 'أحد الحضور: صحيح', 'ش1. نعم'])
  })
})
