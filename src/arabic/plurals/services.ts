/** Broken plurals of public services and what they need: water, electricity, roads, health, education, shelter, relief: one singular a line, its plurals after it. `?` before a plural: only as a suggestion, because the form has another commoner reading (said after #). */
export const servicesPlurals = `
خدمة ?خدم # servants
مرفق ?مرافق # companion
مزبلة مزابل
مطمر مطامر
مصب ?مصاب # injured
غاطس غواطس
موتور مواتير
ماتور مواتير
جالون جوالين
ترعة ?ترع # folds with ترعى "looks after" as ترع+ي
ميزاب ميازيب
ساقي سقاة
بربيش برابيش
مشفى مشافي مشاف
مشرحة مشارح
مطعوم مطاعيم
طعم طعوم
جبيرة جبائر
لفافة لفائف
خديج خدج
جائحة جوائح
معجون معاجين
طبشورة طباشير
مقصف مقاصف
ملزمة ?ملازم # lieutenant
أطروحة أطاريح
ممحاة مماحي
فرجار فراجير
ناظر نظار
شعبة ?شعب # people
مسرب مسارب
حافة حواف حوافي
ردم ردوم
حافلة حوافل
عازل عوازل
فوطة فوط
سترة ?ستر # verb, covering
منكوب مناكيب
رائحة روائح
مجلى ?مجالي # "the two fields of" (في مجالي الصحة والتعليم)
قطرميز قطارميز
سقيفة سقائف
علية علالي
قرميدة ?قرميد # collective
بسطار بساطير
رض رضوض
فيزا فيز
نزف نزوف
فتق فتوق
سارية ?سواري # bracelet; cavalry
صاري صواري
منارة منائر
تغريدة تغاريد
تعليق تعاليق
وتد أوتاد
عضد أعضاد
فتيل فتائل
مسبار مسابير
مقلمة مقالم
خزعة خزع
بشكير بشاكير
صدرية صداري
مردم مرادم
شنكل شناكل
بلعوم بلاعيم
شفرة ?شفر # coded
درفة درف
لولب لوالب
فرشاة ?فراش # bed
مسطبة مساطب
بطانية بطاطين
بوط أبواط
قسطل قساطل
ناظم نواظم
شبك شبوك
`
