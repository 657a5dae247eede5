import type { Codebook } from '../../codebook/codebook.ts'
import type { CodedSession } from '../../coding/coded-session.ts'
import { problem } from '../../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { Attributes } from '../../session/attributes.ts'
import { asciiDigits } from '../../session/label.ts'
import type { Speaker } from '../../session/session.ts'
import { nearest } from '../../text/closeness.ts'
import { compareTexts } from '../../text/compare.ts'
import { attributeNames, valueOf } from '../attribute-value.ts'
import type { TurnView } from '../session-view.ts'
import type { Condition, Name, Operator } from './condition.ts'

/** Whether a turn is meant, by its session and its speaker. */
export type TurnPredicate = (turn: Pick<TurnView, 'header' | 'speaker'>) => boolean

/**
 * What a condition says under a codebook. Values are compared as metadata are read: aliases count as their value, digits of any script are
 * alike. An unknown value is smaller and greater than none, equals the empty one alone, and differs from all others.
 *
 * @returns errors TABLE_UNKNOWN_ATTRIBUTE, TABLE_UNORDERED_ATTRIBUTE, with a predicate that must not be used; the warning TABLE_UNKNOWN_VALUE
 */
export function compileCondition(
  condition: Condition,
  codebook: Codebook,
): { readonly predicate: TurnPredicate; readonly diagnostics: readonly Diagnostic[] } {
  const compiler = new Compiler(codebook)
  return { predicate: compiler.compile(condition), diagnostics: compiler.diagnostics }
}

class Compiler {
  readonly diagnostics: Diagnostic[] = []
  readonly #codebook: Codebook
  readonly #attributes: Attributes
  readonly #names: readonly string[]
  readonly #unknown = new Set<string>()

  constructor(codebook: Codebook) {
    this.#codebook = codebook
    this.#attributes = new Attributes(codebook.attributes)
    this.#names = attributeNames(codebook)
  }

  compile(condition: Condition): TurnPredicate {
    switch (condition.kind) {
      case 'and': {
        const parts = condition.conditions.map((part) => this.compile(part))
        return (turn) => parts.every((holds) => holds(turn))
      }
      case 'or': {
        const parts = condition.conditions.map((part) => this.compile(part))
        return (turn) => parts.some((holds) => holds(turn))
      }
      case 'not': {
        const part = this.compile(condition.condition)
        return (turn) => !part(turn)
      }
      case 'in': {
        const values = new Set(condition.values.map((value) => asciiDigits(this.#resolve(condition.attribute, value))))
        return this.#compare(condition.attribute, (found) => values.has(asciiDigits(found ?? '')))
      }
      case 'comparison':
        return this.#compileComparison(condition.attribute, condition.operator, condition.value)
    }
  }

  #compileComparison(attribute: Name, operator: Operator, value: Name): TurnPredicate {
    const wanted = this.#resolve(attribute, value)
    const isWanted = (found: string | null): boolean => asciiDigits(found ?? '') === asciiDigits(wanted)
    if (operator === '=') return this.#compare(attribute, isWanted)
    if (operator === '!=') return this.#compare(attribute, (found) => !isWanted(found))
    const order = this.#orderOf(attribute.text, wanted)
    if (order === null && this.#names.includes(attribute.text)) {
      this.diagnostics.push(problem('TABLE_UNORDERED_ATTRIBUTE', { attribute: attribute.text, operator }))
      return () => false
    }
    return this.#compare(attribute, (found) => {
      const difference = found === null || order === null ? null : order(found)
      return difference !== null && holds(operator, difference)
    })
  }

  #compare({ text }: Name, test: (found: string | null) => boolean): TurnPredicate {
    if (this.#names.includes(text)) return (turn) => test(valueOf(text, turn))
    if (!this.#unknown.has(text)) {
      const args = { option: '--where', found: text, nearest: nearest(text, this.#names) }
      this.diagnostics.push(problem('TABLE_UNKNOWN_ATTRIBUTE', args))
    }
    this.#unknown.add(text)
    return () => false
  }

  /** How values stand to `wanted`: below 0, 0, above it; null where they can't be compared, or where the attribute has no order. */
  #orderOf(attribute: string, wanted: string): ((found: string) => number | null) | null {
    const definition = this.#codebook.attributes.find(({ name }) => name === attribute)
    if (definition?.ordinal === true && definition.values !== null) {
      const ranks = new Map(definition.values.map((value, at) => [value, at]))
      const limit = ranks.get(wanted)
      return (found) => difference(ranks.get(found), limit)
    }
    if (attribute === 'date') return (found) => compareTexts(asciiDigits(found), wanted)
    const limit = toNumber(wanted)
    return limit === null ? null : (found) => difference(toNumber(found), limit)
  }

  #resolve(attribute: Name, { text }: Name): string {
    if (text === '') return text
    const { value, diagnostic } = this.#attributes.resolve(attribute.text, text, { path: '' })
    if (diagnostic !== null) {
      const values = this.#codebook.attributes.find(({ name }) => name === attribute.text)?.values ?? []
      const args = { attribute: attribute.text, found: text, nearest: nearest(text, values) }
      this.diagnostics.push(problem('TABLE_UNKNOWN_VALUE', args))
    }
    return attribute.text === 'date' ? asciiDigits(value) : value
  }
}

function holds(operator: Operator, difference: number): boolean {
  switch (operator) {
    case '<':
      return difference < 0
    case '<=':
      return difference <= 0
    case '>':
      return difference > 0
    case '>=':
      return difference >= 0
    case '=':
      return difference === 0
    case '!=':
      return difference !== 0
  }
}

function difference(one: number | null | undefined, other: number | null | undefined): number | null {
  return one === null || one === undefined || other === null || other === undefined ? null : one - other
}

function toNumber(text: string): number | null {
  const digits = asciiDigits(text).replace('٫', '.').trim()
  return /^-?[0-9]+(?:\.[0-9]+)?$/.test(digits) ? Number(digits) : null
}

/** A session with those turns alone that are meant, and what was found in them; null where none is. */
export function selectTurns(session: CodedSession, isMeant: TurnPredicate): CodedSession | null {
  const { header } = session
  const speakers = new Map<string | null, Speaker>(session.speakers.map((speaker) => [speaker.label, speaker]))
  const turns = session.turns.filter((turn) => isMeant({ header, speaker: speakers.get(turn.speaker) ?? null }))
  if (turns.length === 0) return null
  if (turns.length === session.turns.length) return session
  const kept = new Set(turns.map(({ index }) => index))
  const voices = new Set(turns.map(({ speaker }) => speaker))
  return {
    header,
    speakers: session.speakers.filter(({ label }) => voices.has(label)),
    turns,
    excerpts: session.excerpts.filter(({ turn }) => kept.has(turn)),
    matches: session.matches.filter(({ turn }) => kept.has(turn)),
  }
}
