import type { RefusedFormat } from '../../diagnostic/document-messages.ts'
import { problem } from '../../diagnostic/diagnostic.ts'
import type { Format } from './format.ts'

type BytesFormat = Extract<Format, { holds: 'bytes' }>

/** Formats that transcripts come in and that are not read, with the endings of their files. What else their files hold is told apart. */
const endingsOfRefused = {
  pdf: ['pdf'],
  doc: ['doc', 'dot'],
  xls: ['xls'],
  rtf: ['rtf'],
  pages: ['pages'],
  recording: [
    'mp3',
    'm4a',
    'wav',
    'ogg',
    'oga',
    'opus',
    'flac',
    'aac',
    'wma',
    'amr',
    'mp4',
    'm4v',
    'mov',
    'mkv',
    'webm',
    'avi',
    '3gp',
  ],
} as const

/** Formats that are recognised so that they can be refused with the way out: one line a file, whatever it holds. Code: FORMAT_REFUSED. */
export const refused: readonly BytesFormat[] = Object.entries(endingsOfRefused).map(([name, endings]) => ({
  name,
  endings,
  // Recordings lie beside their transcripts.
  onlyNamed: name === 'recording',
  holds: 'bytes',
  extract: (bytes, path) => {
    // The ending may lie: what is called .doc is often RTF.
    const format = refusedByContent(bytes) ?? (name as keyof typeof endingsOfRefused)
    return Promise.resolve({ extracted: null, diagnostics: [problem('FORMAT_REFUSED', { format }, { path })] })
  },
}))

const beginnings: readonly (readonly [RefusedFormat, at: number, text: string])[] = [
  ['pdf', 0, '%PDF-'],
  ['rtf', 0, '{\\rtf'],
  ['recording', 0, 'ID3'],
  ['recording', 0, 'OggS'],
  ['recording', 0, 'fLaC'],
  ['recording', 0, '#!AMR'],
  ['recording', 8, 'WAVE'],
  ['recording', 8, 'AVI '],
  ['recording', 4, 'ftyp'],
  ['recording', 0, '\x1aE\xdf\xa3'],
]

/** The format that the first bytes betray, whatever the file is called; null where they tell nothing. */
export function refusedByContent(bytes: Uint8Array): RefusedFormat | null {
  const found = beginnings.find(([, at, text]) => standsAt(bytes, at, text))
  if (found !== undefined) return found[0]
  return standsAt(bytes, 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') ? kindOfCompound(bytes) : null
}

function standsAt(bytes: Uint8Array, at: number, text: string): boolean {
  return Array.from(text).every((character, index) => bytes[at + index] === character.charCodeAt(0))
}

/** Which document an OLE compound file holds, by the names of its streams (UTF-16). Word and Excel put documents under a password in one too. */
function kindOfCompound(bytes: Uint8Array): RefusedFormat {
  const has = (name: string): boolean =>
    includes(
      bytes,
      Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]),
    )
  if (has('EncryptedPackage')) return 'protected'
  return has('Workbook') ? 'xls' : 'doc'
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}
