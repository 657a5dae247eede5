/**
 * Words that stand in nearly every conversation whatever it is about, so that none of them can speak of a theme alone. Not in the list:
 * frequent words that are a topic of their own in some study (بيت، بلد، عمل، منطقة، مشكلة، مكان، حياة), and words with such a homograph
 * (عرف، وحدة، حالة). Function words have a list of their own. Written by hand, in the spellings that people use; compared folded.
 */

const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '')

/** Nouns, adjectives and adverbs without the article, and past tenses that no noun is written like. */
export const commonWords: readonly string[] = [
  // things and affairs
  ...words('شيء شي شئ أشياء أشيا أمر أمور موضوع مواضيع شغلة شغلات قصة'),
  // people in general
  ...words('ناس شخص أشخاص واحد حدا أحد'),
  // time
  ...words('يوم أيام وقت أوقات ساعة أسبوع شهر أشهر شهور سنة سنين سنوات مرة مرات فترة زمان'),
  // manner, kind, part, cause
  ...words('شكل طريقة نوع أنواع جزء حال سبب'),
  // measure, order, comparison
  ...words(
    'كبير كبيرة صغير صغيرة كثير كثيرة كتير قليل جديد جديدة آخر أخرى أول أولى ثاني ثانية تاني تانية أكثر أكتر أقل',
  ),
  // adverbs of speech
  ...words('طبعا دائما دايما حاليا فعلا تقريبا أصلا أبدا أكيد اليوم الآن'),
  // before, after, between: prepositions that the list of function words leaves to nouns
  ...words('بعد قبل بين عند خلال تحت فوق دون عبر'),
  // was, said, became, came, saw
  ...words('قال قالت قالوا قلت صار صارت أصبح شاف أجا إجا'),
]

/** Verbs by their past: to be, say, become, go, come, see, know, tell, take, put, be able, want, stay. */
export const commonVerbs: readonly string[] = words(
  'كان قال صار أصبح راح أجا إجا جاء شاف رأى عرف حكى أخذ أخد حط قدر أراد ضل ظل بقي وجد',
)
