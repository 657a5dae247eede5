import type { Codebook, Label, Theme } from '../../codebook/codebook.ts'
import type { Language } from '../../diagnostic/format.ts'
import type { SessionKind } from '../../session/session.ts'
import { isolated } from './html.ts'
import type { Html } from './html.ts'

/** What a label says in a language, else in the other; null where it says nothing. */
export function labelIn({ ar, en }: Label, language: Language): string | null {
  return language === 'ar' ? (ar ?? en) : (en ?? ar)
}

export function themeNameOf({ label, id }: Theme, language: Language): string {
  return labelIn(label, language) ?? id
}

export function themeIn(theme: Theme, language: Language): Html {
  return isolated(themeNameOf(theme, language))
}

const unknown: Readonly<Record<Language, string>> = { ar: 'غير معروف', en: 'Unknown' }

/** A governorate for people: in English the first of its aliases in Latin letters, where the codebook gives one. */
export function governorateNameOf(value: string | null, codebook: Codebook, language: Language): string {
  if (value === null) return unknown[language]
  if (language === 'ar') return value
  const aliases = codebook.attributes.find(({ name }) => name === 'governorate')?.aliases ?? new Map<string, string>()
  return [...aliases].find(([alias, meant]) => meant === value && /^[A-Za-z' -]+$/.test(alias))?.[0] ?? value
}

export function levelNameOf(value: string | null, language: Language): string {
  if (value === null) return unknown[language]
  return language === 'ar' ? `المستوى ${value}` : `Level ${value}`
}

const kinds: Readonly<Record<Language, Readonly<Record<SessionKind, string>>>> = {
  ar: { 'focus-group': 'جلسة مركزة', interview: 'مقابلة', document: 'وثيقة' },
  en: { 'focus-group': 'Focus group', interview: 'Interview', document: 'Document' },
}

export function kindNameOf(kind: SessionKind, language: Language): string {
  return kinds[language][kind]
}

const modes: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  ar: new Map([
    ['in-person', 'حضورية'],
    ['online', 'عن بُعد'],
  ]),
  en: new Map([
    ['in-person', 'In person'],
    ['online', 'Online'],
  ]),
}

/** How a session met; what is no known mode is shown as written. */
export function modeNameOf(mode: string | null, language: Language): string {
  return mode === null ? '–' : (modes[language].get(mode) ?? mode)
}
