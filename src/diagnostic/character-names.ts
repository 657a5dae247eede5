/** What people call the characters that nobody sees, by ranges of code points. Source: Unicode names, shortened. */
const ranges: readonly (readonly [first: number, last: number, en: string, ar: string])[] = [
  [0xa0, 0xa0, 'no-break space', 'مسافة غير قاطعة'],
  [0xad, 0xad, 'soft hyphen', 'واصلة اختيارية'],
  [0x61c, 0x61c, 'Arabic letter mark', 'علامة الحرف العربي'],
  [0x180e, 0x180e, 'Mongolian vowel separator', 'فاصل صوائت منغولي'],
  [0x2000, 0x200a, 'space of unusual width', 'مسافة غير مألوفة العرض'],
  [0x200b, 0x200b, 'zero-width space', 'مسافة معدومة العرض'],
  [0x200c, 0x200c, 'zero-width non-joiner', 'فاصل معدوم العرض'],
  [0x200d, 0x200d, 'zero-width joiner', 'واصل معدوم العرض'],
  [0x200e, 0x200e, 'left-to-right mark', 'علامة من اليسار إلى اليمين'],
  [0x200f, 0x200f, 'right-to-left mark', 'علامة من اليمين إلى اليسار'],
  [0x2028, 0x2029, 'line or paragraph separator', 'فاصل أسطر أو فقرات'],
  [0x202a, 0x202e, 'direction control', 'محرف اتجاه'],
  [0x202f, 0x202f, 'narrow no-break space', 'مسافة ضيقة غير قاطعة'],
  [0x205f, 0x205f, 'space of unusual width', 'مسافة غير مألوفة العرض'],
  [0x2060, 0x2060, 'word joiner', 'واصل كلمات'],
  [0x2066, 0x2069, 'direction control', 'محرف اتجاه'],
  [0x3000, 0x3000, 'ideographic space', 'مسافة صينية'],
  [0xfeff, 0xfeff, 'byte order mark', 'علامة ترتيب البايتات'],
]

/** A character by its number (`U+200F`) and, where it has a name known to people, that name: «right-to-left mark (U+200F)». */
export function nameCharacter(number: string): { readonly en: string; readonly ar: string } {
  const codePoint = Number.parseInt(number.slice(2), 16)
  const [, , en, ar] = ranges.find(([first, last]) => first <= codePoint && codePoint <= last) ?? []
  return {
    en: en === undefined ? `invisible character (${number})` : `${en} (${number})`,
    ar: ar === undefined ? `محرف خفي (${number})` : `${ar} (${number})`,
  }
}
