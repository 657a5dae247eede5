import type { Payload, PayloadExcerpt, PayloadTheme, PayloadTurn, PayloadVoice } from '../page/payload.ts'

/** An excerpt by name, as the payload has it by place. */
export interface Coding {
  readonly id: string
  readonly theme: number
  readonly evidence: readonly (readonly [start: number, end: number])[]
  readonly confidence: number
  readonly counts: boolean
}

/** A passage of a turn with all that it was coded with; a turn that no theme caught is one without codings. */
export interface Passage {
  readonly turn: number
  readonly start: number
  readonly end: number
  readonly line: number
  readonly codings: readonly Coding[]
  readonly counts: boolean
}

/** The study as the page shows it. */
export class Study {
  readonly payload: Payload
  /** In the order of the text. */
  readonly passages: readonly Passage[]
  /** Turns that no theme caught. */
  readonly uncoded: readonly Passage[]
  /** By id of an excerpt. */
  readonly places: ReadonlyMap<string, Passage>
  readonly #positions: ReadonlyMap<string, number>

  constructor(payload: Payload) {
    this.payload = payload
    this.#positions = new Map(payload.themes.map(({ id }, position) => [id, position]))
    this.passages = passagesOf(payload.excerpts)
    this.uncoded = payload.turns.flatMap(([, , , , counts, line, text, themes], turn) =>
      themes.length > 0 ? [] : [{ turn, start: 0, end: text.length, line, codings: [], counts: counts === 1 }],
    )
    this.places = new Map(this.passages.flatMap((passage) => passage.codings.map(({ id }) => [id, passage])))
  }

  turnOf({ turn }: Passage): PayloadTurn {
    const found = this.payload.turns[turn]
    if (found === undefined) throw new RangeError(`no turn ${turn}`)
    return found
  }

  textOf(passage: Passage): string {
    return this.turnOf(passage)[6].slice(passage.start, passage.end)
  }

  voiceOf([, voice]: PayloadTurn): PayloadVoice | null {
    return this.payload.voices[voice] ?? null
  }

  themeAt(position: number): PayloadTheme {
    const theme = this.payload.themes[position]
    if (theme === undefined) throw new RangeError(`no theme ${position}`)
    return theme
  }

  /** Positions of a theme and of all above it. */
  lineageOf(position: number): readonly number[] {
    const lineage: number[] = []
    for (let at: number | undefined = position; at !== undefined; at = this.positionOf(this.themeAt(at).parent))
      lineage.push(at)
    return lineage
  }

  positionOf(theme: string | null): number | undefined {
    return theme === null ? undefined : this.#positions.get(theme)
  }
}

function passagesOf(excerpts: readonly PayloadExcerpt[]): readonly Passage[] {
  const groups = new Map<string, PayloadExcerpt[]>()
  for (const excerpt of excerpts) {
    const key = `${excerpt[2]} ${excerpt[3]} ${excerpt[4]}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [excerpt])
    else group.push(excerpt)
  }
  const passages = [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const [, , turn, start, end, , , counts, line] = first
    return [{ turn, start, end, line, codings: group.map(toCoding), counts: counts === 1 }]
  })
  return passages.toSorted((a, b) => a.turn - b.turn || a.start - b.start || a.end - b.end)
}

function toCoding([id, theme, , , , evidence, confidence, counts]: PayloadExcerpt): Coding {
  const spans = evidence.flatMap((start, at) => (at % 2 === 0 ? [[start, evidence[at + 1] ?? start] as const] : []))
  return { id, theme, evidence: spans, confidence, counts: counts === 1 }
}
