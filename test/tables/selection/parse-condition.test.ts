import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Condition } from '../../../src/tables/selection/condition.ts'
import { parseCondition } from '../../../src/tables/selection/parse-condition.ts'

/** A condition with every bracket written and every value in quotes: what was understood, without columns. */
function written(condition: Condition): string {
  switch (condition.kind) {
    case 'comparison':
      return `${condition.attribute.text}${condition.operator}«${condition.value.text}»`
    case 'in':
      return `${condition.attribute.text} in [${condition.values.map(({ text }) => `«${text}»`).join()}]`
    case 'not':
      return `not(${written(condition.condition)})`
    case 'and':
    case 'or':
      return `(${condition.conditions.map(written).join(` ${condition.kind} `)})`
  }
}

function understood(text: string): string | null {
  const { condition } = parseCondition(text)
  return condition === null ? null : written(condition)
}

describe('what is understood', () => {
  test.each([
    ['=', 'level=3', 'level=«3»'],
    ['==', 'level == 3', 'level=«3»'],
    ['!=', 'level!=3', 'level!=«3»'],
    ['<>', 'level<>3', 'level!=«3»'],
    ['≠', 'level≠3', 'level!=«3»'],
    ['<', 'level<3', 'level<«3»'],
    ['<=', 'level<=3', 'level<=«3»'],
    ['≤', 'level ≤ 3', 'level<=«3»'],
    ['>', 'level>3', 'level>«3»'],
    ['>=', 'level>=3', 'level>=«3»'],
    ['≥', 'level≥3', 'level>=«3»'],
    ['and binds closer than or', 'a=1 or b=2 and c=3', '(a=«1» or (b=«2» and c=«3»))'],
    ['not binds closer than and', 'not a=1 and b=2', '(not(a=«1») and b=«2»)'],
    ['brackets bind closest', '(a=1 or b=2) and c=3', '((a=«1» or b=«2») and c=«3»)'],
    ['not before brackets', 'not (a=1 or b=2)', 'not((a=«1» or b=«2»))'],
    ['not twice', 'not not a=1', 'not(not(a=«1»))'],
    ['brackets that say nothing', '((a=1))', 'a=«1»'],
    ['many in a row', 'a=1 or b=2 or c=3', '(a=«1» or b=«2» or c=«3»)'],
    ['keywords in capitals', 'a=1 AND NOT b IN (2)', '(a=«1» and not(b in [«2»]))'],
    ['a list', 'governorate in (حماة, حمص)', 'governorate in [«حماة»,«حمص»]'],
    ['a list with an Arabic comma', 'governorate in (حماة، حمص)', 'governorate in [«حماة»,«حمص»]'],
    ['a list of one', 'level in (1)', 'level in [«1»]'],
    ['a list of what is not meant', 'level not in (1, 2)', 'not(level in [«1»,«2»])'],
    ['several words', 'governorate=دير الزور and level=1', '(governorate=«دير الزور» and level=«1»)'],
    ['several words in a list', 'place in (دير  الزور، ريف دمشق)', 'place in [«دير الزور»,«ريف دمشق»]'],
    ['quotes hold anything', 'place="a and (b), c=d"', 'place=«a and (b), c=d»'],
    ['single quotes', "place='x  y'", 'place=«x  y»'],
    ['Arabic quotes', 'place=«دير الزور»', 'place=«دير الزور»'],
    ['an empty value', "level=''", 'level=«»'],
    ['an empty value in a list', 'level in ("", 1)', 'level in [«»,«1»]'],
    ['an attribute in Arabic', 'الجنس=أنثى', 'الجنس=«أنثى»'],
    ['a date', 'date>=2024-05-01', 'date>=«2024-05-01»'],
    ['line breaks', 'a=1\nand\tb=2', '(a=«1» and b=«2»)'],
  ])('%s', (_, text, expected) => {
    expect(understood(text)).toBe(expected)
  })

  test('columns are those of the attribute and of the value, in code points', () => {
    expect(parseCondition('😀=1 and place = دير الزور').condition).toEqual({
      kind: 'and',
      conditions: [
        {
          kind: 'comparison',
          attribute: { text: '😀', column: 1 },
          operator: '=',
          value: { text: '1', column: 3 },
        },
        {
          kind: 'comparison',
          attribute: { text: 'place', column: 9 },
          operator: '=',
          value: { text: 'دير الزور', column: 17 },
        },
      ],
    })
  })
})

describe('what is not understood', () => {
  test.each([
    ['nothing', '', 1, '', 'attribute'],
    ['blanks alone', '  ', 3, '', 'attribute'],
    ['an operator first', '=3', 1, '=', 'attribute'],
    ['a keyword as attribute', 'and=3', 1, 'and', 'attribute'],
    ['a quoted attribute', '"level"=3', 1, 'level', 'attribute'],
    ['nothing after and', 'a=1 and', 8, '', 'attribute'],
    ['nothing after not', 'not', 4, '', 'attribute'],
    ['empty brackets', '()', 2, ')', 'attribute'],
    ['an attribute alone', 'level', 6, '', 'operator'],
    ['two words as attribute', 'my level=3', 4, 'level', 'operator'],
    ['a lone exclamation mark', 'level ! 3', 7, '!', 'operator'],
    ['no value', 'level>=', 8, '', 'value'],
    ['a keyword as value', 'level=and b=2', 7, 'and', 'value'],
    ['two operators', 'level= =3', 8, '=', 'value'],
    ['a quote that nothing closes', 'place="دير', 7, '"', 'value'],
    ['a quote that nothing closes, behind words', 'place=دير "الزور', 11, '"', 'end'],
    ['a list without brackets', 'level in 1, 2', 10, '1', 'list'],
    ['not without in', 'level not = 3', 11, '=', 'list'],
    ['an empty list', 'level in ()', 11, ')', 'value'],
    ['a comma too many', 'level in (1,)', 13, ')', 'value'],
    ['a list that does not end', 'level in (1, 2', 15, '', 'bracket'],
    ['a bracket that does not close', '(level=1', 9, '', 'bracket'],
    ['a bracket too many', 'level=1)', 8, ')', 'end'],
    ['two conditions without and', 'a="1" b=2', 7, 'b', 'end'],
    ['a chain of operators', '1<level<3', 8, '<', 'end'],
    ['a list without in', 'a=1, 2', 4, ',', 'end'],
    // ا ل ج ن س = أ ن ث ى: ten code points.
    ['a fault after Arabic', 'الجنس=أنثى)', 11, ')', 'end'],
    // Each emoji is one code point, two UTF-16 units; م with a shadda is two code points.
    ['a fault after emoji', '😀=😀)', 4, ')', 'end'],
    ['a fault after marks', 'مّ=1)', 5, ')', 'end'],
  ])('%s', (_, text, column, found, expected) => {
    const { condition, diagnostic } = parseCondition(text)
    expect(condition).toBeNull()
    expect(diagnostic).toMatchObject({
      code: 'TABLE_BAD_CONDITION',
      severity: 'error',
      args: { condition: text, column, found, expected },
    })
  })
})

describe('nesting', () => {
  test.each([
    ['brackets', (deep: number) => `${'('.repeat(deep)}a=1${')'.repeat(deep)}`],
    ['not', (deep: number) => `${'not '.repeat(deep)}a=1`],
  ])('%s may nest, but not over 50 deep', (_, nested) => {
    expect(parseCondition(nested(49)).condition).not.toBeNull()
    expect(parseCondition(nested(51)).diagnostic?.code).toBe('TABLE_BAD_CONDITION')
    expect(parseCondition(nested(20_000)).diagnostic?.code).toBe('TABLE_BAD_CONDITION')
  })

  test('conditions side by side do not count as nested', () => {
    const { condition } = parseCondition(Array.from({ length: 200 }, () => '(not a=1)').join(' and '))
    expect(condition?.kind === 'and' ? condition.conditions.length : 0).toBe(200)
  })
})

const piece = fc.constantFrom(
  'level',
  'دير',
  '😀',
  ' ',
  ' and ',
  ' or ',
  'not ',
  ' in ',
  '(',
  ')',
  ',',
  '،',
  '=',
  '<',
  '>=',
  '!',
  '"',
  '«',
  '»',
)

test('any text is understood or has a fault within it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map((parts) => parts.join('')),
      ),
      (text) => {
        const { condition, diagnostic } = parseCondition(text)
        expect(condition === null).toBe(diagnostic !== null)
        if (diagnostic === null) return
        expect(diagnostic.args).toEqual(expect.objectContaining({ condition: text, column: expect.any(Number) }))
        const column = 'column' in diagnostic.args ? Number(diagnostic.args.column) : NaN
        expect(column).toBeGreaterThanOrEqual(1)
        expect(column).toBeLessThanOrEqual(Array.from(text).length + 1)
      },
    ),
  )
})
