/** Transcripts of debates between two sides, made from a seed, with what is true of them: where each header stands, whose it is, what follows it. */
export interface Debate {
  readonly text: string
  readonly headers: readonly DebateHeader[]
}

export interface DebateHeader {
  readonly start: number
  readonly person: string
  readonly speech: string
}

/** How a header is written: signs around the label, and the label's own spelling. `{L}` is the label, `{G}` its gender, `{T}` a time. */
export interface Spelling {
  readonly template: string
  readonly family: number
  readonly dressing: number
}

interface Person {
  readonly number: number
  readonly side: 'موالاة' | 'معارضة'
  readonly isWoman: boolean
}

const people: readonly Person[] = (['موالاة', 'معارضة'] as const).flatMap((side, at) =>
  [1, 2, 3].map((number) => ({ number, side, isWoman: (number + at) % 2 === 0 })),
)
const chairs = ['رئيس الجلسة', 'المحكّم', 'ميسرة الحوار', 'مدير المناظرة', 'المحاور', 'رئيسة الجلسة'] as const

/** Numbers 1 to 3 as ordinals. */
const ordinal = ({ number, isWoman }: Person): string =>
  (isWoman ? ['الأولى', 'الثانية', 'الثالثة'] : ['الأول', 'الثاني', 'الثالث'])[number - 1] ?? ''
const speaker = ({ isWoman }: Person): string => (isWoman ? 'المتحدثة' : 'المتحدث')
const arabicDigit = (number: number): string => String.fromCharCode(0x660 + number)
const seat = ({ number, side }: Person): number => (side === 'موالاة' ? number : number + 3)

const families: readonly ((person: Person) => string)[] = [
  (person) => `${speaker(person)} ${ordinal(person)} ${person.side}`,
  (person) =>
    `${speaker(person)} ${ordinal(person).replace(/[أى]/g, (letter) => (letter === 'أ' ? 'ا' : 'ي'))} ${person.side}`,
  (person) => `${speaker(person)} ${person.number} - ${person.side}`,
  (person) => `${speaker(person)} ${arabicDigit(person.number)} ${person.side}`,
  (person) => `${speaker(person)} ${ordinal(person)} من ال${person.side}`,
  (person) => `م${seat(person)}`,
  (person) => `م ${arabicDigit(seat(person))}`,
  (person) => `${speaker(person)}${seat(person)}`,
  (person) => `${speaker(person)} رقم (${seat(person)})`,
  (person) => `${speaker(person)} ${ordinal(person)} (${person.side})`,
  (person) => `${person.side} ${person.number}`,
  (person) => `Speaker ${seat(person)} (${person.side})`,
  (person) => `SPK_${seat(person)}`,
  (person) => `متحدث${person.isWoman ? 'ة' : ''} ${ordinal(person).slice(2)} ${person.side}`,
  (person) => `المشارك/ة ${seat(person)}`,
]

/** Each behind `¦`; `↵` is a line break, `⇥` a tab. */
const templates = `
¦*{L}: ({G})/* ¦*{L}:({G})/* ¦*{L} ({G}):/* ¦*{L} : ({G}) /* ¦{L}: ({G})/* ¦*{L}: {G}/* 
¦*{L}: )ذكر(/* ¦**{L}:** ¦**{L}**: ¦**{L}** ¦*{L}:* ¦***{L}***: ¦**{L}: ¦{L}:** ¦*{L}: 
¦**{L} ({G}):** ¦__{L}__: ¦_{L}:_ ¦~{L}~: ¦<b>{L}:</b> ¦<strong>{L}</strong>: ¦<p><b>{L}</b>: 
¦<u>{L}</u> : ¦\`{L}\`: ¦<v {L}> ¦[{L}] ¦[{L}]: ¦[{L}]↵¦({L}) ¦({L}): ¦{{L}}: ¦<{L}> ¦<{L}>: 
¦[{L}:] ¦[{L} {T}] ¦«{L}»: ¦"{L}": ¦{L}: ¦{L}:¦{L} : ¦{L}:: ¦{L}：¦{L} :¦{L}:- ¦{L} ({G}): 
¦{L}: ({G}) ¦{L}({G}):¦{L} / {G}: ¦{L} - {G}: ¦{L}:↵¦{L}↵¦{L} ({G})↵¦## {L}↵¦### {L}: ¦# {L} ({G})↵
¦**{L}**↵¦*{L}:*↵¦{L} {T}↵¦{L}:↵↵¦- {L}: ¦• {L}: ¦- {L} - ¦> {L}: ¦1. {L}: ¦12) {L}: ¦* {L}: 
¦– {L}: ¦/{L}/: ¦/*{L}*/ ¦|{L}| ¦{L} - ¦{L} – ¦{L} — ¦{L}- ¦{L}؛ ¦{L}; ¦{L}. ¦{L} / ¦{L} > ¦{L} = 
¦{L}⇥¦{L}:⇥¦{L} | ¦[{T}] {L}: ¦{T} {L}: ¦({T}) {L}: ¦{L} [{T}]: ¦{L} ({T}): ¦{L}: [{T}] ¦{L} {T}: 
¦<{T}> {L}: ¦{T} - {L}: ¦[{T}] **{L}:** ¦**[{T}] {L}:** ¦**{L} [{T}]:** ¦[{T} --> {T}] {L}: 
¦{{T}} {L} - ¦{T}⇥{L}⇥¦**{L}** ({T})↵¦[{T}] {L}↵
`
  .replaceAll('\n', '')
  .slice(1)
  .split('¦')
  .map((template) => template.replaceAll('↵', '\n').replaceAll('⇥', '\t'))

/** Marks that nobody sees, or that change nothing: the label dressed in them. */
const dressings: readonly ((header: string, label: string) => string)[] = [
  (header) => header,
  (header) => `\u200f${header}`,
  (header, label) => header.replace(label, `${label}\u200f`),
  (header, label) => header.replace(label, label.replaceAll(' ', '\u00a0')),
  (header, label) => header.replace(label, label.replace('تح', 'تـح').replace('عا', 'عـا')),
  (header, label) => header.replace(label, label.replace('متحد', 'مُتَحَدِّ').replace('لاة', 'لَاة')),
  (header, label) => header.replace(label, `\u202b${label}\u202c`),
  (header) => `  ${header}`,
  (header, label) => header.replace(label, label.replace(' ', '  ')),
  (header, label) => header.replace(label, label.replaceAll('ة', 'ه')),
]

/** A whole number of 32 bits that is always the same for a text. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** Spellings of headers, composed: every label in every third template or so, in one dressing each. */
export const spellings: readonly Spelling[] = templates.flatMap((template) =>
  families.flatMap((_, family) => {
    const hash = hashOf(`${template} ${family}`)
    return hash % 3 === 0 ? [{ template, family, dressing: (hash >>> 8) % dressings.length }] : []
  }),
)

const sentences = [
  'نحن اليوم نقف أمام قضية تمس حياة الناس في كل بلد، ولا يكفي أن نقول إننا نريد الخير للجميع.',
  'وقد قال أحد الباحثين: إن التعليم المجاني لا يعني بالضرورة تعليماً جيداً.',
  'بدأ القرار في تمام الساعة 10:30 من صباح الأحد، وانتهى كل شيء قبل الظهر.',
  'هذا ما ذكره المتحدث الأول من الموالاة: إن الدولة وحدها لا تستطيع، ونحن نخالفه في ذلك.',
  'سيدي الرئيس، السادة المحكمين، الحضور الكرام: أسعد الله أوقاتكم بكل خير.',
  'ثلاثة أسباب تدعونا إلى ذلك: العدل، والكفاءة، والاستقرار.',
  '(تصفيق) [ضحك] ثم نعود إلى ما كنا فيه من حديث عن الضرائب ومن يدفعها.',
  'وفي 5/3/2022 صدر تقرير عن الأمم المتحدة: نصف الأطفال خارج المدرسة.',
  'المعارضة تزعم أن السوق يصلح نفسه، لكنها لم تجب عن سؤالنا حتى الآن.',
]
const paragraphs = [
  'أولاً: لا بد من تعريف ما نعنيه بالحرية في هذه المناظرة.',
  'ثانياً: من يدفع ثمن هذا القرار؟ الفقراء قبل غيرهم.',
  'تعريف المصطلحات: نقصد بالخصخصة نقل الملكية إلى القطاع الخاص.',
  'الحجة الأولى: العدالة بين الأجيال.',
  'الحجة الثانية: الأثر الاقتصادي على المدى البعيد.',
  'السؤال هنا: هل نملك الوقت؟',
  'قال الوزير: لن نرفع الأسعار، ثم رفعها بعد أسبوع.',
  'النقطة الأهم: أن الناس لا تثق بمن لا يسمعها.',
  'الخلاصة: هذا البيت يرفض المقترح.',
  '10:30 كان الموعد، ولم يأت أحد.',
  '- الماء\n- الكهرباء: مقطوعة منذ شهرين\n- الطرق',
  '1. المدارس: بلا مقاعد\n2. المشافي: بلا أطباء',
  '«من جد وجد»: هكذا تعلمنا ونحن صغار.',
  '[تصفيق]',
  '(يضحك الحضور)',
  '*تصفيق حار*',
  'الجانب الاقتصادي: هو ما يشغل الناس اليوم.',
  'بمعنى آخر: لا توجد حلول سهلة.',
  'ونقول لزملائنا في المعارضة: أين البديل؟',
  'مثال على ذلك: ما حدث في المدن الساحلية.',
  'المصدر: https://example.org/report',
  'رداً على المتحدث الثاني معارضة: لم نقل هذا أبداً.',
  'الأثر الأول: ارتفاع الأسعار - وهذا معروف - في كل مكان.',
  'فكرة بسيطة، لكنها تغير كل شيء: اسألوا الناس.',
]
const openings = [
  'السلام عليكم ورحمة الله،',
  'شكراً لكم.',
  'نعم،',
  '«لا» هو جوابي:',
  '(يضحك) طيب،',
  '\u200fأشكركم،',
  '*بالتأكيد* لا.',
  'أولاً: شكراً.',
]

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A debate of about `words` words whose headers are written in some of `choices`: one to three in a file. `longest`: words of the longest speeches. */
export function makeDebate(seed: number, choices: readonly Spelling[], words: number, longest: number): Debate {
  const random = randomFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const count = 1 + Math.floor(random() * 3)
  const chosen = Array.from({ length: count }, () => pick(choices))
  const chair = pick(chairs)
  const headers: DebateHeader[] = []
  let text = seed % 4 === 0 ? 'مناظرة بين فريقين\nالموضوع: هذا البيت سيخصخص التعليم\n\n' : ''
  let seconds = 0
  let written = 0
  for (let turn = 0; written < words; turn++) {
    const person = turn % 5 === 0 ? null : pick(people)
    const label = person === null ? chair : null
    const { header, name } = writeHeader(pick(chosen), person, label, (seconds += 7 + Math.floor(random() * 90)))
    const speech = makeSpeech(
      turn % 3 === 1 ? longest / 15 : longest / 8 + Math.floor(random() * longest),
      pick,
      random,
    )
    headers.push({ start: text.length, person: name, speech })
    text += `${header}${speech}\n${random() < 0.7 ? '\n' : ''}`
    written += speech.split(/\s+/).length
  }
  return { text, headers }
}

function writeHeader(
  spelling: Spelling,
  person: Person | null,
  chair: string | null,
  seconds: number,
): { header: string; name: string } {
  const label = person === null ? (chair ?? '') : (families[spelling.family] ?? speaker)(person)
  const gender = person?.isWoman === true ? 'أنثى' : 'ذكر'
  const time = [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':')
  const plain = spelling.template.replace('{L}', label).replace('{G}', gender).replaceAll('{T}', time)
  const header = (dressings[spelling.dressing] ?? ((same: string) => same))(plain, label)
  return { header, name: person === null ? label : `${person.side} ${person.number}` }
}

/** Speeches of about `words` words: prose with colons, lists, times. */
function makeSpeech(words: number, pick: <Item>(items: readonly Item[]) => Item, random: () => number): string {
  let speech = `${pick(openings)} ${pick(sentences)}`
  for (let length = 20; length < words; length += 15)
    speech += random() < 0.2 ? `\n${pick(paragraphs)}\n${pick(sentences)}` : ` ${pick(sentences)}`
  return speech
}
