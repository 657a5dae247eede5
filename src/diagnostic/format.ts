import { catalogue } from './codes.ts'
import type { Diagnostic, Place } from './diagnostic.ts'

export type Language = 'en' | 'ar'

/** The sentence of a problem: «Unexpected X, expected Y; do Z». */
export function describe(diagnostic: Diagnostic, language: Language = 'en'): string {
  const sentence = catalogue[diagnostic.code][language] as (args: unknown) => string
  return sentence(diagnostic.args)
}

/** `path:line:column severity CODE sentence`, one line; the place is left out when there is none. */
export function formatDiagnostic(diagnostic: Diagnostic, language: Language = 'en'): string {
  const place = diagnostic.at === null ? '' : `${formatPlace(diagnostic.at)} `
  return oneLine(`${place}${diagnostic.severity} ${diagnostic.code} ${describe(diagnostic, language)}`)
}

/** A problem as one line of JSON; `path`, `line` and `column` are null where they are not known. */
export function toJsonLine(diagnostic: Diagnostic, language: Language): string {
  const { code, severity, at, args } = diagnostic
  const place = { path: at?.path ?? null, line: at?.line ?? null, column: at?.column ?? null }
  return JSON.stringify({ code, severity, ...place, message: describe(diagnostic, language), args })
}

function formatPlace(at: Place): string {
  return [at.path, at.line, at.line === undefined ? undefined : at.column]
    .filter((part) => part !== undefined)
    .join(':')
}

/** Control characters, of direction too (a file name may hold a newline or an escape sequence), become `\u{…}`: a problem stays one line, and reads as it is. */
function oneLine(text: string): string {
  return text.replaceAll(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/g,
    (control) => `\\u{${control.charCodeAt(0).toString(16)}}`,
  )
}
