import type { Language } from '../../diagnostic/format.ts'
import { grouped } from '../../text/grouped.ts'
import { percentOf } from '../page/numbers.ts'
import type { CellPlace } from '../page/numbers.ts'
import type { Counted } from '../words/counts.ts'
import { counted } from '../words/counts.ts'
import { number, plain } from './document.ts'
import type { Inline, Line } from './document.ts'

/** A count of a table. */
export function countIn(count: number, cell: CellPlace): Inline {
  return number(grouped(count), cell)
}

/** A share of a table in percents with one decimal. */
export function shareIn(share: number | null, cell: CellPlace | null = null): Inline {
  return number(percentOf(share, 1), cell)
}

/** «7 جلسات», its numeral a number of its own; 1 and 2 have none in Arabic. */
export function countedIn(count: number, what: Counted, language: Language, cell: CellPlace | null = null): Line {
  const said = counted(count, what, language)
  const numeral = grouped(count)
  return said.startsWith(`${numeral} `) ? [number(numeral, cell), plain(said.slice(numeral.length))] : [plain(said)]
}

/** «21–34%», in whole percents. */
export function rangeIn({ low, high }: { readonly low: number; readonly high: number }): Inline {
  return number(`${percentOf(low).slice(0, -1)}–${percentOf(high)}`)
}
