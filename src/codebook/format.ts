import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { YamlDocument } from '../parsing/yaml.ts'
import { isMap } from './pointer.ts'

/** The format that this program reads. */
const knownFormat = 'code-sessions/codebook@1'
const knownVersion = 1

/** What is wrong with the `format` line; null when nothing is or when there is none (the schema asks for it). */
export function checkFormat(document: YamlDocument): Diagnostic | null {
  const format = isMap(document.value) ? document.value['format'] : undefined
  if (format === undefined || format === knownFormat) return null
  const at = document.placeOf(['format'])
  const found = typeof format === 'string' || typeof format === 'number' ? String(format) : ''
  const version = /^code-sessions\/codebook@([0-9]{1,9})$/.exec(found)?.[1]
  const code = Number(version ?? 0) > knownVersion ? 'CODEBOOK_NEWER_FORMAT' : 'CODEBOOK_UNKNOWN_FORMAT'
  return problem(code, { found, expected: knownFormat }, at)
}
