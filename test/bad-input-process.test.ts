import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { study } from './commands/study.ts'
import { put } from './io/folders.ts'

const bin = resolve(import.meta.dirname, '../bin/code-sessions.js')
const isBuilt = existsSync(resolve(import.meta.dirname, '../dist/cli.js'))
const mostMemoryMb = 300
const longestMs = 10_000

/** Tells on stderr, as the last line, how much memory the process held at its peak. */
const hook = "process.on('exit', () => require('node:fs').writeSync(2, `${process.resourceUsage().maxRSS}\\n`))"

interface Run {
  readonly status: number | null
  readonly signal: string | null
  readonly told: string
  readonly peakMb: number
}

/** Codes transcripts/ of a study with the built command line. */
function codeIn(folder: string): Run {
  put(folder, { 'hook.cjs': hook })
  const argv = ['--require', join(folder, 'hook.cjs'), bin, 'code', '--quiet']
  const run = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8', timeout: longestMs })
  const lines = run.stderr.trimEnd().split('\n')
  // In KiB on every system.
  const peakMb = Number(lines.pop()) / 1024
  return { status: run.status, signal: run.signal, told: lines.join('\n'), peakMb }
}

/** A study with one more transcript. */
function studyWith(name: string, content: Uint8Array | string): string {
  const folder = study()
  writeFileSync(join(folder, 'transcripts', name), content)
  return folder
}

const mb = 2 ** 20
const open = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
const packed = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) }, { level: 9 })

describe.skipIf(!isBuilt)(
  'in time and in little memory, the other transcripts coded, the built command line refuses',
  () => {
    test.each<[claim: string, name: string, content: () => Uint8Array, code: string]>([
      ['50 MB in 50 KB', 'b.docx', () => packed(`${open}<w:p>${' '.repeat(50 * mb)}`), 'ZIP_TOO_LARGE'],
      ['50 MB of one letter', 'b.docx', () => packed(`${open}<w:p><w:r><w:t>${'م'.repeat(25 * mb)}`), 'ZIP_TOO_LARGE'],
      ['300,000 open elements', 'b.docx', () => packed(open + '<w:p>'.repeat(300_000)), 'XML_TOO_DEEP'],
      [
        'entities of entities',
        'b.docx',
        () =>
          packed(
            `<!DOCTYPE a [<!ENTITY b "${'م'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><a>${'&c;'.repeat(1000)}</a>`,
          ),
        'XML_DOCTYPE',
      ],
      ['50 MB of other bytes under the name', 'b.odt', () => new Uint8Array(50 * mb).fill(0x41), 'ZIP_NOT_A_ZIP'],
    ])('%s', (_, name, content, code) => {
      const { status, signal, told, peakMb } = codeIn(studyWith(name, content()))
      expect([status, signal]).toEqual([1, null])
      expect(told.split('\n')).toEqual([expect.stringContaining(`transcripts/${name} error ${code} `)])
      expect(peakMb).toBeGreaterThan(10)
      expect(peakMb).toBeLessThan(mostMemoryMb)
    })

    test('600 MB of text', () => {
      const folder = studyWith('b.txt', '')
      truncateSync(join(folder, 'transcripts/b.txt'), 600 * mb)
      const { status, told, peakMb } = codeIn(folder)
      expect(status).toBe(1)
      expect(told).toContain('transcripts/b.txt error CORPUS_TOO_LARGE')
      expect(peakMb).toBeLessThan(mostMemoryMb)
    })

    test('pipes, devices and links in a circle, without waiting for any', () => {
      const folder = study()
      const transcripts = join(folder, 'transcripts')
      execFileSync('mkfifo', [join(transcripts, 'pipe.txt')])
      symlinkSync('/dev/zero', join(transcripts, 'zero.txt'))
      symlinkSync('.', join(transcripts, 'loop'))
      symlinkSync('circle.txt', join(transcripts, 'circle.txt'))
      const { status, signal } = codeIn(folder)
      expect([status, signal]).toEqual([0, null])
    })

    const own = resolve(import.meta.dirname, '../../shared/data/bad-input/own')
    const bombs = existsSync(own)
      ? readdirSync(own).filter((name) => /bomb|lying|deep-xml|xxe/.test(name) && name.endsWith('x'))
      : []
    test.skipIf(bombs.length === 0)(
      'the bombs of bad input beside the project (skipped where absent)',
      () => {
        expect(bombs).toHaveLength(5)
        for (const name of bombs) {
          const folder = study()
          execFileSync('cp', [join(own, name), join(folder, 'transcripts/b.docx')])
          const { status, peakMb } = codeIn(folder)
          expect(status).toBe(1)
          expect(peakMb).toBeLessThan(mostMemoryMb)
        }
      },
      60_000,
    )
  },
)

test.skipIf(!isBuilt)('a line of 5 MB is coded in time', () => {
  const folder = studyWith('long.txt', `---\nkind: interview\n---\nم1: ${'كلام كثير عن كل شيء '.repeat(150_000)}`)
  const { status, signal } = codeIn(folder)
  expect([status, signal]).toEqual([0, null])
})
