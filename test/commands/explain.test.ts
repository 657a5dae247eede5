import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { readStrictCsv } from '../export/strict-csv.ts'
import { put } from '../io/folders.ts'
import { fakeIo } from './fake-io.ts'
import { smallStudy } from './small-study.ts'

async function explain(folder: string, argv: readonly string[], surroundings: Parameters<typeof fakeIo>[1] = {}) {
  const io = fakeIo(folder, surroundings)
  const status = await main(['explain', ...argv], io)
  return { status, said: io.said(), told: io.told() }
}

const said = async (...argv: readonly string[]): Promise<string> => (await explain(smallStudy(), argv)).said

describe('words', () => {
  test('the rule that matches and its place, each word part by part, class and confidence; then what came near', async () => {
    expect(await explain(smallStudy(), ['وبمجالسنا', 'المحلية'])).toEqual({
      status: 0,
      said: `«وبمجالسنا المحلية»

Coded
  councils  المجالس  rule councils#2  «مجلس محلي»  codebooks/small.yaml:20:19
      وبمجالسنا  «و» and + «ب» in, with + «مجالس» plural of «مجلس» + «نا» our
      المحلية    «ال» the + «محلي» + «ة» feminine
      class pronoun, confidence medium

Came near
  «مجلس»  rule councils#1  codebooks/small.yaml:20:13
      a longer match of the same theme stands here: «مجلس محلي»
`,
      told: '',
    })
  })

  test('the same in Arabic', async () => {
    expect(await said('وبمجالسنا', 'المحلية', '--lang', 'ar')).toBe(`«وبمجالسنا المحلية»

مرمَّز
  councils  المجالس  القاعدة councils#2  «مجلس محلي»  codebooks/small.yaml:20:19
      وبمجالسنا  «و» حرف عطف + «ب» باء الجر + «مجالس» جمع «مجلس» + «نا» ضمير «نحن»
      المحلية    «ال» أداة التعريف + «محلي» + «ة» علامة التأنيث
      الصنف pronoun، درجة الثقة متوسطة

ما قاربه
  «مجلس»  القاعدة councils#1  codebooks/small.yaml:20:13
      في موضعه تطابق أطول للموضوع نفسه: «مجلس محلي»
`)
  })

  test('not coded, and why', async () => {
    expect(await said('شوادر', 'البائع')).toBe(`«شوادر البائع»  compared as «شوادر الباءع»

Not coded

Came near
  «شادر»  rule displacement#3  codebooks/small.yaml:16:9
      discarded by unless: «شادر البائع»
`)
    expect(await said('سيارة')).toBe(`«سيارة»

Not coded
  no rule of the codebook matches, and none comes near
`)
  })

  test('too unsure to count', async () => {
    const folder = smallStudy()
    put(folder, {
      'codebooks/small.yaml': readFileSync(join(folder, 'codebooks/small.yaml'), 'utf8').replace('مختار]', 'دورة]'),
    })
    expect((await explain(folder, ['دوره'])).said).toContain(`Not coded
  mayors  المخاتير  rule mayors#1  «دورة»  codebooks/small.yaml:24:17
      دوره  «دوره» of «دورة»
      class stem, confidence low
      listed in matches.csv only, counted nowhere
`)
  })

  test.each([
    ['refused', ['المختاركم'], 'the ending «كم» excludes the article'],
    [
      'letters',
      ['مختارية'],
      '«مختار» stands in «مختارية», but the letters around it are no proclitic or ending of this term',
    ],
    ['close', ['مختاز'], 'spelt much like «مختاز», but another word'],
    ['half a phrase', ['محلي'], 'the phrase needs «مجلس» beside it'],
    [
      'a phrase that is none',
      ['المجلس', 'محلي'],
      'the words of «مجلس محلي» are there, but do not stand together as one phrase',
    ],
  ])('%s', async (_, words, reason) => {
    expect(await said(...words)).toContain(`      ${reason}\n`)
  })

  test('rules that lack a part, not-forms, exact terms, patterns, words passed over', async () => {
    const folder = smallStudy()
    const terms = `[{ near: [ثقة, مجلس], within: 1 }, { term: وافد, not_forms: [وفود] }, { exact: أمان }, { pattern: 'قانون [0-9]+' }, مورد محلي]`
    const head =
      'format: code-sessions/codebook@1\nid: other\nversion: 1.0.0\ntitle: { ar: دليل }\nlanguage: ar\nthemes:\n'
    put(folder, { 'other.yaml': `${head}- id: only\n  label: { ar: وحيد }\n  terms: ${terms}\n` })
    const shown = async (...words: readonly string[]): Promise<string> =>
      (await explain(folder, [...words, '--codebook', 'other.yaml'])).said
    expect(await shown('ثقة')).toContain('it needs «مجلس» as well')
    expect(await shown('ثقة', 'كبيرة', 'في', 'المجلس')).toContain('its parts are there, but not as near')
    expect(await shown('وفود')).toContain('«وفود» is listed under its not_forms')
    expect(await shown('امان')).toContain('it asks for exactly its own letters, and «امان» is written otherwise')
    expect(await shown('القانون', '107')).toContain('107      matched by the pattern, letter by letter')
    expect(await shown('المورد', 'يعني', 'المحلي')).toContain('يعني    passed over')
  })

  test('many near misses: the first of them, and all when asked for', async () => {
    const folder = smallStudy()
    const nears = Array.from({ length: 10 }, (_, at) => `{ near: [ثقة, كلمة${'ابتثجحخدذر'.charAt(at)}] }`).join(', ')
    const head =
      'format: code-sessions/codebook@1\nid: other\nversion: 1.0.0\ntitle: { ar: دليل }\nlanguage: ar\nthemes:\n'
    put(folder, { 'other.yaml': `${head}- id: only\n  label: { ar: وحيد }\n  terms: [${nears}]\n` })
    const argv = ['ثقة', '--codebook', 'other.yaml']
    const { said: some } = await explain(folder, argv)
    expect(some.match(/^ {2}«/gmu)).toHaveLength(8)
    expect(some).toContain('  … and 2 more; --all shows them\n')
    const { said: all } = await explain(folder, [...argv, '--all'])
    expect(all.match(/^ {2}«/gmu)).toHaveLength(10)
  })

  test('what is coded shows only near misses about the word itself, and all when asked for', async () => {
    expect(await said('المجلس')).not.toContain('Came near')
    expect(await said('المجلس', '--all')).toContain('the phrase needs «محلي» beside it')
  })

  test('on a terminal Arabic is isolated, in Arabic the whole sentence', async () => {
    const terminal = { isTTY: true, env: { NO_COLOR: '1' } }
    const { said: english } = await explain(smallStudy(), ['نازح'], terminal)
    expect(english).toContain('«\u2068نازح\u2069»\n')
    expect(english).toContain('rule displacement#1  «\u2068نازح\u2069»')
    const { said: arabic } = await explain(smallStudy(), ['سيارة', '--lang', 'ar'], terminal)
    expect(arabic).toContain('\u2068لا قاعدة في دليل الترميز تطابقه أو تقاربه\u2069')
  })

  test('what is no word', async () => {
    expect(await explain(smallStudy(), ['؟', '!'])).toEqual({
      status: 2,
      said: '',
      told: 'error CLI_USAGE Unexpected command line: there is no word in «؟ !»; see code-sessions explain --help\n',
    })
  })

  test('a codebook that is not there, or broken', async () => {
    const folder = smallStudy()
    put(folder, { 'bad.yaml': 'a: [' })
    expect((await explain(folder, ['ماء', '-c', 'none.yaml'])).status).toBe(2)
    expect((await explain(folder, ['ماء', '-c', 'bad.yaml'])).status).toBe(1)
  })
})

/** A study that has been coded; the ids of a table of its results, first column, in order. */
async function coded(): Promise<string> {
  const folder = smallStudy()
  expect(await main(['code', '--quiet'], fakeIo(folder))).toBe(0)
  return folder
}

function idsOf(folder: string, table: string): readonly string[] {
  const text = readFileSync(join(folder, 'coded', table), 'utf8').replace('\ufeff', '')
  return readStrictCsv(text)
    .slice(1)
    .map(([id = '']) => id)
}

describe('an excerpt of a results folder', () => {
  test('theme, citation, place, text; each match with its rule and its words; what stands around it', async () => {
    const folder = await coded()
    // By place: hama 1 displacement; hama 2 displacement and councils; homs 1 displacement and mayors; homs 2 displacement.
    const [first = '', , third = ''] = idsOf(folder, 'excerpts.csv')
    expect((await explain(folder, [first])).said).toBe(`${first}  displacement  Displacement
م1، hama، السطر 1  hama.txt:1:5

نزحنا من بيتنا سنة كاملة.

Matches
  «نزحنا»  hama.txt:1:5  rule displacement#2  «نزح/ينزح»  small.yaml:15:9
      نزحنا  «نزح» of «نزح/ينزح» + «نا» we
      class verb, confidence high

Around it
  وكان المجلس المحلي بعيداً عن النازحين.
`)
    expect((await explain(folder, [third])).said).toContain('rule councils#2  «مجلس محلي»')
  })

  test('a match alone, and a theme without a name in the language', async () => {
    const folder = await coded()
    const match = idsOf(folder, 'matches.csv').at(-2) ?? ''
    const { said: shown } = await explain(folder, [match])
    expect(shown).toMatch(/^m[0-9a-z]{12} {2}(?:mayors {2}المخاتير|displacement {2}Displacement)\n/u)
    expect(shown).not.toContain('Around it')
  })

  test('from another folder', async () => {
    const folder = smallStudy()
    await main(['code', '--quiet', '--out', 'results'], fakeIo(folder))
    const coding = readFileSync(join(folder, 'results/coding.jsonl'), 'utf8')
    const id = /"excerpt_id":"(x[^"]+)"/u.exec(coding)?.[1] ?? ''
    expect((await explain(folder, [id, '--from', 'results'])).status).toBe(0)
    expect((await explain(folder, [id])).told).toContain('coded error RESULTS_MISSING')
  })

  test('coded by another version: it is said so', async () => {
    const folder = await coded()
    const file = join(folder, 'coded/coding.jsonl')
    const [id = ''] = idsOf(folder, 'excerpts.csv')
    put(folder, { 'coded/coding.jsonl': readFileSync(file, 'utf8').replaceAll('"class":"verb"', '"class":"other"') })
    expect((await explain(folder, [id])).said).toContain(
      '«نزح/ينزح»\n      this version of the program reads it otherwise; code the transcripts again\n',
    )
    put(folder, { 'coded/coding.jsonl': readFileSync(file, 'utf8').replaceAll('نزحنا', 'سكنا') })
    expect((await explain(folder, [id])).said).toContain('this version of the program reads it otherwise')
  })

  test('an id that is not there, and a folder that is damaged', async () => {
    const folder = await coded()
    expect(await explain(folder, ['x0123456789ab'])).toEqual({
      status: 2,
      said: '',
      told: 'error CLI_UNKNOWN_EXCERPT Unexpected id «x0123456789ab», expected an excerpt_id or match_id of coded; copy it from excerpts.csv or matches.csv, or name another folder with --from\n',
    })
    const file = join(folder, 'coded/coding.jsonl')
    put(folder, { 'coded/coding.jsonl': `${readFileSync(file, 'utf8')}{\n` })
    const { status, told } = await explain(folder, ['x0123456789ab'])
    expect(status).toBe(2)
    expect(told).toContain('RESULTS_DAMAGED')
    expect(told).not.toContain('CLI_UNKNOWN_EXCERPT')
  })
})
