/**
 * What a spreadsheet would run as a formula: after signs that can't be seen, one of = + - @, TAB or CR, or a full-width twin. A text
 * that begins with the guard itself counts as well: that is what makes the guard reversible.
 */
const startsFormula = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@\t\r＝＋－＠']/u

const guard = "'"

/** A text as a cell of CSV or TSV holds it: one `'` in front where a spreadsheet would run it. `unguarded` gives it back. */
export function guarded(text: string): string {
  return looksLikeFormula(text) ? guard + text : text
}

/** The text that a cell of CSV or TSV stands for. */
export function unguarded(cell: string): string {
  return cell.startsWith(guard) ? cell.slice(guard.length) : cell
}

/** Whether a spreadsheet might take a text for a formula, or a guard for its own. */
export function looksLikeFormula(text: string): boolean {
  return text !== '' && !isPlain(text.charCodeAt(0)) && startsFormula.test(text)
}

/** Nearly all texts begin with an Arabic or a Latin letter or a digit: they are known by it. */
function isPlain(unit: number): boolean {
  return (
    (unit >= 0x621 && unit <= 0x64a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a)
  )
}
