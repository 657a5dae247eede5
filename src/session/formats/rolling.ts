/**
 * Reads rolling subtitles once. Where a file scrolls, as YouTube's automatic subtitles do, a subtitle shows the last lines of the one before
 * again and then a new one:
 *
 *   A / A B / B / B C
 *
 * A file does so when at least half of its subtitles begin with the last lines of the one before and one of them goes on to a new line; in
 * others a repeated line is speech («نعم» after «نعم»).
 *
 * @param shown the lines of each subtitle, in order
 * @returns for each subtitle the lines that are new, and how many were there before
 */
export function unroll(shown: readonly (readonly string[])[]): {
  readonly lines: readonly (readonly string[])[]
  readonly repeated: number
} {
  const overlaps = shown.map((lines, index) => overlapOf(shown[index - 1] ?? [], lines))
  const overlapping = overlaps.filter((count) => count > 0).length
  const growing = overlaps.some((count, index) => count > 0 && count < (shown[index]?.length ?? 0))
  if (!growing || overlapping < 2 || 2 * overlapping < shown.length - 1) return { lines: shown, repeated: 0 }
  return {
    lines: shown.map((lines, index) => lines.slice(overlaps[index])),
    repeated: overlaps.reduce((sum, count) => sum + count, 0),
  }
}

/** The most lines with which `before` ends and `lines` begins. */
function overlapOf(before: readonly string[], lines: readonly string[]): number {
  for (let count = Math.min(before.length, lines.length); count > 0; count--) {
    if (lines.slice(0, count).every((line, index) => line === before[before.length - count + index])) return count
  }
  return 0
}
