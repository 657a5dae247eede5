import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { LineIndex } from '../text/line-index.ts'

const reportLimit = 20

/** The text that is read, and the problems found in it so far. */
export class YamlSource {
  readonly text: string
  failed = false
  readonly #path: string
  readonly #firstLine: number
  readonly #found: { readonly offset: number; readonly diagnostic: Diagnostic }[] = []
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
    const sorted = this.#found.toSorted((a, b) => a.offset - b.offset).map(({ diagnostic }) => diagnostic)
    const rest = sorted.length - reportLimit
    if (rest <= 0) return sorted
    return [
      ...sorted.slice(0, reportLimit),
      problem('YAML_MORE_PROBLEMS', { count: rest }, sorted[reportLimit]?.at ?? null),
    ]
  }
}
