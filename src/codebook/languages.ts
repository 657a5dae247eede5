import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { YamlDocument } from '../parsing/yaml.ts'
import type { LocatedTheme } from './located-themes.ts'
import type { Pointer } from './pointer.ts'
import type { RawCodebook, RawLabel } from './raw.ts'

const languages = ['ar', 'en'] as const

interface LocatedLabel {
  readonly label: RawLabel
  readonly pointer: Pointer
}

/**
 * Every label, definition and question is expected in the codebook's own language, in those of its title, and in a language that more than half of
 * its like have: one English label among thirty is an extra, twenty-nine make the thirtieth a gap.
 *
 * @returns CODEBOOK_NO_TRANSLATION, at the keys
 */
export function checkLanguages(
  raw: RawCodebook,
  themes: readonly LocatedTheme[],
  document: YamlDocument,
): readonly Diagnostic[] {
  const labels = [
    ...(raw.axes ?? []).map(({ label }, index) => located(label, ['axes', index, 'label'])),
    ...Object.entries(raw.attributes ?? {}).map(([name, { label }]) => located(label, ['attributes', name, 'label'])),
    ...themes.map(({ theme, pointer }) => located(theme.label, [...pointer, 'label'])),
  ].flat()
  const definitions = themes.flatMap(({ theme, pointer }) => located(theme.definition, [...pointer, 'definition']))
  const questions = (raw.axes ?? []).flatMap(({ question }, index) => located(question, ['axes', index, 'question']))
  const promised = languages.filter((language) => raw.language === language || raw.title[language] !== undefined)
  return [located(raw.title, ['title']), labels, definitions, questions].flatMap((alike) => {
    const expected = languages.filter((language) => promised.includes(language) || isUsual(language, alike))
    return alike.flatMap((one) => expected.flatMap((language) => checkLabel(one, language, document)))
  })
}

function located(label: RawLabel | undefined, pointer: Pointer): readonly LocatedLabel[] {
  return label === undefined ? [] : [{ label, pointer }]
}

function isUsual(language: 'ar' | 'en', labels: readonly LocatedLabel[]): boolean {
  return labels.filter(({ label }) => label[language] !== undefined).length * 2 > labels.length
}

function checkLabel({ label, pointer }: LocatedLabel, language: 'ar' | 'en', document: YamlDocument): Diagnostic[] {
  if (label[language] !== undefined) return []
  const args = { key: String(pointer.at(-1)), language }
  return [problem('CODEBOOK_NO_TRANSLATION', args, document.placeOf(pointer, 'key'))]
}
