import type { DiagnosticCode } from '../diagnostic/codes.ts'
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts'
import { problem } from '../diagnostic/diagnostic.ts'
import { findUnbalancedControl } from '../text/bidi.ts'
import { LineIndex } from '../text/line-index.ts'
import { joinAlikeLabels } from './alike-labels.ts'
import type { JoinedLabel } from './alike-labels.ts'
import { Attributes } from './attributes.ts'
import { findSpeakerLines } from './choose-speakers.ts'
import type { SpeakerLine, SpeakerLines } from './choose-speakers.ts'
import type { Extracted, ExtractedSpeech } from './formats/format.ts'
import { noFrontMatter, readFrontMatter } from './front-matter.ts'
import type { FrontMatter } from './front-matter.ts'
import { findGarbled } from './garbled.ts'
import type { Fields, ParticipantFields, Participants } from './fields.ts'
import { mergeFields, nameSessionFields, toHeader } from './header.ts'
import type { DeclaredHeader } from './header.ts'
import { labelKey } from './label.ts'
import { detach } from './lines.ts'
import type { Metadata } from './metadata.ts'
import { nameSpeeches } from './named-speeches.ts'
import type { AttributeDefinition, Session, SessionKind, Speaker } from './session.ts'
import type { LabelledLine } from './speaker-lines.ts'
import { declaredKeys, toCast, toSpeakers } from './speakers.ts'
import type { Cast } from './speakers.ts'
import { blankOut, cutParagraphs, cutTurns, joinSpeeches } from './turns.ts'
import type { Speech } from './turns.ts'

/** A transcript as text. `path` is how the user knows the file, where that is not its source. */
export interface SessionInput {
  readonly source: string
  readonly text: string
  readonly path?: string
  /** What its format says beside the text that was extracted from it; null or absent where the decoded file is the text. */
  readonly extracted?: Pick<Extracted, 'speeches' | 'properties'> | null
}

/**
 * Reads a transcript: its front matter, what the metadata say of it, its speakers and turns. Whatever is wrong with it, a session
 * comes of it. Linear in the length of the text.
 *
 * Field by field the front matter holds before the metadata, and these before what a document says of itself. Without a session id, the
 * file's name without its ending is one. Where the format tells who speaks, the text is not searched for speakers, nor for front matter,
 * and problems have no lines: those of the text made from it are nowhere in the file.
 *
 * @returns codes: SESSION_…, and YAML_… of the front matter
 */
export function readSession(
  input: SessionInput,
  metadata: Metadata,
  attributes: readonly AttributeDefinition[],
): { session: Session; diagnostics: readonly Diagnostic[] } {
  return new SessionReader(input, attributesOf(attributes)).read(metadata)
}

/** Fewer turns, or one of each speaker, are a sample of a talk. */
const fewestTurns = 6

/** Worked out once for all sessions of a corpus. */
const prepared = new WeakMap<readonly AttributeDefinition[], Attributes>()

function attributesOf(definitions: readonly AttributeDefinition[]): Attributes {
  const attributes = prepared.get(definitions) ?? new Attributes(definitions)
  prepared.set(definitions, attributes)
  return attributes
}

class SessionReader {
  readonly #text: string
  readonly #source: string
  readonly #path: string
  readonly #extracted: Pick<Extracted, 'speeches' | 'properties'> | null
  readonly #attributes: Attributes
  readonly #diagnostics: Diagnostic[] = []
  #lines: LineIndex | null = null

  constructor({ source, text, path = source, extracted = null }: SessionInput, attributes: Attributes) {
    this.#text = text
    this.#extracted = extracted
    this.#source = source
    this.#path = path
    this.#attributes = attributes
  }

  read(metadata: Metadata): { session: Session; diagnostics: readonly Diagnostic[] } {
    const front = this.#hasSpeeches() ? noFrontMatter : readFrontMatter(this.#text, this.#path)
    this.#tell(front.diagnostics)
    const { header, cast } = this.#readHeader(front, metadata)
    const session = this.#readSpeech(front.end, header, cast)
    this.#checkLetters(front.end)
    return { session, diagnostics: this.#diagnostics }
  }

  #checkLetters(from: number): void {
    const garbled = findGarbled(this.#text, from)
    if (garbled !== null) {
      const { start, encoding } = garbled
      this.#report('SESSION_GARBLED', { found: this.#text.slice(start, start + 12), encoding }, start)
    }
    this.#checkLostLetters()
    const control = findUnbalancedControl(this.#text)
    if (control === null) return
    const character = `U+${this.#text.charCodeAt(control).toString(16).toUpperCase()}`
    this.#report('SESSION_UNBALANCED_BIDI', { character }, control)
  }

  /** Earlier programs put U+FFFD where they could not read a byte. */
  #checkLostLetters(): void {
    const first = this.#text.indexOf('\ufffd')
    if (first < 0) return
    let count = 0
    for (let at = first; at >= 0; at = this.#text.indexOf('\ufffd', at + 1)) count++
    this.#report('SESSION_LOST_LETTERS', { count }, first)
  }

  #readHeader(front: FrontMatter, metadata: Metadata): { header: DeclaredHeader; cast: Cast } {
    const id = (front.fields.get('session') ?? this.#properties().get('session'))?.value ?? stemOf(this.#source)
    const own = nameSessionFields(front.fields)
    const row = nameSessionFields(metadata.sessions.get(id)?.fields ?? new Map())
    const merged = mergeFields(own, row, this.#attributes)
    const participants = this.#mergeParticipants(front.participants, metadata.participants.get(id) ?? new Map())
    const fields = new Map([...this.#properties(), ...merged.fields])
    const { header, diagnostics } = toHeader(id, this.#source, fields, this.#attributes)
    this.#tell(merged.diagnostics)
    this.#tell(diagnostics)
    return { header, cast: toCast(fields.get('moderators'), participants) }
  }

  /** The last resort: where something else is said elsewhere, that is no disagreement. */
  #properties(): Fields {
    const at = { path: this.#path }
    return new Map([...(this.#extracted?.properties ?? [])].map(([name, value]) => [name, { value, at }]))
  }

  #mergeParticipants(first: Participants, second: Participants): Participants {
    const participants = new Map<string, ParticipantFields>(second)
    for (const [key, participant] of first) {
      const other = second.get(key)
      const merged = mergeFields(
        participant.fields,
        other?.fields ?? new Map(),
        this.#attributes,
        ` (${participant.label})`,
      )
      this.#tell(merged.diagnostics)
      participants.set(key, { ...participant, fields: merged.fields })
    }
    return participants
  }

  #readSpeech(from: number, header: DeclaredHeader, cast: Cast): Session {
    const found = this.#findTurns(from, header.kind, cast)
    const { speakers, diagnostics } = toSpeakers(
      found.lines,
      header.kind === 'document' ? nobody : cast,
      this.#attributes,
      (at) => this.#placeOf(at),
    )
    const kind = header.kind ?? assumeKind(found, speakers)
    const { speeches, empty } = found.cut(kind)
    const { joined, gaps } = joinSpeeches(speeches)
    if (speeches.length === 0) this.#report('SESSION_EMPTY', {}, null)
    else if (header.kind === null) this.#report('SESSION_KIND_ASSUMED', { kind }, null)
    else if (kind !== 'document' && speakers.size === 0) this.#report('SESSION_NO_SPEAKERS', { kind }, null)
    this.#tell(diagnostics)
    if (kind !== 'document') {
      this.#tellLabels(found.doubtful, empty)
      this.#tellJoined(found.joined)
      this.#tellUnled(
        joined.flatMap(({ key }) => (key === null ? undefined : speakers.get(key)) ?? []),
        cast,
      )
    }
    return {
      header: { ...header, kind },
      text: this.#text,
      speech: blankOut(this.#text, gaps),
      extracted: this.#extracted !== null,
      speakers: [...speakers.values()],
      turns: joined.map(({ span, line, key, marks }, index) => ({
        index: index + 1,
        speaker: (key === null ? undefined : speakers.get(key)) ?? null,
        time: line?.time ?? null,
        span,
        marks,
      })),
    }
  }

  #findTurns(from: number, kind: SessionKind | null, cast: Cast): FoundTurns {
    const given = this.#extracted?.speeches
    if (given !== null && given !== undefined) {
      const named = nameSpeeches(kind === 'document' ? given.map(withoutLabel) : given, declaredKeys(cast))
      const { lines, joined } = joinAlikeLabels(
        named.map(({ line }) => line),
        declaredKeys(cast),
      )
      const speeches = named.map((speech, index) => ({ ...speech, key: lines[index]?.key ?? null }))
      const cut: FoundTurns['cut'] = () => ({ speeches, empty: [] })
      return { lines: lines.filter(({ key }) => key !== null), doubtful: [], joined, cut }
    }
    const found = kind === 'document' ? noLines : findSpeakerLines(this.#text, from, declaredKeys(cast))
    const { lines, joined } = joinAlikeLabels(found.lines, declaredKeys(cast))
    return {
      doubtful: found.doubtful,
      lines,
      joined,
      cut: (as) =>
        as === 'document'
          ? { speeches: cutParagraphs(this.#text, from), empty: [] }
          : cutTurns(this.#text, from, lines),
    }
  }

  #hasSpeeches(): boolean {
    return this.#extracted !== null && this.#extracted.speeches !== null
  }

  #tellLabels(doubtful: readonly LabelledLine[], empty: readonly SpeakerLine[]): void {
    for (const { label, start } of doubtful) this.#report('SESSION_DOUBTFUL_SPEAKER', { label: detach(label) }, start)
    for (const { label, start, key } of empty) {
      if (key !== null) this.#report('SESSION_EMPTY_TURN', { label: detach(label) }, start)
    }
  }

  #tellJoined(labels: readonly JoinedLabel[]): void {
    for (const { label, kept, line } of labels)
      this.#report('SESSION_ALIKE_SPEAKERS', { label: detach(label), kept: detach(kept) }, line.start)
  }

  /** That nobody is known to lead a talk of several, unless the metadata name all of them as participants. `heard`: the speaker of each turn. */
  #tellUnled(heard: readonly Speaker[], { participants }: Cast): void {
    const speakers = [...new Set(heard)]
    const isTalk = speakers.length >= 2 && heard.length >= fewestTurns && heard.length > speakers.length
    const isLed = speakers.some(({ role }) => role === 'moderator')
    const isDeclared = speakers.every(({ label }) => participants.has(labelKey(label)))
    if (isTalk && !isLed && !isDeclared) this.#report('SESSION_NO_MODERATOR', { speakers: speakers.length }, null)
  }

  /** One by one: a million arguments are more than a call can take. */
  #tell(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) this.#diagnostics.push(diagnostic)
  }

  #report<Code extends DiagnosticCode>(
    code: Code,
    args: Parameters<typeof problem<Code>>[1],
    offset: number | null,
  ): void {
    this.#diagnostics.push(problem(code, args, offset === null ? { path: this.#path } : this.#placeOf(offset)))
  }

  #placeOf(offset: number): Place {
    if (this.#hasSpeeches()) return { path: this.#path }
    this.#lines ??= new LineIndex(this.#text)
    return { path: this.#path, ...this.#lines.pointAt(offset) }
  }
}

/** Who speaks where; `cut` gives the turns of a session of the kind it turned out to be. */
interface FoundTurns extends SpeakerLines {
  readonly joined: readonly JoinedLabel[]
  cut(kind: SessionKind): { readonly speeches: readonly Speech[]; readonly empty: readonly SpeakerLine[] }
}

function withoutLabel(speech: ExtractedSpeech): ExtractedSpeech {
  return { ...speech, label: null }
}

const noLines: SpeakerLines = { lines: [], doubtful: [] }
const nobody: Cast = { moderators: new Map(), participants: new Map() }

/** Without speakers a document, with one or two participants an interview, otherwise a focus group. */
function assumeKind({ lines }: SpeakerLines, speakers: ReadonlyMap<string, Speaker>): SessionKind {
  if (lines.length === 0) return 'document'
  const participants = [...speakers.values()].filter(({ role }) => role === 'participant')
  return participants.length <= 2 ? 'interview' : 'focus-group'
}

/** The last part of a source without its ending. */
export function stemOf(source: string): string {
  const name = source.slice(source.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}
