import type { Codebook, WrittenText } from '../codebook/codebook.ts'
import { placeWithin } from '../codebook/texts.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { findUnbalancedControl } from '../text/bidi.ts'
import { codePointName, hiddenCharacter, hiddenEffect, withoutHidden } from '../text/hidden-characters.ts'
import { ofAnotherLanguage } from './look-alikes.ts'

/**
 * Characters that nobody sees in terms, names, values and examples, and tatweel inside the words of all but examples, which are quoted as
 * they were written. In definitions and guidance only a direction control without its partner is told. What an author writes as an escape
 * ("\u200f") can be seen, and is not told.
 *
 * @returns CODEBOOK_HIDDEN_CHARACTER, each character once in a text, and CODEBOOK_TATWEEL, once in a text; at the character
 */
export function checkHiddenCharacters({ texts }: Codebook): readonly Diagnostic[] {
  return texts.flatMap((text) => [...checkHidden(text), ...checkTatweel(text)])
}

/** They come in pairs, of which the first is told. */
const directionControl = /[\u202a-\u202e\u2066-\u2069]/u

function checkHidden(text: WrittenText): readonly Diagnostic[] {
  const { kind, written } = text
  if (!hiddenCharacter.test(written)) return []
  if (kind === 'prose') {
    const offset = findUnbalancedControl(written)
    return offset === null ? [] : [hiddenAt(text, offset)]
  }
  const told = new Set<string>()
  return Array.from(written.matchAll(new RegExp(hiddenCharacter, 'gu'))).flatMap(({ 0: sign, index }) => {
    const kindOfSign = directionControl.test(sign) ? 'control' : sign
    if (told.has(kindOfSign) || isRight(sign, index, text)) return []
    told.add(kindOfSign)
    return [hiddenAt(text, index)]
  })
}

function hiddenAt(text: WrittenText, offset: number): Diagnostic {
  const sign = text.written.charAt(offset)
  const args = { character: codePointName(sign), effect: hiddenEffect(sign), text: wordsAround(text, offset) }
  return problem('CODEBOOK_HIDDEN_CHARACTER', args, placeWithin(text, offset))
}

/** Joiners inside emoji and in Kurdish or Persian words; in what people read, a direction mark beside a sign that it sets right («C++‏»). */
function isRight(sign: string, index: number, { kind, written, style }: WrittenText): boolean {
  const [first, last] = style === 'quoted' ? [1, written.length - 1] : [0, written.length]
  const before = written.slice(Math.max(first, index - 2), index)
  const after = written.slice(index + 1, Math.min(last, index + 3))
  if (sign === '\u200d' && /[\p{Extended_Pictographic}\ufe0f]$/u.test(before)) return true
  if (sign === '\u200c') return ofAnotherLanguage.test(written)
  const isMark = sign === '\u200e' || sign === '\u200f' || sign === '\u061c'
  const isForPeople = kind === 'label' || kind === 'example'
  return isMark && isForPeople && (/[\p{P}\p{S}\p{N}a-z]$/iu.test(before) || /^[\p{P}\p{S}\p{N}a-z]/iu.test(after))
}

/** The words at an offset as they look, some twenty characters to either side. */
function wordsAround({ written }: WrittenText, offset: number): string {
  const before = /\S*(?:\s\S*)?$/u.exec(written.slice(Math.max(0, offset - 20), offset))?.[0] ?? ''
  const after = /^\S*(?:\s\S*)?/u.exec(written.slice(offset, offset + 20))?.[0] ?? ''
  return withoutHidden(before + after)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s"']+|[\s"']+$/gu, '')
}

const letter = '\\p{Script=Arabic}[\\u064b-\\u065f\\u0670]*'
/** Between two letters: the tatweel of «الـIDPs» and «هـ» is right. */
const tatweel = new RegExp(`(?<=${letter})\\u0640+(?=[\\u064b-\\u065f\\u0670]*\\p{Script=Arabic})`, 'u')

function checkTatweel(text: WrittenText): readonly Diagnostic[] {
  const { kind, written } = text
  if (kind === 'example' || kind === 'prose' || !written.includes('\u0640')) return []
  const found = tatweel.exec(written)
  if (found === null) return []
  const before = /[\p{L}\p{M}]*$/u.exec(written.slice(0, found.index))?.[0] ?? ''
  const word = before + (/^[\p{L}\p{M}]*/u.exec(written.slice(found.index))?.[0] ?? '')
  const args = { word, meant: word.replaceAll('\u0640', '') }
  return [problem('CODEBOOK_TATWEEL', args, placeWithin(text, found.index))]
}
