import { foldedKey, foldLabel, labelKey, questionOrAnswer } from './label.ts'
import { readLabelledLine } from './speaker-lines.ts'

/** A label as it stands in a transcript: alone, and with the note in parentheses that follows it. */
export interface WrittenLabel {
  readonly label: string
  readonly fullLabel: string
}

/** Who a label means: the speaker's `labelKey`, and the label to show; `folded` is the label before a number of questions was left out. */
export interface SpeakerName {
  readonly key: string
  readonly label: string
  readonly folded: string
}

/**
 * Who a label means. The note in parentheses belongs to it only where the metadata declare it so. Where a text has questions and answers
 * (`hasQuestions`), س1 and س2 are questions of one person.
 */
export function nameSpeaker(
  { label, fullLabel }: WrittenLabel,
  declared: ReadonlySet<string>,
  hasQuestions: boolean,
): SpeakerName {
  const name = label !== fullLabel && declared.has(labelKey(fullLabel)) ? fullLabel : label
  const folded = foldLabel(name)
  const key = foldedKey(folded)
  if (declared.has(key) || !hasQuestions || questionOrAnswer(folded) === null) return { key, label: name, folded }
  const letter = name.replace(/\s*\p{Nd}+$/u, '')
  return { key: labelKey(letter), label: letter, folded }
}

/** Whether both a question (س:) and an answer (ج:) are among the labels. */
export function haveQuestions(labels: Iterable<string>): boolean {
  const kinds = new Set([...new Set(labels)].map((label) => questionOrAnswer(foldLabel(label))))
  return kinds.has('question') && kinds.has('answer')
}

/** A label that stands by itself, in a column or an attribute, read as it would be before a colon: «**م1** (ذكر):» is م1. */
export function readLabel(written: string): WrittenLabel {
  const label = written.replaceAll(/\s+/gu, ' ').replace(/\s*[:：﹕]?\s*$/u, '')
  const line = `${label}: …`
  const found = readLabelledLine(line, 0, line.length)
  return found?.form === 'colon' && found.label !== '' ? found : { label, fullLabel: label }
}
