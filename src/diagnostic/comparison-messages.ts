import { didYouMean, didYouMeanInArabic } from './wording.ts'

/** Sentences of COMPARISON_ codes: two versions of a codebook side by side, and reading them from git. */
export const comparisonMessages = {
  COMPARISON_BAD_REVISION: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected name of a file in git, expected a revision, a colon and a path; write it like main:codebooks/my-study.yaml',
    ar: (_: Record<never, never>): string =>
      'اسم ملف غير متوقع في git، والمتوقع نسخة ثم نقطتان ثم مسار؛ اكتبه على نحو ‎main:codebooks/my-study.yaml',
  },
  COMPARISON_GIT_FAILED: {
    severity: 'error',
    en: (a: { said: string }): string =>
      `Unexpected refusal by git (${a.said}), expected the file; run git in this folder to see what is wrong, or name a file`,
    ar: (a: { said: string }): string =>
      `رفض git غير متوقع (${a.said})، والمتوقع الملف؛ شغّل git في هذا المجلد لترى ما به، أو سمِّ ملفاً`,
  },
  COMPARISON_NOT_A_FILE: {
    severity: 'error',
    en: (a: { path: string; revision: string }): string =>
      `Unexpected folder «${a.path}» in ${inRevision(a.revision).en}, expected a codebook; name the file in it`,
    ar: (a: { path: string; revision: string }): string =>
      `مجلد غير متوقع «${a.path}» في ${inRevision(a.revision).ar}، والمتوقع دليل ترميز؛ سمِّ الملف الذي فيه`,
  },
  COMPARISON_NOT_IN_REVISION: {
    severity: 'error',
    en: (a: { path: string; revision: string; nearest: string | null }): string =>
      `Unexpected path «${a.path}», expected the path of a file in ${inRevision(a.revision).en}; ${didYouMean(a.nearest, 'write it from the top of the repository, or from here with ./ in front')}`,
    ar: (a: { path: string; revision: string; nearest: string | null }): string =>
      `مسار غير متوقع «${a.path}»، والمتوقع مسار ملف في ${inRevision(a.revision).ar}؛ ${didYouMeanInArabic(a.nearest, 'اكتبه من جذر المستودع، أو من هنا وقبله ‎./')}`,
  },
  COMPARISON_NO_GIT: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected lack of the program git, expected it to read a revision; install git, or name a file',
    ar: (_: Record<never, never>): string => 'البرنامج git غير موجود، وهو لازم لقراءة نسخة محفوظة؛ ثبّت git أو سمِّ ملفاً',
  },
  COMPARISON_NO_REPOSITORY: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected revision outside a git repository, expected to run in one; change to its folder, or name a file that exists',
    ar: (_: Record<never, never>): string =>
      'نسخة من git خارج أي مستودع، والمتوقع التشغيل داخل مستودع؛ انتقل إلى مجلده، أو سمِّ ملفاً موجوداً',
  },
  COMPARISON_UNKNOWN_REVISION: {
    severity: 'error',
    en: (a: { revision: string; nearest: string | null }): string =>
      `Unexpected revision «${a.revision}», expected a branch, tag or commit of this repository; ${didYouMean(a.nearest, 'git branch and git tag list them')}`,
    ar: (a: { revision: string; nearest: string | null }): string =>
      `نسخة غير متوقعة «${a.revision}»، والمتوقع فرع أو وسم أو إيداع في هذا المستودع؛ ${didYouMeanInArabic(a.nearest, 'يسردها ‎git branch و‎git tag')}`,
  },
  COMPARISON_UNNAMED_RENAME: {
    severity: 'warning',
    en: (a: { id: string; former: string }): string =>
      `Unexpected new theme «${a.id}» that looks like the removed «${a.former}», expected its former id; if it is the same theme, write was: [${a.former}]`,
    ar: (a: { id: string; former: string }): string =>
      `موضوع جديد «${a.id}» يشبه الموضوع المحذوف «${a.former}»، والمتوقع ذكر معرّفه السابق؛ إن كان الموضوع نفسه فاكتب ‎was: [${a.former}]`,
  },
  COMPARISON_VERSION_TOO_LOW: {
    severity: 'warning',
    en: (a: { found: string; expected: string | null; bump: Bump }): string =>
      `Unexpected version «${a.found}» after ${a.bump === 'none' ? 'no change' : `a ${a.bump} change`}, expected ${a.expected === null ? 'another one' : `at least ${a.expected}`}; raise it`,
    ar: (a: { found: string; expected: string | null; bump: Bump }): string =>
      `إصدار غير متوقع «${a.found}» بعد ${bumps[a.bump]}، والمتوقع ${a.expected === null ? 'إصدار آخر' : `${a.expected} على الأقل`}؛ ارفعه`,
  },
} as const

type Bump = 'none' | 'patch' | 'minor' | 'major'

const bumps: Readonly<Record<Bump, string>> = {
  none: 'انعدام التغيير',
  patch: 'تغيير طفيف',
  minor: 'تغيير فرعي',
  major: 'تغيير كبير',
}

/** An empty revision is what is staged. */
function inRevision(revision: string): { readonly en: string; readonly ar: string } {
  return revision === ''
    ? { en: 'what is staged', ar: 'ما هُيّئ للإيداع' }
    : { en: `revision «${revision}»`, ar: `النسخة «${revision}»` }
}
