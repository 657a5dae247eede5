/** Why a rule of a codebook came near some words and did not match them: said by `explain`, and by `validate` of examples. */

/** What a refusal is about: the word as written, the term's stem, what stands before and behind it, the longer word that hides it. */
interface RefusedParts {
  readonly surface: string
  readonly stem: string
  readonly prefix: string
  readonly ending: string
  readonly longer: string
}

/** A reason as plain data; `surface` is a word as it was written. */
export type MissReason =
  | ({ readonly kind: 'refused'; readonly refusal: Refusal } & RefusedParts)
  | { readonly kind: 'not-form' | 'exact' | 'close' | 'unsure'; readonly surface: string }
  | { readonly kind: 'unless'; readonly by: readonly string[] }
  | { readonly kind: 'overlap'; readonly by: string }
  | { readonly kind: 'letters'; readonly surface: string; readonly stem: string }
  | { readonly kind: 'phrase'; readonly phrase: string; readonly lacking: readonly string[] }
  | { readonly kind: 'rule'; readonly lacking: readonly string[] }

/** Why a word that was cut into a term's letters was not read as the term. */
type Refusal =
  | 'hamza'
  | 'marks'
  | 'grammar-word'
  | 'tanween-on-verb'
  | 'hamza-after-ayn'
  | 'future'
  | 'progressive'
  | 'noun-expected'
  | 'number-expected'
  | 'shared-lam'
  | 'first-person'
  | 'nominative'
  | 'tanween'
  | 'my'
  | 'before-article'
  | 'kasratan'
  | 'maqsura'
  | 'after-feminine'
  | 'not-after-ya'
  | 'negated'
  | 'jussive'
  | 'definite'
  | 'genitive'
  | 'short'
  | 'not-form'
  | 'hidden'

/** The sentence of a reason, without a full stop. Quoted parts stand in «…». */
export function missReason(reason: MissReason): string {
  return say(reason, english)
}

/** `missReason` in Arabic. */
export function missReasonInArabic(reason: MissReason): string {
  return say(reason, arabic)
}

function say(reason: MissReason, text: ReasonText): string {
  switch (reason.kind) {
    case 'refused':
      return text.refusals[reason.refusal](reason)
    case 'not-form':
      return text.notForm(reason.surface)
    case 'exact':
      return text.exact(reason.surface)
    case 'unsure':
      return text.unsure(reason.surface)
    case 'unless':
      return text.unless(list(reason.by, text))
    case 'overlap':
      return text.overlap(reason.by)
    case 'letters':
      return text.letters(reason.surface, reason.stem)
    case 'phrase':
    case 'rule':
      return sayLacking(reason, text)
    case 'close':
      return text.close(reason.surface)
  }
}

function sayLacking(reason: Extract<MissReason, { readonly lacking: readonly string[] }>, text: ReasonText): string {
  const lacking = reason.lacking.length === 0 ? null : list(reason.lacking, text)
  if (reason.kind === 'rule') return lacking === null ? text.ruleApart : text.ruleLacks(lacking)
  return lacking === null ? text.phraseApart(reason.phrase) : text.phraseLacks(lacking)
}

function list(names: readonly string[], { listSeparator }: ReasonText): string {
  return names.map((name) => `«${name}»`).join(listSeparator)
}

interface ReasonText {
  readonly notForm: (surface: string) => string
  readonly exact: (surface: string) => string
  readonly unless: (by: string) => string
  readonly overlap: (by: string) => string
  readonly letters: (surface: string, stem: string) => string
  readonly phraseLacks: (lacking: string) => string
  readonly phraseApart: (phrase: string) => string
  readonly ruleLacks: (lacking: string) => string
  readonly ruleApart: string
  readonly close: (surface: string) => string
  readonly unsure: (surface: string) => string
  readonly refusals: Readonly<Record<Refusal, (parts: RefusedParts) => string>>
  readonly listSeparator: string
}

const english: ReasonText = {
  notForm: (surface) => `«${surface}» is listed under its not_forms`,
  exact: (surface) => `it asks for exactly its own letters, and «${surface}» is written otherwise`,
  unless: (by) => `discarded by unless: ${by}`,
  overlap: (by) => `a longer match of the same theme stands here: «${by}»`,
  letters: (surface, stem) =>
    `«${stem}» stands in «${surface}», but the letters around it are no proclitic or ending of this term`,
  phraseLacks: (lacking) => `the phrase needs ${lacking} beside it`,
  phraseApart: (phrase) => `the words of «${phrase}» are there, but do not stand together as one phrase`,
  ruleLacks: (lacking) => `it needs ${lacking} as well`,
  ruleApart: 'its parts are there, but not as near to one another or not in the order that it asks for',
  close: (surface) => `spelt much like «${surface}», but another word`,
  unsure: (surface) => `«${surface}» is a match of low confidence only`,
  refusals: {
    hamza: ({ surface, stem }) => `the hamza of «${surface}» is not that of «${stem}»`,
    marks: ({ surface }) => `the diacritics of «${surface}» are not those of the term`,
    'grammar-word': ({ surface }) => `«${surface}» is a word of grammar`,
    'tanween-on-verb': ({ surface }) => `«${surface}» is written with tanween: no verb`,
    'hamza-after-ayn': ({ stem }) => `behind «ع» the hamza of «${stem}» has to be written`,
    future: () => '«ه» before ا ت ن ي is the future of a verb',
    progressive: () => 'after «عم» a word that begins with «ب» is a verb',
    'noun-expected': () => 'after a preposition, «كل» or «هذا» stands a noun, no past tense',
    'number-expected': () => 'said so only after a number from three to ten',
    'shared-lam': ({ stem }) => `the first «ل» is missing before «${stem}»`,
    'first-person': () => 'the first person is so written only after «بدي», «رح», «كنت» or the like',
    nominative: ({ ending }) => `the ending «${ending}» does not stand behind a preposition`,
    tanween: () => '«ا» is tanween behind a preposition only where «ً» is written',
    my: () => '«ي» behind an indefinite noun makes an adjective, it is not «my»',
    'before-article': ({ ending }) => `the ending «${ending}» stands only before a word with «ال»`,
    kasratan: () => 'so short only where «ٍ» is written',
    maqsura: ({ surface }) => `«${surface}» does not end in «ى», which this form asks for`,
    'after-feminine': ({ surface }) => `«${surface}» is a noun of its own, unless a feminine noun stands before it`,
    'not-after-ya': () => 'behind «ي» the dialect’s «ن» makes the ending «ين», it is not «their»',
    negated: () => '«ش» wants a negation',
    jussive: () => 'so short only after «لم» or «لا»',
    definite: ({ ending }) => `the ending «${ending}» excludes the article`,
    genitive: ({ ending, prefix }) => `the ending «${ending}» does not go with «${prefix}»`,
    short: ({ prefix }) => `too few letters stand behind «${prefix}»`,
    'not-form': ({ surface }) => `«${surface}» is listed under its not_forms`,
    hidden: ({ longer }) => `rather the word «${longer}»`,
  },
  listSeparator: ', ',
}

const arabic: ReasonText = {
  notForm: (surface) => `«${surface}» مذكورة في not_forms`,
  exact: (surface) => `يُطلب المصطلح بحروفه تماماً، و«${surface}» كُتبت على غير ذلك`,
  unless: (by) => `أسقطه الشرط unless: ${by}`,
  overlap: (by) => `في موضعه تطابق أطول للموضوع نفسه: «${by}»`,
  letters: (surface, stem) => `في «${surface}» حروف «${stem}»، لكن ما حولها ليس سابقة ولا لاحقة لهذا المصطلح`,
  phraseLacks: (lacking) => `تحتاج العبارة إلى ${lacking} إلى جانبه`,
  phraseApart: (phrase) => `كلمات «${phrase}» حاضرة، لكنها لا تأتلف عبارة واحدة`,
  ruleLacks: (lacking) => `تحتاج القاعدة كذلك إلى ${lacking}`,
  ruleApart: 'أجزاء القاعدة حاضرة، لكن ليس بالقرب المطلوب أو بالترتيب المطلوب',
  close: (surface) => `يشبه «${surface}» في الرسم، لكنه كلمة أخرى`,
  unsure: (surface) => `ليس «${surface}» إلا تطابقاً ضعيف الثقة`,
  refusals: {
    hamza: ({ surface, stem }) => `همزة «${surface}» غير همزة «${stem}»`,
    marks: ({ surface }) => `حركات «${surface}» غير حركات المصطلح`,
    'grammar-word': ({ surface }) => `«${surface}» من أدوات اللغة`,
    'tanween-on-verb': ({ surface }) => `«${surface}» منونة، فليست فعلاً`,
    'hamza-after-ayn': ({ stem }) => `بعد «ع» لا بد من كتابة همزة «${stem}»`,
    future: () => '«ه» قبل ا ت ن ي علامة المستقبل في الفعل',
    progressive: () => 'الكلمة المبدوءة بـ«ب» بعد «عم» فعل',
    'noun-expected': () => 'بعد حرف الجر و«كل» و«هذا» اسم لا فعل ماضٍ',
    'number-expected': () => 'لا تُقال هكذا إلا بعد عدد من ثلاثة إلى عشرة',
    'shared-lam': ({ stem }) => `اللام الأولى ناقصة قبل «${stem}»`,
    'first-person': () => 'لا يُكتب المتكلم هكذا إلا بعد «بدي» أو «رح» أو «كنت» وما شابهها',
    nominative: ({ ending }) => `اللاحقة «${ending}» لا تأتي بعد حرف الجر`,
    tanween: () => 'الألف بعد حرف الجر ليست تنويناً ما لم تُكتب «ً»',
    my: () => 'الياء بعد اسم نكرة ياء نسبة لا ياء متكلم',
    'before-article': ({ ending }) => `اللاحقة «${ending}» لا تأتي إلا قبل كلمة فيها «ال»`,
    kasratan: () => 'لا تُكتب بهذا القصر إلا مع «ٍ»',
    maqsura: ({ surface }) => `لا تنتهي «${surface}» بألف مقصورة «ى» كما تقتضي هذه الصيغة`,
    'after-feminine': ({ surface }) => `«${surface}» اسم قائم بنفسه ما لم يسبقها اسم مؤنث`,
    'not-after-ya': () => 'النون بعد الياء لاحقة «ين» لا ضمير الغائبين في العامية',
    negated: () => 'الشين تحتاج إلى نفي',
    jussive: () => 'لا يُكتب بهذا القصر إلا بعد «لم» أو «لا»',
    definite: ({ ending }) => `اللاحقة «${ending}» لا تجتمع مع أداة التعريف`,
    genitive: ({ ending, prefix }) => `اللاحقة «${ending}» لا تجتمع مع «${prefix}»`,
    short: ({ prefix }) => `الحروف بعد «${prefix}» أقل مما يلزم`,
    'not-form': ({ surface }) => `«${surface}» مذكورة في not_forms`,
    hidden: ({ longer }) => `الأرجح أنها كلمة «${longer}»`,
  },
  listSeparator: '، ',
}
