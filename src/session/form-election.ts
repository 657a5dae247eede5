import type { Identity, LabelEvidence } from './label-evidence.ts'
import { genderOf, wordsOfLabel } from './label-words.ts'
import type { LabelledLine } from './speaker-lines.ts'

/** On how many lines a label must stand to be a speaker's by that alone. Single letters number the items of lists. */
function leastLines({ key, label, strength }: Identity, trusted: number, isTalk: boolean): number {
  if (key.length === 1) return 3
  if (trusted < 2 || strength === 'likely') return 2
  // Where people have labels of another kind, «الجانب الاقتصادي» is an item of a speech rather than a name, and in long speeches so may the others be.
  return 2 + (label.startsWith('ال') ? 1 : 0) + (isTalk ? 0 : 1)
}

interface Style {
  trusted: number
  other: number
}

/**
 * Which labels and which ways of writing a header a transcript uses, elected by all of its lines: a transcript has one style of headers or a
 * few, and uses them again and again.
 */
export class FormElection {
  readonly #evidence: LabelEvidence
  readonly #lineCount: number
  readonly #styles = new Map<string, Style>()
  readonly #recurring: ReadonlySet<string>
  readonly #bracketed: ReadonlySet<string>
  readonly #numbers: ReadonlySet<string>
  /** Lines of trusted labels, and those of them whose headers stand in brackets, emphasis and the like. */
  #trusted = 0
  #wrapped = 0
  #labelled = 0

  constructor(candidates: readonly LabelledLine[], lineCount: number, evidence: LabelEvidence) {
    this.#evidence = evidence
    this.#lineCount = lineCount
    for (const candidate of candidates) this.#countStyle(candidate)
    const colons = candidates.flatMap(toColon).filter((line) => !this.#isForeign(line))
    this.#recurring = this.#findRecurring(colons)
    const hasColons = this.#trusted > 0 || this.#recurring.size > 0
    this.#labelled = this.#trusted + colons.filter((line) => this.#isRecurring(line)).length
    this.#bracketed = hasColons ? new Set() : this.#findBracketed(candidates)
    this.#numbers = hasColons ? new Set() : this.#findNumbers(candidates)
  }

  /** Whether the reading of a line names its speaker without help of others. */
  isTrusted(line: LabelledLine): boolean {
    const identity = this.#evidence.of(line)
    if (line.form === 'number') return identity.isDeclared
    if (identity.strength !== 'trusted') return false
    if (line.form !== 'mark' || identity.isDeclared) return true
    if (/[\t|؛;>=]$/u.test(line.style) || (identity.hasRole && !/[،,]$/u.test(line.style))) return true
    return (this.#styles.get(line.style)?.trusted ?? 0) >= 2
  }

  /** Whether the lines of the whole transcript make a speaker's label of it. */
  isElected(line: LabelledLine): boolean {
    const identity = this.#evidence.of(line)
    if (line.form === 'number') return this.#numbers.has(identity.key)
    if (line.form === 'bracket' && this.#bracketed.has(identity.key)) return true
    if (this.#hasGender(line)) return true
    if (line.form === 'clock' || identity.strength === null || identity.strength === 'trusted') return false
    if (line.form === 'colon' && this.#isForeign(line)) return false
    return this.#isRecurring(line) || this.#fitsStyle(line, identity)
  }

  /** Whether a line that was taken for speech looks like a header of this transcript. */
  isDoubtful(line: LabelledLine): boolean {
    return line.form === 'colon' && this.#evidence.of(line).strength !== null && !this.#isForeign(line)
  }

  #isRecurring(line: LabelledLine): boolean {
    return this.#recurring.has(this.#evidence.of(line).alike)
  }

  /** Whether headers stand in other signs than this line, which is one of a list or of a speech's own headings. */
  #isForeign(line: LabelledLine): boolean {
    if (this.#trusted < 3 || this.#evidence.of(line).strength !== 'possible') return false
    const { trusted, other } = this.#styles.get(line.style) ?? { trusted: 0, other: 0 }
    const isTalk = 2 * (this.#trusted + other) >= this.#lineCount
    if (line.style.includes('item') && (3 * trusted > other || !isTalk)) return true
    return trusted === 0 && (isWrapped(line.style) || this.#wrapped >= 0.8 * this.#trusted)
  }

  #countStyle(candidate: LabelledLine): void {
    const trusted = firstReading(
      candidate,
      (line) => line.form !== 'number' && this.#evidence.of(line).strength === 'trusted',
    )
    const line = trusted ?? candidate
    if (line.form === 'time') return
    const style = this.#styles.get(line.style) ?? { trusted: 0, other: 0 }
    this.#styles.set(line.style, style)
    if (trusted === null) style.other++
    else {
      style.trusted++
      this.#trusted++
      if (isWrapped(line.style)) this.#wrapped++
    }
  }

  /** «*نقطة معلومات: (أنثى)/*»: whatever stands before a gender in the signs that trusted headers stand in. */
  #hasGender({ form, style, label, fullLabel }: LabelledLine): boolean {
    if (form !== 'colon' || label === fullLabel || !isWrapped(style)) return false
    const isTrusted = (this.#styles.get(style)?.trusted ?? 0) >= 2
    return isTrusted && wordsOfLabel(label).length <= 6 && genderOf(fullLabel.slice(label.length)) !== null
  }

  /** A label that stands once, written as the trusted headers are. */
  #fitsStyle(line: LabelledLine, { strength, key, label }: Identity): boolean {
    const { trusted, other } = this.#styles.get(line.style) ?? { trusted: 0, other: 0 }
    if (trusted < 2 || key.length < 2) return false
    if (isWrapped(line.style)) return strength === 'likely' || (trusted >= 3 && trusted >= 2 * other && isHeader(line))
    if (line.form !== 'colon') return false
    return strength === 'likely' ? this.#labelled >= 0.4 * this.#lineCount : this.#interjects(label)
  }

  /** A name where all but every line has a label: an interjection of somebody who speaks once. */
  #interjects(label: string): boolean {
    const isName = !label.startsWith('ال') && label.split(' ').length <= 3
    return isName && this.#labelled >= 5 && this.#labelled + 1 >= 0.9 * this.#lineCount
  }

  #findRecurring(colons: readonly LabelledLine[]): ReadonlySet<string> {
    const identities = colons
      .map((line) => this.#evidence.of(line))
      .filter(({ strength }) => strength === 'likely' || strength === 'possible')
    const counts = countBy(identities, ({ alike }) => alike)
    const isTalk = 2 * (this.#trusted + identities.length) >= this.#lineCount
    const enough = identities.filter((one) => (counts.get(one.alike) ?? 0) >= leastLines(one, this.#trusted, isTalk))
    const recurring = new Set(enough.map(({ alike }) => alike))
    const single = identities.filter(({ alike }) => !recurring.has(alike))
    const all = identities.length + this.#trusted
    const isDialogue = all >= 2 && 3 * all >= 2 * this.#lineCount && 2 * single.length > all
    if (isDialogue) for (const { key, alike } of single) if (key.length > 1) recurring.add(alike)
    return recurring
  }

  #findBracketed(candidates: readonly LabelledLine[]): ReadonlySet<string> {
    const bracketed = candidates.flatMap((candidate) => firstReading(candidate, ({ form }) => form === 'bracket') ?? [])
    const identities = bracketed.map((line) => this.#evidence.of(line)).filter(({ strength }) => strength !== null)
    const recurring = [...countBy(identities, ({ key }) => key)].filter(([, count]) => count >= 2)
    return new Set(recurring.length >= 2 ? recurring.map(([key]) => key) : [])
  }

  /** Numbers are labels where most lines begin with one, and each comes again: those of a list are there once. */
  #findNumbers(candidates: readonly LabelledLine[]): ReadonlySet<string> {
    const numbers = candidates.filter(({ form }) => form === 'number').map((line) => this.#evidence.of(line))
    const counts = countBy(numbers, ({ key }) => key)
    const isUsed = numbers.length >= 4 && counts.size >= 2 && 2 * numbers.length >= this.#lineCount
    return new Set(isUsed && [...counts.values()].every((count) => count >= 2) ? counts.keys() : [])
  }
}

/** The first of a line's readings, the surest first, of which `isWanted` is true. */
export function firstReading(candidate: LabelledLine, isWanted: (line: LabelledLine) => boolean): LabelledLine | null {
  let line: LabelledLine | null = candidate
  while (line !== null && !isWanted(line)) line = line.otherwise
  return line
}

/** The readings of a line that count as a label's appearance: before a colon, or beside a timecode with nothing else on the line. */
function toColon(candidate: LabelledLine): readonly LabelledLine[] {
  if (candidate.otherwise === null) return isColon(candidate) ? [candidate] : []
  const colons: LabelledLine[] = []
  for (let line: LabelledLine | null = candidate; line !== null; line = line.otherwise)
    if (isColon(line)) colons.push(line)
  return colons
}

function isColon({ form }: LabelledLine): boolean {
  return form === 'colon' || form === 'stamped'
}

function isWrapped(style: string): boolean {
  return !style.startsWith(' ') && style !== ''
}

/** An unknown name in a header's signs, and no sound or remark in them. */
function isHeader({ form, label }: LabelledLine): boolean {
  return form === 'colon' && wordsOfLabel(label).length <= 5
}

function countBy<Item>(items: readonly Item[], toKey: (item: Item) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(toKey(item), (counts.get(toKey(item)) ?? 0) + 1)
  return counts
}
