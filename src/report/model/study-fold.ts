import type { CodedSession } from '../../coding/coded-session.ts'
import { cooccurrenceTable } from '../../tables/cooccurrence.ts'
import { ByDialogue } from '../../tables/counting.ts'
import type { Counting } from '../../tables/counting.ts'
import { frequenciesBy } from '../../tables/frequencies-by.ts'
import type { ThemeInGroup } from '../../tables/frequencies-by.ts'
import { themesOfSession } from '../../tables/frequencies-by-session.ts'
import { frequenciesTable } from '../../tables/frequencies.ts'
import { groupBy } from '../../tables/group-by.ts'
import { figuresOfSession } from '../../tables/sessions.ts'
import type { TableFold } from '../../tables/table.ts'
import { shareOf } from '../../tables/tally.ts'
import { isUncoded } from '../../tables/uncoded.ts'
import { GlanceFold } from './glance-fold.ts'
import { intervalsOf } from './intervals.ts'
import { saturationOf } from './saturation.ts'
import { courseOfSession } from './session-course.ts'
import type { ExcerptModel, SessionModel, StudyModel, StudyOptions, ThemesOfGroup, Uncoded } from './study-model.ts'

/** What is told of the dialogue or of the documents, whichever the figures are of. */
interface Tallied {
  uncodedTurns: number
  uncodedWords: number
}

type Passing = Omit<SessionModel, 'counts'> & { readonly excerpts: readonly Omit<ExcerptModel, 'counts'>[] }

/** Gathers the model of a study while its sessions pass. A report shows every turn, so memory follows the study. */
export class StudyFold {
  readonly #counting: Counting
  readonly #options: StudyOptions
  readonly #frequencies: ReturnType<typeof frequenciesTable>
  readonly #byGovernorate: ReturnType<typeof frequenciesBy>
  readonly #byLevel: ReturnType<typeof frequenciesBy>
  readonly #cooccurrence: ReturnType<typeof cooccurrenceTable>
  readonly #glance: GlanceFold
  readonly #tallied = new ByDialogue((): Tallied => ({ uncodedTurns: 0, uncodedWords: 0 }))
  readonly #bySession: ThemesOfGroup[] = []
  readonly #sessions: Passing[] = []
  readonly #uncoded: Uncoded['places'][number][] = []

  /** @param counting made with the same options */
  constructor(counting: Counting, options: StudyOptions) {
    this.#counting = counting
    this.#options = options
    this.#frequencies = frequenciesTable(counting)
    this.#byGovernorate = frequenciesBy(['governorate'], counting)
    this.#byLevel = frequenciesBy(['level'], counting)
    this.#cooccurrence = cooccurrenceTable(counting)
    this.#glance = new GlanceFold()
  }

  add(session: CodedSession): void {
    const { tree } = this.#counting
    const view = this.#counting.view(session)
    for (const table of [this.#frequencies, this.#byGovernorate, this.#byLevel, this.#cooccurrence])
      pass(table, session)
    const { turns, excerpts } = courseOfSession(view, tree, this.#sessions.length)
    const tallied = this.#tallied.of(view.header)
    for (const [at, turn] of view.turns.entries()) {
      const model = turns[at]
      if (model === undefined || !isUncoded(turn)) continue
      tallied.uncodedTurns++
      tallied.uncodedWords += turn.record.words
      this.#uncoded.push({ session: this.#sessions.length, turn: model })
    }
    this.#glance.add(view)
    this.#bySession.push(...groupsOf(themesOfSession(view, tree)))
    const { header, speakers } = view
    this.#sessions.push({ header, figures: figuresOfSession(view), speakers, turns, excerpts })
  }

  model(): StudyModel {
    const themes = this.#frequencies.themes()
    const totals = themes[0]?.totals ?? { turns: 0, speakers: 0, sessions: 0, words: 0 }
    const byGovernorate = groupsOf(this.#byGovernorate.inGroups(), this.#counting)
    const byLevel = groupsOf(this.#byLevel.inGroups(), this.#counting)
    const hasDialogue = this.#sessions.some(({ header }) => header.kind !== 'document')
    const sessions = this.#sessions.map(({ excerpts: _, ...session }) => ({
      ...session,
      counts: !hasDialogue || session.header.kind !== 'document',
    }))
    const excerpts = this.#sessions.flatMap((session, at) =>
      session.excerpts.map((excerpt) => ({
        ...excerpt,
        counts: excerpt.turn.counts && sessions[at]?.counts === true,
      })),
    )
    const { uncodedTurns, uncodedWords } = this.#tallied.chosen()
    return {
      codebook: this.#counting.codebook,
      options: this.#options,
      glance: this.#glance.glance({ tree: this.#counting.tree, themes, byGovernorate, byLevel, excerpts }),
      totals,
      themes,
      intervals: intervalsOf(this.#bySession.filter((_, at) => sessions[at]?.counts === true)),
      byGovernorate,
      byLevel,
      bySession: this.#bySession,
      pairs: this.#cooccurrence.pairs(),
      sessions,
      excerpts,
      saturation: saturationOf(sessions, this.#bySession),
      uncoded: {
        turns: uncodedTurns,
        words: uncodedWords,
        turnsShare: shareOf(uncodedTurns, totals.turns),
        places: this.#uncoded,
      },
    }
  }
}

/** These tables give their rows at the end only. */
function pass(table: TableFold, session: CodedSession): void {
  Array.from(table.add(session))
}

/** The rows of a table of themes by group, joined by group. @param counting where the rows are not in codebook order */
function groupsOf(rows: Iterable<ThemeInGroup>, counting?: Counting): readonly ThemesOfGroup[] {
  return [...groupBy(rows, ({ group: [value = null] }) => value)].flatMap(([group, members]) => {
    const [first] = members
    if (first === undefined) return []
    const ordered =
      counting === undefined
        ? members
        : members.toSorted((a, b) => counting.tree.positionOf(a.theme.id) - counting.tree.positionOf(b.theme.id))
    return [{ group, totals: first.totals, figures: ordered.map(({ figures }) => figures) }]
  })
}
