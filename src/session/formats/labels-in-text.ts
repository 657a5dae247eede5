import type { Diagnostic, Place } from '../../diagnostic/diagnostic.ts'
import { problem } from '../../diagnostic/diagnostic.ts'
import { findSpeakerLines } from '../choose-speakers.ts'
import { detach, forEachLine } from '../lines.ts'
import type { Piece } from './transcript-text.ts'

/**
 * Who says what, by the labels in the words themselves («م1: نعم»), where a format names nobody. Labels are found by the same rules as in
 * a plain transcript, over all pieces together; a line without one is of whoever spoke before.
 *
 * @param declared `labelKey`s of the speakers that metadata name @param placeOf where a piece stands, by its index
 * @returns the same words, a piece a line, without the labels. Codes: SESSION_DOUBTFUL_SPEAKER
 */
export function findLabels(
  pieces: readonly Piece[],
  declared: ReadonlySet<string>,
  placeOf: (index: number) => Place,
): { readonly pieces: readonly Piece[]; readonly diagnostics: readonly Diagnostic[] } {
  const text = pieces.map((piece) => piece.text).join('\n')
  const found = findSpeakerLines(text, 0, declared)
  const labels = new Map(found.lines.map((line) => [line.start, line]))
  const doubts = new Map(found.doubtful.map((line) => [line.start, line]))
  const named: Piece[] = []
  const diagnostics: Diagnostic[] = []
  let speaker: string | null = null
  let index = 0
  let pieceEnd = pieces[0]?.text.length ?? 0
  forEachLine(text, 0, (start, end) => {
    while (start > pieceEnd) pieceEnd += 1 + (pieces[++index]?.text.length ?? 0)
    const piece = pieces[index]
    if (piece === undefined) return
    const label = labels.get(start)
    const doubt = doubts.get(start)
    if (doubt !== undefined)
      diagnostics.push(problem('SESSION_DOUBTFUL_SPEAKER', { label: detach(doubt.label) }, placeOf(index)))
    if (label !== undefined && label.key !== null) speaker = detach(label.label)
    named.push({ ...piece, label: speaker, text: text.slice(Math.min(label?.speechStart ?? start, end), end) })
  })
  return { pieces: named, diagnostics }
}
