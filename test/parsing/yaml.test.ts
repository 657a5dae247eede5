import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDiagnostic } from '../../src/diagnostic/format.ts'
import { readYaml } from '../../src/parsing/yaml.ts'

const shared = join(import.meta.dirname, '../../../shared/data/bad-input')

/** Codes with their places, `CODE line:column`. */
function problemsOf(text: string): readonly string[] {
  return readYaml(text, 'a.yaml').diagnostics.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`)
}

function valueOf(text: string): unknown {
  const { document, diagnostics } = readYaml(text, 'a.yaml')
  expect(diagnostics).toEqual([])
  return document?.value
}

describe('values', () => {
  test.each<[claim: string, text: string, value: unknown]>([
    ['an empty document is null', '', null],
    ['a document of comments is null', '# nothing\n', null],
    ['no, on and yes stay texts', '[no, on, yes, off]', ['no', 'on', 'yes', 'off']],
    ['numbers, booleans and null are typed', '[1, 1.5, true, ~]', [1, 1.5, true, null]],
    ['Arabic-Indic digits stay text', 'level: ٢', { level: '٢' }],
    ['keys are texts even where they look like numbers', '012: a\n~: b', { '012': 'a', '~': 'b' }],
    ['a key may be empty', ': x', { '': 'x' }],
    ['a merge sign is a plain key', '<<: {a: 1}', { '<<': { a: 1 } }],
    ['a byte order mark is no part of it', '\ufeffa: 1', { a: 1 }],
    ['lines may end with CRLF', 'a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['lines may end with a lone CR', 'a: 1\rb:\r  - 2\r', { a: 1, b: [2] }],
    ['a stray asterisk inside a text is text', 'a: 2 * 3', { a: '2 * 3' }],
  ])('%s', (_, text, value) => {
    expect(valueOf(text)).toEqual(value)
  })

  test('as text, every scalar is what was written', () => {
    const { document } = readYaml('session: 007\ndate: 2022-03-05\nlevel: 1.10\nyes: true\nempty:', 'a.yaml', 1, 'text')
    expect(document?.value).toEqual({ session: '007', date: '2022-03-05', level: '1.10', yes: 'true', empty: '' })
  })

  test('keys with a meaning in JavaScript are keys like any other', () => {
    const value = valueOf('__proto__: { polluted: true }\nconstructor: x\ntoString: y') as Record<string, unknown>
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'toString'])
    expect(Object.getPrototypeOf(value)).toBe(null)
    expect(({} as Record<string, unknown>)['polluted']).toBe(undefined)
  })
})

describe('places', () => {
  // line 3 is «  - id: كِتَاب» with two marks, then a value after an emoji: columns count code points
  const text = 'title: t\nthemes:\n  - id: كِتَاب\n    terms: [نزوح, هجرة]\n    "😀 a": { b: 1 }\n'
  const { document } = readYaml(text, 'a.yaml')

  test.each<[pointer: (string | number)[], part: 'key' | 'value', place: string]>([
    [[], 'value', '1:1'],
    [['title'], 'key', '1:1'],
    [['title'], 'value', '1:8'],
    [['themes', 0], 'value', '3:5'],
    [['themes', 0], 'key', '3:5'],
    [['themes', 0, 'id'], 'value', '3:9'],
    [['themes', 0, 'terms', 1], 'value', '4:19'],
    [['themes', 0, '😀 a'], 'key', '5:5'],
    [['themes', 0, '😀 a'], 'value', '5:12'],
    [['themes', 0, '😀 a', 'b'], 'value', '5:17'],
    [['themes', 0, 'label'], 'key', '3:5'],
    [['themes', 7, 'id'], 'value', '2:1'],
    [['absent'], 'value', '1:1'],
  ])('%j %s stands at %s', (pointer, part, place) => {
    const at = document?.placeOf(pointer, part)
    expect(`${at?.line}:${at?.column}`).toBe(place)
  })

  test.each<[pointer: (string | number)[], part: 'key' | 'value', written: string]>([
    [['title'], 'value', 't'],
    [['themes', 0, 'id'], 'value', 'كِتَاب'],
    [['themes', 0, 'id'], 'key', 'id'],
    [['themes', 0, 'terms'], 'value', '[نزوح, هجرة]'],
    [['themes', 0, '😀 a'], 'key', '"😀 a"'],
    [['themes', 0], 'key', ''],
    [['absent'], 'value', ''],
  ])('%j %s is written %s', (pointer, part, written) => {
    expect(document?.writtenAt(pointer, part)).toBe(written)
  })

  test('lines count from the line of the file that the text begins on', () => {
    const { document: embedded } = readYaml('a: 1\nb: 2', 't.md', 2)
    expect(embedded?.placeOf(['b'], 'key')).toEqual({ path: 't.md', line: 3, column: 1 })
  })

  test('an empty value stands after its key', () => {
    expect(readYaml('a:\nb: 1', 'a.yaml').document?.placeOf(['a'])).toEqual({ path: 'a.yaml', line: 1, column: 3 })
  })
})

describe('problems', () => {
  test.each<[claim: string, text: string, problems: readonly string[]]>([
    ['a second key', 'a: 1\nb: 2\na: 3', ['YAML_DUPLICATE_KEY 3:1']],
    ['a second key in another composition', '\u0622: 1\n\u0627\u0653: 2', ['YAML_DUPLICATE_KEY 2:1']],
    ['a second document', '--- a\n--- b\n', ['YAML_MULTIPLE_DOCUMENTS 2:1']],
    ['a tab as indentation', 'a:\n\tb: 1', ['YAML_SYNTAX 2:1']],
    ['a tag of its own', 'a: !x 1', ['YAML_TAG 1:4']],
    ['a standard tag', 'a: !!str 1', ['YAML_TAG 1:4']],
    ['a code tag', 'a: !!js/function x', ['YAML_TAG 1:4']],
    ['an alias and its anchor', 'a: &x 1\nb: *x', ['YAML_ALIAS 1:4', 'YAML_ALIAS 2:4']],
    ['an alias of itself', 'a: &a [*a]', ['YAML_ALIAS 1:4', 'YAML_ALIAS 1:8']],
    ['a text that begins with an asterisk', 'a: *نزح*', ['YAML_ALIAS 1:4']],
    ['a directive', '%YAML 1.1\n---\na: yes', ['YAML_DIRECTIVE 1:1']],
    ['a second colon', 'label: ar: x', ['YAML_SYNTAX 1:8']],
    ['an open bracket', '{ a: 1', ['YAML_SYNTAX 1:7']],
    ['an unknown escape', 'a: "x\\qy"', ['YAML_SYNTAX 1:6']],
    ['a reserved sign', 'a: @x', ['YAML_SYNTAX 1:4']],
    ['a list as a key', '[1, 2]: x', ['YAML_SYNTAX 1:1']],
    ['a no-break space as indentation', 'a:\n\u00a0\u00a0b: 1', ['YAML_INVISIBLE_INDENT 2:1']],
    ['a no-break space behind plain ones', 'a:\n  \u00a0b: 1', ['YAML_INVISIBLE_INDENT 2:3']],
    [
      'an ideographic space before an item, not what follows from it',
      'a:\n\u3000- b\n  - c',
      ['YAML_INVISIBLE_INDENT 2:1'],
    ],
    ['a no-break space behind the hyphen of an item', 'a:\n  -\u00a0b', ['YAML_INVISIBLE_INDENT 2:4']],
    ['a no-break space before a continued line', 'a:\n  b\n  \u00a0c', ['YAML_INVISIBLE_INDENT 3:3']],
    ['a no-break space in a key that begins no line', '{ a: 1, \u00a0b: 2 }', ['YAML_INVISIBLE_IN_KEY 1:9']],
    ['a right-to-left mark in a key', '\u200fid: x', ['YAML_INVISIBLE_IN_KEY 1:1']],
    ['a NUL made by an escape', 'a: "x\\0y"', ['YAML_CONTROL_CHARACTER 1:4']],
    ['an escape sequence in a key', '"\\e[2J": x', ['YAML_CONTROL_CHARACTER 1:1']],
    ['half a surrogate pair', 'a: "\\ud800"', ['YAML_CONTROL_CHARACTER 1:4']],
    ['a number too long for a number', 'a: 9007199254740993', ['YAML_NUMBER 1:4']],
    ['infinity', 'a: .inf', ['YAML_NUMBER 1:4']],
    ['a closing bracket too many', 'a: {b: 1}}', ['YAML_SYNTAX 1:10']],
  ])('%s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
    expect(readYaml(text, 'a.yaml').document).toBe(null)
  })

  test.each<[claim: string, text: string]>([
    ['inside a text', 'a: b\u00a0c'],
    ['at the beginning of a value', 'a: \u00a0b'],
    ['at the beginning of a line between quotes', 'a: "b\n  \u00a0c"'],
    ['at the beginning of a line of a block', 'a: |\n  b\n  \u00a0c'],
  ])('a no-break space %s indents nothing', (_, text) => {
    expect(problemsOf(text)).toEqual([])
  })

  test.each<[claim: string, text: string, fault: string]>([
    ['an Arabic comma between a value and a key', '{ a: ب، c: d }', 'ARABIC_SEPARATOR'],
    ['an Arabic semicolon there', '{ a: ب؛ c: d }', 'ARABIC_SEPARATOR'],
    ['Arabic quotation marks around a colon', '{ a: «ب: ت» }', 'FOREIGN_QUOTE'],
    ['curly ones, outside brackets', 'a: “ب: ت”', 'FOREIGN_QUOTE'],
    ['nothing of that kind', '{ a: b c: d }', 'BLOCK_IN_FLOW'],
    ['a comma that is part of an unquoted sentence', 'a: ب، ت: ث', 'NESTED_MAPPING'],
  ])('the likely fault of %s', (_, text, fault) => {
    expect(readYaml(text, 'a.yaml').diagnostics[0]).toMatchObject({ code: 'YAML_SYNTAX', args: { fault } })
  })

  test('a problem reads as a sentence with its place', () => {
    const [diagnostic] = readYaml('id: x\nid: y', 'a.yaml').diagnostics
    expect(diagnostic && formatDiagnostic(diagnostic)).toBe(
      'a.yaml:2:1 error YAML_DUPLICATE_KEY Unexpected second key «id», first on line 1; remove one of them',
    )
  })

  test('a wrecked file tells its first problems and the number of the rest', () => {
    const { diagnostics } = readYaml('- @x\n'.repeat(50), 'a.yaml')
    expect(diagnostics).toHaveLength(21)
    expect(diagnostics.at(-1)).toMatchObject({ code: 'YAML_MORE_PROBLEMS', args: { count: 30 }, at: { line: 21 } })
  })

  test('a text of more than 16 Mi characters is refused unread', () => {
    expect(problemsOf(`# ${' '.repeat(2 ** 24)}`)).toEqual(['YAML_TOO_LARGE 1:1'])
  })
})

describe('depth', () => {
  test.each<[claim: string, text: string, tooDeep: boolean]>([
    ['64 levels of brackets are read', `${'['.repeat(64)}${']'.repeat(64)}`, false],
    ['65 levels of brackets are not', `${'['.repeat(65)}${']'.repeat(65)}`, true],
    ['65 levels of list items are not', '- '.repeat(65), true],
    [
      '65 levels of indented keys are not',
      Array.from({ length: 65 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
      true,
    ],
    ['65 levels of question marks are not', '? '.repeat(65), true],
    ['200,000 open brackets are not, and no process dies', '['.repeat(200_000), true],
  ])('%s', (_, text, tooDeep) => {
    expect(problemsOf(text).some((found) => found.startsWith('YAML_TOO_DEEP'))).toBe(tooDeep)
  })
})

test('no text at all makes it throw, and a document comes without errors only', () => {
  const lines = fc.constantFrom(
    'a: 1',
    'م1: { level: 2 }',
    '- x',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '>',
    '? ',
    ': ',
    '&a ',
    '*a',
    '!!x ',
    '%Y',
    '---',
    '...',
    '#',
    '\t',
    '  ',
    '\r',
    '\n',
    '\u0000',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(lines, fc.string()), { maxLength: 20 }), (parts) => {
      const { document, diagnostics } = readYaml(parts.join(''), 'a.yaml')
      expect(document === null).toBe(diagnostics.some(({ severity }) => severity === 'error'))
    }),
    { numRuns: 500 },
  )
})

test('a hundred thousand keys of one mapping are read in linear time', () => {
  const keys = (count: number): string => Array.from({ length: count }, (_, index) => `key${index}: 1\n`).join('')
  const started = performance.now()
  expect(readYaml(keys(100_000), 'a.yaml').diagnostics).toEqual([])
  expect(performance.now() - started).toBeLessThan(15_000)
})

describe.skipIf(!existsSync(shared))('hostile files beside the project (skipped where they are absent)', () => {
  test.each<[file: string, code: string | null]>([
    ['yaml-101-aliases.yaml', 'YAML_ALIAS'],
    ['yaml-alias-bomb.yaml', 'YAML_ALIAS'],
    ['yaml-selfref.yaml', 'YAML_ALIAS'],
    ['yaml-deep-block-1000.yaml', 'YAML_TOO_DEEP'],
    ['yaml-deep-flow-1000.yaml', 'YAML_TOO_DEEP'],
    ['yaml-dupkey.yaml', 'YAML_DUPLICATE_KEY'],
    ['yaml-multidoc.yaml', 'YAML_MULTIPLE_DOCUMENTS'],
    ['yaml-tag.yaml', 'YAML_TAG'],
    ['yaml-proto.yaml', null],
    ['yaml-redos.yaml', null],
  ])('%s: %s', (file, code) => {
    const { diagnostics } = readYaml(readFileSync(join(shared, 'own', file), 'utf8'), file)
    expect(diagnostics[0]?.code ?? null).toBe(code)
  })

  test('every file of the YAML test suite is read or refused', () => {
    const folder = join(shared, 'yaml-test-suite/src')
    const files = readdirSync(folder)
    expect(files.length).toBeGreaterThan(300)
    for (const file of files) {
      const { document, diagnostics } = readYaml(readFileSync(join(folder, file), 'utf8'), file)
      expect(document === null).toBe(diagnostics.some(({ severity }) => severity === 'error'))
    }
  })
})
