import type { SessionHeader, SessionKind } from '../../session/session.ts'
import { ByDialogue } from '../../tables/counting.ts'
import { valueOf } from '../../tables/attribute-value.ts'
import type { ThemeFrequency } from '../../tables/frequencies.ts'
import { groupBy } from '../../tables/group-by.ts'
import type { SessionView } from '../../tables/session-view.ts'
import { Tally } from '../../tables/tally.ts'
import type { ThemeTree } from '../../tables/theme-tree.ts'
import type { ExcerptModel, Glance, Missing, ThemesOfGroup } from './study-model.ts'

/** What the study at a glance is drawn from once all sessions have passed. */
export interface Folded {
  readonly tree: ThemeTree
  readonly themes: readonly ThemeFrequency[]
  readonly byGovernorate: readonly ThemesOfGroup[]
  readonly byLevel: readonly ThemesOfGroup[]
  readonly excerpts: readonly ExcerptModel[]
}

/** Counted turns by level, then by governorate. */
type Crossed = Map<string | null, Map<string | null, Tally>>

/** Gathers the study at a glance while sessions pass. */
export class GlanceFold {
  readonly #headers: SessionHeader[] = []
  readonly #crossed = new ByDialogue((): Crossed => new Map())
  readonly #ofNobody = new ByDialogue(() => ({ turns: 0 }))

  add({ header, turns }: SessionView): void {
    this.#headers.push(header)
    const counted = turns.filter(({ counts }) => counts)
    this.#ofNobody.of(header).turns += counted.filter(({ speaker }) => speaker === null).length
    const crossed = this.#crossed.of(header)
    for (const [level, ofLevel] of groupBy(counted, (turn) => valueOf('level', turn))) {
      const row = crossed.get(level) ?? new Map<string | null, Tally>()
      crossed.set(level, row)
      for (const [governorate, group] of groupBy(ofLevel, (turn) => valueOf('governorate', turn))) {
        const tally = row.get(governorate) ?? new Tally()
        row.set(governorate, tally)
        tally.add(group)
      }
    }
  }

  glance(folded: Folded): Glance {
    const met = this.#headers.filter(({ kind }) => kind !== 'document')
    const leftOut = folded.excerpts.filter(({ counts }) => !counts)
    const counted = folded.excerpts.filter(({ counts }) => counts)
    const moderators = leftOut.filter(({ turn }) => !turn.counts).length
    return {
      passages: new Set(
        counted.map(({ session, record }) => `${session} ${record.position.start} ${record.position.end}`),
      ).size,
      codings: counted.length,
      kinds: countBy(this.#headers.map(({ kind }) => kind)) satisfies ReadonlyMap<SessionKind, number>,
      modes: countBy(met.map(({ mode }) => mode)),
      participants: this.#participants(),
      leftOut: { moderators, documents: leftOut.length - moderators },
      missing: this.#missing(met, folded),
    }
  }

  #participants(): Glance['participants'] {
    return new Map(
      [...this.#crossed.chosen()].map(([level, row]) => [
        level,
        new Map([...row].map(([governorate, tally]) => [governorate, tally.totals().speakers])),
      ]),
    )
  }

  #missing(met: readonly SessionHeader[], { tree, themes, byGovernorate, byLevel }: Folded): Missing {
    const without = (isMissing: (header: SessionHeader) => boolean): readonly string[] =>
      met.filter(isMissing).map(({ id }) => id)
    return {
      date: without(({ date }) => date === null),
      mode: without(({ mode }) => mode === null),
      place: without(({ place }) => place === null),
      governorates: without(({ governorates }) => governorates.length === 0),
      silentGovernorates: silentOf(byGovernorate),
      silentLevels: silentOf(byLevel),
      silentThemes: themes
        .filter(({ figures }) => figures.turns === 0)
        .map(({ theme }) => tree.positionOf(theme.id))
        .toSorted((a, b) => a - b),
      speakersWithoutLevel: unknownOf(byLevel),
      speakersWithoutGovernorate: unknownOf(byGovernorate),
      turnsOfNobody: this.#ofNobody.chosen().turns,
    }
  }
}

function silentOf(groups: readonly ThemesOfGroup[]): readonly string[] {
  return groups.flatMap(({ group, totals }) => (group !== null && totals.turns === 0 ? [group] : []))
}

function unknownOf(groups: readonly ThemesOfGroup[]): number {
  return groups.find(({ group }) => group === null)?.totals.speakers ?? 0
}

function countBy<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  return new Map([...groupBy(values, (value) => value)].map(([value, members]) => [value, members.length]))
}
