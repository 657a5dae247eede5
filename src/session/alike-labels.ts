import type { SpeakerLine } from './choose-speakers.ts'
import { canonicalLabel, foldWord, isOneSlip, withoutGender, wordsOfLabel } from './label-words.ts'

/** A label that was taken for another spelling of `kept`; `line` is the first that has it. */
export interface JoinedLabel {
  readonly label: string
  readonly kept: string
  readonly line: SpeakerLine
}

interface Name {
  readonly key: string
  readonly label: string
  readonly first: SpeakerLine
  readonly isDeclared: boolean
  count: number
}

/** With more labels than this, slips of the keyboard are not looked for: each is held against each. */
const mostCompared = 300
/** Shorter labels differ by a letter because they are two. */
const shortestMisspelt = 8
const shortestWord = 5

/**
 * Joins labels of one session that are spelt nearly alike into the declared one of them, or the one that stands most often: those that differ only in hamza, ة and ه,
 * ى and ي, punctuation, the article or a word such as «رقم» of a customary label, in a gender that nothing contradicts, and long ones a slip of the keyboard
 * apart of which one is rare. Labels that differ in a number, a single letter, a side or a gender stay two, and so do two that are declared.
 *
 * @param declared `labelKey`s that the metadata name
 */
export function joinAlikeLabels(
  lines: readonly SpeakerLine[],
  declared: ReadonlySet<string>,
): { readonly lines: readonly SpeakerLine[]; readonly joined: readonly JoinedLabel[] } {
  const names = countNames(lines, declared)
  if (names.length < 2) return { lines, joined: [] }
  const keptFor = new Map<string, Name>()
  const join = (alike: readonly Name[]): void => {
    const kept = chooseKept(alike)
    for (const name of alike) if (name !== kept && !name.isDeclared) keptFor.set(name.key, kept)
  }
  for (const alike of groupBy(names, ({ label, key }) => canonicalLabel(label) || key)) join(alike)
  const rest = (): readonly Name[] => names.filter(({ key }) => !keptFor.has(key))
  for (const alike of groupBy(rest(), ({ label, key }) => withoutGender(label) ?? key)) {
    const genders = new Set(alike.map(({ label }) => canonicalLabel(label)))
    // The label without a gender and one with it; two genders are two people.
    if (genders.size === 2 && alike.some(({ label }) => withoutGender(label) === canonicalLabel(label))) join(alike)
  }
  if (names.length <= mostCompared) for (const [rare, common] of findSlips(rest())) keptFor.set(rare.key, common)
  if (keptFor.size === 0) return { lines, joined: [] }
  return {
    lines: lines.map((line) => rename(line, keptFor)),
    joined: names.flatMap(({ key, label, first }) => {
      const kept = keptFor.get(key)
      return kept === undefined ? [] : [{ label, kept: lastKept(kept, keptFor).label, line: first }]
    }),
  }
}

function countNames(lines: readonly SpeakerLine[], declared: ReadonlySet<string>): readonly Name[] {
  const names = new Map<string, Name>()
  for (const line of lines) {
    if (line.key === null) continue
    const name = names.get(line.key)
    if (name !== undefined) name.count++
    else
      names.set(line.key, {
        key: line.key,
        label: line.label,
        first: line,
        isDeclared: declared.has(line.key),
        count: 1,
      })
  }
  return [...names.values()]
}

function chooseKept(alike: readonly [Name, ...Name[]] | readonly Name[]): Name {
  const better = (a: Name, b: Name): Name =>
    (Number(b.isDeclared) - Number(a.isDeclared) || b.count - a.count) > 0 ? b : a
  return alike.reduce(better)
}

function groupBy(names: readonly Name[], toGroup: (name: Name) => string): readonly (readonly Name[])[] {
  const groups = new Map<string, Name[]>()
  for (const name of names) {
    const group = groups.get(toGroup(name))
    if (group === undefined) groups.set(toGroup(name), [name])
    else group.push(name)
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** Pairs of a rare label and the common one that it is a slip of. */
function findSlips(names: readonly Name[]): readonly (readonly [rare: Name, common: Name])[] {
  const long = names.filter(({ label }) => foldWord(label).length >= shortestMisspelt)
  const slips: [Name, Name][] = []
  for (const rare of long) {
    const common = long.find(
      (other) => other !== rare && !rare.isDeclared && isRareBeside(rare, other) && isSlipOf(rare.label, other.label),
    )
    if (common !== undefined) slips.push([rare, common])
  }
  return slips
}

function isRareBeside(rare: Name, common: Name): boolean {
  return 4 * rare.count <= common.count || (rare.count === 1 && (common.count >= 3 || common.isDeclared))
}

/** Whether one word differs, by a slip, and is no word that tells speakers apart. */
function isSlipOf(a: string, b: string): boolean {
  const [first, second] = [wordsOfLabel(a), wordsOfLabel(b)]
  if (first.length !== second.length) return false
  const pairs = first.flatMap((word, index) => {
    const other = second[index]
    return other === undefined || other.text === word.text ? [] : [[word, other] as const]
  })
  const [pair] = pairs
  if (pairs.length !== 1 || pair === undefined) return false
  const [one, other] = pair
  if (one.text.length < shortestWord || other.text.length < shortestWord) return false
  if ((one.kind !== null && other.kind !== null) || one.text === `${other.text}ه` || other.text === `${one.text}ه`)
    return false
  return isOneSlip(one.text, other.text)
}

function rename(line: SpeakerLine, keptFor: ReadonlyMap<string, Name>): SpeakerLine {
  const kept = line.key === null ? undefined : keptFor.get(line.key)
  if (kept === undefined) return line
  const { key, label } = lastKept(kept, keptFor)
  return { ...line, key, label }
}

/** A label that others were joined into may be joined itself; never in a circle, for each is joined into one that is declared or stands more often. */
function lastKept(name: Name, keptFor: ReadonlyMap<string, Name>): Name {
  let kept = name
  for (let next = keptFor.get(kept.key); next !== undefined; next = keptFor.get(kept.key)) kept = next
  return kept
}
