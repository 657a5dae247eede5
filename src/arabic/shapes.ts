/**
 * Closed lists that the shape of a word cannot tell: what takes the feminine and the sound plurals, and what does not.
 * Each list is for any Arabic text; a linguist may mend a word without touching code.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter((word) => word !== ''))

/** Adjectives of two or three letters, or of no telling pattern: they take ة، ون، ين، ات. */
export const adjectives: ReadonlySet<string> = words(`
  خاص عام هام مهم جيد صعب سهل حر مر حلو طيب ضيق ميت سيئ جاد حاد حار ضار سار شاب شاق تام كاف ثقة لين هين حسن بشع
  صلب سلس هش ضخم فخم عذب رطب خصب جدب خشن ناعم نظيف وسخ فج بكر حلبي شامي حمصي حموي
  طبي فني سري بري جوي صحي قوي غني ذكي نقي حيوي غبي وفي شقي خفي أبي صبي تقي سني ولي
  تعبان زعلان كسلان عطشان جوعان شبعان بردان حردان ندمان فرحان سكران غلبان غلطان مليان فاضي عريان خربان نعسان سهران عميان
`)

/** Nouns of the shape م---, فاعل or فعيل that take neither ة nor ون: places, tools, things. */
export const plainNouns: ReadonlySet<string> = words(`
  مكان مقال مجال مجلس مركز مكتب مسجد معهد معبر مخبر مخبز مطعم مطبخ ملعب ملجأ مرفأ ممر مقر محل محور معمل مصنع مصرف متجر متحف مخزن مدخل مخرج مسرح
  مشروع مخيم محضر مجتمع مسكن موقف موقع موسم موعد موضوع مبلغ مبنى منزل منبر منهج منطق مصدر مصير مطار مطر ملف ملح منع مرض مال ميدان مفتاح
  شارع جانب حاجز حادث ساحل عامود طابق خارج داخل قالب حائط شاطئ واقع عالم خاتم هاتف طابور حافز دافع مانع واجب جامع
  طريق بريد حديد حليب رصيد دليل سبيل نسيج يقين ربيع خريف تاريخ رغيف حريق رصيف بديل نصيب جليد نبيذ حرير سرير
  مازوت ماء مساء
`)

/** Nouns for which X+ات is the plural of another word, X+ة (عمل، عملات) or a word of its own (مسكّنات). */
export const withoutSoundFeminine: ReadonlySet<string> = words(`
  شغل عمل حال خبر حمل نفق بلد قدر مسكن مكتب محافظ مدرس جامع قائم طلق حرك كلم سلط وحد نظر خطو جلس دور صدق لحظ صفح ورق شجر بقر
  حب ثمر غرف سوق طاق شرك ثقة
`)

/** Nisbas whose feminine is a noun of its own: matched only as an adjective beside a feminine noun. */
export const nisbaNouns: ReadonlySet<string> = words(`بلدي جمعي عملي`)

/** Feminines whose base is a word too: bare –ه is «his role», not دورة spelt with ه. */
export const feminineOfWord: ReadonlySet<string> = words(
  `بلدة دورة قدرة وحدة عملة حالة شغلة خبرة حملة نفقة جامعة مكتبة مدرسة سلطة حركة حبة ثمرة طاقة`,
)

/** Nouns whose X+ي is an adjective of its own (مركزي، أمني): hardly ever «my». */
export const commonNisbas: ReadonlySet<string> = words(`
  مركز أمن قانون اقتصاد اجتماع وطن علم سكن عسكر نظام شعب حزب دين عقل نفس جسد شخص عائل مدن ريف زمن تاريخ فكر أدب فن طب حرب سلم برلمان دستور إقليم محل مجتمع
  إنسان حيوان نبات معدن نفط غاز مال نقد صناع زراع تجار تعليم تربو صح رياض ثقاف إعلام إدار رسم فعل عمل نظر ذات خارج داخل شمال جنوب شرق غرب بحر بر جو أرض سماء
  أساس أول نهاء ابتداء ثانو جامع مدرس مهن حرف يدو تقليد شكل موضوع واقع منطق رقم صوت ضوء حرار كهرباء ماء هواء غذاء دواء جنس عرق طائف قبل عشائر مذهب
`)

/** Two-letter nouns that take the dual. */
export const dualShortNouns: ReadonlySet<string> = words(`أب أخ يد حي حق حد`)

/** أب أخ حم: a long vowel before a pronoun. */
export const fiveNouns: ReadonlySet<string> = words(`أب أخ حم`)

/** Plurals in ى that are another word with ي: قوى and قوي. */
export const maqsuraPlurals: ReadonlySet<string> = words(`قوى خطى ذرى لحى رؤى`)

/** –اء words whose form without ء is another word (ولا، عنا «عندنا»، بلا، سوا «معاً»، غدا، برا). */
export const keepsFinalHamza: ReadonlySet<string> = words(`ولاء عناء بلاء سواء غداء براء وراء جراء إزاء أثناء`)

/** Feminines that no pattern gives. */
export const irregularFeminines: ReadonlyMap<string, readonly string[]> = new Map([
  ['أسود', ['سوداء', 'سودا']],
  ['أبيض', ['بيضاء', 'بيضا']],
  ['أول', ['أولى']],
  ['آخر', ['أخرى', 'أخريات']],
  ['أعلى', ['عليا']],
  ['أدنى', ['دنيا']],
  ['أقصى', ['قصوى']],
])

/** Numbers after which أيام، أشهر، آلاف are said with ت: «أربع تيام»; folded spellings. */
export const countingNumbers: ReadonlySet<string> = words(
  `ثلاث تلات ثلاثة تلاتة اربع اربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني تمن تمان ثمانية تسع تسعة عشر عشرة عشرت`,
)
