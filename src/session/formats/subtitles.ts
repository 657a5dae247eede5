import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { problem } from '../../diagnostic/diagnostic.ts'
import { readCaptions } from './captions.ts'
import type { Cue } from './captions.ts'
import { readCueText } from './cue-text.ts'
import type { VoicedText } from './cue-text.ts'
import type { Extraction, Format } from './format.ts'
import { findLabels } from './labels-in-text.ts'
import { unroll } from './rolling.ts'
import { composeTurns } from './transcript-text.ts'
import type { Piece } from './transcript-text.ts'

/** WebVTT. Who speaks stands in voices (`<v name>`) or, in files without any, before the words («م1: …»). */
export const vtt: Format = { name: 'vtt', endings: ['vtt'], holds: 'text', extract }

/** SubRip, which knows no voices; a few programs write those of WebVTT all the same. */
export const srt: Format = { name: 'srt', endings: ['srt'], holds: 'text', extract }

/** Codes: CAPTIONS_…, SESSION_DOUBTFUL_SPEAKER */
function extract(text: string, path: string, declared: ReadonlySet<string>): Promise<Extraction> {
  const { cues, diagnostics } = readCaptions(text, path)
  const spoken = cues.map((cue) => ({ ...cue, parts: readCueText(cue.text) }))
  const hasVoices = spoken.some(({ parts }) => parts.some(({ voice }) => voice !== null))
  const { pieces, diagnostics: found } = hasVoices ? byVoice(spoken) : byLabel(spoken, path, declared)
  return Promise.resolve({ extracted: composeTurns(pieces), diagnostics: [...diagnostics, ...found] })
}

type SpokenCue = Cue & { readonly parts: readonly VoicedText[] }

interface Spoken {
  readonly pieces: readonly Piece[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Words of no voice, where others have one, are nobody's. */
function byVoice(cues: readonly SpokenCue[]): Spoken {
  const pieces = cues.flatMap(({ start, end, parts }) =>
    parts.map(({ voice, text }) => ({ label: voice, start, end, text })),
  )
  return { pieces, diagnostics: [] }
}

function byLabel(cues: readonly SpokenCue[], path: string, declared: ReadonlySet<string>): Spoken {
  const { lines, repeated } = unroll(cues.map(({ parts }) => parts.flatMap(({ text }) => linesOf(text))))
  const rolling = repeated === 0 ? [] : [problem('CAPTIONS_ROLLING', { count: repeated }, { path })]
  const { pieces, diagnostics } = findLabels(
    cues.map(({ start, end }, index) => ({ label: null, start, end, text: (lines[index] ?? []).join('\n') })),
    declared,
    (index) => ({ path, line: cues[index]?.line ?? 1 }),
  )
  return { pieces, diagnostics: [...rolling, ...diagnostics] }
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
