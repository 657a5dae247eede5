import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { elan } from '../../../src/session/formats/elan.ts'
import type { Format } from '../../../src/session/formats/format.ts'
import { srt, vtt } from '../../../src/session/formats/subtitles.ts'
import { whisper } from '../../../src/session/formats/whisper.ts'
import { noMetadata } from '../../../src/session/metadata.ts'
import { readSession } from '../../../src/session/read-session.ts'
import { escapeXml, extract } from './writing.ts'
import { collapsed, lines, saidIn, sentence } from './said.ts'
import type { Said } from './said.ts'

/** Where labels stand in the text, a line of speech begins with a word. */
const inText = saidIn(fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n')))
const anything = saidIn(lines)

/** Each turn takes two seconds, each line of it a cue of its own. */
interface Timed extends Said {
  readonly start: number
}

function toCues(turns: readonly Said[]): readonly Timed[] {
  return turns.flatMap(({ label, text }, turn) =>
    text.split('\n').map((part, at) => ({ label, text: part, start: 2 * turn + at / 2 })),
  )
}

function clock(seconds: number, point: string): string {
  return `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(Math.floor(seconds % 60)).padStart(2, '0')}${point}${seconds % 1 === 0 ? '000' : '500'}`
}

const timing = (start: number, point: string): string => `${clock(start, point)} --> ${clock(start + 0.5, point)}`
/** In subtitles a tag, an entity or a command of a player is none any more once its first sign is an entity. */
const escapeCue = (text: string): string => escapeXml(text).replaceAll('{', '&#123;')

function eafOf(turns: readonly Said[]): string {
  const cues = toCues(turns)
  const slots = cues.map(({ start }, at) => `<TIME_SLOT TIME_SLOT_ID="t${at}" TIME_VALUE="${start * 1000}"/>`)
  const tiers = [...new Set(cues.map(({ label }) => label))].map((tier) => {
    const annotations = cues.map(({ label, text }, at) =>
      label === tier
        ? `<ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="t${at}" TIME_SLOT_REF2="t${at}"><ANNOTATION_VALUE>${escapeXml(text)}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>`
        : '',
    )
    return `<TIER TIER_ID="${tier}">${annotations.join('')}</TIER>`
  })
  return `<ANNOTATION_DOCUMENT><TIME_ORDER>${slots.join('')}</TIME_ORDER>${tiers.join('')}</ANNOTATION_DOCUMENT>`
}

const writers: readonly (readonly [claim: string, format: Format, write: (turns: readonly Said[]) => string])[] = [
  [
    'vtt with voices',
    vtt,
    (turns) =>
      `WEBVTT\n\n${toCues(turns)
        .map(({ label, text, start }) => `${timing(start, '.')}\n<v ${label}>${escapeCue(text)}</v>\n`)
        .join('\n')}`,
  ],
  [
    'vtt with one voice for several lines, and CRLF',
    vtt,
    (turns) =>
      `WEBVTT\r\n\r\n${turns.map(({ label, text }, at) => `${timing(2 * at, '.')}\r\n<v ${label}>${escapeCue(text).replaceAll('\n', '\r\n')}\r\n`).join('\r\n')}`,
  ],
  [
    'srt with a label in each subtitle',
    srt,
    (turns) =>
      toCues(turns)
        .map(({ label, text, start }, at) => `${at + 1}\n${timing(start, ',')}\n${label}: ${escapeCue(text)}\n`)
        .join('\n'),
  ],
  [
    'srt with a label where the speaker changes',
    srt,
    (turns) =>
      turns
        .map(({ label, text }, at) => `${at + 1}\n${timing(2 * at, ',')}\n${label}: ${escapeCue(text)}\n`)
        .join('\n'),
  ],
  [
    'whisper',
    whisper,
    (turns) =>
      JSON.stringify({
        segments: toCues(turns).map(({ label, text, start }) => ({
          start,
          end: start + 0.5,
          text: ` ${text}`,
          speaker: label,
        })),
      }),
  ],
  ['elan', elan, eafOf],
]

describe('turns that are written with times and read again are the same', () => {
  test.each(writers)('%s', async (_, format, write) => {
    await fc.assert(
      fc.asyncProperty(format === srt ? inText : anything, async (turns) => {
        const { extracted, diagnostics } = await extract(format, write(turns))
        expect(diagnostics).toEqual([])
        const text = extracted?.text ?? ''
        const { session } = readSession({ source: 'a.x', text, extracted }, noMetadata, [])
        const found = session.turns.map(({ speaker, time, span }) => ({
          label: speaker?.label,
          text: collapsed(session.speech.slice(span.start, span.end)),
          time,
        }))
        const expected = turns.map(({ label, text: said }, at) => ({
          label,
          text: collapsed(said),
          time: clock(2 * at, '.').slice(0, 8),
        }))
        expect(found).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })
})

describe('the text that is made of it, read as a plain transcript, has the same turns', () => {
  test.each(writers)('%s', async (_, format, write) => {
    await fc.assert(
      fc.asyncProperty(inText, async (turns) => {
        const { extracted } = await extract(format, write(turns))
        const text = extracted?.text ?? ''
        const { session } = readSession({ source: 'a.txt', text }, noMetadata, [])
        expect(session.turns.map(({ span }) => collapsed(text.slice(span.start, span.end)))).toEqual(
          turns.map((turn) => collapsed(turn.text)),
        )
      }),
      { numRuns: 50 },
    )
  })
})
