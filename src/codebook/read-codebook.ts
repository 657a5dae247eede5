import { problem } from '../diagnostic/diagnostic.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { orderByPlace } from '../diagnostic/place.ts'
import { readYaml } from '../parsing/yaml.ts'
import type { YamlDocument } from '../parsing/yaml.ts'
import type { Attribute, Codebook } from './codebook.ts'
import { checkFormat } from './format.ts'
import { toLabel } from './label.ts'
import type { RawAttribute, RawCodebook } from './raw.ts'
import { readThemes } from './read-themes.ts'
import { checkReferences } from './references.ts'
import { matchesSchema } from './schema-validator.js'
import { describeShape } from './shape.ts'
import { readTexts } from './texts.ts'
import { checkWriting } from './written.ts'

/**
 * Reads a codebook from its YAML text.
 *
 * @param path as the user knows the file, for the places of problems
 * @returns `codebook` is null when the text is no YAML, of another format, or has not the shape that the schema asks for. It can be
 * there together with errors: axes, attribute values and former ids that contradict one another. Codes: YAML_…, CODEBOOK_… .
 */
export function readCodebook(
  text: string,
  path: string,
): { codebook: Codebook | null; diagnostics: readonly Diagnostic[] } {
  const { document, diagnostics } = readYaml(text, path)
  if (document === null) return { codebook: null, diagnostics }
  if (document.value === null)
    return { codebook: null, diagnostics: [...diagnostics, problem('CODEBOOK_EMPTY', {}, { path })] }
  const format = checkFormat(document)
  // A newer format may have any shape.
  if (format?.code === 'CODEBOOK_NEWER_FORMAT') return { codebook: null, diagnostics: [...diagnostics, format] }
  const found = [...diagnostics, ...(format === null ? [] : [format]), ...checkWriting(document)]
  matchesSchema(document.value)
  const shapeProblems = matchesSchema.errors ?? []
  if (shapeProblems.length > 0) {
    return { codebook: null, diagnostics: orderByPlace([...found, ...describeShape(document, shapeProblems)]) }
  }
  const raw = document.value as RawCodebook // It matches the schema.
  return {
    codebook: toCodebook(raw, document, path),
    diagnostics: orderByPlace([...found, ...checkReferences(raw, document)]),
  }
}

function toCodebook(raw: RawCodebook, document: YamlDocument, path: string): Codebook {
  const register = raw.register ?? null
  return {
    path,
    id: raw.id,
    version: raw.version,
    title: toLabel(raw.title),
    language: raw.language,
    unit: raw.unit ?? 'sentence',
    plurals: raw.plurals ?? 'list',
    register,
    axes: (raw.axes ?? []).map(({ id, label, question }) => ({
      id,
      label: toLabel(label),
      question: toLabel(question),
    })),
    attributes: Object.entries(raw.attributes ?? {}).map(([name, attribute]) => toAttribute(name, attribute)),
    themes: readThemes(raw.themes, ['themes'], { parent: null, depth: 0, axes: [], color: null, document, register }),
    texts: readTexts(document),
  }
}

function toAttribute(name: string, raw: RawAttribute): Attribute {
  return {
    name,
    label: toLabel(raw.label),
    values: raw.values?.map(String) ?? null,
    aliases: new Map(Object.entries(raw.aliases ?? {}).map(([alias, value]) => [alias, String(value)])),
    ordinal: raw.ordinal ?? false,
  }
}
