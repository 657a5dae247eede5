import type { Language } from '../../diagnostic/format.ts'
import { grouped } from '../../text/grouped.ts'
import { counted } from '../words/counts.ts'

/** What the script says in the page. */
export interface Words {
  readonly found: (passages: number, turns: number, all: number) => string
  readonly nothing: string
  readonly earlier: (count: number) => string
  readonly later: (count: number) => string
  readonly cite: string
  readonly quote: string
  readonly copied: string
  readonly context: string
  readonly closeContext: string
  readonly address: string
  readonly notCounted: string
  readonly quoted: (text: string, citation: string) => string
}

const arabic: Words = {
  found: (passages, turns, all) =>
    `${counted(passages, 'excerpts', 'ar')} في ${counted(turns, 'turns', 'ar')}${passages === all ? '' : `، من أصل ${grouped(all)}`}`,
  nothing: 'لا شيء يوافق هذه المرشّحات. وسّعها أو امسحها.',
  earlier: (count) => `أظهر ما قبلها (${grouped(count)})`,
  later: (count) => `أظهر المزيد (${grouped(count)})`,
  cite: 'انسخ الإحالة',
  quote: 'انسخ النص مع إحالته',
  copied: 'نُسخ',
  context: 'السياق',
  closeContext: 'أغلق السياق',
  address: 'رابط دائم',
  notCounted: 'خارج الأرقام',
  quoted: (text, citation) => `«${text}» (${citation})`,
}

const english: Words = {
  found: (passages, turns, all) =>
    `${counted(passages, 'excerpts', 'en')} in ${counted(turns, 'turns', 'en')}${passages === all ? '' : `, of ${grouped(all)}`}`,
  nothing: 'Nothing passes these filters. Widen or clear them.',
  earlier: (count) => `Show earlier ones (${grouped(count)})`,
  later: (count) => `Show more (${grouped(count)})`,
  cite: 'Copy citation',
  quote: 'Copy text with citation',
  copied: 'Copied',
  context: 'Context',
  closeContext: 'Close context',
  address: 'Permanent link',
  notCounted: 'Not in the figures',
  quoted: (text, citation) => `“${text}” (${citation})`,
}

/** The words of the script in a language. */
export function wordsIn(language: Language): Words {
  return language === 'ar' ? arabic : english
}
