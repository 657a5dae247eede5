import type { Speaker } from '../session/session.ts'
import { columnsOf, list, rowsOf, via } from './column.ts'
import type { Counting } from './counting.ts'
import { columnsOfGroups, describedBy } from './frequencies-by.ts'
import type { ThemeInGroup } from './frequencies-by.ts'
import { groupBy } from './group-by.ts'
import { personColumn, speakerColumns } from './place-columns.ts'
import type { Row, TableFold } from './table.ts'
import { Tally } from './tally.ts'

/** A speaker of one session, or a person in all of his or her sessions. */
interface Voice {
  readonly speaker: Speaker
  readonly sessions: string[]
  readonly tally: Tally
}

interface ThemeOfVoice extends ThemeInGroup {
  readonly voice: Voice
}

/**
 * One row per speaker and theme that he or she speaks of; what is not there is 0. Speakers as they come, themes as in the codebook;
 * persons known across sessions come last, one speaker each however many sessions they spoke in.
 */
export function frequenciesBySpeaker(counting: Counting): TableFold {
  const persons = new Map<string, Voice>()
  return {
    ...describedBy(['speaker']),
    columns: columnsOf(columns),
    *add(session) {
      const { header, turns } = counting.view(session)
      for (const [speaker, own] of groupBy(
        turns.filter(({ counts }) => counts),
        (turn) => turn.speaker,
      )) {
        if (speaker === null) continue
        const voice = (speaker.person === null ? undefined : persons.get(speaker.person)) ?? {
          speaker,
          sessions: [],
          tally: new Tally(),
        }
        voice.sessions.push(header.id)
        voice.tally.add(own)
        if (speaker.person === null) yield* rowsOfVoice(counting, voice)
        else persons.set(speaker.person, voice)
      }
    },
    *finish() {
      for (const voice of persons.values()) yield* rowsOfVoice(counting, voice)
    },
  }
}

function* rowsOfVoice({ tree }: Counting, voice: Voice): Generator<Row> {
  const totals = voice.tally.totals()
  const themes = tree.themes.map((theme, position) => ({
    theme,
    group: [voice.speaker.label],
    figures: voice.tally.figures(position),
    totals,
    voice,
  }))
  yield* rowsOf(
    columns,
    themes.filter(({ figures }) => figures.turns > 0),
  )
}

const columns = columnsOfGroups<ThemeOfVoice>([
  list('session', ['Sessions the speaker speaks in', 'الجلسات التي يتكلم فيها المتحدث'], ({ voice }) => voice.sessions),
  ...via(({ voice }: ThemeOfVoice) => voice.speaker, [...speakerColumns, personColumn]),
])
