import type { Exclusion, Operand, Register, Rule, TermOptions } from '../codebook/codebook.ts'
import { ruleName } from '../codebook/rule-name.ts'
import type { Fields, FieldValue } from './field-changes.ts'

/** What a rule is read against. */
export interface RuleScope {
  /** The register of the codebook: a term that has it says nothing of its own. */
  readonly register: Register | null
  /** The id under which a theme is written. */
  readonly themeId: (id: string) => string
}

/** What a rule says under each key that it takes. Options of a word stand under keys of their own; a combination is one text. */
export function fieldsOfRule({ name, operand, unless }: Rule, scope: RuleScope): Fields {
  const isWord = operand.kind === 'term' || operand.kind === 'verb'
  return new Map<string, FieldValue>([
    ['term', isWord ? bareWord(operand.kind, operand.text) : writtenOperand(operand, scope)],
    ...(isWord ? optionsOf(operand.options, scope) : []),
    ['name', name === ruleName(operand) ? null : name],
    ...fieldsOfExclusions(unless, scope),
  ])
}

/** What discards a match, under `unless` and (anywhere in the unit) `unless.terms`. */
export function fieldsOfExclusions(
  exclusions: readonly Exclusion[],
  scope: RuleScope,
): readonly [string, FieldValue][] {
  const written = (wanted: Exclusion['scope']): readonly string[] =>
    exclusions
      .filter((exclusion) => exclusion.scope === wanted)
      .flatMap(({ operands }) => operands.map((operand) => writtenOperand(operand, scope)))
  return [
    ['unless', written('overlap')],
    ['unless.terms', written('unit')],
  ]
}

/** The words that a rule looks for, whatever its options and distances: what makes it the same rule after a change. */
export function wordsOf(operand: Operand, { themeId }: RuleScope): string {
  const words = (part: Operand): unknown => {
    switch (part.kind) {
      case 'term':
      case 'verb':
      case 'exact':
        return part.text
      case 'pattern':
        return { pattern: part.pattern }
      case 'theme':
        return { theme: themeId(part.theme) }
      case 'near':
      case 'all':
      case 'any':
        return [part.kind, ...part.operands.map(words)]
    }
  }
  return JSON.stringify(words(operand))
}

/** A term as a codebook writes it in one line: `نزوح`, `{ term: نازح, forms: [نازحون] }`, `{ near: [ثقة, مجلس], within: 6 }`. */
function writtenOperand(operand: Operand, scope: RuleScope): string {
  const list = (operands: readonly Operand[]): string =>
    `[${operands.map((part) => writtenOperand(part, scope)).join(', ')}]`
  switch (operand.kind) {
    case 'term':
    case 'verb': {
      const options = optionsOf(operand.options, scope).flatMap(([key, value]) =>
        value === null || value.length === 0 ? [] : [`${key}: ${writtenValue(value)}`],
      )
      if (options.length === 0) return bareWord(operand.kind, operand.text)
      return `{ ${[`${operand.kind}: ${scalar(operand.text)}`, ...options].join(', ')} }`
    }
    case 'exact':
      return `{ exact: ${scalar(operand.text)} }`
    case 'pattern':
      return `{ pattern: ${scalar(operand.pattern)} }`
    case 'theme':
      return `{ theme: ${scope.themeId(operand.theme)} }`
    case 'near':
      return `{ ${operand.ordered ? 'before' : 'near'}: ${list(operand.operands)}, within: ${operand.within} }`
    case 'all':
    case 'any':
      return `{ ${operand.kind}: ${list(operand.operands)} }`
  }
}

function bareWord(kind: 'term' | 'verb', text: string): string {
  return kind === 'term' ? scalar(text) : `{ verb: ${scalar(text)} }`
}

function optionsOf(options: TermOptions, { register }: RuleScope): readonly [string, FieldValue][] {
  return [
    ['forms', options.forms],
    ['not_forms', options.notForms],
    ['match', options.match === 'inflected' ? null : options.match],
    ['pos', options.partOfSpeech],
    ['register', options.register === register ? null : options.register],
  ]
}

function writtenValue(value: string | readonly string[]): string {
  return typeof value === 'string' ? scalar(value) : `[${value.map(scalar).join(', ')}]`
}

/** Quoted where YAML would read it otherwise between brackets. */
function scalar(text: string): string {
  return /^[\s!%&*@`"'|>#?-]|[,[\]{}\\]|: |:$| #/u.test(text) ? JSON.stringify(text) : text
}
