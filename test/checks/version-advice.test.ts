import { describe, expect, test } from 'vitest'
import { compareCodebooks } from '../../src/checks/compare-codebooks.ts'
import { adviseVersion } from '../../src/checks/version-advice.ts'
import type { Bump, VersionAdvice } from '../../src/checks/version-advice.ts'
import { codebookOf, head } from '../codebook/codebooks.ts'

const themes =
  '- id: camps\n  label: { ar: المخيمات }\n  terms: [مخيم, خيمة]\n- id: schools\n  label: { ar: المدارس }\n  terms: [مدرسة]\n'
const book = (lines = '', version = '1.0.0', own = themes): string =>
  head.replace('1.0.0', version).replace('themes:', `${lines}\nthemes:`) + own
const advise = (a: string, b: string, recoded: readonly string[] = []): VersionAdvice =>
  adviseVersion(compareCodebooks(codebookOf(a), codebookOf(b)), recoded)

describe('how far the version has to rise', () => {
  const axes = 'axes: [{ id: social, label: { ar: أ } }]'
  const level = 'attributes: { level: { values: [1, 2] } }'
  test.each<[claim: string, a: string, b: string, bump: Bump, because: readonly string[]]>([
    ['nothing differs', book(), book(), 'none', []],
    ['nothing but the version', book(), book('', '1.2.0'), 'none', []],
    ['another label', book(), book().replace('المدارس', 'المدرسة'), 'patch', ['schools']],
    ['a definition more', book(), `${book()}  definition: { ar: التعليم }\n`, 'patch', ['schools']],
    ['an example more', book(), `${book()}  examples: { coded: [المدرسة] }\n`, 'patch', ['schools']],
    ['the order of terms', book(), book().replace('مخيم, خيمة', 'خيمة, مخيم'), 'patch', ['camps']],
    ['another title', book(), book().replace('{ ar: دليل }', '{ ar: الدليل }'), 'patch', ['title.ar']],
    ['another label of an axis', book(axes), book(axes.replace('أ', 'ب')), 'patch', ['axes.social.label.ar']],
    [
      'a question of an axis',
      book(axes),
      book(axes.replace('} }]', '}, question: { ar: ماذا؟ } }]')),
      'patch',
      ['axes.social.question.ar'],
    ],
    ['a term more', book(), book().replace('مدرسة', 'مدرسة, صف'), 'minor', ['schools']],
    ['a theme more', book(), `${book()}- id: roads\n  label: { ar: الطرق }\n  terms: [طريق]\n`, 'minor', ['roads']],
    [
      'a new id, the former one named',
      book(),
      book().replace('- id: schools', '- was: [schools]\n  id: learning'),
      'minor',
      ['learning'],
    ],
    ['plurals', book(), book('plurals: author'), 'minor', ['plurals']],
    ['a value more', book(level), book(level.replace('2]', '2, 3]')), 'minor', ['attributes.level.values']],
    ['a theme less', book(), book('', '1.0.0', themes.slice(0, themes.indexOf('- id: schools'))), 'major', ['schools']],
    ['a new id without a word', book(), book().replace('- id: schools', '- id: learning'), 'major', ['schools']],
    ['another unit', book(), book('unit: turn'), 'major', ['unit']],
    ['an axis less', book(axes), book(), 'major', ['axes']],
    ['a value less', book(level), book(level.replace('1, 2', '1')), 'major', ['attributes.level.values']],
    ['another codebook', book(), book().replace('id: fixture', 'id: other'), 'major', ['id']],
    ['the highest one counts', book(), `${book('unit: turn')}  include: التعليم\n`, 'major', ['unit']],
  ])('%s', (_, a, b, bump, because) => {
    expect(advise(a, b)).toMatchObject({ bump, because })
  })

  test('a rename that only the earlier codebook knows of breaks the later id', () => {
    const renamed = book().replace('- id: schools', '- was: [schools]\n  id: learning')
    expect(advise(renamed, book()).bump).toBe('major')
  })

  test('codings that differ are a minor change, whatever the reason', () => {
    const reordered = book().replace('مخيم, خيمة', 'خيمة, مخيم')
    expect(advise(book(), reordered, ['camps'])).toMatchObject({ bump: 'minor', because: ['camps'], expected: '1.1.0' })
  })
})

describe('whether B says so', () => {
  const patch = (version: string): string => book('', version).replace('المدارس', 'المدرسة')
  const minor = (version: string): string => book('', version).replace('مدرسة', 'مدرسة, صف')
  const major = (version: string): string => book('unit: turn', version)
  test.each<[claim: string, a: string, b: string, expected: string | null, isMet: boolean]>([
    ['the same version', book(), minor('1.0.0'), '1.1.0', false],
    ['raised enough', book(), minor('1.1.0'), '1.1.0', true],
    ['raised further', book(), minor('2.0.0'), '1.1.0', true],
    ['raised too little', book(), major('1.9.9'), '2.0.0', false],
    ['ten is more than nine', book('', '1.9.0'), minor('1.10.0'), '1.10.0', true],
    ['a patch', book('', '1.2.3'), patch('1.2.4'), '1.2.4', true],
    ['lowered', book('', '1.2.3'), patch('1.2.2'), '1.2.4', false],
    ['lowered though nothing changed', book('', '1.2.3'), book('', '1.2.2'), '1.2.3', false],
    ['raised though nothing changed', book('', '1.2.3'), book('', '1.3.0'), '1.2.3', true],
    ['before 1.0.0 the middle number is enough', book('', '0.3.1'), major('0.4.0'), '0.4.0', true],
    ['parts left out are zero', book('', "'1.0'"), minor("'1.1'"), '1.1.0', true],
    ['a pre-release is still open', book('', '1.1.0-rc.1'), minor('1.1.0-rc.2'), '1.1.0', true],
    ['but it has to change', book('', '1.1.0-rc.1'), minor('1.1.0-rc.1'), '1.1.0', false],
    ['what follows a plus counts for nothing', book('', '1.0.0+a'), minor('1.0.0+b'), '1.1.0', false],
    ['no number: another one', book('', 'draft-a'), minor('draft-b'), null, true],
    ['no number: the same one', book('', 'draft-a'), minor('draft-a'), null, false],
    ['nothing to say so of', book(), book(), '1.0.0', true],
  ])('%s', (_, a, b, expected, isMet) => {
    expect(advise(a, b)).toMatchObject({ expected, isMet })
  })
})
