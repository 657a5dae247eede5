/** The formats that workbooks name by number only (ECMA-376, 18.8.30). Dates are written as ISO has them, whatever the country. */
const builtIn: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'yyyy-mm-dd'],
  [15, 'yyyy-mm-dd'],
  [16, 'yyyy-mm-dd'],
  [17, 'yyyy-mm-dd'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy-mm-dd h:mm'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
])

/** The format of a number in a workbook; empty where it has none of its own. */
export function formatById(id: number, custom: ReadonlyMap<number, string>): string {
  return custom.get(id) ?? builtIn.get(id) ?? ''
}

/**
 * A number of a cell as people see it there: times and percentages by its format, dates as ISO has them, others with as many decimals as
 * the format shows.
 *
 * @param value as stored; a date is a number of days @param from1904 whether days count from 1904 and not from 1900
 */
export function showNumber(value: number, format: string, from1904: boolean): string {
  const pattern = bare(format)
  if (/[yd]/iu.test(pattern)) return showDate(value, pattern, from1904)
  if (/[hs]/iu.test(pattern)) return showTime(value, pattern)
  const decimals = /0\.(?<zeros>0+)/u.exec(pattern)?.groups?.['zeros']?.length ?? 0
  if (pattern.includes('%')) return `${(value * 100).toFixed(decimals)}%`
  return /^[#,0.]*0[#,0.]*$/u.test(pattern) && !/0\.0*#/u.test(pattern)
    ? value.toFixed(decimals)
    : String(Number(value.toPrecision(15)))
}

/** The first section of a format without colours, countries, fill and words of its own; «General» is none. */
function bare(format: string): string {
  const [section = ''] = format
    .replaceAll(/"[^"]*"|\\\p{L}|[_*]./gsu, ' ')
    .replaceAll('\\', '')
    .split(';')
  return section.replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '').replaceAll(/general|@/giu, '')
}

const msPerDay = 86_400_000

function showDate(days: number, pattern: string, from1904: boolean): string {
  // Day 60 of 1900 was never there (a fault that workbooks keep since Lotus 1-2-3): before it, days count from a day later.
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const moment = new Date(epoch + Math.round(days * msPerDay))
  if (Number.isNaN(moment.getTime())) return String(days)
  const [day = '', time = ''] = moment.toISOString().split('T')
  if (!/h/iu.test(pattern)) return day
  return `${day} ${time.slice(0, /s/iu.test(pattern) ? 8 : 5)}`
}

const timeSigns = /\[(?:h+|m+|s+)\]|h+|m+|s+(?:\.0+)?|AM\/PM|A\/P|./giu

/**
 * Hours and so on as the signs of the pattern stand: `h`, `hh`, `[h]` (counted on past 24). Never by half days: «12:05 AM» is five minutes
 * from the beginning, which nobody wrote that way.
 */
function showTime(days: number, pattern: string): string {
  const ms = Math.round(Math.abs(days) * msPerDay)
  const isHalfDay = /AM\/PM|A\/P/iu.test(pattern)
  const shown = (pattern.match(timeSigns) ?? []).map((sign) => {
    if (/^A/iu.test(sign)) return ''
    const unit = isHalfDay && /^h$/iu.test(sign) ? 'hh' : sign.toLowerCase()
    return /[hms]/u.test(unit) ? showUnit(unit, ms) : sign
  })
  return `${days < 0 ? '-' : ''}${shown.join('').replaceAll(/\s+/gu, ' ').trim()}`
}

function showUnit(sign: string, ms: number): string {
  const isTotal = sign.startsWith('[')
  const width = sign.replaceAll(/\..*|[[\]]/gu, '').length
  const pad = (number: number): string => String(number).padStart(width, '0')
  if (sign.includes('h')) {
    const hours = Math.floor(ms / 3_600_000)
    return pad(isTotal ? hours : hours % 24)
  }
  if (sign.includes('m')) return pad(isTotal ? Math.floor(ms / 60_000) : Math.floor(ms / 60_000) % 60)
  const seconds = pad(isTotal ? Math.floor(ms / 1000) : Math.floor(ms / 1000) % 60)
  const decimals = sign.includes('.') ? sign.length - sign.indexOf('.') - 1 : 0
  return decimals === 0
    ? seconds
    : `${seconds}.${String(ms % 1000)
        .padStart(3, '0')
        .slice(0, decimals)}`
}
