import type { SessionHeader, SessionKind } from '../session/session.ts'
import type { TurnView } from './session-view.ts'

const kindNames: Readonly<Record<SessionKind, string>> = {
  'focus-group': 'جلسة',
  interview: 'مقابلة',
  document: 'وثيقة',
}

/**
 * How a report cites a passage: «م3، مستوى 2، جلسة حماة، السطر 41». Speaker and level are left out where there are none.
 *
 * @param line 1-based
 */
export function citationOf({ speaker, header }: Pick<TurnView, 'speaker' | 'header'>, line: number): string {
  const level = speaker?.attributes.get('level')
  return [speaker?.label, level === undefined ? undefined : `مستوى ${level}`, sessionName(header), `السطر ${line}`]
    .filter((part) => part !== undefined)
    .join('، ')
}

/** The title of a session, else its kind and place, else its id. */
function sessionName({ title, kind, place, id }: SessionHeader): string {
  if (title !== null) return title
  return place === null ? id : `${kindNames[kind]} ${place}`
}
