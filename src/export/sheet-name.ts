/** UTF-16 units of a sheet's name. */
const longest = 31

/**
 * A name that Excel takes for a sheet: of 1 to 31 characters without `[ ] : * ? / \` and control characters, no `'` at either end, not
 * «History», and unlike all others, whatever their case. A second one of a name is `name (2)`.
 *
 * @param taken names so far, in lower case; the name is added
 */
export function sheetName(name: string, taken: Set<string>): string {
  const legal = name
    .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, '_')
    .replaceAll(/^'+|'+$/g, '')
    .trim()
  const base = legal === '' || legal.toLowerCase() === 'history' ? `${legal}_` : legal
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`
    const candidate = clipped(base, longest - ending.length) + ending
    if (taken.has(candidate.toLowerCase())) continue
    taken.add(candidate.toLowerCase())
    return candidate
  }
}

/** Never ends in half of a surrogate pair, nor in `'`. */
function clipped(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/'+$/, '')
}
