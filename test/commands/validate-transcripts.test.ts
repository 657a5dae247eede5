import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chooseCodebook } from '../../src/commands/choose-codebook.ts'
import { checkAgainstTranscripts } from '../../src/commands/validate-transcripts.ts'
import { fakeIo } from './fake-io.ts'
import type { FakeIo } from './fake-io.ts'
import { smallStudy } from './small-study.ts'

async function check(folder: string, transcripts: readonly string[], io: FakeIo = fakeIo(folder)) {
  const { chosen } = chooseCodebook(null, folder, 'medium')
  if (chosen === null) throw new Error('the small study has a codebook')
  const { diagnostics, isInterrupted } = await checkAgainstTranscripts(
    chosen.codebook,
    chosen.coder,
    { transcripts },
    io,
  )
  const told = diagnostics.map(({ code, at }) => [code, at?.path ?? '', at?.line ?? ''].join(' ').trim())
  return { told, isInterrupted, written: io.said() + io.told() }
}

/** What the reader supposes of the two sessions, and then what they say. */
const said = [
  'SESSION_KIND_ASSUMED transcripts/hama.txt',
  'SESSION_KIND_ASSUMED transcripts/homs.txt',
  'CODEBOOK_UNUSED_TERMS codebooks/small.yaml 18',
]

test('sessions are read and coded, and what they say is told at the codebook', async () => {
  // Said are نازح, نزح, شادر, مجلس محلي and مختار; مجلس stands only inside مجلس محلي.
  expect(await check(smallStudy(), ['transcripts'])).toEqual({ told: said, isInterrupted: false, written: '' })
})

test('a file that cannot be read is told, and the others say what they say', async () => {
  const folder = smallStudy()
  writeFileSync(join(folder, 'transcripts/broken.txt'), Buffer.from([0xff, 0xfe, 0x00]))
  const { told, isInterrupted } = await check(folder, ['transcripts'])
  expect(told[0]).toMatch(/^CORPUS_\w+ transcripts\/broken\.txt/u)
  expect(told.slice(1)).toEqual(said)
  expect(isInterrupted).toBe(false)
})

test('a path with nothing there says nothing of the codebook', async () => {
  const { told } = await check(smallStudy(), ['none'])
  expect(told).toEqual(['CORPUS_MISSING_PATH none'])
})

test('the order of the files named does not matter', async () => {
  const folder = smallStudy()
  const files = ['hama.txt', 'homs.txt'].map((name) => join('transcripts', name))
  expect(await check(folder, files.toReversed())).toEqual(await check(folder, files))
})

test('Ctrl-C ends it', async () => {
  const folder = smallStudy()
  const io = fakeIo(folder)
  io.interrupt()
  expect(await check(folder, ['transcripts'], io)).toEqual({ told: [], isInterrupted: true, written: '' })
})
