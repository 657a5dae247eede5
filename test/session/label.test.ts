import { describe, expect, test } from 'vitest'
import { beginsAsProse } from '../../src/session/prose-words.ts'
import {
  foldLabel,
  isKnownLabel,
  isModeratorLabel,
  isNobodysLabel,
  isShortLabel,
  labelKey,
  questionOrAnswer,
} from '../../src/session/label.ts'

test.each([
  ['marks don’t count', 'المُيَسِّر', 'الميسر'],
  ['nor does tatweel', 'الميـــسر', 'الميسر'],
  ['nor do spaces', 'م 1', 'م1'],
  ['nor do the digits’ script', 'م٣', 'م3'],
  ['nor extended digits', 'م۳', 'م3'],
  ['nor invisible marks', '\u200fم1\u200b', 'م1'],
  ['nor case', 'Speaker 1', 'SPEAKER1'],
  ['nor composition', 'أ\u062d\u0645\u062f', '\u0627\u0654حمد'],
  ['nor presentation forms', 'ﻣ1', 'م1'],
])('one speaker: %s', (_, a, b) => {
  expect(labelKey(a)).toBe(labelKey(b))
})

test.each([
  ['numbers', 'م1', 'م11'],
  ['hamza, for names differ by it', 'أمل', 'امل'],
  ['ة and ه', 'سمية', 'سميه'],
  ['signs', 'a/b', 'ab'],
])('two speakers: %s', (_, a, b) => {
  expect(labelKey(a)).not.toBe(labelKey(b))
})

const customary = [
  'م1,م ٢,م 10,ش3,مشارك,مشاركة,المشارك/ة 3,المشارك الأول,مشارك رقم 4,المشاركة ب,متحدث 2,المتحدثة الثانية',
  'الميسّر,الميسّرة,ميسر 2,المحاور,محاورة,الباحث,مدير الجلسة,مديرة الحوار,منسق اللقاء,الضيف,الضيفة,مبحوث 7',
  'صوت 1,رجل 2,امرأة 3,خبيرة 1,متحدث غير معروف,الجميع,أصوات متداخلة',
  'Speaker 1,SPEAKER_00,Speaker A,Moderator,interviewer,Participant 12,P1,R10,SID07,Unknown speaker',
].flatMap((labels) => labels.split(','))

describe('customary labels', () => {
  test.each(customary)('%s is one', (label) => {
    expect(isKnownLabel(foldLabel(label))).toBe(true)
  })

  test.each([
    'قال المشارك',
    'المشاركون',
    'مشارك قال',
    'أحمد',
    'رجل',
    'صوت',
    'باحث اجتماعي',
    'طرطوس',
    'م',
    'covid19',
    'السؤال الأول',
    '1',
    '',
    'مقدمة',
    'منسق',
  ])('«%s» is none', (label) => {
    expect(isKnownLabel(foldLabel(label))).toBe(false)
  })
})

describe('who leads the talk', () => {
  test.each([
    'الميسّر',
    'الميسِّرة',
    'ميسر/ة',
    'المحاورة هدى',
    'الباحث ١',
    'مدير الجلسة',
    'مديرة الجلسة',
    'Moderator',
    'Interviewer 2',
    'facilitator',
    'س',
    'س3',
    'سؤال',
    'Q',
  ])('%s does', (label) => {
    expect(isModeratorLabel(foldLabel(label))).toBe(true)
  })
  test.each(['م1', 'المشارك', 'ج', 'مدير', 'مدير المدرسة', 'منسقة مشاريع', 'ميسرون', 'Moderators'])(
    '%s does not',
    (label) => {
      expect(isModeratorLabel(foldLabel(label))).toBe(false)
    },
  )
})

test.each([
  ['س', 'question'],
  ['س12', 'question'],
  ['Q 1', 'question'],
  ['ج', 'answer'],
  ['جواب', 'answer'],
  ['A', 'answer'],
  ['م1', null],
  ['سين', null],
])('%s: %s', (label, kind) => {
  expect(questionOrAnswer(foldLabel(label))).toBe(kind)
})

test.each([
  ['قال المدير', true],
  ['وقالت', true],
  ['فقلتلو', true],
  ['أولاً', true],
  ['ملاحظة', true],
  ['ضحك', true],
  ['غير واضح', true],
  ['أحمد', false],
  ['وفاء', false],
])('«%s» never is a label: %s', (label, never) => {
  expect(beginsAsProse(foldLabel(label))).toBe(never)
})

test.each([
  ['أحمد', true],
  ['أبو محمد من طرطوس', true],
  ['المشكلة التي نعانيها هنا هي', false],
  ['الحل، يعني', false],
  ['طيب ليش؟', false],
  ['2022', false],
  ['انتهى.', false],
  ['د. سامر', true],
  ['ا'.repeat(41), false],
])('«%s» is short: %s', (label, short) => {
  expect(isShortLabel(foldLabel(label))).toBe(short)
})

test.each([
  ['الجميع', true],
  ['متحدثة غير معروفة', true],
  ['أصوات متداخلة', true],
  ['المتحدث', false],
])('«%s» is nobody in particular: %s', (label, nobody) => {
  expect(isNobodysLabel(foldLabel(label))).toBe(nobody)
})
