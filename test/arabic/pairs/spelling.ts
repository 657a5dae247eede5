import type { Pair } from './pair.ts'
import { no, yes } from './pair.ts'

/** How the same word is written: marks, signs, letters of other keyboards, slips, digits and Latin letters. */
export const spelling: readonly Pair[] = [
  // Harakat
  yes('مجلس', 'المجلِس', 'one vowel sign'),
  yes('مدرسة', 'المَدْرَسَةُ', 'every vowel sign'),
  yes('مدرسة', 'مَدَارِسُنَا', 'vowel signs on a plural and its pronoun'),
  yes('لاجئ', 'للّاجئينَ', 'shadda and vowel signs'),
  yes('رحمن', 'الرحمٰن', 'the dagger alif'),
  yes('مدرسة', 'ٱلمدرسة', 'the alif of wasla'),
  yes('قرار', 'قرارٍ', 'tanween of the genitive'),
  yes('عَقد', 'عقد', 'unmarked text contradicts no marked term'),
  yes('عَقد', 'عَقْدُ', 'marks that agree'),
  no('عَقد', 'عِقْد', 'marks that differ'),
  no('مُدَرّسة', 'مَدْرَسَة', 'a school is no teacher once both are marked'),
  no('حمّام', 'حَمَام', 'shadda against a plain vowel'),
  yes('مجلسُ', 'مجلسِ', 'case endings bind nothing'),

  // Tatweel and invisible signs
  yes('مجلس', 'مـجـلـس', 'tatweel between all letters'),
  yes('مدرسة', 'الـمـدرســة', 'tatweel of any length'),
  yes('مدرسة', 'لـلمدرسة', 'tatweel behind a proclitic'),
  yes('مجلس', 'المج\u200cلس', 'a zero-width non-joiner inside'),
  yes('مجلس', 'المجلس\u200f', 'a right-to-left mark behind'),
  yes('مجلس', 'ال\u200dمجلس', 'a zero-width joiner inside'),
  yes('مجلس', 'ال\u2060مجلس', 'a word joiner inside'),
  yes('مجلس', 'المج\u00adلس', 'a soft hyphen inside'),
  yes('مجلس', '\ufeffالمجلس', 'a byte-order mark before'),
  yes('مجلس', 'المج\u061cلس', 'an Arabic letter mark inside'),
  yes('مجلس', 'ال\u200bمجلس', 'a zero-width space inside'),

  // Presentation forms
  yes('مجلس', 'ﺍﻟﻤﺠﻠﺲ', 'presentation forms throughout'),
  yes('مدرسة', 'ﻣﺪﺭﺳﺔ', 'presentation forms with ة'),
  yes('لاجئ', 'ﻻﺟﺊ', 'the ligature of ل and ا stands for two letters'),
  yes('لاجئ', 'اﻟﻼﺟﺌﻴﻦ', 'presentation forms among plain letters'),
  yes('الله', 'ﷲ', 'a ligature of a whole word'),
  no('إجابة', 'ﻻﺟﺊ', 'a ligature of other letters'),

  // Other keyboards
  yes('كهرباء', 'الکهرباء', 'Persian kaf'),
  yes('لاجئ', 'اللاجئین', 'Persian yeh'),
  yes('هوية', 'ھوية', 'Urdu heh'),
  yes('محلي', 'محلے', 'Urdu yeh'),
  yes('كبير', 'ڪبير', 'swash kaf'),
  yes('محلي', 'محلى', 'Egyptian alif maqsura for yeh'),
  yes('مستشفى', 'المستشفي', 'yeh for alif maqsura'),

  // Hamza
  yes('أسرة', 'اسرتنا', 'no hamza on the first letter'),
  yes('إيجار', 'الايجارات', 'no hamza under the alif'),
  yes('إغاثة', 'الأغاثة', 'above for below'),
  yes('إجراء', 'اجراءات', 'no hamza at the head, one inside'),
  yes('اجتماع', 'إجتماع', 'a hamza where none belongs'),
  yes('آثار', 'الاثار', 'no madda'),
  yes('شؤون', 'شئون', 'the Egyptian seat'),
  yes('مسؤول', 'المسئولة', 'the Egyptian seat'),
  yes('قراءة', 'قرائة', 'the wrong seat'),
  yes('رأي', 'برايهم', 'no hamza inside'),
  yes('أسرة', 'ا\u0654سرة', 'a combining hamza above'),
  yes('إيجار', 'ا\u0655يجار', 'a combining hamza below'),
  yes('آثار', 'ا\u0653ثار', 'a combining madda'),
  yes('لاجئ', 'لاجي\u0654', 'a combining hamza on ي'),
  yes('مسؤول', 'مسو\u0654ول', 'a combining hamza on و'),
  no('أجر', 'آجر', 'wages and bricks: both hamzas are written and differ'),
  no('أذن', 'إذن', 'an ear and a permission'),
  no('أثر', 'آثر', 'both hamzas are written and differ'),
  no('آمن', 'ا\u0654من', 'a combining hamza vetoes like a composed one'),
  no('إمام', 'وقف أمام الباب', '«in front of» is no imam'),
  no('إعلان', 'أعلن', 'the verb'),

  // ه for ة
  yes('منظمة', 'المنظمه', 'ه for ة after the article'),
  yes('حارة', 'هالحاره', 'ه for ة after «this»'),
  yes('خيمة', 'خيمه', 'ه for ة without article'),
  yes('بلدة', 'البلده', 'the article shows that ه is no pronoun'),
  yes('مكتبة', 'بالمكتبه', 'the article shows that ه is no pronoun'),
  no('بلدة', 'بلده', '«his country» without article'),
  no('حملة', 'حمله', '«its load» without article'),
  no('وجه', 'وجة', 'ة for ه is no spelling of it'),

  // Letters drawn out
  yes('كبير', 'كبيييير', 'a drawn-out vowel'),
  yes('بيت', 'البييييت', 'a drawn-out vowel of a short word'),
  yes('طويل', 'طوووويل', 'a drawn-out و'),
  yes('مدرسة', 'المداااارس', 'a drawn-out vowel in a plural'),
  yes('نازح', 'نازحيين', 'a doubled vowel letter'),
  yes('جيران', 'جيراان', 'a doubled vowel letter'),
  no('سد', 'سدد', 'a doubled consonant is another word'),

  // Borders of words
  yes('مدرسة', '(المدرسة)', 'brackets'),
  yes('مدرسة', '«المدرسة».', 'quotes and a full stop'),
  yes('معهد', 'مدارس،معاهد', 'a comma without a space'),
  yes('معهد', 'مدرسة/معهد', 'a slash'),
  yes('سوري', '#نازح_سوري', 'words of a hashtag'),
  no('مدرسة', 'المد رسة', 'a word cut in two is none'),

  // Digits
  yes('2011', '٢٠١١', 'Arabic digits'),
  yes('٢٠١١', '2011', 'Arabic digits in the term'),
  yes('2011', '۲۰۱۱', 'Persian digits'),
  yes('2011', 'لـ2011', 'a clitic before digits'),
  yes('2011', 'ال2011', 'the article before digits'),
  yes('1500', '1,500 ليرة', 'a thousands mark'),
  no('2011', '20111', 'another number'),
  no('2011', '12011', 'another number'),
  no('15', 'بنسبة 1.5 بالمئة', 'a decimal mark makes another number'),

  // Latin
  yes('NGO', 'ngo', 'lower case'),
  yes('NGO', 'NGOs', 'the English plural'),
  yes('NGO', 'الـNGO', 'the Arabic article before it'),
  yes('café', 'cafe', 'accents are left out'),
  yes('NGO', 'ＮＧＯ', 'full-width letters'),
  no('UN', 'UNHCR', 'a longer word'),
  no('UN', 'fun', 'a longer word'),
  no('NGO', 'mango', 'a longer word'),
]
