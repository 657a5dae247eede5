/**
 * Facts of single verbs. Source: any dictionary; Hans Wehr (4th ed.) was followed for imperfects.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter((word) => word !== ''))

/** Imperfects (third person masculine singular) that the past does not tell: hollow and defective verbs and those that begin with و. */
export const imperfects: ReadonlyMap<string, string> = new Map(
  `
  قال يقول / كان يكون / عاد يعود / زار يزور / قام يقوم / دار يدور / صار يصير / باع يبيع / سار يسير / مات يموت / فاز يفوز / نام ينام / خاف يخاف
  راح يروح / جاع يجوع / ذاق يذوق / ساد يسود / قاد يقود / طال يطول / عاش يعيش / غاب يغيب / زاد يزيد / ضاع يضيع / طار يطير / مال يميل / عاب يعيب
  جاء يجيء / شاء يشاء / ساء يسوء / نال ينال / كاد يكاد / زال يزال / بات يبيت / فاق يفوق / شاف يشوف / جاب يجيب / ضاق يضيق / حاز يحوز / خان يخون
  لام يلوم / صام يصوم / صان يصون / حال يحول / جال يجول / داس يدوس / ثار يثور / دام يدوم / ذاب يذوب / شاع يشيع / صاح يصيح / قاس يقيس / غار يغار
  حار يحار / ضاف يضيف / راق يروق / عاق يعوق / فات يفوت / تاه يتيه / هاج يهيج / بان يبين / دان يدين / شاب يشيب / فاض يفيض / حان يحين
  بدا يبدو / دعا يدعو / شكا يشكو / نجا ينجو / نما ينمو / غزا يغزو / تلا يتلو / خلا يخلو / دنا يدنو / رجا يرجو / عفا يعفو / غدا يغدو / محا يمحو / سما يسمو / علا يعلو / صفا يصفو
  سعى يسعى / رأى يرى / رعى يرعى / نهى ينهى / أبى يأبى / طغى يطغى / بقي يبقى / لقي يلقى / نسي ينسى / رضي يرضى / خشي يخشى / شقي يشقى / عمي يعمى / قوي يقوى / حظي يحظى
  وصل يصل / وقف يقف / وضع يضع / وجد يجد / وعد يعد / وقع يقع / ولد يلد / وزن يزن / ورث يرث / ورد يرد / وثق يثق / وصف يصف / وعى يعي / وفى يفي / وهب يهب / ودع يدع / وسع يسع / وجب يجب / وطئ يطأ
  أخذ يأخذ / أكل يأكل / أمر يأمر / أمل يأمل / أسر يأسر
`
    .split(/[\n/]/u)
    .map((pair) => pair.trim().split(' '))
    .filter((pair): pair is [string, string] => pair.length === 2),
)

/** Form I pasts with أ at the head: not the causative of Form IV (أعدّ). */
export const hamzaFirst: ReadonlySet<string> = words(`أخذ أكل أمر أمل أسر أذن أنس أسف أمن أثم`)

/** Form II pasts with أ at the head: the imperfect is written يؤ. */
export const hamzaSecond: ReadonlySet<string> = words(`أكد أثر أسس أجل أيد أدى أهل ألف أرخ أمم أمن أجر أول أدب`)

/** Pasts whose bare third person is written like a common noun: alone they are a reading of low confidence. */
export const nounLikePasts: ReadonlySet<string> = words(`
  رفض وضع وقع نقل قتل فتح بحث ضرب طلب عمل درس نشر دعم فرض حكم علم شرح كشف ربط رفع منع دفع جمع حدث قطع كسر نصح حمل ترك شكر ذكر فكر صبر عرض
  غرض قصد حصر حفر حرق حلم خلق خلط دخل دمج رسم رقص رد رسب زرع سجن سرق سحب سرد سلب شرط شغل صرف صنع طرح طرد طبع ظلم عجز عدل عقد عزل
  غسل فحص فصل فقد فهم قبض قذف قرض قصف قلب كتب كذب كسب لعب لمس مزج مسح ملك نزع نسخ نصب نفع نهب هدم هجر وصف وعد وقف وصل وزن
  سفر مرض فشل ضعف كبر صغر قرب بعد كثر سهر سكن شرب ضحك طعم عرف غرق فرح قدر كره لبس ندم نظر ولد ورد
  حل شد مد ظل كل حب حج حد خط شك شم صف ضم عد غش فر فك قص كف لف مر مس نص هز جر حق خف دق دل رص سب سد صب ضغط عض مل هم
  مال عام دار ناس باب حال ساق شكل ظهر قدم مثل
`)

/** Pasts of Form III written like a participle that is a common noun. */
export const participleLikePasts: ReadonlySet<string> = words(`طالب عامل تابع واجب سائل`)

/** Verbs whose first letter is not the conjunction و or a prefix: «وصلوا» is not و + صلّوا, «وردت» not و + ردّت. */
export const hiddenVerbs: readonly string[] = [
  'وصل/يصل',
  'ورد/يرد',
  'وقف/يقف',
  'وجد/يجد',
  'وضع/يضع',
  'وعد/يعد',
  'وقع/يقع',
  'وزّع',
  'وفّر',
  'وافق',
  'واجه',
  'واصل',
]

/** Words after which a past tense is usual and a bare noun is not: there رفض and طلب are verbs. */
export const verbalContexts: ReadonlySet<string> = words(`
  أن أنه أنها أنهم انه انها بأن بأنه بأنها وأن وأنه لأن لأنه لأنها لأنهم لكنه لكنها لكنهم ولكنه ولكنها الذي والذي الذين والذين التي والتي اللي يلي إلي ما مما كما وكما
  عندما وعندما حين حينما بعدما قد وقد لقد ولقد فقد ثم حيث إذا وإذا لو ولو كلما بينما أين كيف هو وهو هي وهي هم وهم إنه إنها وإنه فإنه
  أنا نحن نحنا أنو إنو انو لما لمّا وقت كان وكان كانت كانوا الشخص واحد حدا
`)

/** Words after which a first person imperfect in أ is usual: elsewhere «أظهر» is rather a past of Form IV. */
export const firstPersonContexts: ReadonlySet<string> = words(`
  أن لم لا لن كي حتى لكي بدي كنت إني اني أني أنا رح راح سوف قد كيف ما فيني لازم إنو انو أنو لما عم وأنا فأنا لأني لأنني أنني إنني حابب حابة بحب قدرت بقدر
`)

/** Words before which a first person without prefix is usual: «بدي روح», «كنت سافر». */
export const beforeBareFirstPerson: ReadonlySet<string> = words(
  `بدي كنت رح راح لازم فيني حابب حابة عم بقدر قدرت بحب حتى لحتى بلشت صرت إني إنو أنو ما`,
)

/** Dialect stems of single verbs: past, imperfect, imperative (null: none of its own). */
export const dialectStems: ReadonlyMap<
  string,
  { readonly past: readonly string[]; readonly imperfect: readonly string[] }
> = new Map([
  ['أخذ', { past: ['أخد', 'خد', 'خذ'], imperfect: ['اخد', 'اخذ', 'خود', 'خذ', 'خوذ'] }],
  ['أكل', { past: ['كل'], imperfect: ['اكل', 'كل'] }],
  ['جاء', { past: ['اجا', 'إجا', 'جا', 'اجي', 'جي', 'إجي'], imperfect: ['جي', 'اجي'] }],
  ['أعطى', { past: ['عطا', 'عطي', 'عطى'], imperfect: ['عطي'] }],
])
