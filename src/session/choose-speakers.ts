import { isKnownLabel, isNeverLabel, isShortLabel, questionOrAnswer } from './label.ts'
import { forEachLine, isSpace } from './lines.ts'
import { readLabelledLine } from './speaker-lines.ts'
import type { LabelledLine } from './speaker-lines.ts'
import { haveQuestions, nameSpeaker } from './speaker-name.ts'

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

/** On how many lines a label must stand to be a speaker's by that alone. Single letters number the items of lists. */
function leastLines(key: string): number {
  return key.length === 1 ? 3 : 2
}

/**
 * Finds the lines of `text` from `from` on that name their speaker, and tells them from prose that happens to hold a colon.
 *
 * A label is a speaker's when
 * 1. the metadata declare it (`declared`, by `labelKey`), or
 * 2. it is a customary one (`isKnownLabel`: م1، المشارك الثاني، الميسّرة، Speaker 2, SID07), or
 * 3. it is س or ج (Q or A) and its partner has lines as well, or
 * 4. it is short (up to 4 words and 40 signs), no word that introduces speech, an item or a sound (`isNeverLabel`), and stands before a
 *    colon on two lines or more (a single letter on three) — or on one, when such lines are two thirds of all lines with words and more than those of rules 1–3.
 *
 * Labels that rules 1–3 know, or that rule 4 has found before a colon, are recognised in every form: in brackets, bold, before a dash,
 * alone on their line. In a text where no line has a label before a colon, labels in brackets count when two of them come again.
 * A line that begins with a timecode and no speaker begins a turn of the speaker who goes on.
 */
export function findSpeakerLines(text: string, from: number, declared: ReadonlySet<string>): SpeakerLines {
  const { candidates, lineCount } = scan(text, from)
  const judge = new Judge(candidates, lineCount, declared)
  const lines: SpeakerLine[] = []
  const doubtful: LabelledLine[] = []
  for (const candidate of candidates) {
    const reading = judge.read(candidate)
    if (reading !== null) lines.push(reading)
    else if (doubtful.length < doubtfulLimit && judge.isDoubtful(candidate)) doubtful.push(candidate)
  }
  return { lines, doubtful }
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

/** What is known of a label, worked out once for all its lines. */
interface Identity {
  readonly key: string
  readonly label: string
  readonly trusted: boolean
  readonly short: boolean
}

class Judge {
  readonly #declared: ReadonlySet<string>
  readonly #identities = new Map<string, Identity>()
  readonly #hasQuestions: boolean
  /** Keys that rule 4 accepts. */
  readonly #recurring: ReadonlySet<string>
  readonly #bracketed: ReadonlySet<string>

  constructor(candidates: readonly LabelledLine[], lineCount: number, declared: ReadonlySet<string>) {
    this.#declared = declared
    const colons = candidates.flatMap(toColon)
    this.#hasQuestions = haveQuestions(colons.map(({ label }) => label))
    this.#recurring = this.#findRecurring(colons, lineCount)
    const hasColons = colons.some((line) => this.#isAccepted(line))
    this.#bracketed = hasColons ? new Set() : this.#findBracketed(candidates)
  }

  /** The first reading of the line that holds, or null. */
  read(candidate: LabelledLine): SpeakerLine | null {
    for (let line: LabelledLine | null = candidate; line !== null; line = line.otherwise) {
      const { start, speechStart, time } = line
      if (line.form === 'time') return { start, speechStart, time, key: null, label: '' }
      if (this.#isAccepted(line)) return { start, speechStart, time, ...this.#nameOf(line) }
    }
    return null
  }

  isDoubtful(candidate: LabelledLine): boolean {
    return candidate.form === 'colon' && this.#identify(candidate).short
  }

  #isAccepted(line: LabelledLine): boolean {
    const { key, trusted } = this.#identify(line)
    if (trusted) return true
    if (line.form === 'bracket' && this.#bracketed.has(key)) return true
    return line.form !== 'clock' && this.#recurring.has(key)
  }

  #nameOf(line: LabelledLine): { readonly key: string; readonly label: string } {
    const { key, label } = this.#identify(line)
    return { key, label }
  }

  #identify(line: LabelledLine): Identity {
    let identity = this.#identities.get(line.fullLabel)
    if (identity === undefined) {
      identity = this.#judge(line)
      this.#identities.set(line.fullLabel, identity)
    }
    return identity
  }

  #judge(line: LabelledLine): Identity {
    const { key, label, folded } = nameSpeaker(line, this.#declared, this.#hasQuestions)
    return { key, label, trusted: this.#isTrusted(key, folded), short: isShortLabel(folded) && !isNeverLabel(folded) }
  }

  #isTrusted(key: string, folded: string): boolean {
    if (this.#declared.has(key)) return true
    if (questionOrAnswer(folded) === null) return isKnownLabel(folded)
    // «ج» alone, or «س», may as well number an item.
    return this.#hasQuestions || (folded.length > 1 && isKnownLabel(folded))
  }

  #findRecurring(colons: readonly LabelledLine[], lineCount: number): ReadonlySet<string> {
    const known = colons.filter((line) => this.#identify(line).trusted).length
    const keys = colons.map((line) => this.#identify(line)).filter(({ trusted, short }) => !trusted && short)
    const counts = countKeys(keys)
    const recurring = new Set([...counts].filter(([key, count]) => count >= leastLines(key)).map(([key]) => key))
    const single = keys.filter(({ key }) => !recurring.has(key)).length
    const isDialogue =
      keys.length + known >= 2 && 3 * (keys.length + known) >= 2 * lineCount && 2 * single > keys.length + known
    return isDialogue ? new Set([...counts.keys()].filter((key) => key.length > 1 || recurring.has(key))) : recurring
  }

  #findBracketed(candidates: readonly LabelledLine[]): ReadonlySet<string> {
    const bracketed = candidates.filter(({ form }) => form === 'bracket').map((line) => this.#identify(line))
    const recurring = [...countKeys(bracketed.filter(({ short }) => short))].filter(([, count]) => count >= 2)
    return new Set(recurring.length >= 2 ? recurring.map(([key]) => key) : [])
  }
}

/** The reading of a line that counts as a label's appearance: before a colon, or beside a timecode with nothing else on the line. */
function toColon(candidate: LabelledLine): readonly LabelledLine[] {
  for (let line: LabelledLine | null = candidate; line !== null; line = line.otherwise) {
    if (line.form === 'colon' || line.form === 'stamped') return [line]
  }
  return []
}

function countKeys(identities: readonly Identity[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { key } of identities) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
