import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { LineIndex } from '../text/line-index.ts'

const reportLimit = 20

/** Offsets into the text, half-open. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

interface Found {
  readonly offset: number
  readonly diagnostic: Diagnostic
}

/** The text that is read, and the problems found in it so far. */
export class YamlSource {
  readonly text: string
  failed = false
  readonly #path: string
  readonly #firstLine: number
  readonly #found: Found[] = []
  #lines: LineIndex | null = null

  constructor(text: string, path: string, firstLine: number) {
    this.text = text
    this.#path = path
    this.#firstLine = firstLine
  }

  placeAt(offset: number): Place {
    this.#lines ??= new LineIndex(this.text)
    const { line, column } = this.#lines.pointAt(offset)
    return { path: this.#path, line: line + this.#firstLine - 1, column }
  }

  refuse<Code extends Diagnostic['code']>(code: Code, args: Parameters<typeof problem<Code>>[1], offset: number): null {
    this.failed = true
    this.#found.push({ offset, diagnostic: problem(code, args, this.placeAt(offset)) })
    return null
  }

  /** In the order of the text; a broken file has a few causes and many consequences, so that only the first are told one by one. */
  problems(): readonly Diagnostic[] {
    const sorted = withoutConsequences(this.#found.toSorted((a, b) => a.offset - b.offset))
    const rest = sorted.length - reportLimit
    if (rest <= 0) return sorted
    return [
      ...sorted.slice(0, reportLimit),
      problem('YAML_MORE_PROBLEMS', { count: rest }, sorted[reportLimit]?.at ?? null),
    ]
  }
}

/** A key that belongs elsewhere may be there a second time: `axes` of a theme whose indentation is lost. */
const consequences: readonly Diagnostic['code'][] = ['YAML_SYNTAX', 'YAML_DUPLICATE_KEY']

/** What YAML stumbles over after a line whose indentation is none to it follows from that line. */
function withoutConsequences(found: readonly Found[]): readonly Diagnostic[] {
  const indentation = found.find(({ diagnostic }) => diagnostic.code === 'YAML_INVISIBLE_INDENT')?.offset ?? Infinity
  return found
    .filter(({ offset, diagnostic: { code } }) => offset < indentation || !consequences.includes(code))
    .map(({ diagnostic }) => diagnostic)
}
