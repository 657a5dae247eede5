import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { looksLikeWindows1256, tellEncoding } from '../../src/io/tell-encoding.ts'
import type { Encoding } from '../../src/io/tell-encoding.ts'

/** Text in an encoding of single bytes, by the decoder's own table; what it has no byte for is left out. */
function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Buffer.from(Array.from(text).flatMap((character) => bytes.get(character) ?? []))
}

const sentence = 'م1: نزحت عائلتي مرتين قبل أن نستقر هنا، ثم رجعنا إلى طرطوس؛ هل ترى؟'

describe('the ladder', () => {
  test.each<[claim: string, bytes: Buffer, named: Encoding | null, told: string]>([
    ['UTF-8', Buffer.from(sentence), null, 'utf-8 bytes'],
    ['a mark', Buffer.from(`\ufeff${sentence}`, 'utf16le'), null, 'utf-16le bytes'],
    ['zero bytes', Buffer.from(sentence, 'utf16le'), null, 'utf-16le bytes'],
    ['the letters', encode(sentence, 'windows-1256'), null, 'windows-1256 letters'],
    ['a name above the letters', encode(sentence, 'windows-1256'), 'iso-8859-6', 'iso-8859-6 name'],
    ['a name of single bytes gives way to UTF-8', Buffer.from(sentence), 'windows-1256', 'utf-8 bytes'],
    ['and to a mark', Buffer.from(`\ufeff${sentence}`, 'utf16le'), 'windows-1256', 'utf-16le bytes'],
    ['a name of UTF-8 stands above the letters', encode(sentence, 'windows-1256'), 'utf-8', 'utf-8 name'],
    ['a name of UTF-16 stands above all', Buffer.from('ab'), 'utf-16le', 'utf-16le name'],
    ['nothing', Buffer.alloc(0), null, 'utf-8 bytes'],
  ])('%s', (_, bytes, named, told) => {
    const { encoding, by } = tellEncoding(bytes, named)
    expect(`${encoding} ${by}`).toBe(told)
  })
})

describe('what looks like windows-1256', () => {
  test.each<[claim: string, bytes: Buffer, looks: boolean]>([
    ['a sentence', encode(sentence, 'windows-1256'), true],
    ['with Latin words', encode(`${sentence} (UNHCR, Excel 2010)`, 'windows-1256'), true],
    ['in dialect, with marks', encode('والله ما منعرف شو بدنا نساوي، الوَضع صعب كتير', 'windows-1256'), true],
    ['two words', encode('نعم لا', 'windows-1256'), false],
    ['ISO 8859-6', encode(sentence, 'iso-8859-6'), false],
    ['French', encode('Les élèves étaient fatigués, déjà à l’école.', 'windows-1252'), false],
    ['German', encode('Über die Straße gehen größere Mädchen, während Bäume grün blühen', 'windows-1252'), false],
    ['Russian', encode('Мы жили в маленьком городе, где все знали друг друга', 'windows-1251'), false],
    ['Greek', encode('Ζούσαμε σε μια μικρή πόλη όπου όλοι γνωρίζονταν', 'windows-1253'), false],
    ['Hebrew', encode('גרנו בעיר קטנה שבה כולם הכירו זה את זה', 'windows-1255'), false],
    ['UTF-8 with a fault', Buffer.concat([Buffer.from(sentence), Buffer.of(0xff)]), false],
    ['UTF-8 cut off', Buffer.from(sentence.repeat(3)).subarray(0, -1 - 1), false],
    ['with control characters', Buffer.concat([encode(sentence, 'windows-1256'), Buffer.of(0)]), false],
  ])('%s: %s', (_, bytes, looks) => {
    expect(looksLikeWindows1256(bytes)).toBe(looks)
  })

  const interviews = join(import.meta.dirname, '../../../shared/data/interviews/text')
  test.skipIf(!existsSync(interviews))(
    'twenty interviews, whole and in pieces of 200 bytes (skipped where absent)',
    () => {
      const texts = readdirSync(interviews).map((name) => readFileSync(join(interviews, name), 'utf8'))
      expect(texts).toHaveLength(20)
      const [told, untold] = ['windows-1256', 'iso-8859-6'].map((encoding) =>
        texts.flatMap((text) => {
          const bytes = encode(text, encoding)
          return [bytes, ...Array.from({ length: 5 }, (_, at) => bytes.subarray(200 * at, 200 * at + 200))]
        }),
      )
      expect(told?.filter((bytes) => bytes.length >= 200 && !looksLikeWindows1256(bytes))).toEqual([])
      expect(untold?.filter((bytes) => looksLikeWindows1256(bytes))).toEqual([])
    },
  )
})
