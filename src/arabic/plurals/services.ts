/** Broken plurals of public services and what they need: water, electricity, roads, health, education, shelter, relief: one singular a line, its plurals after it. `?` before a plural: only as a suggestion, because the form has another commoner reading (said after #). */
export const servicesPlurals = `
خدمة ?خدم # servants
مرفق ?مرافق # companion
مجرور مجارير
بالوعة بواليع
مزبلة مزابل
مطمر مطامر
مصب ?مصاب # injured
غاطس غواطس
موتور مواتير
ماتور ?مواتير # counted under موتور
جالون جوالين
ترعة ترع
ميزاب ميازيب
ساقي سقاة
بربيش برابيش
شاحن شواحن
مقبس مقابس
مشفى مشافي مشاف
مشرحة مشارح
مبضع مباضع
مشرط مشارط
مصل أمصال
مطعوم مطاعيم
طعم طعوم
جبيرة جبائر
لفافة لفائف
بثرة بثور
سقم أسقام
قابلة قوابل
خديج خدج
جائحة جوائح
معجون معاجين
طبشورة طباشير
مقصف مقاصف
ملزمة ?ملازم # lieutenant
أطروحة أطاريح
محبرة محابر
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
صدع صدوع
منكوب مناكيب
رائحة روائح
مجلى مجالي
مكواة مكاوي
قطرميز قطارميز
بلاطة ?بلاط # court; collective
سقيفة سقائف
علية علالي
قرميدة ?قرميد # collective
بسطار بساطير
`
