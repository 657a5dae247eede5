import type { Codebook } from '../codebook/codebook.ts'
import type { CodedSession } from '../coding/coded-session.ts'
import type { SessionHeader, Speaker } from '../session/session.ts'
import { viewSession } from './session-view.ts'
import type { SessionView } from './session-view.ts'
import { ThemeTree } from './theme-tree.ts'

/*
 * Who and what counts, stated once (docs/file-formats.md says the same to readers):
 *
 * - Moderators are coded and shown, and their turns count only where `includeModerators` asks for it. Turns without a speaker count
 *   for turns, words and sessions, and for no speaker.
 * - Documents stand apart from the dialogue: a figure over the whole corpus counts focus groups and interviews. Where a corpus holds
 *   nothing but documents, it counts those: there is nothing then that they could distort, and zeros would only hide what was found.
 *   Figures by kind and by session show documents always, each beside its own denominators.
 * - A session counts once somebody who counts speaks in it; a speaker once he or she has a turn.
 * - Matches without an excerpt (their confidence is too low) are counted nowhere.
 */

export interface CountingOptions {
  readonly includeModerators: boolean
}

/** What all tables of one run share: the codebook, who counts, and the joined records of the session that passes. */
export class Counting {
  readonly codebook: Codebook
  readonly tree: ThemeTree
  readonly #includeModerators: boolean
  #last: { readonly session: CodedSession; readonly view: SessionView } | null = null

  constructor(codebook: Codebook, { includeModerators }: CountingOptions) {
    this.codebook = codebook
    this.tree = new ThemeTree(codebook)
    this.#includeModerators = includeModerators
  }

  /** The session with its records joined; made once for all tables that it passes through in turn. */
  view(session: CodedSession): SessionView {
    if (this.#last === null || this.#last.session !== session) {
      this.#last = { session, view: viewSession(session, this.tree, (speaker) => this.#counts(speaker)) }
    }
    return this.#last.view
  }

  #counts(speaker: Speaker | null): boolean {
    return this.#includeModerators || speaker?.role !== 'moderator'
  }
}

/** The governorate a turn counts for: the speaker's, else the session's if it has just one, else null (unknown). */
export function governorateOf(speaker: Speaker | null, { governorates }: SessionHeader): string | null {
  const [first = null, ...others] = governorates
  return speaker?.attributes.get('governorate') ?? (others.length === 0 ? first : null)
}

/** Two tallies of one kind, of which the corpus decides which one shows: the dialogue's, or the documents' where there is no dialogue. */
export class ByDialogue<Tallied> {
  readonly #dialogue: Tallied
  readonly #documents: Tallied
  readonly #apart: boolean
  #hasDialogue = false
  #hasDocuments = false

  /** @param apart false: documents are tallied with the dialogue after all */
  constructor(create: () => Tallied, apart = true) {
    this.#apart = apart
    this.#dialogue = create()
    this.#documents = create()
  }

  /** Where a session is tallied. */
  of({ kind }: SessionHeader): Tallied {
    const isDocument = this.#apart && kind === 'document'
    if (isDocument) this.#hasDocuments = true
    else this.#hasDialogue = true
    return isDocument ? this.#documents : this.#dialogue
  }

  /** What shows, once all sessions have passed. */
  chosen(): Tallied {
    return this.#hasDocuments && !this.#hasDialogue ? this.#documents : this.#dialogue
  }
}
