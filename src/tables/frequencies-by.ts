import type { Theme } from '../codebook/codebook.ts'
import { compareTexts } from '../text/compare.ts'
import { columnsOf, renamed, rowsOf, text, via } from './column.ts'
import type { ColumnOf, Meaning } from './column.ts'
import { ByDialogue, governorateOf } from './counting.ts'
import type { Counting } from './counting.ts'
import { groupBy } from './group-by.ts'
import { attributeOf } from './place-columns.ts'
import type { Attributed } from './place-columns.ts'
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

const kinds = ['focus-group', 'interview', 'document']

/**
 * One row per theme and value of an attribute: the speaker's or, where the speaker says nothing of it, the session's; of governorates a
 * session's only one. Themes are ordered as in `frequencies`, values as the codebook declares them, then the others, then unknown
 * (null). Every declared value has its rows: zeros where nobody spoke of the theme, undefined shares where nobody spoke.
 *
 * @param attribute `governorate`, `level`, `mode`, `kind` or any attribute of participants or sessions
 */
export function frequenciesBy(attribute: string, counting: Counting): TableFold {
  const definition = counting.codebook.attributes.find(({ name }) => name === attribute)
  const declared = definition?.values ?? []
  const columns = groupColumns<ThemeInGroup>([attributeColumn(attribute, counting, ({ group }) => group)])
  const byKind = attribute === 'kind'
  // By kind, documents stand beside the dialogue anyway.
  const tallies = new ByDialogue(() => new Groups(byKind ? kinds : declared), !byKind)
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
      yield* rowsOf(columns, tallies.chosen().rows(counting))
    },
  }
}

/** The column of an attribute that turns are grouped by, called as the codebook calls it. */
export function attributeColumn<Subject>(
  attribute: string,
  { codebook }: Counting,
  cell: (subject: Subject) => string | null,
): ColumnOf<Subject> {
  const definition = codebook.attributes.find(({ name }) => name === attribute)
  return renamed(text(attribute, meaningOf(attribute), cell), attribute, definition?.label.ar ?? undefined)
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

/** What a turn counts for: the value of its speaker or, where the speaker says nothing of it, of its session; null: unknown. */
export function valueOf(attribute: string, turn: Attributed): string | null {
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
    for (const [value, group] of groupBy(turns, (turn) => valueOf(attribute, turn))) {
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
    const others = valuesInOrder([], this.#tallies.keys()).filter((value) => !this.#declared.includes(value))
    return [...this.#declared, ...others, ...(this.#tallies.has(null) ? [null] : [])]
  }
}

/** Values that occur: as the codebook declares them, then the others by their letters; null (unknown) is left out. */
export function valuesInOrder(declared: readonly string[], found: Iterable<string | null>): readonly string[] {
  const [values, known] = [new Set(found), new Set(declared)]
  const others = [...values].flatMap((value) => (value === null || known.has(value) ? [] : [value]))
  return [...declared.filter((value) => values.has(value)), ...others.toSorted(compareTexts)]
}
