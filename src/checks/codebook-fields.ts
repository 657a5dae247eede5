import type { Codebook, Label, Theme } from '../codebook/codebook.ts'
import type { Fields, FieldValue } from './field-changes.ts'
import { fieldsOfExclusions } from './written-rule.ts'
import type { RuleScope } from './written-rule.ts'

/**
 * What a theme says under each key.
 *
 * @param partner id of the same theme in the other codebook: among former ids it says no more than the rename itself
 */
export function fieldsOfTheme(theme: Theme, partner: string, scope: RuleScope): Fields {
  return new Map<string, FieldValue>([
    ['parent', theme.parent],
    ['was', theme.was.filter((id) => id !== partner)],
    ...fieldsOfLabel('label', theme.label),
    ...fieldsOfLabel('definition', theme.definition),
    ['include', theme.include],
    ['exclude', theme.exclude],
    ['axes', theme.axes],
    ['color', theme.color],
    ...fieldsOfExclusions(theme.unless, scope),
    ['examples.coded', theme.coded.map(({ text }) => text)],
    ['examples.not_coded', theme.notCoded.map(({ text }) => text)],
  ])
}

/** What a codebook says outside its themes. */
export function fieldsOfCodebook(codebook: Codebook): Fields {
  const { id, version, title, language, unit, plurals, register, axes, attributes } = codebook
  return new Map<string, FieldValue>([
    ['id', id],
    ['version', version],
    ...fieldsOfLabel('title', title),
    ['language', language],
    ['unit', unit],
    ['plurals', plurals],
    ['register', register],
    ['axes', axes.map((axis) => axis.id)],
    ...axes.flatMap(({ id: axis, label, question }) => [
      ...fieldsOfLabel(`axes.${axis}.label`, label),
      ...fieldsOfLabel(`axes.${axis}.question`, question),
    ]),
    ['attributes', attributes.map(({ name }) => name)],
    ...attributes.flatMap(({ name, label, values, aliases, ordinal }): [string, FieldValue][] => [
      ...fieldsOfLabel(`attributes.${name}.label`, label),
      [`attributes.${name}.values`, values],
      [`attributes.${name}.aliases`, Array.from(aliases, ([alias, value]) => `${alias}: ${value}`)],
      [`attributes.${name}.ordinal`, ordinal ? 'true' : null],
    ]),
  ])
}

function fieldsOfLabel(key: string, { ar, en }: Label): [string, FieldValue][] {
  return [
    [`${key}.ar`, ar],
    [`${key}.en`, en],
  ]
}
