import { expect, test } from 'vitest'
import { problem } from '../../src/diagnostic/diagnostic.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { toAnnotation } from '../../src/diagnostic/github.ts'

const example = (text: string): Diagnostic<'CODEBOOK_EXAMPLE_NOT_CODED'> =>
  problem('CODEBOOK_EXAMPLE_NOT_CODED', { theme: 'return', example: text, nearest: null }, { path: 'a.yaml' })

test.each<[claim: string, diagnostic: Diagnostic, annotation: string]>([
  [
    'an error with its place',
    problem('CODEBOOK_EMPTY', {}, { path: 'books/دليل.yaml', line: 3, column: 9 }),
    '::error file=books/دليل.yaml,line=3,col=9,title=CODEBOOK_EMPTY::',
  ],
  [
    'a warning without a column',
    problem('CODEBOOK_NO_DEFINITION', { theme: 'a' }, { path: 'a.yaml', line: 3 }),
    '::warning file=a.yaml,line=3,title=CODEBOOK_NO_DEFINITION::',
  ],
  [
    'an info is a notice',
    problem('CODEBOOK_PROBLEMS', { errors: 1, warnings: 0 }, { path: 'a.yaml' }),
    '::notice file=a.yaml,title=CODEBOOK_PROBLEMS::',
  ],
  ['no place', problem('CLI_INTERRUPTED', {}), '::error title=CLI_INTERRUPTED::Interrupted; nothing was changed\n'],
  [
    'a path with every sign that means something',
    problem('CODEBOOK_EMPTY', {}, { path: '50%: a,b\r\n::error ::.yaml' }),
    '::error file=50%25%3A a%2Cb%0D%0A%3A%3Aerror %3A%3A.yaml,title=CODEBOOK_EMPTY::',
  ],
])('%s', (_, diagnostic, annotation) => {
  expect(toAnnotation(diagnostic, 'en').startsWith(annotation)).toBe(true)
})

test('a message keeps colons and commas, and stays one line', () => {
  const [, message = ''] = toAnnotation(example('رجع 50%: أ، ب,\r\n::error::x'), 'en').split('NOT_CODED::')
  expect(message).toContain('رجع 50%25: أ، ب,%0D%0A::error::x')
  expect(message.indexOf('\n')).toBe(message.length - 1)
})

test('in Arabic', () => {
  expect(toAnnotation(problem('CODEBOOK_PROBLEMS', { errors: 1, warnings: 0 }), 'ar')).toBe(
    '::notice title=CODEBOOK_PROBLEMS::الأخطاء: 1، التحذيرات: 0\n',
  )
})
