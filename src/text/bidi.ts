const isolateStart = '\u2068'
const isolateEnd = '\u2069'

/**
 * Text wrapped in FSI … PDI (U+2068 … U+2069), so that its direction neither reaches nor takes from its surroundings (UAX #9).
 * Isolates inside it are balanced first: otherwise a stray PDI would end ours early, and an open one would swallow what follows.
 */
export function isolate(text: string): string {
  return `${isolateStart}${/[\u2066-\u2069]/.test(text) ? balanceIsolates(text) : text}${isolateEnd}`
}

/** Text whose isolates are in pairs: ends without a beginning are dropped, what is open is closed at the end. */
export function balanceIsolates(text: string): string {
  let open = 0
  const balanced = text.replaceAll(/[\u2066-\u2069]/g, (control) => {
    if (control !== isolateEnd) {
      open++
      return control
    }
    if (open === 0) return ''
    open--
    return control
  })
  return balanced + isolateEnd.repeat(open)
}

/**
 * Text without what a terminal would obey: escape sequences (CSI, OSC and the other strings, 7- and 8-bit) and all C0 and C1
 * controls but line feed and tab. A string sequence that is never ended loses its beginning only, so that no words vanish.
 */
export function stripControls(text: string): string {
  if (!/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(text)) return text
  return text.replaceAll(sequences, '').replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
}

const sequences = new RegExp(
  [
    // CSI: parameters, intermediates, one final byte.
    '(?:\\u001b\\[|\\u009b)[\\u0030-\\u003f]*[\\u0020-\\u002f]*[\\u0040-\\u007e]?',
    // DCS, SOS, OSC, PM and APC up to BEL or ST.
    '(?:\\u001b[PX\\]^_]|[\\u0090\\u0098\\u009d-\\u009f])[^\\u0007\\u001b\\u009c]*(?:\\u0007|\\u001b\\\\|\\u009c)',
    '\\u001b[PX\\]^_]',
    // Shorter ones: designate character set, reset …
    '\\u001b[\\u0020-\\u002f]*[\\u0030-\\u007e]?',
  ].join('|'),
  'g',
)

/**
 * Offset (UTF-16) of the first bidirectional control that has no partner on its line, or null: an embedding, override or isolate
 * left open, or an end without a beginning. Such a control reorders what stands beside it. Marks (U+200E, U+200F, U+061C) are harmless.
 */
export function findUnbalancedControl(text: string): number | null {
  // One range is searched twice as fast as two; it holds little else.
  if (!/[\u202a-\u2069]/.test(text)) return null
  const ends: string[] = []
  const offsets: number[] = []
  for (const { 0: sign, index: offset } of text.matchAll(/[\u202a-\u202e\u2066-\u2069\n\r]/g)) {
    if (sign === '\n' || sign === '\r') {
      if (offsets.length > 0) break
      continue
    }
    const end = endOf(sign)
    if (end === null && ends.at(-1) !== sign) return offsets[0] ?? offset
    if (end === null) {
      ends.pop()
      offsets.pop()
    } else {
      ends.push(end)
      offsets.push(offset)
    }
  }
  return offsets[0] ?? null
}

/** What closes a control that opens something; null for one that closes. */
function endOf(control: string): string | null {
  if (control === '\u202c' || control === isolateEnd) return null
  return control < '\u2066' ? '\u202c' : isolateEnd
}
