import type { Cell } from '../tables/table.ts'

/** Between the members of a list, where a format has no lists. */
const separator = ' | '

/**
 * A cell as text: lists joined by ` | `, null (unknown, undefined) empty. A number has the fewest digits that read back as the same number,
 * whatever the machine's language; one that is not finite is undefined as well.
 */
export function cellText(cell: Cell, decimal: '.' | ',' = '.'): string {
  if (typeof cell === 'string') return cell
  if (cell === null) return ''
  if (typeof cell === 'object') return cell.join(separator)
  if (typeof cell === 'number') return numberText(cell, decimal)
  return String(cell)
}

/** Whether a cell holds words, and no number, truth value or nothing. */
export function isText(cell: Cell): cell is string | readonly string[] {
  return typeof cell === 'string' || (typeof cell === 'object' && cell !== null)
}

function numberText(number: number, decimal: '.' | ','): string {
  if (!Number.isFinite(number)) return ''
  const text = String(number)
  return decimal === '.' ? text : text.replace('.', decimal)
}
