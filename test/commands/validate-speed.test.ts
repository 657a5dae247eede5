import { expect, test } from 'vitest'
import { generatedCodebook } from '../../tools/generated-codebook.js'
import { put, temporaryFolder } from '../io/folders.ts'
import { validateIn } from './validating.ts'

const size = { terms: 50, examples: 20 }

/** Validates a generated codebook strictly. @returns ms */
async function timeOf(themes: number): Promise<number> {
  const folder = temporaryFolder()
  put(folder, { 'a.yaml': generatedCodebook({ ...size, themes }) })
  const started = performance.now()
  const { status, out, err } = await validateIn(folder, { codebooks: ['a.yaml'], strict: true })
  const taken = performance.now() - started
  expect([status, out, err]).toEqual([
    0,
    '',
    `a.yaml: valid — ${themes} themes, ${themes * size.terms} terms, ${themes * size.examples} examples hold\n`,
  ])
  return taken
}

test(
  'twenty times the terms and examples cost about twenty times as much, not four hundred times',
  { timeout: 60_000 },
  async () => {
    // The first run pays for what is compiled once.
    await timeOf(5)
    const small = Math.min(await timeOf(10), await timeOf(10), await timeOf(10))
    const large = await timeOf(200)
    // Three times what linear growth gives: other programs run on this machine, too.
    expect(large).toBeLessThan(3 * 20 * small)
  },
)
