import { asciiDigits } from '../label.ts'

/** How a table writes times that are bare numbers; null where it has none that can be told. */
export type TimeUnit = 'seconds' | 'milliseconds' | null

/**
 * Numbers with decimals are seconds, and so are the whole ones between them. Whole numbers alone may be anything (minutes, numbers of
 * rows), except in the tables that Whisper writes, where they are milliseconds.
 */
export function unitOfTimes(header: readonly string[], times: readonly string[]): TimeUnit {
  if (header.join(' ') === 'start end text') return 'milliseconds'
  return times.some((time) => decimals.test(tidy(time))) ? 'seconds' : null
}

const decimals = /^\d{1,9}[.,]\d+$/u
const clock = /^(?:(?<hours>\d{1,3}):)?(?<minutes>\d{1,3}):(?<seconds>\d{2})(?:[.,:]\d{1,3})?(?=$|[\s\-–—])/u

/** The beginning of a time or a stretch of time («00:03:12», «[3:12]», «٠٣:١٢ - ٠٣:١٥», a number of the table's unit) in seconds, or null. */
export function toSeconds(time: string, unit: TimeUnit): number | null {
  const written = tidy(time)
  const { hours = '0', minutes, seconds } = clock.exec(written)?.groups ?? {}
  if (minutes !== undefined && seconds !== undefined)
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  if (unit === null || !/^\d{1,12}(?:[.,]\d+)?$/u.test(written)) return null
  return Number(written.replace(',', '.')) / (unit === 'milliseconds' ? 1000 : 1)
}

function tidy(time: string): string {
  return asciiDigits(time)
    .replaceAll(/[[\](){}<>\p{Cf}\s]+/gu, ' ')
    .trim()
}
