import { firstReading, FormElection } from './form-election.ts'
import { LabelEvidence } from './label-evidence.ts'
import { genderOf } from './label-words.ts'
import { forEachLine, isSpace } from './lines.ts'
import { readLabelledLine } from './speaker-lines.ts'
import type { LabelledLine } from './speaker-lines.ts'
import { haveQuestions } from './speaker-name.ts'

/** A line that begins a turn: of the speaker with this key (`labelKey`), or, where it is null, of the one who spoke before. */
export interface SpeakerLine {
  readonly start: number
  readonly speechStart: number
  readonly key: string | null
  readonly label: string
  readonly time: string | null
}

/** The lines that begin turns, in order, and the first few that look like it and were taken for speech. */
export interface SpeakerLines {
  readonly lines: readonly SpeakerLine[]
  readonly doubtful: readonly LabelledLine[]
}

const doubtfulLimit = 20

/**
 * Finds the lines of `text` from `from` on that name their speaker, and tells them from prose that happens to hold a colon.
 *
 * A label is a speaker's when
 * 1. the metadata declare it (`declared`, by `labelKey`), or
 * 2. it is a customary one (`isKnownLabel`: م1، المشارك الثاني موالاة، الميسّرة، Speaker 2, SID07), or
 * 3. it is س or ج (Q or A) and its partner has lines as well, or
 * 4. it is short, holds no word of prose, and the lines of the whole text elect it (`FormElection`): it comes again before a colon, or stands in
 *    the same signs as the labels of rules 1–3, or such lines are two thirds of all lines with words and more than those of rules 1–3.
 *
 * Labels that are known are recognised in every form: in brackets, bold, before a dash, alone on their line. In a text where no line has a
 * label before a colon, labels in brackets count when two of them come again, and numbers where most lines begin with one and each comes again.
 * A line that begins with a timecode and no speaker begins a turn of the speaker who goes on.
 */
export function findSpeakerLines(text: string, from: number, declared: ReadonlySet<string>): SpeakerLines {
  const { candidates, lineCount } = scan(text, from)
  const evidence = new LabelEvidence(declared, haveQuestions(labelsBeforeColons(candidates)))
  const election = new FormElection(candidates, lineCount, evidence)
  const chosen: LabelledLine[] = []
  const doubtful: LabelledLine[] = []
  for (const candidate of candidates) {
    const line = chooseReading(candidate, election)
    if (line !== null) chosen.push(line)
    else if (doubtful.length < doubtfulLimit && election.isDoubtful(candidate)) doubtful.push(candidate)
  }
  const twofold = findTwofold(chosen, evidence)
  return { lines: chosen.map((line) => toSpeakerLine(line, evidence, twofold)), doubtful }
}

/** Keys whose notes name both genders: «مداخلة (ذكر)» and «مداخلة (أنثى)» are two people. */
function findTwofold(chosen: readonly LabelledLine[], evidence: LabelEvidence): ReadonlySet<string> {
  const genders = new Map<string, string>()
  const twofold = new Set<string>()
  for (const line of chosen) {
    if (line.fullLabel === line.label) continue
    const gender = genderOf(noteOf(line))
    const { key, isDeclared } = evidence.of(line)
    if (gender === null || isDeclared) continue
    if ((genders.get(key) ?? gender) !== gender) twofold.add(key)
    genders.set(key, gender)
  }
  return twofold
}

function noteOf({ label, fullLabel }: LabelledLine): string {
  return fullLabel.startsWith(label) ? fullLabel.slice(label.length) : fullLabel
}

function* labelsBeforeColons(candidates: readonly LabelledLine[]): Iterable<string> {
  for (const { form, label } of candidates) if (form === 'colon') yield label
}

/** The reading of the line that holds, or null: one that is trusted rather than one that is elected. */
function chooseReading(candidate: LabelledLine, election: FormElection): LabelledLine | null {
  return (
    firstReading(candidate, (line) => line.form !== 'time' && election.isTrusted(line)) ??
    firstReading(candidate, (line) => isChosen(line, election))
  )
}

function isChosen(line: LabelledLine, election: FormElection): boolean {
  return line.form === 'time' || election.isElected(line)
}

function toSpeakerLine(line: LabelledLine, evidence: LabelEvidence, twofold: ReadonlySet<string>): SpeakerLine {
  const { start, speechStart, time } = line
  if (line.form === 'time') return { start, speechStart, time, key: null, label: '' }
  const { key, label } = evidence.of(line)
  const gender = twofold.has(key) ? genderOf(noteOf(line)) : null
  if (gender === null) return { start, speechStart, time, key, label }
  return { start, speechStart, time, key: `${key}(${gender})`, label: line.fullLabel }
}

function scan(text: string, from: number): { candidates: readonly LabelledLine[]; lineCount: number } {
  const candidates: LabelledLine[] = []
  let lineCount = 0
  forEachLine(text, from, (start, end) => {
    if (isBlank(text, start, end)) return
    lineCount++
    const line = readLabelledLine(text, start, end)
    if (line !== null) candidates.push(line)
  })
  return { candidates, lineCount }
}

function isBlank(text: string, start: number, end: number): boolean {
  let at = start
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at === end
}
