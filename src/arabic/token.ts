import { DIGIT, kindOf, MARK, SEPARATOR } from '../text/words.ts'
import { EXPANDED, expansionOf, FOREIGN, letterCode, letterOf, rareLetterCode } from './letters.ts'

/** Longer words are no words (an address, a held key): they match nothing. */
const CAPACITY = 48

/** Combining hamza and madda (decomposed text, NFD) → the letter that they make of the one before. */
const composed: ReadonlyMap<string, string> = new Map([
  ['ا\u0653', 'آ'],
  ['ا\u0654', 'أ'],
  ['ا\u0655', 'إ'],
  ['و\u0654', 'ؤ'],
  ['ي\u0654', 'ئ'],
  ['ى\u0654', 'ئ'],
])

const NOON = letterCode('ن'.charCodeAt(0))

/** Letters that speakers draw out and transcribers repeat: «كتييير», «مشاعروو». */
const vowelCodes: ReadonlySet<number> = new Set(Array.from('اوي', (letter) => letterCode(letter.charCodeAt(0))))

/**
 * One word of the text as folded letter codes, refilled for every word so that reading a text allocates nothing.
 *
 * `codes[i]` is the folded letter, `written[i]` the letter as written (UTF-16 unit after NFKC: hamza seats show there) and
 * `places[i]` the offset of the sign it came from, for `i < length`. A vowel letter written three times or more stands once.
 */
export class TokenBuffer {
  readonly codes: Uint8Array = new Uint8Array(CAPACITY)
  readonly written: Uint16Array = new Uint16Array(CAPACITY)
  readonly places: Int32Array = new Int32Array(CAPACITY)
  length = 0
  start = 0
  end = 0
  /** Whether the word carries harakat: only then can an author's own diacritics contradict it. */
  hasMarks = false
  private text = ''
  private bareLetters: string | null = null

  /** Takes the word `text[start, end)` as `nextWord` found it. */
  fill(text: string, start: number, end: number): void {
    this.text = text
    this.bareLetters = null
    this.start = start
    this.end = end
    this.length = 0
    this.hasMarks = false
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      const code = letterCode(unit)
      if (code === 0) this.takeSign(unit, at)
      else if (code === EXPANDED) this.takeExpansion(unit, at)
      else this.push(code, unit, at)
    }
    if (this.length === CAPACITY) this.length = 0
    if (this.longestVowelRun() >= 3) this.squeeze(3)
  }

  /** Whether two equal vowel letters stand side by side somewhere. */
  hasDoubledVowel(): boolean {
    return this.longestVowelRun() === 2
  }

  /** Writes a doubled vowel letter of the ending once: «مسافريين», «مشاعروو». Inside a stem it is meant: «تغيير». */
  squeezeDoubledVowels(): void {
    this.squeeze(2, this.codes[this.length - 1] === NOON ? this.length - 1 : this.length)
  }

  /** The folded letters, as `foldText` would give them. */
  key(): string {
    let key = ''
    for (let index = 0; index < this.length; index++) key += letterOf(this.codes[index] ?? 0)
    return key
  }

  /** The letters as written, without marks. */
  bare(): string {
    if (this.bareLetters === null) {
      let bare = ''
      for (let index = 0; index < this.length; index++) bare += String.fromCharCode(this.written[index] ?? 0)
      this.bareLetters = bare
    }
    return this.bareLetters
  }

  /** Whether one of the first `count` letters is written so. */
  hasWritten(letter: string, count: number): boolean {
    return this.written.subarray(0, count).includes(letter.charCodeAt(0))
  }

  /** Whether the last letter is written so. */
  endsIn(letter: string): boolean {
    return this.length > 0 && this.written[this.length - 1] === letter.charCodeAt(0)
  }

  /** Harakat written after letter `index`; empty where none. */
  marksAfter(index: number): string {
    if (!this.hasMarks || index < 0 || index >= this.length) return ''
    const from = (this.places[index] ?? 0) + 1
    const to = index + 1 < this.length ? (this.places[index + 1] ?? from) : this.end
    return this.text.slice(from, to).replaceAll(/[^\u064b-\u0652]/gu, '')
  }

  private push(code: number, unit: number, at: number): void {
    const slot = this.length
    if (slot >= CAPACITY) return
    this.codes[slot] = code
    this.written[slot] = unit
    this.places[slot] = at
    this.length = slot + 1
  }

  /** Marks, tatweel and zero-width signs are passed over; letters that the table lacks are foreign or accented. */
  private takeSign(unit: number, at: number): void {
    const kind = kindOf(unit)
    if (kind === MARK) {
      this.hasMarks ||= unit !== 0x640
      if (unit >= 0x653 && unit <= 0x655) this.compose(unit)
    } else if (kind > MARK + 1) this.push(rareLetterCode(unit), unit, at)
    else if (kind === SEPARATOR && !this.marksThousands(at)) this.push(FOREIGN, unit, at) // 1.5 is not 15
  }

  /** A mark inside a number with exactly three digits behind it: «1,500». */
  private marksThousands(at: number): boolean {
    let end = at + 1
    while (end < this.end && kindOf(this.text.charCodeAt(end)) === DIGIT) end++
    return end - at === 4
  }

  private compose(mark: number): void {
    const last = this.length - 1
    const letter = composed.get(String.fromCharCode(this.written[last] ?? 0, mark))
    if (letter === undefined) return
    this.written[last] = letter.charCodeAt(0)
    this.codes[last] = letterCode(letter.charCodeAt(0))
  }

  private takeExpansion(unit: number, at: number): void {
    for (const letter of expansionOf(unit)) {
      const code = letterCode(letter.charCodeAt(0))
      this.push(code === 0 || code === EXPANDED ? rareLetterCode(letter.charCodeAt(0)) : code, letter.charCodeAt(0), at)
    }
  }

  private longestVowelRun(): number {
    let longest = 1
    let run = 1
    for (let index = 1; index < this.length; index++) {
      if (this.codes[index] !== this.codes[index - 1]) run = 1
      else if (++run > longest && vowelCodes.has(this.codes[index] ?? 0)) longest = run
    }
    return longest
  }

  /** Writes vowel runs of `atLeast` letters or more once, those only that reach to letter `end` if it is given. */
  private squeeze(atLeast: number, end: number | null = null): void {
    this.bareLetters = null
    let kept = 0
    for (let from = 0; from < this.length;) {
      const to = this.runEnd(from)
      const isDrawnOut = this.isVowel(from) && to - from >= atLeast && (end === null || to === end)
      kept = this.move(from, isDrawnOut ? from + 1 : to, kept)
      from = to
    }
    this.length = kept
  }

  private isVowel(index: number): boolean {
    return vowelCodes.has(this.codes[index] ?? 0)
  }

  /** Where the run of equal letters that begins at `from` ends. */
  private runEnd(from: number): number {
    let to = from + 1
    while (to < this.length && this.codes[to] === this.codes[from]) to++
    return to
  }

  /** Moves letters `[from, to)` to `target`; returns where the next ones go. */
  private move(from: number, to: number, target: number): number {
    this.codes.copyWithin(target, from, to)
    this.written.copyWithin(target, from, to)
    this.places.copyWithin(target, from, to)
    return target + to - from
  }
}
