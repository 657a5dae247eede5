import { expect, test } from 'vitest'
import type { Operand } from '../../src/codebook/codebook.ts'
import { Finder } from '../../src/coding/finder.ts'
import { splitTerm } from '../../src/coding/leaf-words.ts'
import type { LeafOperand } from '../../src/coding/finder.ts'
import { TokenList } from '../../src/coding/token-list.ts'
import { book, code, exact, found, oneTheme, pattern, term, theme, verb, words } from './books.ts'

function leaf(operand: Operand): LeafOperand {
  if ('operands' in operand || operand.kind === 'theme') throw new Error(`${operand.kind} is no leaf`)
  return operand
}

test('the same text with the same options is one leaf', () => {
  const finder = new Finder()
  const add = (operand: Operand, register: 'msa' | null = null) => finder.addLeaf(leaf(operand), register, true)
  const council = add(term('مجلس'))
  expect(add(term('مجلس'))).toBe(council)
  const others = [
    add(term('مجلس', { forms: ['مجالس'] })),
    add(term('مجلس', { notForms: ['مجلسهم'] })),
    add(term('مجلس', { match: 'exact' })),
    add(term('مجلس', { partOfSpeech: 'adj' })),
    add(term('مجلس'), 'msa'),
    add(verb('مجلس')),
    add(exact('مجلس')),
    add(pattern('مجلس')),
  ]
  expect(new Set([council, ...others]).size).toBe(9)
  expect(add(term('مجلس', { register: 'msa' }))).toBe(add(term('مجلس'), 'msa'))
})

test('hits come in the order of the text, then of their length, then of the leaves', () => {
  const finder = new Finder()
  const leaves = [term('مجلس محلي'), term('محلي'), term('مجلس'), pattern('المجلس')].map((operand) =>
    finder.addLeaf(leaf(operand), null, true),
  )
  const tokens = new TokenList()
  const text = 'ثم المجلس المحلي'
  const hits = finder.find(tokens, text, 0, text.length)
  expect(hits.map((hit) => [leaves.indexOf(hit.leaf), hit.first, hit.last])).toEqual([
    [2, 1, 1],
    [3, 1, 1],
    [0, 1, 2],
    [1, 2, 2],
  ])
  expect(tokens.length).toBe(3)
})

test.each([
  ['مجلس محلي', ['مجلس', 'محلي']],
  [' القانون (107) ', ['القانون', '107']],
  ['و/أو', ['و', 'أو']],
  ['المَجْـلِس', ['المَجْـلِس']],
  ['«»', []],
])('the words of the term «%s»', (text, expected) => {
  expect(splitTerm(text)).toEqual(expected)
})

test('a term says which of its forms was found', () => {
  const coded = code(oneTheme(term('سوق', { forms: ['بازار', 'سوق هال'] })), 'أسواق وبازارات والبازار وسوق الهال')
  expect(words(coded, coded.matches)).toEqual(['أسواق', 'والبازار', 'وسوق الهال'])
  expect(coded.matches.map(({ form }) => form)).toEqual(['أسواق', 'بازار', 'سوق هال'])
})

test('a phrase may have a form of one word', () => {
  expect(found('الائتلاف والمجلس الوطني', term('مجلس وطني', { forms: ['ائتلاف'] }))).toEqual([
    'الائتلاف',
    'والمجلس الوطني',
  ])
})

test('a word that the author excludes is not found, its other forms are', () => {
  expect(found('سوق وسوقهم وأسواقهم', term('سوق', { notForms: ['وسوقهم'] }))).toEqual(['سوق', 'وأسواقهم'])
})

test('our plurals can be switched off for a codebook, the author’s stay', () => {
  const text = 'أسواق ومدارس'
  const codebook = book([theme('a', [term('سوق', { forms: ['أسواق'] }), 'مدرسة'])], { plurals: 'author' })
  const coded = code(codebook, text)
  expect(words(coded, coded.matches)).toEqual(['أسواق'])
  expect(found(text, 'سوق', 'مدرسة')).toEqual(['أسواق', 'ومدارس'])
})

test('the register of a term goes before that of the codebook', () => {
  const codebook = book([theme('a', ['مدرسة', term('سوق', { register: 'dialect' })])], { register: 'msa' })
  const coded = code(codebook, 'عالمدرسة وعالسوق والمدرسة')
  expect(coded.matches.map(({ confidence }) => confidence)).toEqual(['low', 'high', 'high'])
})

test('«اللا مركزية» is written in two words as well', () => {
  expect(found('اللامركزية واللا مركزية ولا مركزية', 'لامركزية')).toEqual(['اللامركزية', 'واللا مركزية', 'ولا مركزية'])
  expect(found('لا مركزية', exact('لامركزية'))).toEqual([])
})

test('an exact phrase takes no other form of its words', () => {
  expect(found('مجلس محلي ومجلس محلي والمجلس المحلي', exact('مجلس محلي'))).toEqual(['مجلس محلي'])
  expect(found('مجلس محلي والمجالس المحلية', term('مجلس محلي', { match: 'exact', forms: ['المجلس المحلي'] }))).toEqual([
    'مجلس محلي',
  ])
})

test('function words are found as they are, and inside phrases', () => {
  expect(found('من على فوق', 'على')).toEqual(['على'])
  expect(found('بناء على القرار', 'بناء على')).toEqual(['بناء على'])
})

test.each<[string, string, string, readonly string[]]>([
  ['whole words around what the pattern covers', 'ازح', 'كان نازحين هنا', ['نازحين']],
  ['from the first to the last of several words', 'لس\\s+الم', 'المجلس المحلي هنا', ['المجلس المحلي']],
  ['alternatives', 'ن[اأ]زح(?:ين|ون)', 'نازحون ونازحين ونازح', ['نازحون', 'ونازحين']],
  ['Arabic letters', '\\p{Arabic}+ستان', 'في كردستان', ['كردستان']],
  ['Arabic digits', '[٠-٩]{4}', 'سنة ٢٠١١ و99', ['٢٠١١']],
  ['flags', '(?i)idp', 'some IDPs here', ['IDPs']],
  ['borders of the turn', '^كان', 'كان وكان', ['كان']],
  ['words from their own first letter', '\\s+مدرسة', 'في مدرسة', ['مدرسة']],
  ['nothing for a match without a word', '[،.]+', 'كان، ثم.', []],
  ['nothing for an empty match', 'x*', 'كان', []],
  ['nothing for a pattern that does not compile', '(', 'كان (هنا', []],
])('a pattern finds %s', (_, source, text, expected) => {
  expect(found(text, pattern(source))).toEqual(expected)
})

test('a pattern sees its turn alone, its places are those of the session', () => {
  const finder = new Finder()
  finder.addLeaf(leaf(pattern('^مدرسة|سوق$')), null, true)
  const tokens = new TokenList()
  const text = 'م1: مدرسة ثم سوق\nم2: سوق'
  expect(
    finder.find(tokens, text, 4, 16).map(({ first }) => text.slice(tokens.start(first), tokens.end(first))),
  ).toEqual(['مدرسة', 'سوق'])
})

test('a pattern that would hang a backtracking engine ends at once', () => {
  const text = `${'ا'.repeat(20_000)}!`
  const start = performance.now()
  expect(found(text, pattern('(ا+)+ب'), pattern('(?:ا|ا)*$ب'))).toEqual([])
  expect(performance.now() - start).toBeLessThan(5_000)
})
