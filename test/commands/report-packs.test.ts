import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { code } from '../../src/commands/code.ts'
import { report } from '../../src/commands/report.ts'
import type { ReportOptions } from '../../src/commands/report.ts'
import { contentOf, put, temporaryFolder } from '../io/folders.ts'
import { codebookText } from '../tables/three-sessions.ts'
import { fakeIo } from './fake-io.ts'

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

/** A study of one session that has been coded, with axes economic and social unless its codebook has others. */
async function codedStudy(
  codebook = codebookText,
  transcripts: Readonly<Record<string, string>> = { 'transcripts/hama.txt': 'م1: حفرنا بئر في الحي.\n' },
): Promise<string> {
  const folder = temporaryFolder()
  put(folder, { ...transcripts, 'codebooks/small.yaml': codebook })
  const options = { transcripts: [], codebook: null, out: 'coded', encoding: null, columns: {}, bom: true } as const
  await code({ ...plain, ...options, quiet: true, minConfidence: 'medium', includeModerators: false }, fakeIo(folder))
  return folder
}

async function run(folder: string, options: Partial<ReportOptions>): Promise<{ status: number; told: string }> {
  const io = fakeIo(folder)
  const status = await report({ ...plain, ...options }, io)
  return { status, told: io.told() }
}

/** Names of the files of a report but for those that every report has. */
function filesOf(folder: string): readonly string[] {
  return Object.keys(contentOf(join(folder, 'report'))).filter((name) => name !== 'index.html' && name !== 'run.json')
}

describe('--axis', () => {
  test.each<[claim: string, options: Partial<ReportOptions>, files: readonly string[]]>([
    [
      'one axis, in both languages and formats',
      { axis: 'social' },
      ['packs/social-ar.docx', 'packs/social-ar.html', 'packs/social-en.docx', 'packs/social-en.html'],
    ],
    [
      'all axes, a file each, in the language and format that is asked for',
      { axis: 'all', pageLanguage: 'ar', packFormat: 'docx' },
      ['packs/economic-ar.docx', 'packs/social-ar.docx'],
    ],
    ['a page', { axis: 'economic', pageLanguage: 'en', packFormat: 'html' }, ['packs/economic-en.html']],
  ])('%s', async (_, options, files) => {
    const folder = await codedStudy()
    expect(await run(folder, options)).toEqual({
      status: 0,
      told: 'Wrote report/index.html: open it in a browser\nWrote the expert packs into report/packs/\n',
    })
    expect(filesOf(folder)).toEqual(files)
  })

  test.each([
    ['socal', /error REPORT_UNKNOWN_AXIS .*«socal».*[(]economic, social[)]; did you mean «social»[?]/],
    ['xyz', /error REPORT_UNKNOWN_AXIS .*name one of them/],
  ])('an axis that the codebook does not have, %s: nothing is written', async (axis, told) => {
    const folder = await codedStudy()
    expect(await run(folder, { axis })).toEqual({ status: 2, told: expect.stringMatching(told) })
    expect(Object.keys(contentOf(folder)).some((name) => name.startsWith('report'))).toBe(false)
  })

  test('a codebook without axes has no packs', async () => {
    const bare = codebookText.replaceAll(/^axes:\n(?: {2}- .*\n)+/gm, '').replaceAll(/^ *axes: .*\n/gm, '')
    const folder = await codedStudy(bare)
    expect(await run(folder, { axis: 'all' })).toEqual({ status: 2, told: expect.stringContaining('REPORT_NO_AXES') })
  })

  test('without the record of the run packs are made all the same, and it is said', async () => {
    const folder = await codedStudy()
    rmSync(join(folder, 'coded', 'run.json'))
    const { status, told } = await run(folder, { axis: 'social', poster: true, pageLanguage: 'en' })
    expect(status).toBe(0)
    expect(told.match(/REPORT_NO_RUN_RECORD/g)).toHaveLength(1)
    expect(contentOf(folder)['report/packs/social-en.html']).toContain('SHA-256 of the codebook: <span class="blank">')
  })

  test('a pack that was edited is put aside, not overwritten', async () => {
    const folder = await codedStudy()
    await run(folder, { axis: 'social', packFormat: 'html', pageLanguage: 'ar' })
    put(folder, { 'report/packs/social-ar.html': 'mine' })
    const { told } = await run(folder, { axis: 'social', packFormat: 'html', pageLanguage: 'ar' })
    expect(told).toContain('RESULTS_FILE_KEPT')
    expect(filesOf(folder)).toEqual(['packs/social-ar.html', 'packs/social-ar.kept.html'])
  })
})

describe('--poster', () => {
  test('the study and each session, as drawing and picture', async () => {
    const folder = await codedStudy()
    expect(await run(folder, { poster: true, pageLanguage: 'ar' })).toEqual({
      status: 0,
      told: 'Wrote report/index.html: open it in a browser\nWrote the posters into report/posters/\n',
    })
    expect(filesOf(folder)).toEqual([
      'posters/sessions/hama-ar.png',
      'posters/sessions/hama-ar.svg',
      'posters/study-ar.png',
      'posters/study-ar.svg',
    ])
    const png = readFileSync(join(folder, 'report/posters/study-ar.png'))
    // Width and height stand in the first chunk (PNG, 11.2.2).
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16)]).toEqual(['PNG', 1080])
  })

  test('without the package that draws pictures: SVG only, and it says so', async () => {
    vi.doMock('@resvg/resvg-js', () => {
      throw new Error('not there')
    })
    onTestFinished(() => vi.doUnmock('@resvg/resvg-js'))
    const folder = await codedStudy()
    const { status, told } = await run(folder, { poster: true, pageLanguage: 'en' })
    expect(status).toBe(0)
    expect(told).toMatch(/^warning REPORT_NO_RENDERER .*npm install @resvg\/resvg-js/)
    expect(filesOf(folder)).toEqual(['posters/sessions/hama-en.svg', 'posters/study-en.svg'])
  })

  test('sessions may be called anything', async () => {
    const front = (id: string): string => `---\nsession: '${id}'\nkind: focus-group\n---\nم1: حفرنا بئر في الحي.\n`
    const folder = await codedStudy(codebookText, {
      'transcripts/a.txt': front('../a/b'),
      'transcripts/b.txt': front('جلسة حماة'),
      'transcripts/c.txt': front('Hama'),
      'transcripts/d.txt': front('hama'),
      'transcripts/e.txt': front('م'.repeat(200)),
    })
    await run(folder, { poster: true, pageLanguage: 'ar' })
    const names = filesOf(folder).filter((name) => name.endsWith('.svg') && name.startsWith('posters/sessions/'))
    expect(names).toHaveLength(5)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5)
    for (const name of names) expect(name).toMatch(/^posters\/sessions\/[\p{L}\p{N}_-]{1,80}[.]svg$/u)
  })
})
