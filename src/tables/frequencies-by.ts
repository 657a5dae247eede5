import type { Theme } from '../codebook/codebook.ts'
import { compareTexts } from '../text/compare.ts'
import { columnsOf, renamed, rowsOf, text, via } from './column.ts'
import type { ColumnOf, Meaning } from './column.ts'
import { ByDialogue, governorateOf } from './counting.ts'
import type { Counting } from './counting.ts'
import { groupBy } from './group-by.ts'
import { attributeOf } from './place-columns.ts'
import type { TurnView } from './session-view.ts'
import type { TableFold } from './table.ts'
import { orderedThemes, Tally } from './tally.ts'
import { figureColumns, parentColumn, themeColumns } from './theme-columns.ts'
import type { Counted } from './theme-columns.ts'

/** A theme in one group of turns. */
export interface ThemeInGroup extends Counted {
  readonly theme: Theme
  /** What the turns of the group have in common; null: unknown. */
  readonly group: string | null
}

export interface FrequenciesBy extends TableFold {
  /** Every theme in every group with what has passed so far, in the order of the rows. */
  groups(): Iterable<ThemeInGroup>
}

const kinds = ['focus-group', 'interview', 'document']

/**
 * One row per theme and value of an attribute: the speaker's or, where the speaker says nothing of it, the session's; of governorates a
 * session's only one. Themes are ordered as in `frequencies`, values as the codebook declares them, then the others, then unknown
 * (null). Every declared value has its rows: zeros where nobody spoke of the theme, undefined shares where nobody spoke.
 *
 * @param attribute `governorate`, `level`, `mode`, `kind` or any attribute of participants or sessions
 */
export function frequenciesBy(attribute: string, counting: Counting): FrequenciesBy {
  const definition = counting.codebook.attributes.find(({ name }) => name === attribute)
  const declared = definition?.values ?? []
  const column = text(attribute, meaningOf(attribute), ({ group }: ThemeInGroup) => group)
  const columns = groupColumns<ThemeInGroup>([renamed(column, attribute, definition?.label.ar ?? undefined)])
  const byKind = attribute === 'kind'
  // By kind, documents stand beside the dialogue anyway.
  const tallies = new ByDialogue(() => new Groups(byKind ? kinds : declared), !byKind)
  const groups = (): Iterable<ThemeInGroup> => tallies.chosen().rows(counting)
  return {
    ...describedBy(attribute),
    columns: columnsOf(columns),
    add(session) {
      const { header, turns } = counting.view(session)
      const counted = turns.filter(({ counts }) => counts)
      tallies.of(header).add(counted, attribute)
      return []
    },
    *finish() {
      yield* rowsOf(columns, groups())
    },
    groups,
  }
}

/** The columns of a table of themes by group: what a theme is, which group, the figures. */
export function groupColumns<Subject extends ThemeInGroup>(
  group: readonly ColumnOf<Subject>[],
): readonly ColumnOf<Subject>[] {
  return [
    ...via(({ theme }: Subject) => theme, [...themeColumns, parentColumn]),
    ...group,
    ...via((subject: Subject): Counted => subject, figureColumns),
  ]
}

/** Name and description of a table of frequencies by an attribute. */
export function describedBy(attribute: string): Pick<TableFold, 'name' | 'description'> {
  return {
    name: `frequencies-by-${attribute}`,
    description: {
      en: `One row per theme and ${attribute}`,
      ar: `صف لكل موضوع وكل ${arabicNames.get(attribute) ?? attribute}`,
    },
  }
}

const arabicNames: ReadonlyMap<string, string> = new Map([
  ['governorate', 'محافظة'],
  ['level', 'مستوى'],
  ['mode', 'طريقة انعقاد'],
  ['kind', 'نوع جلسة'],
  ['session', 'جلسة'],
  ['speaker', 'متحدث'],
])

const meanings: ReadonlyMap<string, Meaning> = new Map([
  [
    'governorate',
    [
      "The speaker's governorate, else the session's if it has just one; empty: unknown",
      'محافظة المتحدث، وإلا فمحافظة الجلسة إن كانت واحدة؛ الفارغ مجهول',
    ],
  ],
  ['level', ['Level of the speaker; empty: unknown', 'مستوى المتحدث؛ الفارغ مجهول']],
  [
    'mode',
    [
      'How the session met: in-person or online; empty: unknown',
      'كيف عُقدت الجلسة: in-person حضورياً، online عن بُعد؛ الفارغ مجهول',
    ],
  ],
  [
    'kind',
    [
      'Kind of session: focus-group, interview or document',
      'نوع الجلسة: focus-group جلسة مركزة، interview مقابلة، document وثيقة',
    ],
  ],
])

function meaningOf(attribute: string): Meaning {
  return (
    meanings.get(attribute) ?? [
      `Attribute «${attribute}» of the speaker, else of the session; empty: unknown`,
      `السمة «${attribute}» للمتحدث وإلا فللجلسة؛ الفارغ مجهول`,
    ]
  )
}

/** What a turn counts for by an attribute: the speaker's value, else the session's; null: unknown. */
export function groupOf(attribute: string, turn: TurnView): string | null {
  switch (attribute) {
    case 'governorate':
      return governorateOf(turn.speaker, turn.header)
    case 'kind':
      return turn.header.kind
    case 'mode':
      return turn.header.mode
    default:
      return attributeOf(turn, attribute)
  }
}

/** Tallies by value, and one over all of them for the order of themes. */
class Groups {
  readonly #declared: readonly string[]
  readonly #tallies = new Map<string | null, Tally>()
  readonly #all = new Tally()

  constructor(declared: readonly string[]) {
    this.#declared = declared
  }

  /** @param turns of one session */
  add(turns: readonly TurnView[], attribute: string): void {
    this.#all.add(turns)
    for (const [value, group] of groupBy(turns, (turn) => groupOf(attribute, turn))) {
      const tally = this.#tallies.get(value) ?? new Tally()
      this.#tallies.set(value, tally)
      tally.add(group)
    }
  }

  *rows({ tree }: Counting): Generator<ThemeInGroup> {
    for (const { theme, position } of orderedThemes(tree, this.#all)) {
      for (const group of this.#values()) {
        const tally = this.#tallies.get(group) ?? new Tally()
        yield { theme, group, figures: tally.figures(position), totals: tally.totals() }
      }
    }
  }

  #values(): readonly (string | null)[] {
    const known = new Set<string | null>(this.#declared)
    const others = [...this.#tallies.keys()].filter((value) => value !== null && !known.has(value))
    others.sort((a, b) => compareTexts(a ?? '', b ?? ''))
    return [...this.#declared, ...others, ...(this.#tallies.has(null) ? [null] : [])]
  }
}
