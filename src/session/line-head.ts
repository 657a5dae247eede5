import { readPart, rolesOfParts } from './head-parts.ts'
import type { HeadPart } from './head-parts.ts'
import { readTail } from './head-tail.ts'
import type { HeadTail } from './head-tail.ts'
import { innerOf, isBlankAt, withoutNotes, withKind, isDigitAt, skipBlanks, styleOf, toTime } from './head-text.ts'
import { genderOf, isTelling, mayBeginLabel } from './label-words.ts'
import type { LabelForm, LabelledLine } from './speaker-lines.ts'

/** How far into a line a header may reach, in UTF-16 units, and how many words its label may have. */
const reach = 160
const mostWords = 12
const mostWordsOfNames = 8

/**
 * The head of a line, read part by part from its beginning: what may stand before a label (bullets, heading signs, emphasis, brackets, a
 * timecode), the label with its notes, and each sign that may end it. Every such sign gives a reading; the surest comes first.
 */
export function readHead(text: string, start: number, end: number): LabelledLine | null {
  return new HeadReader(text, start, end).read()
}

type Reading = { -readonly [Field in keyof LabelledLine]: LabelledLine[Field] }

/** Where several readings hold, the one that is tried first. */
const order: readonly (readonly LabelForm[])[] = [
  ['colon'],
  ['clock'],
  ['number'],
  ['bracket'],
  ['bold'],
  // The longest label first: «المتحدث 1 - موالاة. نعم».
  ['dash', 'mark'],
  ['stamped'],
  ['alone'],
  ['time'],
]
const ranks = new Map(order.flatMap((forms, rank) => forms.map((form) => [form, rank] as const)))

class HeadReader {
  readonly #text: string
  readonly #start: number
  readonly #end: number
  readonly #limit: number
  readonly #readings: Reading[] = []
  #at: number
  #time: string | null = null
  /** The kinds of signs around the label. */
  #around: readonly string[] = []
  #emphases = 0
  #tagStart = -1
  #labelStart = -1
  #labelEnd = -1
  #words = 0
  #mostWords = mostWords
  #notes: { readonly start: number; readonly end: number }[] = []

  constructor(text: string, start: number, end: number) {
    this.#text = text
    this.#start = start
    this.#end = end
    this.#limit = Math.min(end, start + reach)
    this.#at = start
  }

  read(): LabelledLine | null {
    this.#readLead()
    if (this.#at < this.#limit || this.#limit === this.#end) this.#readLabel()
    const readings = this.#readings
    if (readings.length > 1) readings.sort((a, b) => (ranks.get(b.form) ?? 0) - (ranks.get(a.form) ?? 0))
    let line: Reading | null = null
    for (const reading of readings) {
      reading.otherwise = line
      line = reading
    }
    return line
  }

  /** What stands before the label. */
  #readLead(): void {
    while (this.#at < this.#limit) {
      const part = readPart(this.#text, this.#at, this.#limit)
      if (part.kind === 'time') this.#readLeadingTime(part)
      else if (part.kind === 'group') {
        if (this.#readWrapped(part)) return
      } else if (part.kind === 'word') {
        if (!this.#isItemNumber(part)) return
        this.#around = withKind(this.#around, 'item')
        this.#at = part.end + 1
      } else if (part.kind === 'stop' || part.kind === 'colon' || part.kind === 'sign' || this.#isOther(part)) return
      else this.#see(part)
      this.#at = Math.max(this.#at, part.end)
    }
  }

  #see(part: HeadPart): void {
    if (part.kind === 'emphasis') this.#emphases++
    if (part.kind === 'tag' && this.#tagStart < 0) this.#tagStart = part.start
    if (part.kind === 'space' || part.kind === 'tab') return
    if (part.kind === 'bullet' || (part.kind === 'dash' && this.#time === null))
      this.#around = withKind(this.#around, 'item')
    if (part.kind === 'bullet' || part.kind === 'dash') return
    this.#around = withKind(this.#around, part.kind === 'weak' ? '/' : part.kind)
  }

  /** Signs that no header begins with, but perhaps a label (`=1+1`). */
  #isOther({ kind, start }: HeadPart): boolean {
    return kind === 'weak' && !'/\\|>'.includes(this.#text.charAt(start))
  }

  /** «12. », «3) » before a label. */
  #isItemNumber({ start, end }: HeadPart): boolean {
    if (end - start > 4 || !isDigitAt(this.#text, start)) return false
    return /^\p{Nd}+$/u.test(this.#text.slice(start, end)) && /^[.)-]\s/.test(this.#text.slice(end, end + 2))
  }

  #readLeadingTime(part: HeadPart): void {
    const written = this.#text.slice(part.start, part.end)
    const rest = skipBlanks(this.#text, part.end, this.#end)
    this.#time ??= toTime(written)
    const isBare = /^\p{Nd}/u.test(written)
    if ((!isBare || rest === this.#end) && this.#readings.length === 0)
      this.#readings.push({ ...this.#toReading('time', rest), label: '', fullLabel: '' })
  }

  /** `[م1]`, `(م1: ذكر)`, `<v م1>`: brackets around all of a header. Answers whether the head ends here. */
  #readWrapped({ start, end }: HeadPart): boolean {
    const inner = innerOf(this.#text, start, end)
    if (inner === null) return false
    const { labelStart, labelEnd, time } = inner
    const bracket = this.#text.charAt(start)
    const tail = this.#readTail(end)
    const label = this.#text.slice(labelStart, labelEnd)
    this.#readings.push({
      form: tail.hasColon ? 'colon' : 'bracket',
      start: this.#start,
      label,
      fullLabel: this.#text.slice(labelStart, inner.fullEnd),
      time: (tail.time === null ? null : toTime(tail.time)) ?? (time === null ? this.#time : toTime(time)),
      speechStart: tail.end,
      style: styleOf(withKind(this.#around, bracket), tail.hasColon ? ':' : ''),
      otherwise: null,
    })
    this.#around = withKind(this.#around, '(')
    return tail.hasColon || tail.end >= this.#end
  }

  #readLabel(): void {
    while (this.#at < this.#limit) {
      const part = readPart(this.#text, this.#at, this.#limit)
      this.#at = part.end
      if (!this.#take(part)) return
      if (this.#words > this.#mostWords) return
    }
    if (this.#limit === this.#end && this.#words > 0)
      this.#addReading(this.#lastTime ? 'stamped' : 'alone', this.#end, '')
  }

  #lastTime = false
  /** How many words the label had when emphasis or a quotation last closed behind it. */
  #closedWords = 0
  /** Whether a sign that may stand for the colon was passed. */
  #hasSign = false

  /** Takes the part for one of the label or for its end; false where the head ends. */
  #take(part: HeadPart): boolean {
    switch (rolesOfParts[part.kind]) {
      case 'label':
        return this.#takeLabel(part)
      case 'beside':
        return this.#takeBeside(part)
      case 'colon':
        return this.#takeColon(part)
      case 'closing':
        this.#takeClosing(part)
        return true
      case 'sign':
        this.#takeSign(part)
        return true
      case 'nothing':
        return true
      case 'end':
        return false
    }
  }

  #takeLabel(part: HeadPart): boolean {
    if (this.#lastTime) return false
    if (this.#labelStart < 0) this.#labelStart = part.start
    this.#labelEnd = part.end
    if (part.kind === 'sign') return true
    if (this.#words === 0 && !mayBeginLabel(this.#text.slice(part.start, part.end))) {
      // Behind brackets that may be a label of their own it is speech.
      if (this.#around.includes('(')) return false
      this.#mostWords = mostWordsOfNames
    }
    this.#words++
    return true
  }

  /** A note or a timecode. */
  #takeBeside(part: HeadPart): boolean {
    if (this.#words === 0) return false
    if (part.kind === 'group') {
      this.#notes.push({ start: part.start, end: part.end })
      // A gender may end a header by itself: «المتحدث الأول (ذكر) السلام عليكم».
      const isEnd =
        isBlankAt(this.#text, part.end, this.#end) && genderOf(this.#text.slice(part.start, part.end)) !== null
      if (isEnd) this.#addReading('mark', this.#readTail(part.end).end, 'note')
    } else {
      this.#time = toTime(this.#text.slice(part.start, part.end))
      this.#lastTime = true
    }
    return true
  }

  #takeColon(part: HeadPart): boolean {
    if (this.#labelStart < 0 || this.#text.startsWith('//', part.end)) return false
    const isClock = isDigitAt(this.#text, part.start - 1) && isDigitAt(this.#text, part.end)
    const isNumber =
      this.#labelEnd - this.#labelStart <= 3 && /^\p{Nd}+$/u.test(this.#text.slice(this.#labelStart, this.#labelEnd))
    const form = isNumber ? 'number' : isClock ? 'clock' : 'colon'
    if (isNumber && isClock) return false
    const tail = this.#readTail(part.end)
    if (tail.time !== null) this.#time = toTime(tail.time)
    if (tail.isMarked) this.#around = withKind(this.#around, 'emphasis')
    // What looks like HTML may be the name itself.
    if (this.#tagStart >= 0) {
      const raw = this.#text.slice(this.#tagStart, part.start).trimEnd()
      this.#readings.push(this.#toNamed(form, raw, raw, tail.end, ':'))
    }
    this.#addReading(form, tail.end, ':', tail.notes)
    return isClock
  }

  #takeClosing(part: HeadPart): void {
    if (part.kind === 'emphasis') this.#emphases++
    const isOpened =
      this.#around.includes(part.kind) || (part.kind === 'emphasis' && isBlankAt(this.#text, part.end, this.#end))
    this.#around = withKind(this.#around, part.kind)
    if (this.#words === this.#closedWords || part.kind === 'open' || this.#hasSign || !isOpened) return
    this.#closedWords = this.#words
    const tail = this.#readTail(part.end)
    if (!tail.hasColon) this.#addReading('bold', tail.end, '', tail.notes)
  }

  /** A dash, or another sign in place of the colon. */
  #takeSign(part: HeadPart): void {
    if (this.#labelStart < 0) {
      this.#labelStart = part.start
      this.#labelEnd = part.end
    }
    if (this.#words === 0) return
    const sign = this.#text.charAt(part.start)
    // «..» and «>>» are one sign.
    while (this.#at < this.#limit && this.#text[this.#at] === sign) this.#at++
    const isWide = part.kind === 'tab' || isBlankAt(this.#text, this.#at, this.#end)
    if (!isWide && (part.kind === 'dash' || '.\\/,،'.includes(sign))) return
    const tail = this.#readTail(this.#at)
    this.#hasSign = true
    if (!tail.hasColon) this.#addReading(part.kind === 'dash' ? 'dash' : 'mark', tail.end, sign, tail.notes)
  }

  #readTail(from: number): HeadTail {
    const around = this.#around
    return readTail(this.#text, from, this.#end, {
      emphases: this.#emphases,
      isWrapped: around.includes('open'),
      isSlashed: around.includes('/'),
    })
  }

  #addReading(form: LabelForm, speechStart: number, sign: string, late: readonly string[] = []): void {
    // Behind brackets that may be a label of their own a colon must follow.
    if (form !== 'colon' && this.#around.includes('(')) return
    this.#readings.push(this.#toReading(form, speechStart, sign, late))
  }

  #toReading(form: LabelForm, speechStart: number, sign = '', late: readonly string[] = []): Reading {
    const text = this.#text
    if (this.#notes.length === 0 && late.length === 0) {
      const label = this.#labelStart < 0 ? '' : text.slice(this.#labelStart, this.#labelEnd)
      return this.#toNamed(form, label, label, speechStart, sign)
    }
    const inner = this.#notes.filter(({ end }) => end <= this.#labelEnd)
    const outer = this.#notes.filter(({ end }) => end > this.#labelEnd).map(({ start, end }) => text.slice(start, end))
    const notes = [...outer, ...late]
    const said = inner.filter(({ start, end }) => !isTelling(text.slice(start, end)))
    const name = this.#labelStart < 0 ? '' : withoutNotes(text, this.#labelStart, this.#labelEnd, said)
    const telling = notes.filter(isTelling).map((note) => ` ${note}`)
    const label = telling.length === 0 ? name : `${name}${telling.join('')}`
    return this.#toNamed(form, label, notes.length === 0 ? label : `${name} ${notes.join(' ')}`, speechStart, sign)
  }

  #toNamed(form: LabelForm, label: string, fullLabel: string, speechStart: number, sign: string): Reading {
    const style = styleOf(this.#around, sign)
    const end = Math.min(speechStart, this.#end)
    return { form, start: this.#start, label, fullLabel, time: this.#time, speechStart: end, style, otherwise: null }
  }
}
