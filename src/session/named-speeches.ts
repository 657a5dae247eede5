import type { SpeakerLine } from './choose-speakers.ts'
import type { ExtractedSpeech } from './formats/format.ts'
import { haveQuestions, nameSpeaker, readLabel } from './speaker-name.ts'
import type { Speech } from './turns.ts'

/**
 * The speeches that a format tells apart by itself, as turns: each begins with a line of its own. Labels are read as those of a plain
 * transcript; a speech without one is nobody's.
 *
 * @param declared `labelKey`s of the speakers that metadata name
 */
export function nameSpeeches(
  speeches: readonly ExtractedSpeech[],
  declared: ReadonlySet<string>,
): readonly (Speech & { readonly line: SpeakerLine })[] {
  const labels = new Map(
    [...new Set(speeches.map(({ label }) => label ?? ''))].map((label) => [label, readLabel(label)]),
  )
  const hasQuestions = haveQuestions([...labels.values()].map(({ label }) => label))
  const names = new Map([...labels].map(([written, label]) => [written, nameSpeaker(label, declared, hasQuestions)]))
  return speeches.map(({ label: written, time, marks, span }) => {
    const { key = '', label = '' } = names.get(written ?? '') ?? {}
    const line = { start: span.start, speechStart: span.start, key: key === '' ? null : key, label, time }
    return { span, line, key: line.key, marks }
  })
}
