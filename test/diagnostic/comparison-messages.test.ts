import { expect, test } from 'vitest'
import { comparisonMessages } from '../../src/diagnostic/comparison-messages.ts'
import { problem } from '../../src/diagnostic/diagnostic.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'

const rows: readonly [claim: string, diagnostic: Diagnostic, english: string, arabic: string][] = [
  [
    'how a file in git is named',
    problem('COMPARISON_BAD_REVISION', {}),
    'Unexpected name of a file in git, expected a revision, a colon and a path; write it like main:codebooks/my-study.yaml',
    'اسم ملف غير متوقع في git، والمتوقع نسخة ثم نقطتان ثم مسار؛ اكتبه على نحو ‎main:codebooks/my-study.yaml',
  ],
  [
    'what git said',
    problem('COMPARISON_GIT_FAILED', { said: 'bad object' }),
    'Unexpected refusal by git (bad object), expected the file; run git in this folder to see what is wrong, or name a file',
    'رفض git غير متوقع (bad object)، والمتوقع الملف؛ شغّل git في هذا المجلد لترى ما به، أو سمِّ ملفاً',
  ],
  [
    'the folder',
    problem('COMPARISON_NOT_A_FILE', { path: 'books', revision: 'v1' }),
    'Unexpected folder «books» in revision «v1», expected a codebook; name the file in it',
    'مجلد غير متوقع «books» في النسخة «v1»، والمتوقع دليل ترميز؛ سمِّ الملف الذي فيه',
  ],
  [
    'the path that was meant',
    problem('COMPARISON_NOT_IN_REVISION', { path: 'bok.yaml', revision: 'v1', nearest: 'v1:book.yaml' }),
    'Unexpected path «bok.yaml», expected the path of a file in revision «v1»; did you mean «v1:book.yaml»?',
    'مسار غير متوقع «bok.yaml»، والمتوقع مسار ملف في النسخة «v1»؛ هل تقصد «v1:book.yaml»؟',
  ],
  [
    'that nothing is staged under a path',
    problem('COMPARISON_NOT_IN_REVISION', { path: 'x', revision: '', nearest: null }),
    'Unexpected path «x», expected the path of a file in what is staged; write it from the top of the repository, or from here with ./ in front',
    'مسار غير متوقع «x»، والمتوقع مسار ملف في ما هُيّئ للإيداع؛ اكتبه من جذر المستودع، أو من هنا وقبله ‎./',
  ],
  [
    'what is missing',
    problem('COMPARISON_NO_GIT', {}),
    'Unexpected lack of the program git, expected it to read a revision; install git, or name a file',
    'البرنامج git غير موجود، وهو لازم لقراءة نسخة محفوظة؛ ثبّت git أو سمِّ ملفاً',
  ],
  [
    'where to go',
    problem('COMPARISON_NO_REPOSITORY', {}),
    'Unexpected revision outside a git repository, expected to run in one; change to its folder, or name a file that exists',
    'نسخة من git خارج أي مستودع، والمتوقع التشغيل داخل مستودع؛ انتقل إلى مجلده، أو سمِّ ملفاً موجوداً',
  ],
  [
    'the revision',
    problem('COMPARISON_UNKNOWN_REVISION', { revision: 'v9', nearest: null }),
    'Unexpected revision «v9», expected a branch, tag or commit of this repository; git branch and git tag list them',
    'نسخة غير متوقعة «v9»، والمتوقع فرع أو وسم أو إيداع في هذا المستودع؛ يسردها ‎git branch و‎git tag',
  ],
  [
    'both ids',
    problem('COMPARISON_UNNAMED_RENAME', { id: 'tents', former: 'camps' }),
    'Unexpected new theme «tents» that looks like the removed «camps», expected its former id; if it is the same theme, write was: [camps]',
    'موضوع جديد «tents» يشبه الموضوع المحذوف «camps»، والمتوقع ذكر معرّفه السابق؛ إن كان الموضوع نفسه فاكتب ‎was: [camps]',
  ],
  [
    'the least version',
    problem('COMPARISON_VERSION_TOO_LOW', { found: '1.0.0', expected: '1.1.0', bump: 'minor' }),
    'Unexpected version «1.0.0» after a minor change, expected at least 1.1.0; raise it',
    'إصدار غير متوقع «1.0.0» بعد تغيير فرعي، والمتوقع 1.1.0 على الأقل؛ ارفعه',
  ],
  [
    'that any other version will do where it is no number',
    problem('COMPARISON_VERSION_TOO_LOW', { found: 'draft', expected: null, bump: 'patch' }),
    'Unexpected version «draft» after a patch change, expected another one; raise it',
    'إصدار غير متوقع «draft» بعد تغيير طفيف، والمتوقع إصدار آخر؛ ارفعه',
  ],
]

test.each(rows)('the sentence names %s', (_, diagnostic, english, arabic) => {
  expect([sentence(diagnostic), sentence(diagnostic, 'ar')]).toEqual([english, arabic])
})

test('every code has a row', () => {
  expect(new Set(rows.map(([, { code }]) => code))).toEqual(new Set(Object.keys(comparisonMessages)))
})
