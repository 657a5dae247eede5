/**
 * The value below which a share of some values lies, between neighbours by their distance: type 7 of Hyndman and Fan (1996), the usual one
 * of R, NumPy and Excel.
 *
 * @param sorted ascending, at least one @param share 0–1
 */
export function quantileOf(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  return sorted.subarray(below, below + 2).reduce((low, high) => low + (high - low) * (place - below))
}
