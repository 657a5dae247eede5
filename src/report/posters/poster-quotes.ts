import { chooseQuotations } from '../packs/choose-quotations.ts'
import type { ExcerptModel } from '../model/study-model.ts'
import type { View } from '../page/figure.ts'
import { themeNameOf } from '../page/names.ts'
import { directionOf } from '../packs/docx-xml.ts'
import type { Quote } from './parts.ts'

/** Quotations of a poster. */
const mostQuotes = 3

/** A poster has room for a sentence or two, and a word or two say nothing: excerpts outside are quoted only where there are none within. */
const [leastWords, mostWords] = [6, 28]

/**
 * One quotation for each of the first themes, by the rule of packs, which goes on from theme to theme: nobody is quoted twice while others
 * wait.
 *
 * @param themes positions, in their order @param excerpts of the study or of a session
 */
export function posterQuotes(
  { tree, language }: View,
  themes: readonly number[],
  excerpts: readonly ExcerptModel[],
): readonly Quote[] {
  const quoted: ExcerptModel[] = []
  const quotes: Quote[] = []
  for (const theme of themes) {
    if (quotes.length === mostQuotes) break
    const own = excerpts.filter((excerpt) => tree.lineageOf(excerpt.theme).includes(theme))
    const short = own.filter(({ counts, record }) => counts && record.words >= leastWords && record.words <= mostWords)
    const [excerpt] = chooseQuotations(short.length > 0 ? short : own, 1, quoted)
    const name = tree.themes[theme]
    if (excerpt === undefined || name === undefined) continue
    quoted.push(excerpt)
    quotes.push({
      theme: themeNameOf(name, language),
      text: excerpt.record.text,
      direction: directionOf(excerpt.record.text, language === 'ar' ? 'rtl' : 'ltr'),
      citation: excerpt.citation[language],
    })
  }
  return quotes
}
