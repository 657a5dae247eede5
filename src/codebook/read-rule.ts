import type { Place } from '../diagnostic/diagnostic.ts'
import type { YamlDocument } from '../parsing/yaml.ts'
import type { Exclusion, Operand, Register, Rule, TermOptions } from './codebook.ts'
import type { Pointer } from './pointer.ts'
import type { RawCombination, RawForms, RawTerm, RawUnless } from './raw.ts'
import { ruleName } from './rule-name.ts'

/** How many words may stand between neighbours of `near` and `before` where `within` is left out. */
const defaultWithin = 6

/** What the terms of a theme are read with: the document they stand in and the register in force. */
export interface TermScope {
  readonly document: YamlDocument
  readonly register: Register | null
}

/** A term of a theme with its conditions; `pointer` leads to it in the document. */
export function readRule(raw: RawTerm, pointer: Pointer, scope: TermScope): Rule {
  const operand = readOperand(raw, pointer, scope)
  const unless = typeof raw === 'string' ? [] : readExclusions(raw.unless, [...pointer, 'unless'], scope)
  const given = typeof raw !== 'string' && 'name' in raw ? raw.name : undefined
  const name = given === undefined ? ruleName(operand) : tidy(given)
  return { name, operand, unless, at: scope.document.placeOf(pointer) }
}

/** An `unless`, which is one exclusion or none. */
export function readExclusions(raw: RawUnless | undefined, pointer: Pointer, scope: TermScope): readonly Exclusion[] {
  if (raw === undefined) return []
  if (!('in' in raw)) return [{ scope: 'overlap', operands: readOperands(raw, pointer, scope) }]
  return [{ scope: 'unit', operands: readOperands(raw.terms, [...pointer, 'terms'], scope) }]
}

function readOperands(raw: readonly RawTerm[], pointer: Pointer, scope: TermScope): readonly Operand[] {
  return raw.map((term, index) => readOperand(term, [...pointer, index], scope))
}

function readOperand(raw: RawTerm, pointer: Pointer, scope: TermScope): Operand {
  if (typeof raw === 'string') return { kind: 'term', text: tidy(raw), ...readForms({}, pointer, scope) }
  if ('term' in raw) return { kind: 'term', text: tidy(raw.term), ...readForms(raw, [...pointer, 'term'], scope) }
  if ('verb' in raw) return { kind: 'verb', text: tidy(raw.verb), ...readForms(raw, [...pointer, 'verb'], scope) }
  const at = (key: string): Place => scope.document.placeOf([...pointer, key])
  if ('exact' in raw) return { kind: 'exact', text: tidy(raw.exact), at: at('exact') }
  if ('pattern' in raw) return { kind: 'pattern', pattern: raw.pattern, at: at('pattern') }
  if ('theme' in raw) return { kind: 'theme', theme: raw.theme, at: at('theme') }
  return readCombination(raw, pointer, scope)
}

function readCombination(raw: RawCombination, pointer: Pointer, scope: TermScope): Operand {
  const combine = (key: string, terms: readonly RawTerm[]): { operands: readonly Operand[]; at: Place } => ({
    operands: readOperands(terms, [...pointer, key], scope),
    at: scope.document.placeOf([...pointer, key], 'key'),
  })
  if ('all' in raw) return { kind: 'all', ...combine('all', raw.all) }
  if ('any' in raw) return { kind: 'any', ...combine('any', raw.any) }
  const within = raw.within ?? defaultWithin
  if ('near' in raw) return { kind: 'near', within, ordered: false, ...combine('near', raw.near) }
  return { kind: 'near', within, ordered: true, ...combine('before', raw.before) }
}

/** @param pointer leads to the word */
function readForms(
  raw: RawForms,
  pointer: Pointer,
  { document, register }: TermScope,
): { options: TermOptions; at: Place } {
  const options: TermOptions = {
    forms: (raw.forms ?? []).map(tidy),
    notForms: (raw.not_forms ?? []).map(tidy),
    match: raw.match ?? 'inflected',
    partOfSpeech: raw.pos ?? null,
    register: raw.register ?? register,
  }
  return { options, at: document.placeOf(pointer) }
}

/** As written, but with single spaces: a long text of YAML may run over several lines. */
function tidy(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}
