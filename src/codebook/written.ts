import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { YamlDocument } from '../parsing/yaml.ts'
import { termForms } from './keys.ts'
import type { Pointer } from './pointer.ts'
import { gluedKey } from './spelling.ts'
import { kindAt, leavesOf, styleAt } from './texts.ts'

/**
 * What YAML reads otherwise than its author meant it, which only the text shows: Arabic commas in lists between brackets, a colon without
 * its space, quotation marks that quote nothing, and values of attributes that are numbers to YAML and would lose a zero (`012`, `1.0`).
 */
export function checkWriting(document: YamlDocument): readonly Diagnostic[] {
  return leavesOf(document.value).flatMap(({ value, pointer }) => {
    if (typeof value === 'string') return checkText(value, pointer, document)
    return typeof value === 'number' ? checkNumber(value, pointer, document) : []
  })
}

/** Of one text the first fault is told: the others may follow from it. */
function checkText(text: string, pointer: Pointer, document: YamlDocument): readonly Diagnostic[] {
  if (!/[،؛，；、:：\p{Pi}\p{Pf}\p{Ps}]/u.test(text + String(pointer.at(-1)))) return []
  if (styleAt(pointer, document) === 'quoted') return []
  const found =
    checkColon(text, pointer, document) ?? checkComma(text, pointer, document) ?? checkQuotes(text, pointer, document)
  return found === null ? [] : [found]
}

/** `- term:نزوح` is one text: YAML splits key and value at a colon with a space. */
function checkColon(text: string, pointer: Pointer, document: YamlDocument): Diagnostic | null {
  const key = kindAt(pointer) === 'term' && typeof pointer.at(-1) === 'number' ? gluedKey(text, termForms) : null
  return key === null ? null : problem('CODEBOOK_GLUED_COLON', { key, found: text }, document.placeOf(pointer))
}

/**
 * YAML separates items by «,» only, so that `[نازح، نزوح]` is one item. Lists in lines («- …») and items in quotes may hold Arabic commas.
 */
function checkComma(text: string, pointer: Pointer, document: YamlDocument): Diagnostic | null {
  const sign = /[،؛，；、]/u.exec(text)?.[0]
  if (sign === undefined || styleAt(pointer, document) !== 'item') return null
  return problem('CODEBOOK_ARABIC_COMMA', { text, sign }, document.placeOf(pointer))
}

/** Quotation marks that stand for nothing in YAML: around a whole text, at one end of an item that a comma has torn, before a key. */
function checkQuotes(text: string, pointer: Pointer, document: YamlDocument): Diagnostic | null {
  const found = findMarks(text, pointer, document)
  if (found === null) return null
  const args = { marks: found.marks, text: found.text.replaceAll(/[«»“”„]/gu, '').trim() }
  return problem('CODEBOOK_QUOTATION_MARKS', args, document.placeOf(pointer, found.part))
}

interface FoundMarks {
  readonly marks: string
  readonly text: string
  readonly part: 'key' | 'value'
}

function findMarks(text: string, pointer: Pointer, document: YamlDocument): FoundMarks | null {
  const key = String(pointer.at(-1))
  if (/^[«“”„]/u.test(key)) return { marks: key.charAt(0), text: key, part: 'key' }
  const kind = kindAt(pointer)
  const isName = kind !== null && kind !== 'example' && kind !== 'prose'
  if (isName && wholeQuote.test(text)) {
    return { marks: `${text.charAt(0)} ${text.charAt(text.length - 1)}`, text: text.slice(1, -1), part: 'value' }
  }
  if (styleAt(pointer, document) !== 'item' || !tornQuote.test(text)) return null
  return { marks: text.replaceAll(/[^«»“”„]/gu, ''), text, part: 'value' }
}

const wholeQuote = /^[«‹“”„‟‘‚‛][^«»“”„]*[»›“”’‘]$/u

/** A mark that opens at the beginning and is not closed, or that closes at the end and was not opened. */
const tornQuote = /^«[^»]*$|^[^«]*»$|^[“”„][^“”]*$|^[^“”„]*[“”]$/u

/** Values are compared with what transcripts say, where «012» is a text. */
function checkNumber(value: number, pointer: Pointer, document: YamlDocument): readonly Diagnostic[] {
  if (pointer[0] !== 'attributes') return []
  const found = document.writtenAt(pointer)
  if (found === String(value)) return []
  return [problem('CODEBOOK_AMBIGUOUS_NUMBER', { found, read: String(value) }, document.placeOf(pointer))]
}
