import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { problem } from '../../diagnostic/diagnostic.ts'
import type { XmlHandler } from '../../parsing/xml.ts'
import type { Extraction, Format } from './format.ts'
import { findLabels } from './labels-in-text.ts'
import { composeTurns } from './transcript-text.ts'
import type { Piece } from './transcript-text.ts'

/**
 * ELAN annotation files. A tier is a speaker, by its participant or else its name; tiers that depend on others (translations, words, notes)
 * hold no speech of their own. What several people say at once is in the order in which they begin.
 */
export const elan: Format = { name: 'elan', endings: ['eaf'], holds: 'text', extract }

/** Codes: XML_…, FORMAT_NOT_A_TRANSCRIPT, ELAN_NO_TIME, ELAN_TIERS_LEFT_OUT, SESSION_DOUBTFUL_SPEAKER */
async function extract(text: string, path: string, declared: ReadonlySet<string>): Promise<Extraction> {
  const { XmlReader } = await import('../../parsing/xml.ts')
  const handler = new AnnotationReader()
  const reader = new XmlReader({ path, part: null }, new Map(), handler)
  reader.write(text)
  const fault = reader.end()
  if (fault !== null) return { extracted: null, diagnostics: [fault] }
  if (!handler.isElan) {
    return { extracted: null, diagnostics: [problem('FORMAT_NOT_A_TRANSCRIPT', { expected: 'annotations' }, { path })] }
  }
  const { pieces, diagnostics } = toPieces(handler, path)
  const named = pieces.some(({ label }) => label !== null)
    ? { pieces, diagnostics: [] }
    : findLabels(pieces, declared, () => ({ path }))
  return { extracted: composeTurns(named.pieces), diagnostics: [...diagnostics, ...named.diagnostics] }
}

interface Annotation {
  /** Ids of time slots. */
  readonly from: string
  readonly to: string
  text: string
}

interface Tier {
  readonly id: string
  readonly participant: string
  readonly isDependent: boolean
  readonly annotations: Annotation[]
}

class AnnotationReader implements XmlHandler {
  isElan = false
  /** Milliseconds by id. */
  readonly slots = new Map<string, number>()
  readonly tiers: Tier[] = []
  #annotation: Annotation | null = null
  #isValue = false

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const valueOf = (attribute: string): string => attributes.get(attribute)?.trim() ?? ''
    if (name === 'ANNOTATION_DOCUMENT') this.isElan = true
    else if (name === 'TIME_SLOT') this.#addSlot(valueOf('TIME_SLOT_ID'), valueOf('TIME_VALUE'))
    else if (name === 'TIER') {
      const [id, participant, isDependent] = [valueOf('TIER_ID'), valueOf('PARTICIPANT'), valueOf('PARENT_REF') !== '']
      this.tiers.push({ id, participant, isDependent, annotations: [] })
    } else if (name === 'ALIGNABLE_ANNOTATION') {
      this.#annotation = { from: valueOf('TIME_SLOT_REF1'), to: valueOf('TIME_SLOT_REF2'), text: '' }
    }
    this.#isValue = name === 'ANNOTATION_VALUE'
  }

  close(name: string): void {
    this.#isValue = false
    if (name !== 'ALIGNABLE_ANNOTATION' || this.#annotation === null) return
    this.tiers.at(-1)?.annotations.push(this.#annotation)
    this.#annotation = null
  }

  text(text: string): void {
    if (this.#isValue && this.#annotation !== null) this.#annotation.text += text
  }

  #addSlot(id: string, value: string): void {
    if (/^\d{1,12}$/u.test(value)) this.slots.set(id, Number(value))
  }
}

const longestQuote = 40

function toPieces(
  { tiers, slots }: AnnotationReader,
  path: string,
): { readonly pieces: readonly Piece[]; readonly diagnostics: readonly Diagnostic[] } {
  const pieces: Piece[] = []
  const diagnostics: Diagnostic[] = []
  for (const tier of tiers.filter(({ isDependent }) => !isDependent)) {
    let last: number | null = null
    for (const { from, to, text } of tier.annotations) {
      if (text.trim() === '') continue
      const start = slots.get(from) ?? null
      if (start === null) {
        const args = { annotation: text.trim().slice(0, longestQuote), tier: tier.id }
        diagnostics.push(problem('ELAN_NO_TIME', args, { path }))
      }
      last = start ?? last
      pieces.push({ label: labelOf(tier), start: toSeconds(last), end: toSeconds(slots.get(to) ?? last), text })
    }
  }
  const leftOut = tiers.filter(({ isDependent }) => isDependent).map(({ id }) => id)
  if (leftOut.length > 0) diagnostics.push(problem('ELAN_TIERS_LEFT_OUT', { tiers: leftOut }, { path }))
  return { pieces: pieces.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0)), diagnostics }
}

/** The tier that ELAN makes by itself is called «default», which names nobody. */
function labelOf({ id, participant }: Tier): string | null {
  if (participant !== '') return participant
  return id === '' || id === 'default' ? null : id
}

function toSeconds(milliseconds: number | null): number | null {
  return milliseconds === null ? null : milliseconds / 1000
}
