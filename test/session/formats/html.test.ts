import { describe, expect, test } from 'vitest'
import { html } from '../../../src/session/formats/html.ts'
import { otr } from '../../../src/session/formats/otr.ts'
import { codesOf, extract } from './writing.ts'

describe('a page', () => {
  test.each<[claim: string, page: string, text: string]>([
    ['blocks are lines', '<p>م1: نعم</p><div>م2: لا</div><h2>محور</h2>', 'م1: نعم\nم2: لا\nمحور'],
    ['end tags may be missing', '<p>أ<p>ب<ul><li>ج<li>د</ul>ه', 'أ\nب\nج\nد\nه'],
    ['a bold label is a label like any other', '<p><b>المحاورة:</b> نص</p>', 'المحاورة: نص'],
    ['br is a line break', '<p>أ<br>ب<br/>ج</p>', 'أ\nب\nج'],
    ['white space is one space', '<p>  أ \n\t ب <i> ج</i> </p>\n<p>د</p>', 'أ ب ج\nد'],
    ['but not in pre', '<pre>\nم1: أ  ب\nم2: ج</pre>', 'م1: أ  ب\nم2: ج'],
    ['a space that does not break stays', '<p>أ&nbsp;ب</p>', 'أ\u00a0ب'],
    [
      'character references',
      '<p>&lt;أ&gt; &amp; &#1576;&#x62a; &laquo;ث&raquo; &rlm;ج &amp;lt;</p>',
      '<أ> & بت «ث» \u200fج &lt;',
    ],
    ['those without a semicolon, as browsers have them', '<p>أ&nbspب &copy &amp</p>', 'أ\u00a0ب © &'],
    ['scripts and styles', '<script>if (a<b) "<p>س</p>"</script><style>p{}</style><p>أ', 'أ'],
    ['comments, those of Word too', '<p>أ<!-- ب --><!--[if mso]><p>ج</p><![endif]--></p>', 'أ'],
    ['a page without a body', 'م1: نعم<br>م2: لا', 'م1: نعم\nم2: لا'],
    ['text between blocks', 'أ<p>ب</p>ج', 'أ\nب\nج'],
    ['blocks within blocks', '<div><div><p>أ</p></div><p>ب</p></div>', 'أ\nب'],
    ['empty blocks make no lines', '<p>أ</p><p>&#32;</p><div></div><p>ب</p>', 'أ\nب'],
    ['a table by rows', '<table><tr><td>أ<td>ب<tr><td>ج</table>د', 'أ\tب\nج\nد'],
    ['a table of turns', '<table><thead><tr><th>المتحدث<th>النص<tbody><tr><td>م1<td>نعم</table>', 'م1: نعم'],
    ['an end tag in a cell ends nothing outside', '<div><table><tr><td>أ</div></b><td>ب</table>', 'أ\tب'],
    ['cells outside of a table', '<td>أ</td><td>ب</td>', 'أ\nب'],
    ['end tags of nothing', '</p></td></table>أ</div>', 'أ'],
    ['no nesting is too deep', `${'<div>'.repeat(20_000)}أ${'</div>'.repeat(20_000)}ب`, 'أ\nب'],
    ['NUL is no character', '<p>أ\0ب</p>', 'أب'],
    ['nothing', '', ''],
  ])('%s', async (_, page, text) => {
    const { extracted, diagnostics } = await extract(html, page)
    expect(diagnostics).toEqual([])
    expect(extracted).toMatchObject({ text, speeches: null })
  })

  test.each<[claim: string, page: string, text: string, leftOut: object]>([
    ['hidden elements', '<p>أ</p><p hidden>ب<p>ج<div style="Display: none">د<p>ه</p></div>و', 'أ\nج\nو', { hidden: 2 }],
    ['deletions', '<p>أ<del>ب<b>ج</b></del><ins>د</ins></p>', 'أد', { deletions: 1 }],
    [
      "Word's lists of comments and notes",
      '<p>أ<div style=\'mso-element:comment-list\'><p>ب</div><div style="mso-element: footnote-list">ج</div>',
      'أ',
      { comments: 1, notes: 1 },
    ],
  ])('leaves out and tells %s', async (_, page, text, leftOut) => {
    const { extracted, diagnostics } = await extract(html, page)
    expect(extracted?.text).toBe(text)
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['FORMAT_LEFT_OUT', { deletions: 0, comments: 0, notes: 0, hidden: 0, ...leftOut }],
    ])
  })

  test('the title, and not the day on which the page was made', async () => {
    const page =
      '<html><head><title> جلسة\n حلب &amp; إدلب</title><meta name="created" content="2022-03-05T10:00:00"></head><body>أ</body></html>'
    const { extracted } = await extract(html, page)
    expect(extracted?.text).toBe('أ')
    expect([...(extracted?.properties ?? [])]).toEqual([['title', 'جلسة حلب & إدلب']])
  })

  test.each([
    ['open elements', '<b>'],
    ['open paragraphs', '<p><i>'],
    ['open cells', '<table><tr><td>'],
    ['end tags', '<p></b></table>'],
    ['attributes', '<p a'],
    ['ends of character references', '&amp'],
    ['spaces', ' '.repeat(100)],
  ])('100,000 times %s are read in no time', async (_, piece) => {
    const started = performance.now()
    await extract(html, piece.repeat(100_000))
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('oTranscribe', () => {
  const stamp = (time: string): string => `<span class="timestamp" data-timestamp="5">${time}</span>`
  const file = (text: string): string => JSON.stringify({ text, media: 'a.wav', 'media-time': 5 })

  test.each<[claim: string, text: string, read: string]>([
    ['a time that begins a line', `<p>${stamp('00:05')} <b>م1</b>: نعم<br /></p>`, '[00:05] م1: نعم'],
    ['a time with Arabic digits', `<p>${stamp('٠٠:٠٥')}م1: نعم</p>`, '[00:05] م1: نعم'],
    ['a time within speech is no speech', `<p>م1: نعم ${stamp('00:09')} ولا</p>`, 'م1: نعم ولا'],
    ['a time behind a line break', `م1: نعم<br>${stamp('1:00:09')}&nbsp;م2: لا`, 'م1: نعم\n[1:00:09] \u00a0م2: لا'],
    ['a mark that holds no time', `<p>م1: ${stamp('نعم')}</p>`, 'م1: نعم'],
  ])('%s', async (_, text, read) => {
    const { extracted, diagnostics } = await extract(otr, file(text))
    expect(diagnostics).toEqual([])
    expect(extracted?.text).toBe(read)
  })

  test.each(['', 'نص', '[]', 'null', '{}', '{"text": 5}', '{"text": "'])('is not %s', async (text) => {
    const extraction = await extract(otr, text)
    expect(extraction.extracted).toBeNull()
    expect(codesOf(extraction)).toEqual(['FORMAT_NOT_OTRANSCRIBE'])
  })
})
