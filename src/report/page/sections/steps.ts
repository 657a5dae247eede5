/** Lower borders of the steps of colour, as shares; below the first there is none. */
export const steps: readonly number[] = [0, 0.04, 0.08, 0.12, 0.18, 0.25, 0.35]

/** The step of colour of a share (0–1): 0 for nothing, up to 7. */
export function stepOf(share: number | null): number {
  if (share === null || share === 0) return 0
  return steps.findLastIndex((border) => share >= border) + 1
}
