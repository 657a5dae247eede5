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

const and: Readonly<Record<Language, string>> = { ar: ' و', en: ' and ' }
const between: Readonly<Record<Language, string>> = { ar: '، ', en: ', ' }

/** What was held, and how people met: «7 جلسات مركزة (3 حضورية، 4 عن بُعد) و4 مقابلات (…)». */
export function heldLine(view: View): Line {
  const held = kinds.flatMap(([kind, what]) => {
    const count = view.model.sessions.filter(({ header }) => header.kind === kind).length
    return count === 0 ? [] : [say`${countedIn(count, what, view.language)}${modesOf(view, kind)}`]
  })
  return joined(held, and[view.language])
}

function modesOf({ model, language }: View, kind: SessionKind): Line {
  const modes = model.sessions.flatMap(({ header }) =>
    header.kind === kind && header.mode !== null ? [header.mode] : [],
  )
  const counted = [...groupBy(modes, (mode) => mode)].map(([mode, members]) => {
    const said = modeNameOf(mode, language)
    const shown = language === 'en' ? said.toLowerCase() : said
    return [number(String(members.length)), plain(' '), name(shown)]
  })
  return counted.length === 0 ? [] : say` (${joined(counted, between[language])})`
}
