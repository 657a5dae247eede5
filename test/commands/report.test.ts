import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { code } from '../../src/commands/code.ts'
import { report } from '../../src/commands/report.ts'
import type { ReportOptions } from '../../src/commands/report.ts'
import { contentOf, put, temporaryFolder } from '../io/folders.ts'
import { fakeIo } from './fake-io.ts'
import { study } from './study.ts'

const plain: ReportOptions = {
  from: 'coded',
  out: 'report',
  pageLanguage: 'both',
  axis: null,
  packFormat: 'both',
  poster: false,
  strict: false,
  quiet: false,
  verbose: false,
  json: false,
  language: 'en',
}

/** A study that has been coded. */
async function codedStudy(): Promise<string> {
  const folder = study()
  const options = { transcripts: [], codebook: null, out: 'coded', encoding: null, columns: {}, bom: true } as const
  await code({ ...plain, ...options, quiet: true, minConfidence: 'medium', includeModerators: false }, fakeIo(folder))
  return folder
}

/** Runs the command: exit status and what was told. */
async function run(folder: string, options: Partial<ReportOptions> = {}): Promise<{ status: number; told: string }> {
  const io = fakeIo(folder)
  const status = await report({ ...plain, ...options }, io)
  expect(io.said()).toBe('')
  return { status, told: io.told() }
}

test('writes report/index.html and says so', async () => {
  const folder = await codedStudy()
  expect(await run(folder)).toEqual({ status: 0, told: 'Wrote report/index.html: open it in a browser\n' })
  expect(Object.keys(contentOf(join(folder, 'report')))).toEqual(['index.html', 'run.json'])
})

test.each([
  ['ar', ['ar'], 'rtl'],
  ['en', ['en'], 'ltr'],
  ['both', ['ar', 'en'], 'rtl'],
] as const)('--lang %s: the page is in %j', async (pageLanguage, languages, direction) => {
  const folder = await codedStudy()
  await run(folder, { pageLanguage })
  const page = contentOf(folder)['report/index.html'] ?? ''
  expect(Array.from(page.matchAll(/<div class="report" lang="(..)"/g), ([, language]) => language)).toEqual(languages)
  expect(page).toContain(`<html lang="${languages[0]}" dir="${direction}">`)
})

describe('speaks', () => {
  test.each([
    ['Arabic', { language: 'ar' }, 'كُتب report/index.html: افتحه في المتصفح\n'],
    ['of the folder that was typed', { out: 'site/' }, 'Wrote site/index.html: open it in a browser\n'],
    ['not where it is to be quiet', { quiet: true }, ''],
    ['not where problems are told as JSON', { json: true }, ''],
  ] as const)('%s', async (_, options, told) => {
    expect(await run(await codedStudy(), options)).toEqual({ status: 0, told })
  })
})

test('without results there is nothing to report, and nothing is written', async () => {
  const folder = temporaryFolder()
  expect(await run(folder)).toMatchObject({ status: 2, told: expect.stringMatching(/^coded error RESULTS_MISSING /) })
  expect(contentOf(folder)).toEqual({})
})

test('damaged results make no report, and leave the earlier one', async () => {
  const folder = await codedStudy()
  await run(folder)
  const before = contentOf(join(folder, 'report'))
  const lines = contentOf(folder)['coded/coding.jsonl']?.split('\n') ?? []
  writeFileSync(join(folder, 'coded/coding.jsonl'), `${lines.slice(0, 4).join('\n')}\n{"record":"turn"}\n`)
  expect(await run(folder)).toMatchObject({ status: 2, told: expect.stringContaining('RESULTS_DAMAGED') })
  expect(contentOf(join(folder, 'report'))).toEqual(before)
})

describe('the folder of the report', () => {
  test.each([
    ['of somebody else', 'mine', { 'mine/thesis.txt': 'x' }],
    ['of results', 'coded', {}],
  ])('is never a folder %s', async (_, out, files) => {
    const folder = await codedStudy()
    put(folder, files)
    const before = contentOf(folder)
    expect(await run(folder, { out })).toMatchObject({ status: 2, told: expect.stringContaining('RESULTS_NOT_OURS') })
    expect(contentOf(folder)).toEqual(before)
  })

  test('is replaced; files in it that are not ours are kept, and so is a page that was changed', async () => {
    const folder = await codedStudy()
    await run(folder, { pageLanguage: 'ar' })
    put(folder, { 'report/notes.txt': 'mine', 'report/index.html': 'changed' })
    expect(await run(folder)).toMatchObject({ status: 0, told: expect.stringContaining('RESULTS_FILE_KEPT') })
    expect(contentOf(join(folder, 'report'))).toMatchObject({ 'notes.txt': 'mine', 'index.kept.html': 'changed' })
    expect(contentOf(folder)['report/index.html']).toContain('lang="en"')
  })

  test('is no folder of transcripts', async () => {
    const folder = await codedStudy()
    await run(folder, { out: 'transcripts/report' })
    rmSync(join(folder, 'coded'), { recursive: true })
    const io = fakeIo(folder)
    const options = { transcripts: [], codebook: null, out: 'coded', encoding: null, columns: {}, bom: true } as const
    expect(await code({ ...plain, ...options, minConfidence: 'medium', includeModerators: false }, io)).toBe(0)
    expect(contentOf(folder)['coded/sessions.csv']).not.toContain('index.html')
  })
})
