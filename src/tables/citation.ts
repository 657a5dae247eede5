import type { Language } from '../diagnostic/format.ts'
import type { SessionHeader, SessionKind, Speaker } from '../session/session.ts'

interface Words {
  readonly kinds: Readonly<Record<SessionKind, string>>
  readonly level: string
  readonly line: string
  readonly separator: string
}

const words: Readonly<Record<Language, Words>> = {
  ar: {
    kinds: { 'focus-group': 'جلسة', interview: 'مقابلة', document: 'وثيقة' },
    level: 'مستوى',
    line: 'السطر',
    separator: '، ',
  },
  en: {
    kinds: { 'focus-group': 'focus group', interview: 'interview', document: 'document' },
    level: 'level',
    line: 'line',
    separator: ', ',
  },
}

/** What a citation names beside the line. */
export interface Cited {
  readonly speaker: Pick<Speaker, 'label' | 'attributes'> | null
  readonly header: NamedSession
}

type NamedSession = Pick<SessionHeader, 'id' | 'title' | 'kind' | 'place'>

/**
 * How a report cites a passage: «م3، مستوى 2، جلسة حماة، السطر 41». Speaker and level are left out where there are none. Tables cite in
 * Arabic, whatever the language of the messages.
 *
 * @param line 1-based
 */
export function citationOf({ speaker, header }: Cited, line: number, language: Language = 'ar'): string {
  const { level: levelName, line: lineName, separator } = words[language]
  const level = speaker?.attributes.get('level')
  const parts = [
    speaker?.label,
    level === undefined ? undefined : `${levelName} ${level}`,
    sessionNameOf(header, language),
    `${lineName} ${line}`,
  ]
  return parts.filter((part) => part !== undefined).join(separator)
}

/** What people call a session: its title, else its kind and place, else its id. */
export function sessionNameOf({ title, kind, place, id }: NamedSession, language: Language = 'ar'): string {
  if (title !== null) return title
  return place === null ? id : `${words[language].kinds[kind]} ${place}`
}
