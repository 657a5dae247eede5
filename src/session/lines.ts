/**
 * Calls `visit` for every line from `from` on (the beginning of a line) with its borders (UTF-16, half-open, without the line
 * break: LF, CRLF or a lone CR) until it answers true. Allocates nothing.
 */
export function forEachLine(text: string, from: number, visit: (start: number, end: number) => boolean | void): void {
  let start = from
  let lf = find(text, '\n', from)
  let cr = find(text, '\r', from)
  for (;;) {
    const end = Math.min(lf, cr, text.length)
    if (visit(start, end) === true || end === text.length) return
    start = end + (text.startsWith('\r\n', end) ? 2 : 1)
    if (lf < start) lf = find(text, '\n', start)
    if (cr < start) cr = find(text, '\r', start)
  }
}

function find(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from)
  return at < 0 ? Infinity : at
}

/** Whether a UTF-16 unit is white space, the invisible U+FEFF and the line breaks of other systems included. */
export function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  if (unit < 0x1680) return unit === 0xa0 || unit === 0x85
  return (unit >= 0x2000 && unit <= 0x200a) || [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].includes(unit)
}

/** `text[start, end)` without white space at its ends; empty (start = end) where there is nothing else. */
export function trimSpan(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let first = start
  let last = end
  while (first < last && isSpace(text.charCodeAt(first))) first++
  while (last > first && isSpace(text.charCodeAt(last - 1))) last--
  return { start: first, end: last }
}

/**
 * The same text in memory of its own. Engines keep a cut-out as a window on the whole, so that a label of a transcript would keep all
 * of its text alive for as long as a table remembers the label.
 */
export function detach(text: string): string {
  return ` ${text}`.slice(1)
}
