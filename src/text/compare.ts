/** Orders texts by their UTF-16 units, the same on every machine and in every language: negative, 0 or positive. */
export function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
