import type { Language } from '../diagnostic/format.ts'
import type { Column } from '../tables/table.ts'

/**
 * The headings of columns: their names, or what they are called in Arabic. Attributes and themes are called as the codebook's author
 * wished: where two would be called the same, both have their names behind it, so that no two headings are equal.
 */
export function headingsOf(columns: readonly Column[], language: Language): readonly string[] {
  if (language === 'en') return columns.map(({ name }) => name)
  const count = new Map<string, number>()
  for (const { nameAr } of columns) count.set(nameAr, (count.get(nameAr) ?? 0) + 1)
  return columns.map(({ name, nameAr }) => (count.get(nameAr) === 1 ? nameAr : `${nameAr} (${name})`))
}
