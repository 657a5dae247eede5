import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { problem } from '../../src/diagnostic/diagnostic.ts'
import { toJunit } from '../../src/diagnostic/junit.ts'
import type { TestCase, TestSuite } from '../../src/diagnostic/junit.ts'

const passed: TestCase = { group: 'a', name: 'shape', path: 'a.yaml', diagnostics: [], skipped: null }
const error = problem('CODEBOOK_EMPTY', {}, { path: 'a.yaml', line: 1, column: 2 })
const other = problem('CLI_INTERRUPTED', {})
const warning = problem('CODEBOOK_NO_DEFINITION', { theme: 'return' }, { path: 'a.yaml', line: 7, column: 7 })

function junit(cases: readonly TestCase[], { isStrict = false } = {}): string {
  const suites: readonly TestSuite[] = [{ name: 'a.yaml', cases }]
  return toJunit(suites, { language: 'en', isProblem: ({ severity }) => isStrict || severity === 'error' })
}

describe('a case', () => {
  test('that passes is listed', () => {
    expect(junit([passed])).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<testsuites name="code-sessions" tests="1" failures="0" errors="0" skipped="0">\n' +
        '  <testsuite name="a.yaml" tests="1" failures="0" errors="0" skipped="0">\n' +
        '    <testcase classname="a" name="shape" file="a.yaml"/>\n' +
        '  </testsuite>\n' +
        '</testsuites>\n',
    )
  })

  test('with two problems has one failure that holds both', () => {
    const xml = junit([{ ...passed, diagnostics: [error, other] }])
    expect(xml.match(/<failure .*?<\/failure>/su)?.[0]).toMatch(
      /^<failure type="CODEBOOK_EMPTY" message="Unexpected [^"]*">a\.yaml:1:2 error CODEBOOK_EMPTY [^<\n]*\nerror CLI_INTERRUPTED Interrupted; nothing was changed<\/failure>$/u,
    )
    expect(xml.match(/tests="1" failures="1" errors="0" skipped="0"/gu)).toHaveLength(2)
  })

  test('with a warning passes and says it; where warnings are problems it fails', () => {
    const cases = [{ ...passed, diagnostics: [warning] }]
    expect(junit(cases)).toMatch(
      /failures="0".*<system-out>a\.yaml:7:7 warning CODEBOOK_NO_DEFINITION [^<]*<\/system-out>/su,
    )
    expect(junit(cases)).not.toContain('<failure')
    expect(junit(cases, { isStrict: true })).toMatch(/failures="1".*<failure type="CODEBOOK_NO_DEFINITION"/su)
    expect(junit(cases, { isStrict: true })).not.toContain('<system-out')
  })

  test('that was not checked is skipped', () => {
    const xml = junit([{ ...passed, skipped: 'mend the shape' }])
    expect(xml).toContain('<skipped message="mend the shape"/>')
    expect(xml.match(/failures="0" errors="0" skipped="1"/gu)).toHaveLength(2)
  })

  test('with the group and name of another gets a number', () => {
    const xml = junit([passed, passed, { ...passed, group: 'b' }, passed])
    expect(Array.from(xml.matchAll(/classname="(.)" name="([^"]*)"/gu), ([, group, name]) => [group, name])).toEqual([
      ['a', 'shape'],
      ['a', 'shape (2)'],
      ['b', 'shape'],
      ['a', 'shape (3)'],
    ])
  })
})

describe('signs', () => {
  const nameIn = (xml: string): string => /<testcase classname="a" name="([^"]*)"/u.exec(xml)?.[1] ?? ''

  test.each([
    ['that XML means something by', `<a href="b">&amp; 'c'`, `&lt;a href=&quot;b&quot;&gt;&amp;amp; 'c'`],
    ['that an attribute would make spaces of', 'a\tb\nc\rd', 'a&#9;b&#10;c&#13;d'],
    ['that XML 1.0 has no place for', 'ا\u0000\u0008\u000b\u001b\ufffe\uffffب\ud800ت', 'ابت'],
    ['of Arabic, marks and pictures', 'كِتَاب \u200f😀', 'كِتَاب \u200f😀'],
  ])('%s', (_, name, written) => {
    expect(nameIn(junit([{ ...passed, name }]))).toBe(written)
  })

  test('whatever stands in a name, it comes back as it was, but for what XML has no place for', () => {
    const anything = fc.string({ unit: 'binary' })
    const read = (text: string): string =>
      text
        .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
    fc.assert(
      fc.property(anything, (name) => {
        const legal = Array.from(name).filter((sign) =>
          /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(sign),
        )
        expect(read(nameIn(junit([{ ...passed, name }])))).toBe(legal.join(''))
      }),
    )
  })
})
