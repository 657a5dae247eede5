import type { Operand } from './codebook.ts'

/**
 * What tables show for a rule: a term, verb or exact word as its author wrote it, otherwise the rule in a few signs.
 *
 * | rule | name |
 * |---|---|
 * | `near: [ثقة, مجلس], within: 6` | `ثقة ~6 مجلس` |
 * | `before: [رجع, على], within: 2` | `رجع >2 على` |
 * | `all: [ثقة, مجلس]` | `ثقة & مجلس` |
 * | `any: [ثقة, مجلس]` | `ثقة / مجلس` |
 * | `theme: actors` | `{actors}` |
 * | `pattern: 'نزح.*'` | `/نزح.*\/` |
 *
 * A combination inside another one stands in brackets, a long list of alternatives shows its first two: `ثقة ~6 (مجلس / بلدية / …)`.
 * It stands in where the author gave the rule no `name`.
 */
export function ruleName(operand: Operand): string {
  switch (operand.kind) {
    case 'term':
    case 'verb':
    case 'exact':
      return operand.text
    case 'pattern':
      return `/${operand.pattern}/`
    case 'theme':
      return `{${operand.theme}}`
    case 'near':
      return joined(operand.operands, `${operand.ordered ? '>' : '~'}${operand.within}`)
    case 'all':
      return joined(operand.operands, '&')
    case 'any':
      return operand.operands.length <= 3
        ? joined(operand.operands, '/')
        : `${joined(operand.operands.slice(0, 2), '/')} / …`
  }
}

function joined(operands: readonly Operand[], sign: string): string {
  return operands
    .map((operand) => ('operands' in operand ? `(${ruleName(operand)})` : ruleName(operand)))
    .join(` ${sign} `)
}
