import { countWords } from '../text/words.ts'
import type { Session, SessionHeader, Speaker, Turn } from './session.ts'

/** What the reader understood of a session, small enough to keep for every file of a corpus. */
export interface SessionOverview {
  readonly header: SessionHeader
  readonly voices: readonly VoiceOverview[]
  readonly turns: number
  /** Of all turns. */
  readonly words: number
  /** Turns of which nobody is known to be the speaker. */
  readonly turnsOfNobody: number
  /** The timecodes that stand first and last, as written; null where there are none. */
  readonly firstTime: string | null
  readonly lastTime: string | null
  /** Longest stretch between two timecodes that follow each other, in seconds; null where fewer than two are known. */
  readonly longestGap: number | null
  /** How often a timecode is earlier than the one before it. */
  readonly timesBackwards: number
}

/** What a speaker says in a session. */
export interface VoiceOverview {
  readonly speaker: Speaker
  readonly turns: number
  readonly words: number
}

/** Linear in the session. Words are counted as the coder counts them. */
export function overviewOf({ header, speakers, turns, speech }: Session): SessionOverview {
  const voices = new Map(speakers.map((speaker) => [speaker, { turns: 0, words: 0 }]))
  let words = 0
  let turnsOfNobody = 0
  for (const { speaker, span } of turns) {
    const said = countWords(speech, span.start, span.end)
    words += said
    const voice = speaker === null ? undefined : voices.get(speaker)
    if (voice === undefined) turnsOfNobody++
    else {
      voice.turns++
      voice.words += said
    }
  }
  const counted = Array.from(voices, ([speaker, counts]) => ({ speaker, ...counts }))
  return { header, voices: counted, turns: turns.length, words, turnsOfNobody, ...timesOf(turns) }
}

type Times = Pick<SessionOverview, 'firstTime' | 'lastTime' | 'longestGap' | 'timesBackwards'>

function timesOf(turns: readonly Turn[]): Times {
  const times = turns.flatMap(({ time, marks }) => [
    ...(time === null ? [] : [time]),
    ...marks.map((mark) => mark.time),
  ])
  const seconds = times.map(toSeconds).filter((time) => time !== null)
  let longestGap: number | null = null
  let timesBackwards = 0
  for (const [at, time] of seconds.entries()) {
    const before = seconds[at - 1]
    if (before === undefined) continue
    if (time < before) timesBackwards++
    else longestGap = Math.max(longestGap ?? 0, time - before)
  }
  return { firstTime: times[0] ?? null, lastTime: times.at(-1) ?? null, longestGap, timesBackwards }
}

/** Of «12:34», «1:02:03» or «00:03:12.5»; null where it is none of them. */
function toSeconds(time: string): number | null {
  const parts = time.replace(',', '.').split(':').map(Number)
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => Number.isNaN(part))) return null
  return parts.reduce((total, part) => total * 60 + part, 0)
}
