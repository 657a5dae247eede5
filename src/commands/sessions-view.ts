import type { SessionOverview } from '../session/overview.ts'
import type { ReadFile } from '../tables/overview.ts'
import type { SessionsText } from './sessions-text.ts'
import { terminalTable, terminalText } from './terminal-table.ts'

/** The lines that show what was understood of a file: its name and what is known of it, then a line for each speaker. */
export function fileLines(file: ReadFile, text: SessionsText, isolated: boolean): readonly string[] {
  const { source, overview, problem } = file
  const about = overview === null ? [text.notRead(problem ?? '')] : aboutSession(overview, text)
  const facts = [...[file.format, file.encoding].filter((fact) => fact !== null), ...about]
  const lines = [terminalText(source, isolated), `  ${facts.map((fact) => terminalText(fact, isolated)).join(' · ')}`]
  if (overview === null) return lines
  const notes = notesOf(file, overview, text).map((note) => `  ${terminalText(note, isolated)}`)
  return [...lines, ...voiceLines(overview, text, isolated), ...notes]
}

function aboutSession({ header }: SessionOverview, text: SessionsText): readonly string[] {
  const { id, title, kind, mode, place, date, governorates } = header
  const facts = [id, title, text.kinds[kind], mode, place, governorates.join('، '), date].filter(
    (fact) => fact !== null,
  )
  return facts.filter((fact) => fact !== '')
}

function voiceLines(overview: SessionOverview, text: SessionsText, isolated: boolean): readonly string[] {
  const { voices, turns, words } = overview
  if (voices.length === 0) return [`  ${text.paragraphs(turns, words)}`]
  const rows = voices.map(({ speaker, turns: own, words: said }) => [
    speaker.label,
    text.roles[speaker.role],
    text.turns(own),
    text.words(said),
    [...speaker.attributes.values()].join('، '),
  ])
  const table = terminalTable(rows, ['left', 'left', 'left', 'left', 'left'], isolated)
  return table.map((line) => `    ${line}`)
}

function notesOf({ warnings }: ReadFile, overview: SessionOverview, text: SessionsText): readonly string[] {
  const { voices, turnsOfNobody, firstTime, lastTime, longestGap, timesBackwards } = overview
  const gap = longestGap === null ? '' : toClock(longestGap)
  return [
    ...(voices.length > 0 && turnsOfNobody > 0 ? [text.nobody(turnsOfNobody)] : []),
    ...(firstTime === null || lastTime === null ? [] : [text.times(firstTime, lastTime, gap)]),
    ...(timesBackwards > 0 ? [text.backwards(timesBackwards)] : []),
    ...(warnings > 0 ? [text.warnings(warnings)] : []),
  ]
}

/** Seconds as «2:05». */
function toClock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
