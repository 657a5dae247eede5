import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { refused, refusedByContent } from '../../../src/session/formats/refused.ts'
import { extract } from './writing.ts'

const compound = (name: string): Uint8Array =>
  Uint8Array.of(
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]),
  )

describe('the first bytes tell', () => {
  test.each<[claim: string, bytes: Uint8Array, format: string | null]>([
    ['PDF', strToU8('%PDF-1.7\n'), 'pdf'],
    ['RTF', strToU8('{\\rtf1\\ansi'), 'rtf'],
    ['an old document', compound('WordDocument'), 'doc'],
    ['an old workbook', compound('Workbook'), 'xls'],
    ['a document under a password', compound('EncryptedPackage'), 'protected'],
    ['MP3', strToU8('ID3\x04'), 'recording'],
    ['Ogg', strToU8('OggS\0'), 'recording'],
    ['WAV', strToU8('RIFF\x24\0\0\0WAVEfmt '), 'recording'],
    ['MP4 and M4A', strToU8('\0\0\0\x20ftypM4A '), 'recording'],
    ['WebM and Matroska', Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3), 'recording'],
    ['a zip archive: nothing', strToU8('PK\x03\x04'), null],
    ['text: nothing', strToU8('م1: نعم'), null],
    ['no bytes: nothing', new Uint8Array(), null],
  ])('%s', (_, bytes, format) => {
    expect(refusedByContent(bytes)).toBe(format)
  })
})

describe('refused by their endings, one line each', () => {
  const byEnding = new Map(refused.flatMap((format) => format.endings.map((ending) => [ending, format])))

  test.each([
    ['pdf', '', 'pdf'],
    ['doc', '', 'doc'],
    ['doc', '{\\rtf1', 'rtf'],
    ['xls', '', 'xls'],
    ['rtf', 'نص', 'rtf'],
    ['pages', 'PK\x03\x04', 'pages'],
    ['mp3', '', 'recording'],
    ['mp4', '', 'recording'],
    ['wav', '', 'recording'],
  ])('.%s with «%s» in it', async (ending, content, format) => {
    const found = byEnding.get(ending)
    if (found === undefined) throw new Error(`.${ending} is not refused`)
    const { extracted, diagnostics } = await extract(found, content)
    expect(extracted).toBeNull()
    expect(diagnostics.map(({ code, severity, args }) => [code, severity, args])).toEqual([
      ['FORMAT_REFUSED', 'error', { format }],
    ])
  })
})
