import type { SplitRefusal } from '../arabic/explain-token.ts'
import type { Language } from '../diagnostic/format.ts'

/** What a refusal is about: the word as written, the term's stem, what stands before and behind it, the longer word that hides it. */
interface RefusedParts {
  readonly surface: string
  readonly stem: string
  readonly prefix: string
  readonly ending: string
  readonly longer: string
}

/** The words of `explain` in one language. Quoted parts stand in «…». */
export interface ExplainText {
  readonly comparedAs: string
  readonly coded: string
  readonly notCoded: string
  readonly nearMisses: string
  readonly matches: string
  readonly context: string
  readonly rule: (name: string) => string
  readonly reading: (inflection: string, confidence: string) => string
  readonly listedOnly: string
  readonly passedOver: string
  readonly byPattern: string
  readonly readOtherwise: string
  readonly noRule: string
  readonly others: (count: number) => string
  readonly more: (count: number) => string
  readonly confidence: Readonly<Record<'high' | 'medium' | 'low', string>>
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
  readonly refusals: Readonly<Record<SplitRefusal, (parts: RefusedParts) => string>>
  readonly listSeparator: string
}

const english: ExplainText = {
  comparedAs: 'compared as',
  coded: 'Coded',
  notCoded: 'Not coded',
  nearMisses: 'Came near',
  matches: 'Matches',
  context: 'Around it',
  rule: (name) => `rule ${name}`,
  reading: (inflection, confidence) => `class ${inflection}, confidence ${confidence}`,
  listedOnly: 'listed in matches.csv only, counted nowhere',
  passedOver: 'passed over',
  byPattern: 'matched by the pattern, letter by letter',
  readOtherwise: 'this version of the program reads it otherwise; code the transcripts again',
  noRule: 'no rule of the codebook matches, and none comes near',
  others: (count) => (count === 1 ? '(so has 1 other rule)' : `(so have ${count} other rules)`),
  more: (count) => `… and ${count} more; --all shows them`,
  confidence: { high: 'high', medium: 'medium', low: 'low' },
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

const arabic: ExplainText = {
  comparedAs: 'يُقارَن بصورة',
  coded: 'مرمَّز',
  notCoded: 'غير مرمَّز',
  nearMisses: 'ما قاربه',
  matches: 'التطابقات',
  context: 'ما حوله',
  rule: (name) => `القاعدة ${name}`,
  reading: (inflection, confidence) => `الصنف ${inflection}، درجة الثقة ${confidence}`,
  listedOnly: 'يُدرج في matches.csv فقط ولا يُحسب',
  passedOver: 'تُجووزت',
  byPattern: 'طابقها النمط حرفاً بحرف',
  readOtherwise: 'يقرؤها هذا الإصدار من البرنامج قراءة أخرى؛ أعد ترميز المحاضر',
  noRule: 'لا قاعدة في دليل الترميز تطابقه أو تقاربه',
  others: (count) =>
    count === 1 ? '(ومثلها قاعدة أخرى)' : count === 2 ? '(ومثلها قاعدتان)' : `(ومثلها قواعد أخرى عددها ${count})`,
  more: (count) => `… وغيرها، عددها ${count}؛ يعرضها الخيار ‎--all`,
  confidence: { high: 'عالية', medium: 'متوسطة', low: 'منخفضة' },
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

/** The words of `explain` in a language. */
export function explainText(language: Language): ExplainText {
  return language === 'ar' ? arabic : english
}
