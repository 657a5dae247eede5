import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { YamlDocument } from '../parsing/yaml.ts'
import { isMap } from './pointer.ts'
import type { Pointer } from './pointer.ts'

/** What stands in the text of a document from the beginning of a value to the end of its line. */
type Written = (pointer: Pointer) => string

/**
 * What YAML reads otherwise than its author meant it, which only the text shows: Arabic commas in lists between brackets, and values of
 * attributes that are numbers to YAML and would lose a zero (`012`, `1.0`).
 *
 * @param text the whole text of the document
 */
export function checkWriting(document: YamlDocument, text: string): readonly Diagnostic[] {
  const lines = text.split(/\r\n|\r|\n/)
  const written: Written = (pointer) => {
    const { line = 0, column = 0 } = document.placeOf(pointer)
    return Array.from(lines.slice(line - 1, line).join(''))
      .slice(column - 1)
      .join('')
  }
  return leaves(document.value, []).flatMap(({ value, pointer }) => {
    if (typeof value === 'string') return checkComma(value, pointer, document, written)
    return typeof value === 'number' ? checkNumber(value, pointer, document, written) : []
  })
}

interface Leaf {
  readonly value: unknown
  readonly pointer: Pointer
}

function leaves(value: unknown, pointer: Pointer): readonly Leaf[] {
  if (isMap(value)) return Object.keys(value).flatMap((key) => leaves(value[key], [...pointer, key]))
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...pointer, index]))
  return [{ value, pointer }]
}

/**
 * YAML separates items by «,» only, so that `[نازح، نزوح]` is one item. Lists in lines («- …») and items in quotes may hold Arabic commas.
 */
function checkComma(text: string, pointer: Pointer, document: YamlDocument, written: Written): readonly Diagnostic[] {
  if (!text.includes('،') || typeof pointer.at(-1) !== 'number') return []
  if (!written(pointer.slice(0, -1)).startsWith('[') || /^["']/.test(written(pointer))) return []
  return [problem('CODEBOOK_ARABIC_COMMA', { text }, document.placeOf(pointer))]
}

/** Values are compared with what transcripts say, where «012» is a text. */
function checkNumber(value: number, pointer: Pointer, document: YamlDocument, written: Written): readonly Diagnostic[] {
  if (pointer[0] !== 'attributes') return []
  const [found = ''] = /^[^\s,\]}]*/.exec(written(pointer)) ?? []
  if (found === String(value)) return []
  return [problem('CODEBOOK_AMBIGUOUS_NUMBER', { found, read: String(value) }, document.placeOf(pointer))]
}
