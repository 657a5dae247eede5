import { isKnownLabel, isShortLabel, questionOrAnswer } from './label.ts'
import { canonicalLabel, strengthOfWords, wordsOfLabel } from './label-words.ts'
import type { Word } from './label-words.ts'
import { beginsAsProse, holdsProse } from './prose-words.ts'
import { nameSpeaker } from './speaker-name.ts'
import type { WrittenLabel } from './speaker-name.ts'

/**
 * What a label by itself says. `strength`: `trusted` where it needs nothing else (declared, or customary), `likely` where it begins like one that names
 * a speaker («المتحدث سامر»), `possible` where it is short and no prose, else null. `alike` is one for spellings of one label.
 */
export interface Identity {
  readonly key: string
  readonly label: string
  readonly strength: 'trusted' | 'likely' | 'possible' | null
  readonly alike: string
  readonly isDeclared: boolean
  /** Whether a word says it, and not only a letter with a number. */
  readonly hasRole: boolean
}

/** Works out what labels say, each spelling once. `hasQuestions`: whether the text has questions (س:) and answers (ج:). */
export class LabelEvidence {
  readonly #declared: ReadonlySet<string>
  readonly #hasQuestions: boolean
  readonly #identities = new Map<string, Identity>()
  #lastLine: WrittenLabel | null = null
  #lastIdentity: Identity | null = null

  constructor(declared: ReadonlySet<string>, hasQuestions: boolean) {
    this.#declared = declared
    this.#hasQuestions = hasQuestions
  }

  of(line: WrittenLabel): Identity {
    // One line is asked for again and again before the next.
    if (line === this.#lastLine && this.#lastIdentity !== null) return this.#lastIdentity
    let identity = this.#identities.get(line.fullLabel)
    if (identity === undefined) {
      identity = this.#judge(line)
      this.#identities.set(line.fullLabel, identity)
    }
    this.#lastLine = line
    this.#lastIdentity = identity
    return identity
  }

  #judge(line: WrittenLabel): Identity {
    const { key, label, folded } = nameSpeaker(line, this.#declared, this.#hasQuestions)
    const isDeclared = this.#declared.has(key)
    const strength = isDeclared || this.#isCustomary(folded) ? 'trusted' : strengthOf(folded)
    return {
      key,
      label,
      alike: strength === null ? key : canonicalLabel(label) || key,
      isDeclared,
      strength,
      hasRole: strength === 'trusted' && wordsOfLabel(folded).some(isRole),
    }
  }

  #isCustomary(folded: string): boolean {
    if (questionOrAnswer(folded) === null) return isKnownLabel(folded)
    // «ج» alone, or «س», may as well number an item.
    return this.#hasQuestions || (folded.length > 1 && isKnownLabel(folded))
  }
}

function isRole({ kind }: Word): boolean {
  return kind === 'role' || kind === 'lead' || kind === 'chair' || kind === 'counted'
}

function strengthOf(folded: string): Identity['strength'] {
  if (holdsProse(folded)) return null
  const isTidy = !/[؟?!؛;«»"…]/u.test(folded) && folded.length <= 60
  if (isTidy && strengthOfWords(wordsOfLabel(folded)) === 'likely') return 'likely'
  return isShortLabel(folded) && !beginsAsProse(folded) && !isItem(folded) ? 'possible' : null
}

/** «الحجة الأولى», «مثال 2»: items of a speech. */
function isItem(folded: string): boolean {
  const words = wordsOfLabel(folded)
  return (
    words.length >= 2 &&
    words[0]?.kind === null &&
    words.at(-1)?.kind === 'number' &&
    /^\p{L}/u.test(words.at(-1)?.text ?? '')
  )
}
