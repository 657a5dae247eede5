import { describe, expect, test } from 'vitest'
import { put } from '../io/folders.ts'
import { before, both, diff, diffStudy, merged } from './diff-study.ts'

describe('as Markdown', () => {
  test('figures on top, each theme in a part that opens', async () => {
    const { said } = await diff(diffStudy(), [...both, 'transcripts', '--format', 'markdown'])
    const [code, span] = [
      (text: string) => `<code dir="ltr">${text}</code>`,
      (text: string) => `<span dir="auto">${text}</span>`,
    ]
    const lines = said.split('\n')
    expect(lines.slice(0, 13)).toEqual([
      `### Codebook ${code('small')}`,
      '',
      `${code('old.yaml')} → ${code('new.yaml')}`,
      '',
      `Version ${code('1.0.0')} → ${code('1.1.0')}: **minor change** (because of ${code('displacement')}, ${code('councils')}, ${code('heads')}); the new version is high enough`,
      '',
      '| Key | changed |  |',
      '| :-- | :-- | :-- |',
      `| ${code('version')} | ${span('1.0.0')} → ${span('1.1.0')} | ${code('new.yaml:3:1')} |`,
      '',
      '#### Codings of 2 sessions',
      '',
      '| Theme | Before | After | Gained | Lost | Other evidence | Other borders |',
    ])
    const first = lines.slice(lines.indexOf('<details>'), lines.indexOf('</details>') + 1)
    expect(first).toEqual([
      '<details>',
      `<summary>${code('displacement')} ${span('النزوح الداخلي')} – changed: ${code('label.ar')}; 1 term (+0 −1 ~0); excerpts 4 → 3 (Gained 0, Lost 1)</summary>`,
      '',
      code('new.yaml:7:9'),
      '',
      `- ${code('label.ar')}: ${span('النزوح')} → ${span('النزوح الداخلي')}`,
      `- ${span('نزح/ينزح')} removed ${code('old.yaml:11:9')}`,
      '',
      '| Term | Before | After | Gained | Lost |',
      '| :-- | --: | --: | --: | --: |',
      `| ${span('نزح/ينزح')} | 1 | 0 | 0 | 1 |`,
      '',
      '**Lost** (1)',
      '',
      `<blockquote dir="auto">نزحنا من بيتنا سنة كاملة.<br><sub>${span('م1، hama، السطر 1')} · ${code('hama.txt:1:5')} · evidence: ${span('نزحنا')} (${span('نزح/ينزح')})</sub></blockquote>`,
      '',
      '</details>',
    ])
  })

  test('nothing in a codebook or transcript becomes markup', async () => {
    const evil = '<script>x</script> | @octocat `x`'
    const folder = diffStudy(before.replace('ar: النزوح ', `ar: '${evil}' `))
    put(folder, { 'more/a.txt': 'م1: نزحنا | <b>@octocat</b> مرتين\n' })
    const { said } = await diff(folder, ['new.yaml', 'old.yaml', 'more', '--format', 'markdown'])
    const rows = said.split('\n').filter((line) => line.startsWith('|'))
    expect(rows.every((row) => row.split('|').length === rows[0]?.split('|').length)).toBe(true)
    expect(said).not.toMatch(/<script|<b>|@octocat|`/)
    expect(said).toContain('&#60;script&#62;')
  })

  test('without --limit it is cut to what a comment holds, and says so', async () => {
    const folder = diffStudy(before.replace('- نازح', '- قلم'))
    const line = `م1: ${'كلام '.repeat(50)}عن نازحة.\n`
    const themes = Array.from(
      { length: 40 },
      (_, at) => `  - id: t${at}\n    label: { ar: موضوع ${at} }\n    terms: [نازح]\n`,
    )
    put(folder, { 'many.yaml': before + themes.join(''), 'more/a.txt': line.repeat(20) })
    const wanted = ['old.yaml', 'many.yaml', 'more', '--format', 'markdown', '--quiet']
    const { said } = await diff(folder, wanted)
    expect(said.length).toBeLessThanOrEqual(65_000)
    expect(said).toContain('Shortened to fit into a comment')
    const whole = await diff(folder, [...wanted, '--limit', '20'])
    expect(whole.said.length).toBeGreaterThan(65_000)
    expect(whole.said).not.toContain('Shortened')
    expect(whole.said.match(/<blockquote/g)).toHaveLength(40 * 20)
  })

  test('where even the changes are too many, each theme keeps one line', async () => {
    const terms = Array.from({ length: 900 }, (_, at) => `مصطلح ${'أ'.repeat(1 + (at % 30))} ${at}`)
    const folder = diffStudy(before.replace('[مجلس, مجلس محلي]', `[مجلس, مجلس محلي, ${terms.join(', ')}]`))
    const { said } = await diff(folder, [...both, '--format', 'markdown', '--quiet'])
    expect(said.length).toBeLessThanOrEqual(65_000)
    expect(said).not.toContain('<details>')
    expect(said).toContain(
      '- <code dir="ltr">councils</code> <span dir="auto">المجالس</span> – 900 terms (+900 −0 ~0)\n\nShortened to fit',
    )
  })

  test('other borders show both passages, other evidence both words, a changed term its options', async () => {
    const folder = diffStudy(
      before
        .replace('language: ar\n', 'language: ar\nunit: turn\n')
        .replace('[شادر البائع]', '[شادر البائع, شادر السيارة]')
        .replace('[مجلس, مجلس محلي]', '[مجلس]'),
    )
    put(folder, {
      'more/a.txt': 'م1: سكتنا. نزحنا مرتين.\nم2: تعبنا. نزحنا كمان.\n',
      'more/b.txt': 'م1: المجلس المحلي\n',
    })
    const { said } = await diff(folder, [...both, 'more', '--format', 'markdown', '--limit', '1', '--lang', 'ar'])
    const lines = said.split('\n')
    expect(lines).toContain('<blockquote dir="auto">نزحنا مرتين.<br><sub>قبل</sub></blockquote>')
    expect(lines).toContain(
      '<blockquote dir="auto">سكتنا. نزحنا مرتين.<br><sub>بعد · <span dir="auto">م1، a، السطر 1</span> · <code dir="ltr">a.txt:1:5</code></sub></blockquote>',
    )
    expect(lines).toContain('… وغيرها 1؛ بُلغ حدّ الخيار ‎--limit')
    expect(said).toContain(
      'الشاهد: <span dir="auto">المجلس المحلي</span> (<span dir="auto">مجلس محلي</span>) → <span dir="auto">المجلس</span> (<span dir="auto">مجلس</span>)',
    )
    expect(lines).toContain('- <span dir="auto">شادر</span> تغيّر <code dir="ltr">new.yaml:13:9</code>')
    expect(lines).toContain('  - <code dir="ltr">unless</code>: <ins><span dir="auto">شادر السيارة</span></ins>')
    expect(said).toContain('**تغيير كبير** (بسبب <code dir="ltr">unit</code>)؛ **والمتوقع 2.0.0 على الأقل**')
  })

  test('the same codings, moved and merged terms, in Arabic too', async () => {
    const folder = diffStudy(merged)
    const markdown = [...both, '--format', 'markdown']
    expect((await diff(folder, markdown)).said).toContain('- 1 term moved to <code dir="ltr">councils</code>\n')
    const { said } = await diff(folder, [...markdown, '--lang', 'ar'])
    expect(said).toContain('المصطلحات المنقولة إلى <code dir="ltr">councils</code>: 1')
    expect(said).toContain('دُمج في <code dir="ltr">councils</code>')
    put(folder, { 'more/a.txt': 'م1: لا شيء هنا.\n' })
    expect((await diff(folder, [...markdown, 'more'])).said).toContain('the same codings in 1 session\n')
  })
})
