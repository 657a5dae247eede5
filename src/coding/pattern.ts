import { RE2JS } from 're2js'
import type { Span } from '../text/span.ts'

/** A regular expression of a codebook; run by a linear-time engine, so that no pattern can hang the program. */
export interface CompiledPattern {
  /** Non-empty matches, left to right, as UTF-16 spans of `text`. */
  findAll(text: string): Span[]
}

/** Matches nothing: what stands in for a pattern that does not compile (`patternFault` says why). */
const nothing: CompiledPattern = { findAll: () => [] }

/** Compiles a pattern in RE2's syntax (no look-around, no back-references). */
export function compilePattern(source: string): CompiledPattern {
  if (patternFault(source) !== null) return nothing
  const compiled = RE2JS.compile(source)
  return {
    findAll: (text) => {
      const spans: Span[] = []
      const matcher = compiled.matcher(text)
      while (matcher.find())
        if (matcher.end() > matcher.start()) spans.push({ start: matcher.start(), end: matcher.end() })
      return spans
    },
  }
}

/** What is wrong with a pattern, in the engine's words; null when it compiles. */
export function patternFault(source: string): string | null {
  try {
    RE2JS.compile(source)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
