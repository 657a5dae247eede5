/**
 * Reads CSV as strictly as Python's csv module with `strict=True`: RFC 4180, records end at CRLF only, a quote stands only around or
 * doubled within a quoted cell. Throws on anything else.
 */
export function readStrictCsv(text: string): readonly (readonly string[])[] {
  const records: string[][] = []
  let at = 0
  while (at < text.length) {
    const record: string[] = []
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at)
      record.push(cell.value)
      at = cell.end
      if (text[at] !== ',') break
      at++
    }
    if (!text.startsWith('\r\n', at)) throw new Error(`no CRLF at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`)
    at += 2
    records.push(record)
  }
  return records
}

function quotedCell(text: string, start: number): { readonly value: string; readonly end: number } {
  const match = /"(?<value>(?:[^"]|"")*)"/y
  match.lastIndex = start
  const found = match.exec(text)
  if (found === null) throw new Error(`a quote at ${start} is never closed`)
  return { value: (found.groups?.['value'] ?? '').replaceAll('""', '"'), end: match.lastIndex }
}

function bareCell(text: string, start: number): { readonly value: string; readonly end: number } {
  const match = /[^",\r\n]*/y
  match.lastIndex = start
  match.exec(text)
  return { value: text.slice(start, match.lastIndex), end: match.lastIndex }
}
