import { describe, expect, test } from 'vitest'
import { csvFormat } from '../../../src/session/formats/csv.ts'
import { codesOf, extract } from './writing.ts'

/** Who says what when, as `label [time]: speech`, from the spans. */
async function turns(text: string, columns = {}): Promise<readonly string[]> {
  const { extracted } = await extract(csvFormat(columns), text)
  return (extracted?.speeches ?? []).map(
    ({ label, time, span }) => `${label ?? '?'} [${time ?? ''}]: ${extracted?.text.slice(span.start, span.end)}`,
  )
}

describe('columns', () => {
  test.each<[claim: string, header: string]>([
    ['in English', 'time,speaker,text'],
    ['whatever their case', 'Time,SPEAKER,Text'],
    ['in more words', 'start_time,Speaker-Name,Transcript'],
    ['in Arabic', 'الوقت,المتحدث,النص'],
    ['without the article, and feminine', 'توقيت,متحدثة,مداخلة'],
    ['as a tool for tables may write them', 'وقت البداية,اسم المتكلّم:,نص المداخلة'],
    ['in both languages', 'البداية,Name,الكلام'],
    ['with tabs between', 'الوقت\tالاسم\tالقول'],
  ])('are recognised %s', async (_, header) => {
    const separator = header.includes('\t') ? '\t' : ','
    expect(await turns(`${header}\n${['00:05', 'م1', 'نعم'].join(separator)}`)).toEqual(['م1 [00:00:05]: نعم'])
  })

  test('may stand in any order, with others between', async () => {
    expect(await turns('id,text,notes,speaker\n1,نعم,x,م1')).toEqual(['م1 []: نعم'])
  })

  test('where two bear known names, the plainer one holds', async () => {
    expect(await turns('name,speaker,comment,text\nملف,م1,ملاحظة,نعم')).toEqual(['م1 []: نعم'])
  })

  test('may be named', async () => {
    const columns = { speaker: 'من قال', text: 'ماذا قال' }
    expect(await turns('text,من قال,ماذا قال\nx,م1,نعم', columns)).toEqual(['م1 []: نعم'])
  })

  test.each<[claim: string, text: string, columns: object, code: string, args: object]>([
    ['unknown', 'س,ص\n1,2', {}, 'FORMAT_NO_TEXT_COLUMN 1', { columns: ['س', 'ص'] }],
    ['no header at all', 'م1,نعم\nم2,لا', {}, 'FORMAT_NO_TEXT_COLUMN 1', { columns: ['م1', 'نعم'] }],
    [
      'named and not there',
      'speaker,text\nم1,نعم',
      { text: 'نص' },
      'FORMAT_NO_SUCH_COLUMN 1',
      { column: 'نص', columns: ['speaker', 'text'] },
    ],
    ['twice', 'text,text\nم1,نعم', {}, 'CSV_DUPLICATE_COLUMN 1', { column: 'text' }],
  ])('%s: an error', async (_, text, columns, code, args) => {
    const extraction = await extract(csvFormat(columns), text)
    expect(extraction.extracted).toBeNull()
    expect(codesOf(extraction)).toEqual([code])
    expect(extraction.diagnostics[0]?.args).toEqual(args)
  })

  test('a row with more cells than names is an error: words could be lost', async () => {
    const extraction = await extract(csvFormat(), 'speaker,text\nم1,نعم, ولكن\nم2,لا')
    expect(extraction.extracted).toBeNull()
    expect(codesOf(extraction)).toEqual(['CSV_RAGGED_ROW 2'])
  })
})

describe('rows', () => {
  test.each<[claim: string, rows: string, turns: string[]]>([
    [
      'of one speaker in a row are one turn',
      '0:01,م1,أ\n0:02,م1,ب\n0:03,م2,ج\n0:04,م1,د',
      ['م1 [00:00:01]: أ\nب', 'م2 [00:00:03]: ج', 'م1 [00:00:04]: د'],
    ],
    ['whatever the spelling of the label', '1:00,المُيسّر,أ\n2:00,الميسر ,ب', ['المُيسّر [00:01:00]: أ\nب']],
    ['that name nobody go on with the speaker before', '1:00,م1,أ\n2:00,,ب', ['م1 [00:01:00]: أ\nب']],
    ['before anybody is named have no speaker', ',,أ\n,م1,ج', ['? []: أ', 'م1 []: ج']],
    ['with a colon behind the label', ',م1:,أ\n,م1 ：,ب', ['م1 []: أ\nب']],
    ['whose speech runs over lines', ',م1,"أ\n ب "', ['م1 []: أ\nب']],
    [
      'with labels that mean something in JavaScript',
      ',__proto__,أ\n,constructor,ب',
      ['__proto__ []: أ', 'constructor []: ب'],
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await turns(`time,speaker,text\n${rows}`)).toEqual(expected)
  })

  test('the text shows label and time before the speech', async () => {
    const { extracted } = await extract(csvFormat(), 'time,speaker,text\n00:01,م1,أ\n,,ب\n00:03,م2,ج\n,,')
    expect(extracted?.text).toBe('م1 [00:00:01]: أ\nب\n\nم2 [00:00:03]: ج\n')
  })

  test('a label without speech is told', async () => {
    const extraction = await extract(csvFormat(), 'speaker,text\nم1,أ\nم2,\nم1,ب')
    expect(codesOf(extraction)).toEqual(['SESSION_EMPTY_TURN 3'])
    expect(await turns('speaker,text\nم1,أ\nم2,\nم1,ب')).toEqual(['م1 []: أ\nب'])
  })

  test('without speakers may name them in speech, as lines of a transcript', async () => {
    const { extracted } = await extract(csvFormat(), 'time,text\n00:05,م1: نعم\n,ولا\n00:09,م2: بلى')
    expect(extracted).toMatchObject({ text: '[00:00:05] م1: نعم\nولا\n[00:00:09] م2: بلى', speeches: null })
  })

  test('where nobody is named, are parted by silences', async () => {
    expect(await turns('start\tend\ttext\n5000\t6000\tأ\n6500\t7000\tب\n9000\t9500\tج')).toEqual([
      '? [00:00:05]: أ\nب',
      '? [00:00:09]: ج',
    ])
  })
})

describe('times', () => {
  test.each<[written: string, time: string]>([
    ['00:03:12', '00:03:12'],
    ['3:12', '00:03:12'],
    ['[٠٣:١٢]', '00:03:12'],
    ['03:12.500', '00:03:12'],
    ['03:12 - 03:15', '00:03:12'],
    ['00:03:12:24', '00:03:12'],
    ['75:00', '01:15:00'],
    ['192.5', '00:03:12'],
    ['"192,5"', '00:03:12'],
    ['', ''],
  ])('%s', async (written, time) => {
    const extraction = await extract(csvFormat(), `time,speaker,text\n${written},م1,نعم`)
    expect(extraction.diagnostics).toEqual([])
    expect(extraction.extracted?.speeches?.map((speech) => speech.time ?? '')).toEqual([time])
  })

  test('whole numbers are seconds where others have decimals', async () => {
    expect(await turns('time,speaker,text\n5,م1,أ\n7.5,م2,ب')).toEqual(['م1 [00:00:05]: أ', 'م2 [00:00:07]: ب'])
  })

  test('whole numbers of milliseconds in the tables of Whisper', async () => {
    expect(await turns('start\tend\ttext\n65000\t66000\tنعم')).toEqual(['? [00:01:05]: نعم'])
  })

  test('what is no time is told, and the speech kept', async () => {
    const table = 'time,speaker,text\n5,م1,أ\nأول الجلسة,م2,ب\n1:00,م3,ج'
    const { diagnostics } = await extract(csvFormat(), table)
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([['FORMAT_BAD_TIME', { found: '5', count: 2 }]])
    expect(await turns(table)).toEqual(['م1 []: أ', 'م2 []: ب', 'م3 [00:01:00]: ج'])
  })
})

describe('sessions', () => {
  test.each<[claim: string, rows: string, session: string | undefined, codes: string[]]>([
    ['the session that all rows name', 'حلب,م1,أ\n,م1,ب\nحلب,م2,ج', 'حلب', []],
    ['several sessions', 'حلب,م1,أ\nحمص,م2,ب', undefined, ['FORMAT_SEVERAL_SESSIONS']],
    ['no session', ',م1,أ', undefined, []],
  ])('%s', async (_, rows, session, codes) => {
    const extraction = await extract(csvFormat(), `الجلسة,speaker,text\n${rows}`)
    expect(extraction.extracted?.properties.get('session')).toBe(session)
    expect(codesOf(extraction)).toEqual(codes)
  })
})

test.each(['', '\n\n', 'speaker,text'])('an empty table is an empty transcript: %j', async (text) => {
  const { extracted, diagnostics } = await extract(csvFormat(), text)
  expect([extracted?.text, diagnostics]).toEqual(['', []])
})
