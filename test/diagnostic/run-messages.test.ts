import { expect, test } from 'vitest'
import { problem } from '../../src/diagnostic/diagnostic.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { describe as sentence } from '../../src/diagnostic/format.ts'

test.each<[claim: string, diagnostic: Diagnostic, english: string, arabic: string]>([
  [
    'who holds the lock',
    problem('RESULTS_LOCKED', { pid: 7, lock: '/a/lock' }),
    'Unexpected second run into the same folder: process 7 is writing to it; wait until it ends, or delete /a/lock if it no longer runs',
    'تشغيل ثانٍ يكتب في المجلد نفسه (العملية 7)؛ انتظر انتهاءه، أو احذف /a/lock إن لم يعد يعمل',
  ],
  [
    'no process where the lock is gone',
    problem('RESULTS_LOCKED', { pid: 0, lock: '/a/lock' }),
    'Unexpected disappearance of the lock /a/lock, expected it to stay until the end of the run; run again when nothing else writes to the folder',
    'اختفى القفل /a/lock، والمتوقع بقاؤه حتى نهاية التشغيل؛ أعد التشغيل حين لا يكتب في المجلد شيء آخر',
  ],
  [
    'the record that was found',
    problem('RESULTS_DAMAGED', { found: 'turn', expected: 'session' }),
    'Unexpected record «turn», expected a record of a session as the program wrote it; code the transcripts again',
    'سجل غير متوقع «turn»، والمتوقع سجل من سجلات جلسة كما كتبه البرنامج؛ أعد ترميز المحاضر',
  ],
  [
    'that there is no record',
    problem('RESULTS_DAMAGED', { found: '', expected: 'run' }),
    'Unexpected line without a record, expected the record of the run as the program wrote it; code the transcripts again',
    'سطر بلا سجل، والمتوقع سجل التشغيل كما كتبه البرنامج؛ أعد ترميز المحاضر',
  ],
  [
    'the system’s reason',
    problem('RESULTS_UNREADABLE', { reason: 'EISDIR' }),
    'Unexpected folder (EISDIR), expected a file of this name; move the folder away or name another path',
    'مجلد غير متوقع (EISDIR)، والمتوقع ملف بهذا الاسم؛ انقل المجلد أو سمِّ مساراً آخر',
  ],
  [
    'what has the name of a new file',
    problem('STUDY_FILE_EXISTS', { found: 'folder' }),
    'Unexpected folder, expected nothing of this name yet; move it away, or name another folder. Nothing was written',
    'مجلد غير متوقع، والمتوقع ألا يوجد شيء بهذا الاسم بعد؛ انقله أو سمِّ مجلداً آخر. لم يُكتب شيء',
  ],
  [
    'what stands in place of a folder',
    problem('STUDY_NOT_A_FOLDER', { found: 'link' }),
    'Unexpected link, expected a folder or nothing; move it away, or name another folder. Nothing was written',
    'رابط غير متوقع، والمتوقع مجلد أو لا شيء؛ انقله أو سمِّ مجلداً آخر. لم يُكتب شيء',
  ],
])('the sentence names %s', (_, diagnostic, english, arabic) => {
  expect([sentence(diagnostic), sentence(diagnostic, 'ar')]).toEqual([english, arabic])
})
