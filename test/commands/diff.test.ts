import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { put } from '../io/folders.ts'
import { after, before, both, diff, diffStudy, merged } from './diff-study.ts'
import { fakeIo } from './fake-io.ts'

describe('as text', () => {
  test('what differs between two codebooks, each with its place', async () => {
    expect(await diff(diffStudy(), both)).toEqual({
      status: 0,
      said: `Codebook
  version  «1.0.0» → «1.1.0»  new.yaml:3:1

Themes
~ displacement  النزوح الداخلي  new.yaml:7:9
    label.ar  «النزوح» → «النزوح الداخلي»
    - نزح/ينزح  old.yaml:11:9
~ councils  المجالس  new.yaml:12:9
    + دورة  new.yaml:14:30
~ heads  المخاتير  renamed from mayors  new.yaml:16:13

Version
  1.0.0 → 1.1.0: minor change (because of displacement, councils, heads); the new version is high enough
`,
      told: '',
    })
  })

  test('with transcripts: the excerpts that each theme and term gained and lost', async () => {
    // «نزحنا» was found by the verb alone, «دورة» by the new term alone; mayors keep their one excerpt under a new id.
    const { status, said, told } = await diff(diffStudy(), [...both, 'transcripts'])
    expect(status).toBe(0)
    expect(said.slice(said.indexOf('Codings'), said.indexOf('\nVersion'))).toBe(`Codings of 2 sessions
  Theme         Before  After  Gained  Lost  Other evidence  Other borders
  displacement       4      3       0     1               0              0
  councils           1      2       1     0               0              0

displacement  النزوح الداخلي
  Term      Before  After  Gained  Lost
  نزح/ينزح       1      0       0     1
  Lost (1)
  - م1، hama، السطر 1  hama.txt:1:5
      نزحنا من بيتنا سنة كاملة.
      evidence: نزحنا (نزح/ينزح)

councils  المجالس
  Term  Before  After  Gained  Lost
  دورة       0      1       1     0
  Gained (1)
  + م2، homs، السطر 2  homs.txt:2:5
      سألنا نازحة أخرى عن دورة.
      evidence: دورة (دورة)
`)
    expect(told).toBe('1 excerpt gained, 1 lost, 0 passages coded otherwise in 2 sessions\n')
  })

  test('other borders show both passages, other evidence both words; what is left out is counted', async () => {
    const folder = diffStudy(
      before
        .replace('1.0.0', '2.0.0')
        .replace('language: ar\n', 'language: ar\nunit: turn\n')
        .replace('terms: [مجلس, مجلس محلي]', 'terms: [مجلس]'),
    )
    put(folder, {
      'more/a.txt': 'م1: سكتنا. نزحنا مرتين.\nم2: تعبنا. نزحنا كمان.\n',
      'more/b.txt': 'م1: المجلس المحلي\n',
    })
    const { said } = await diff(folder, [...both, 'more', '--limit', '1'])
    expect(said).toContain(`  Other borders (2)
  ~ م1، a، السطر 1  a.txt:1:5
      - نزحنا مرتين.
      + سكتنا. نزحنا مرتين.
    … and 1 more; --limit was reached
`)
    expect(said).toContain(`  Other evidence (1)
  ~ م1، b، السطر 1  b.txt:1:5
      المجلس المحلي
      evidence: المجلس المحلي (مجلس محلي) → المجلس (مجلس)
`)
  })

  test('a theme that is new or gone shows how many terms, and where they went', async () => {
    const { said, told } = await diff(diffStudy(before.replace('id: displacement', 'id: moved')), both)
    expect(said).toContain(`- displacement  النزوح  3 terms  old.yaml:7:9
    > 3 terms moved to moved
+ moved  النزوح  3 terms  new.yaml:7:9
    > 3 terms moved here from displacement
`)
    expect(told).toBe(
      'new.yaml:7:9 warning COMPARISON_UNNAMED_RENAME Unexpected new theme «moved» that looks like the removed «displacement», expected its former id; if it is the same theme, write was: [displacement]\n' +
        'new.yaml:3:1 warning COMPARISON_VERSION_TOO_LOW Unexpected version «1.0.0» after a major change, expected at least 2.0.0; raise it\n',
    )
  })

  test('a theme merged into another, a term that moved, and themes in another order', async () => {
    expect((await diff(diffStudy(merged), both)).said).toBe(`Codebook
  themes  other order  new.yaml:6:1

Themes
~ councils  المجالس  new.yaml:7:9
    was  + «mayors»
    > نازح  moved here from displacement  new.yaml:10:13
    > مختار  moved here from mayors  new.yaml:10:19
- mayors  المخاتير  merged into councils  old.yaml:17:13
    > 1 term moved to councils
~ displacement  النزوح  new.yaml:11:9
    > نازح  moved to councils  old.yaml:10:9

Version
  1.0.0 → 1.0.0: minor change (because of councils, mayors, displacement); expected at least 1.1.0
`)
  })

  test('on a terminal, coloured and every text isolated', async () => {
    const { said } = await diff(diffStudy(), [...both, 'transcripts'], { isTTY: true, columns: 80 })
    expect(said).toContain('\u001b[31m-\u001b[39m \u2068نزح/ينزح\u2069')
    expect(said).toContain('«\u2068النزوح\u2069» → «\u2068النزوح الداخلي\u2069»')
    expect(said).toContain('      \u2068نزحنا من بيتنا سنة كاملة.\u2069\n')
  })

  test('in Arabic', async () => {
    const { said, told } = await diff(diffStudy(), [...both, 'transcripts', '--lang', 'ar'])
    expect(said).toContain('~ displacement  النزوح الداخلي  new.yaml:7:9\n')
    expect(said).toContain('  ساقطة (1)\n')
    expect(said).toContain('1.0.0 → 1.1.0: تغيير فرعي (بسبب displacement، councils، heads)؛ ورقم الإصدار كافٍ لذلك\n')
    expect(told).toBe('المقتطفات الجديدة 1، الساقطة 1، المرمّزة على نحو آخر 0، الجلسات 2\n')
  })

  test('a version that is no number has to be another one', async () => {
    const folder = diffStudy(before.replace('1.0.0', 'draft').replace('ar: النزوح ', 'ar: نزوح '))
    put(folder, { 'old.yaml': before.replace('1.0.0', 'draft') })
    const [english, arabic] = [await diff(folder, both), await diff(folder, [...both, '--lang', 'ar'])]
    expect(english.said).toContain(
      '  draft → draft: patch change (because of displacement); expected another version\n',
    )
    expect(english.told).toContain('new.yaml:3:1 warning COMPARISON_VERSION_TOO_LOW ')
    expect(arabic.said).toContain('  draft → draft: تغيير طفيف (بسبب displacement)؛ والمتوقع إصدار آخر\n')
  })

  test('no difference: nothing on stdout', async () => {
    const same = ['new.yaml', 'new.yaml']
    expect(await diff(diffStudy(), same)).toEqual({ status: 0, said: '', told: 'no differences\n' })
    expect((await diff(diffStudy(), [...same, 'transcripts'])).told).toBe(
      'no differences\nthe same codings in 2 sessions\n',
    )
    expect((await diff(diffStudy(), [...same, '--lang', 'ar'])).told).toBe('لا فرق\n')
    expect((await diff(diffStudy(), [...same, '--format', 'markdown', '--quiet'])).said).toBe('')
  })
})

describe('exit status', () => {
  test('--exit-code says whether anything differs', async () => {
    expect((await diff(diffStudy(), [...both, '--exit-code'])).status).toBe(1)
    expect((await diff(diffStudy(), ['new.yaml', 'new.yaml', 'transcripts', '--exit-code'])).status).toBe(0)
  })

  test('--strict: a version that is too low', async () => {
    const folder = diffStudy(after.replace('1.1.0', '1.0.9'))
    expect((await diff(folder, both)).status).toBe(0)
    expect((await diff(folder, [...both, '--strict'])).status).toBe(1)
  })

  test('an invalid codebook, on either side, is told with its place', async () => {
    const folder = diffStudy(before.replace('terms: [مختار]', 'terms: [{ theme: none }]'))
    for (const sides of [both, both.toReversed()]) {
      const { status, said, told } = await diff(folder, sides)
      expect([status, said]).toEqual([1, ''])
      expect(told).toMatch(/^new\.yaml:19:26 error CODEBOOK_UNKNOWN_THEME /)
    }
  })

  test('doubts about A are not told: B may just have removed them', async () => {
    const doubtful = before.replace('language: ar\n', 'language: ar\naxes: [{ id: social, label: { ar: أ } }]\n')
    const folder = diffStudy(doubtful)
    expect((await diff(folder, ['new.yaml', 'old.yaml'])).told).not.toContain('CODEBOOK_UNUSED_AXIS')
    expect((await diff(folder, both)).told).toContain('CODEBOOK_UNUSED_AXIS')
  })

  test.each<[claim: string, argv: readonly string[], status: number, code: string]>([
    ['no such file', ['none.yaml', 'new.yaml'], 2, 'CODEBOOK_MISSING'],
    ['no such transcripts', [...both, 'none/'], 2, 'CORPUS_MISSING_PATH'],
    ['one codebook only', ['new.yaml'], 2, 'CLI_USAGE'],
    ['a limit that is no number', [...both, '--limit', 'x'], 2, 'CLI_USAGE'],
    ['an option for a revision', ['--', '--output=x:y', 'new.yaml'], 2, 'COMPARISON_BAD_REVISION'],
  ])('%s', async (_, argv, status, code) => {
    const { status: found, said, told } = await diff(diffStudy(), argv)
    expect([found, said]).toEqual([status, ''])
    expect(told).toContain(code)
  })

  test('interrupted', async () => {
    const io = fakeIo(diffStudy())
    io.interrupt()
    expect(await main(['diff', ...both, 'transcripts'], io)).toBe(130)
    expect(io.said()).toBe('')
  })

  test('a transcript that can not be read: the others are coded', async () => {
    const folder = diffStudy()
    put(folder, { 'transcripts/zz.docx': 'PK' })
    const { status, said } = await diff(folder, [...both, 'transcripts'])
    expect(status).toBe(1)
    expect(said).toContain('Codings of 2 sessions')
  })
})

test('a codebook at a revision of git, its places under the name that was typed', async () => {
  const folder = diffStudy(before)
  const env = { PATH: process.env['PATH'], HOME: '/nowhere' }
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, env, stdio: 'ignore' })
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '--quiet', '--message=one')
  put(folder, { 'new.yaml': after })
  const { status, said } = await diff(folder, ['main:new.yaml', 'new.yaml'], { env })
  expect(status).toBe(0)
  expect(said).toContain('    - نزح/ينزح  main:new.yaml:11:9\n')
  expect(await diff(folder, ['main:new.yaml', 'HEAD:./old.yaml', '--exit-code'], { env })).toMatchObject({
    status: 0,
  })
})
