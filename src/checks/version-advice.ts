/** How far the version of a codebook has to rise after a change: docs/comparing-codebooks.md states the rule for people. */
import type { CodebookComparison, ThemeComparison } from './compare-codebooks.ts'
import { isChanged } from './compare-codebooks.ts'
import { listChange } from './field-changes.ts'
import type { FieldChange } from './field-changes.ts'

/** `major`: who relies on ids finds something missing; `minor`: results change; `patch`: neither. */
export type Bump = 'none' | 'patch' | 'minor' | 'major'

/** @property because what asks for it: ids of themes, and keys outside them @property expected the least version; null where A's is no number like `1.2.3` */
export interface VersionAdvice {
  readonly bump: Bump
  readonly because: readonly string[]
  readonly expected: string | null
  /** Whether the version of B is high enough. */
  readonly isMet: boolean
}

/** @param recoded ids of themes whose codings changed in the transcripts that were coded; none where none were */
export function adviseVersion(comparison: CodebookComparison, recoded: readonly string[]): VersionAdvice {
  const { a, b, fields, themes } = comparison
  const reasons = [
    ...fields.map((change): Reason => ({ bump: bumpOfField(change), what: change.field })),
    ...themes.filter(isChanged).map((theme): Reason => ({ bump: bumpOfTheme(theme), what: idOf(theme) })),
    ...recoded.map((what): Reason => ({ bump: 'minor', what })),
  ]
  const bump = reasons.reduce<Bump>((most, reason) => (isHigher(reason.bump, most) ? reason.bump : most), 'none')
  const because = bump === 'none' ? [] : reasons.filter((reason) => reason.bump === bump).map(({ what }) => what)
  return { bump, because: [...new Set(because)], ...demand(a.version, b.version, bump) }
}

interface Reason {
  readonly bump: Bump
  readonly what: string
}

const ranks: readonly Bump[] = ['none', 'patch', 'minor', 'major']

function isHigher(one: Bump, other: Bump): boolean {
  return ranks.indexOf(one) > ranks.indexOf(other)
}

function idOf({ a, b }: ThemeComparison): string {
  return b?.id ?? a?.id ?? ''
}

/** What people read and the program does not: a change of these changes no result. */
const forPeople =
  /^(?:title|language|was|label|definition|include|exclude|color|examples|themes|terms)(?:\.|$)|\.(?:label|question)\.(?:ar|en)$/

/** Lists whose items people and programs rely on by name. */
const named = /^(?:axes|attributes|attributes\..*\.values)$/

function bumpOfField(change: FieldChange): Bump {
  const { field } = change
  if (field === 'version') return 'none'
  if (field === 'id' || field === 'unit') return 'major'
  if (forPeople.test(field)) return 'patch'
  return named.test(field) && (listChange(change)?.removed.length ?? 0) > 0 ? 'major' : 'minor'
}

function bumpOfTheme({ kind, a, b, fields, rules }: ThemeComparison): Bump {
  if (kind === 'removed') return 'major'
  // Backwards, or by a slip: nobody could tell what became of the old id.
  if (kind === 'renamed') return a !== null && b?.was.includes(a.id) === true ? 'minor' : 'major'
  if (kind === 'added' || kind === 'merged' || rules.some((rule) => rule.kind !== 'same')) return 'minor'
  return fields.every(({ field }) => forPeople.test(field)) ? 'patch' : 'minor'
}

/** `1.2.3`, with or without what follows a hyphen or a plus; parts that are left out are 0. */
const numbered = /^([0-9]{1,9})(?:\.([0-9]{1,9}))?(?:\.([0-9]{1,9}))?(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/

type Numbers = readonly [major: number, minor: number, patch: number]

interface Version {
  readonly numbers: Numbers
  readonly isPrerelease: boolean
}

function toVersion(text: string): Version | null {
  const found = numbered.exec(text)
  if (found === null) return null
  const [major, minor, patch] = [found[1], found[2], found[3]].map((part) => Number(part ?? 0))
  return { numbers: [major ?? 0, minor ?? 0, patch ?? 0], isPrerelease: found[4] !== undefined }
}

function demand(a: string, b: string, bump: Bump): Pick<VersionAdvice, 'expected' | 'isMet'> {
  const [before, after] = [toVersion(a), toVersion(b)]
  if (before === null || after === null) return { expected: null, isMet: bump === 'none' || a !== b }
  // Nothing changed but the version: it may rise, and not fall.
  if (bump === 'none') return { expected: a, isMet: compare(after.numbers, before.numbers) >= 0 }
  // What a pre-release announces is still open.
  const least = before.isPrerelease ? before.numbers : raised(before.numbers, bump)
  return { expected: least.join('.'), isMet: a !== b && compare(after.numbers, least) >= 0 }
}

/** Before 1.0.0 nothing is promised: the middle number counts what would break, too. */
function raised([major, minor, patch]: Numbers, bump: Exclude<Bump, 'none'>): Numbers {
  if (bump === 'patch') return [major, minor, patch + 1]
  return bump === 'minor' || major === 0 ? [major, minor + 1, 0] : [major + 1, 0, 0]
}

function compare(one: Numbers, other: Numbers): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2]
}
