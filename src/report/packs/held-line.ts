import type { Language } from '../../diagnostic/format.ts'
import type { SessionKind } from '../../session/session.ts'
import { groupBy } from '../../tables/group-by.ts'
import type { View } from '../page/figure.ts'
import { modeNameOf } from '../page/names.ts'
import { joined, name, number, plain, say } from './document.ts'
import type { Line } from './document.ts'
import { countedIn } from './figures.ts'

const kinds = [
  ['focus-group', 'focusGroups'],
  ['interview', 'interviews'],
  ['document', 'documents'],
] as const

/** Before the last of several; Arabic says it before each. */
const and: Readonly<Record<Language, string>> = { ar: ' و', en: ' and ' }
const between: Readonly<Record<Language, string>> = { ar: '، ', en: ', ' }

/** What was held, and how people met: «7 جلسات مركزة (3 حضورية، 4 عن بُعد) ومقابلة واحدة (حضورية)». */
export function heldLine(view: View): Line {
  const held = kinds.flatMap(([kind, what]) => {
    const count = view.model.sessions.filter(({ header }) => header.kind === kind).length
    return count === 0 ? [] : [say`${countedIn(count, what, view.language)}${modesOf(view, kind, count)}`]
  })
  if (view.language === 'ar' || held.length < 2) return joined(held, and[view.language])
  return say`${joined(held.slice(0, -1), between.en)}${and.en}${held.at(-1) ?? []}`
}

function modesOf({ model, language }: View, kind: SessionKind, all: number): Line {
  const modes = model.sessions.flatMap(({ header }) =>
    header.kind === kind && header.mode !== null ? [header.mode] : [],
  )
  const groups = [...groupBy(modes, (mode) => mode)]
  const counted = groups.map(([mode, members]) => {
    const said = modeNameOf(mode, language)
    const shown = name(language === 'en' ? said.toLowerCase() : said)
    // Where all met alike there is nothing to count.
    return groups.length === 1 && members.length === all ? [shown] : [number(String(members.length)), plain(' '), shown]
  })
  return counted.length === 0 ? [] : say` (${joined(counted, between[language])})`
}
