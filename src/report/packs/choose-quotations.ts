import type { Language } from '../../diagnostic/format.ts'
import type { ExcerptModel } from '../model/study-model.ts'

/** How quotations are chosen, in one sentence: what packs and posters print beside them. */
export const quotationRule: Readonly<Record<Language, string>> = {
  ar: 'اختيرت الاقتباسات بقاعدة ثابتة لا باليد: أولها المقتطف الأكثر شواهد، وكل اقتباس بعده من المتحدث، ثم الجلسة، ثم المحافظة، ثم المستوى الأقل اقتباساً حتى حينه، فلا يُقتبس من متحدث مرتين ما دام غيره ينتظر؛ وعند التساوي يُقدَّم الأكثر شواهد، ثم الأسبق في ترتيب الملفات.',
  en: 'Quotations are chosen by a fixed rule, not by hand: first the excerpt with the most evidence, and each one after it from the speaker, then the session, then the governorate, then the level quoted least so far, so that nobody is quoted twice while others wait; among equals the one with more evidence, then the earlier in the order of files.',
}

/**
 * Quotations for a theme, by `quotationRule`. Evidence is counted in matches; a value that is not known is one of its own; turns of nobody
 * known belong, within a session, to one speaker.
 *
 * @param candidates in corpus order; those that the figures leave out are never chosen, and of a passage that stands there twice, the first only
 * @param most how many to choose
 * @param quoted what is quoted already: the rule goes on from there
 */
export function chooseQuotations(
  candidates: readonly ExcerptModel[],
  most: number,
  quoted: readonly ExcerptModel[] = [],
): readonly ExcerptModel[] {
  const counts = new QuotedCounts(quoted)
  const taken = new Set(quoted.map(passageOf))
  const waiting = candidates.filter((excerpt) => {
    const passage = passageOf(excerpt)
    if (!excerpt.counts || taken.has(passage)) return false
    taken.add(passage)
    return true
  })
  const chosen: ExcerptModel[] = []
  while (chosen.length < most && waiting.length > 0) {
    const next = firstOf(waiting, (excerpt) => [...counts.of(excerpt), -excerpt.evidence.length])
    const [excerpt] = waiting.splice(next, 1)
    if (excerpt === undefined) break
    counts.add(excerpt)
    chosen.push(excerpt)
  }
  return chosen
}

/** Who speaks in an excerpt, as the rule tells speakers apart: a person, else a label of a session. */
export function speakerKeyOf({ session, turn: { speaker } }: ExcerptModel): string {
  const person = speaker?.person ?? null
  return JSON.stringify(person === null ? [session, speaker?.label ?? null] : [person])
}

function passageOf({ session, record: { position } }: ExcerptModel): string {
  return `${session} ${position.start} ${position.end}`
}

/** How often speakers, sessions, governorates and levels were quoted. */
class QuotedCounts {
  readonly #counts = [speakerKeyOf, sessionOf, governorateOf, levelOf].map((keyOf) => ({
    keyOf,
    times: new Map<string | number | null, number>(),
  }))

  constructor(quoted: readonly ExcerptModel[]) {
    for (const excerpt of quoted) this.add(excerpt)
  }

  add(excerpt: ExcerptModel): void {
    for (const { keyOf, times } of this.#counts) times.set(keyOf(excerpt), (times.get(keyOf(excerpt)) ?? 0) + 1)
  }

  /** In the order of the rule. */
  of(excerpt: ExcerptModel): readonly number[] {
    return this.#counts.map(({ keyOf, times }) => times.get(keyOf(excerpt)) ?? 0)
  }
}

function sessionOf({ session }: ExcerptModel): number {
  return session
}

function governorateOf({ turn }: ExcerptModel): string | null {
  return turn.governorate
}

function levelOf({ turn }: ExcerptModel): string | null {
  return turn.level
}

/** The place of the first member whose numbers, compared one by one, are the lowest. */
function firstOf<Member>(members: readonly Member[], numbersOf: (member: Member) => readonly number[]): number {
  let best = 0
  let lowest: readonly number[] | null = null
  for (const [at, member] of members.entries()) {
    const numbers = numbersOf(member)
    if (lowest !== null && !isBelow(numbers, lowest)) continue
    best = at
    lowest = numbers
  }
  return best
}

function isBelow(numbers: readonly number[], others: readonly number[]): boolean {
  const at = numbers.findIndex((number, place) => number !== others[place])
  return at >= 0 && (numbers[at] ?? 0) < (others[at] ?? 0)
}
