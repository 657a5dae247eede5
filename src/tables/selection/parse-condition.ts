import { problem } from '../../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Condition, Name, Operator } from './condition.ts'

type Parsed =
  | { readonly condition: Condition; readonly diagnostic: null }
  | { readonly condition: null; readonly diagnostic: Diagnostic }

/**
 * Reads a condition:
 *
 *     condition  = conjunction { "or" conjunction }
 *     conjunction = part { "and" part }
 *     part       = "not" part | "(" condition ")" | attribute operator value | attribute ["not"] "in" "(" value { "," value } ")"
 *
 * Operators are `= == != <> ≠ < <= ≤ > >= ≥`. A value may be several words («دير الزور»); in quotes it may be anything, also empty
 * (unknown). Commas may be Arabic ones.
 *
 * @returns code TABLE_BAD_CONDITION
 */
export function parseCondition(text: string): Parsed {
  const parser = new Parser(tokensOf(text))
  const condition = parser.readAll()
  if (condition !== null) return { condition, diagnostic: null }
  const { column, found, expected } = parser.fault
  return { condition: null, diagnostic: problem('TABLE_BAD_CONDITION', { condition: text, column, found, expected }) }
}

/** What the reader hoped for where it stopped. */
export type Expectation = 'attribute' | 'operator' | 'value' | 'list' | 'bracket' | 'end'

interface Token {
  readonly kind: 'word' | 'quoted' | 'operator' | '(' | ')' | ',' | 'and' | 'or' | 'not' | 'in' | 'other' | 'end'
  readonly text: string
  /** UTF-16 offsets in the text typed. */
  readonly start: number
  readonly end: number
  /** 1-based, in code points. */
  readonly column: number
}

const pattern =
  /(?<quoted>"[^"]*"|'[^']*'|«[^»]*»)|(?<operator>[<>!=]=|<>|[=<>≠≤≥])|(?<sign>[(),،])|(?<word>[^\s()=<>!≠≤≥,،"'«»]+)|(?<other>\S)/gu
const keywords: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in'])
const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['=', '='],
  ['==', '='],
  ['!=', '!='],
  ['<>', '!='],
  ['≠', '!='],
  ['<', '<'],
  ['<=', '<='],
  ['≤', '<='],
  ['>', '>'],
  ['>=', '>='],
  ['≥', '>='],
])

function tokensOf(text: string): readonly Token[] {
  const columnOf = columnsOf(text)
  const tokens = [...text.matchAll(pattern)].map((found): Token => {
    const [written] = found
    const start = found.index
    const place = { start, end: start + written.length, column: columnOf(start) }
    const { quoted, operator, sign, other } = found.groups ?? {}
    if (quoted !== undefined) return { kind: 'quoted', text: written.slice(1, -1), ...place }
    if (operator !== undefined) return { kind: 'operator', text: written, ...place }
    if (sign !== undefined) return { kind: sign === '(' || sign === ')' ? sign : ',', text: written, ...place }
    // A quote that nothing closes, or a lone «!».
    if (other !== undefined) return { kind: 'other', text: written, ...place }
    const keyword = written.toLowerCase()
    return { kind: isKeyword(keyword) ? keyword : 'word', text: written, ...place }
  })
  return [...tokens, { kind: 'end', text: '', start: text.length, end: text.length, column: columnOf(text.length) }]
}

function isKeyword(word: string): word is 'and' | 'or' | 'not' | 'in' {
  return keywords.has(word)
}

/** Columns of offsets that are asked for in order: the text is counted once. */
function columnsOf(text: string): (offset: number) => number {
  let [counted, column] = [0, 1]
  return (offset) => {
    column += Array.from(text.slice(counted, offset)).length
    counted = offset
    return column
  }
}

interface Fault {
  readonly column: number
  readonly found: string
  readonly expected: Expectation
}

/** How deep brackets and `not` may nest: more is a slip, and the reader is recursive. */
const deepest = 50

/** Reads by recursive descent; null means that `fault` says what is wrong. */
class Parser {
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0
  fault: Fault = { column: 1, found: '', expected: 'attribute' }

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  readAll(): Condition | null {
    const condition = this.#readList('or')
    return condition === null || this.#next.kind === 'end' ? condition : this.#fail('end')
  }

  #readList(kind: 'or' | 'and'): Condition | null {
    const conditions: Condition[] = []
    do {
      const condition = kind === 'or' ? this.#readList('and') : this.#readPart()
      if (condition === null) return null
      conditions.push(condition)
    } while (this.#take(kind) !== null)
    const [only] = conditions
    return only !== undefined && conditions.length === 1 ? only : { kind, conditions }
  }

  #readPart(): Condition | null {
    if (++this.#depth > deepest) return this.#fail('attribute')
    const part = this.#readNested() ?? this.#readComparison()
    this.#depth--
    return part === 'failed' ? null : part
  }

  /** `not …` or `( … )`; null: neither stands here. */
  #readNested(): Condition | 'failed' | null {
    if (this.#take('not') !== null) {
      const condition = this.#readPart()
      return condition === null ? 'failed' : { kind: 'not', condition }
    }
    if (this.#take('(') === null) return null
    const condition = this.#readList('or')
    if (condition === null) return 'failed'
    if (this.#take(')') !== null) return condition
    this.#fail('bracket')
    return 'failed'
  }

  #readComparison(): Condition | null {
    const attribute = this.#take('word')
    if (attribute === null) return this.#fail('attribute')
    const isNot = this.#take('not') !== null
    if (this.#take('in') !== null) {
      const values = this.#readValues()
      if (values === null) return null
      const condition: Condition = { kind: 'in', attribute: toName(attribute), values }
      return isNot ? { kind: 'not', condition } : condition
    }
    const operator = operators.get(isNot ? '' : (this.#take('operator')?.text ?? ''))
    if (operator === undefined) return this.#fail(isNot ? 'list' : 'operator')
    const value = this.#readValue()
    return value === null ? null : { kind: 'comparison', attribute: toName(attribute), operator, value }
  }

  #readValues(): readonly Name[] | null {
    if (this.#take('(') === null) return this.#fail('list')
    const values: Name[] = []
    do {
      const value = this.#readValue()
      if (value === null) return null
      values.push(value)
    } while (this.#take(',') !== null)
    return this.#take(')') === null ? this.#fail('bracket') : values
  }

  #readValue(): Name | null {
    const quoted = this.#take('quoted')
    if (quoted !== null) return toName(quoted)
    const first = this.#take('word')
    if (first === null) return this.#fail('value')
    const words = [first.text]
    for (let next = this.#take('word'); next !== null; next = this.#take('word')) words.push(next.text)
    return { text: words.join(' '), column: first.column }
  }

  get #next(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '', start: 0, end: 0, column: 1 }
  }

  #take(kind: Token['kind']): Token | null {
    const token = this.#next
    if (token.kind !== kind || kind === 'end') return null
    this.#at++
    return token
  }

  #fail(expected: Expectation): null {
    this.fault = { column: this.#next.column, found: this.#next.text, expected }
    return null
  }
}

function toName({ text, column }: Token): Name {
  return { text, column }
}
