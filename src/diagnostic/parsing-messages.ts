import { nameCharacter } from './character-names.ts'

/**
 * Sentences of YAML_ and CSV_ codes: what the formats themselves forbid, before anyone asks what a file means.
 * `YAML_SYNTAX` has one sentence per kind of fault.
 */

const yamlFaults = {
  BAD_INDENT: {
    en: 'Unexpected indentation or an unclosed bracket above, expected the items of one list or map to start in the same column; align the line with its neighbours, or close the bracket',
    ar: 'إزاحة غير متوقعة أو قوس لم يُغلق قبلها، والمتوقع أن تبدأ عناصر القائمة الواحدة من العمود نفسه؛ حاذِ السطر مع جيرانه، أو أغلق القوس',
  },
  TAB_AS_INDENT: {
    en: 'Unexpected tab at the beginning of a line, expected spaces; indent with spaces',
    ar: 'علامة جدولة غير متوقعة في أول السطر، والمتوقع مسافات؛ أزح السطر بالمسافات',
  },
  BAD_DQ_ESCAPE: {
    en: 'Unexpected backslash in a text between double quotes, expected an escape sequence YAML knows; write \\\\ or use single quotes',
    ar: 'شرطة عكسية غير متوقعة بين علامتي تنصيص مزدوجتين، والمتوقع رمز تهريب يعرفه YAML؛ اكتب \\\\ أو استعمل علامة تنصيص مفردة',
  },
  BAD_SCALAR_START: {
    en: 'Unexpected character at the beginning of a text, expected a letter or a quote; put the text in quotes',
    ar: 'محرف غير متوقع في أول النص، والمتوقع حرف أو علامة تنصيص؛ ضع النص بين علامتي تنصيص',
  },
  ARABIC_SEPARATOR: {
    en: 'Unexpected Arabic comma or semicolon between brackets, expected «,» between items; write «,», or put the text in quotes if the sign is part of it',
    ar: 'فاصلة عربية أو فاصلة منقوطة بين قوسين، والمتوقع «,» بين العناصر؛ اكتب «,»، أو ضع النص بين علامتي تنصيص إن كانت الفاصلة منه',
  },
  FOREIGN_QUOTE: {
    en: 'Unexpected quotation mark that YAML takes for a letter, expected \' or " around a text with «: » or a comma; replace it at both ends',
    ar: 'علامة تنصيص يعدّها YAML حرفاً، والمتوقع \' أو " حول نص فيه «: » أو فاصلة؛ استبدلها في طرفي النص',
  },
  NESTED_MAPPING: {
    en: 'Unexpected second «: » on one line, or «- » out of its column, expected one key and one value; put the text in quotes or the key on a line of its own, or align the item with its neighbours',
    ar: 'علامة «: » ثانية غير متوقعة في السطر، أو «- » في غير عمودها، والمتوقع مفتاح واحد وقيمة واحدة؛ ضع النص بين علامتي تنصيص أو المفتاح في سطر مستقل، أو حاذِ العنصر مع جيرانه',
  },
  BLOCK_IN_FLOW: {
    en: 'Unexpected indented list or map between brackets, expected items separated by commas; close the bracket first',
    ar: 'قائمة مزاحة غير متوقعة بين قوسين، والمتوقع عناصر تفصلها فواصل لاتينية؛ أغلق القوس أولاً',
  },
  KEY_OVER_1024_CHARS: {
    en: 'Unexpected key longer than 1024 characters, expected a short key; shorten it',
    ar: 'مفتاح أطول من 1024 محرفاً، والمتوقع مفتاح قصير؛ قصّره',
  },
  MISSING_CHAR: {
    en: 'Unexpected end of a value, expected a closing quote or bracket, a comma, or «: » after a key; add the missing sign',
    ar: 'نهاية غير متوقعة للقيمة، والمتوقع إغلاق علامة تنصيص أو قوس، أو فاصلة لاتينية، أو «: » بعد المفتاح؛ أضف العلامة الناقصة',
  },
  MULTILINE_IMPLICIT_KEY: {
    en: 'Unexpected key that runs over several lines, expected «key: value» on one line; check the lines before it',
    ar: 'مفتاح ممتد على عدة أسطر، والمتوقع «key: value» في سطر واحد؛ تحقق من الأسطر السابقة',
  },
  NON_STRING_KEY: {
    en: 'Unexpected list or map as a key, expected a text; put the key in quotes',
    ar: 'قائمة غير متوقعة في موضع المفتاح، والمتوقع نص؛ ضع المفتاح بين علامتي تنصيص',
  },
  UNEXPECTED_TOKEN: {
    en: 'Unexpected sign, expected the next key, item or end of the value; remove it or put the text in quotes',
    ar: 'علامة غير متوقعة، والمتوقع المفتاح أو العنصر التالي أو نهاية القيمة؛ احذفها أو ضع النص بين علامتي تنصيص',
  },
} as const

/** What can be wrong with the syntax of a YAML file. */
export type YamlFault = keyof typeof yamlFaults

export const parsingMessages = {
  YAML_SYNTAX: {
    severity: 'error',
    en: (a: { fault: YamlFault; found: string }): string =>
      `${yamlFaults[a.fault].en}${a.found === '' ? '' : ` (at «${a.found}»)`}`,
    ar: (a: { fault: YamlFault; found: string }): string =>
      `${yamlFaults[a.fault].ar}${a.found === '' ? '' : ` (عند «${a.found}»)`}`,
  },
  YAML_MORE_PROBLEMS: {
    severity: 'error',
    en: (a: { count: number }): string =>
      `Unexpected further problems (${a.count}) in this file, most of them likely to follow from the first ones; mend those and run again`,
    ar: (a: { count: number }): string =>
      `مشكلات أخرى في هذا الملف (${a.count})، والأرجح أن معظمها ناتج عن الأولى؛ أصلح الأولى ثم أعد التشغيل`,
  },
  YAML_TOO_DEEP: {
    severity: 'error',
    en: (a: { limit: number }): string =>
      `Unexpected nesting deeper than ${a.limit} levels, expected a few; flatten it`,
    ar: (a: { limit: number }): string => `تداخل أعمق من ${a.limit} مستوى، والمتوقع بضعة مستويات؛ سطّحه`,
  },
  YAML_TOO_LARGE: {
    severity: 'error',
    en: (a: { limit: number }): string =>
      `Unexpected YAML text of more than ${a.limit} characters; split it into several files`,
    ar: (a: { limit: number }): string => `نص YAML يزيد على ${a.limit} محرفاً؛ قسّمه إلى عدة ملفات`,
  },
  YAML_ALIAS: {
    severity: 'error',
    en: (a: { found: string }): string =>
      `Unexpected YAML anchor or alias «${a.found}», expected the value itself; write the value out, or put it in quotes if it is text`,
    ar: (a: { found: string }): string =>
      `مرجع YAML غير متوقع «${a.found}»، والمتوقع القيمة نفسها؛ اكتب القيمة كاملة، أو ضعها بين علامتي تنصيص إن كانت نصاً`,
  },
  YAML_TAG: {
    severity: 'error',
    en: (a: { found: string }): string =>
      `Unexpected YAML tag «${a.found}», expected a plain value; remove the tag, or put it in quotes if it is text`,
    ar: (a: { found: string }): string =>
      `وسم YAML غير متوقع «${a.found}»، والمتوقع قيمة بسيطة؛ احذف الوسم، أو ضعه بين علامتي تنصيص إن كان نصاً`,
  },
  YAML_DIRECTIVE: {
    severity: 'error',
    en: (a: { found: string }): string =>
      `Unexpected YAML directive «${a.found}», expected plain YAML 1.2; remove the line`,
    ar: (a: { found: string }): string =>
      `توجيه YAML غير متوقع «${a.found}»، والمتوقع YAML 1.2 من غير توجيهات؛ احذف السطر`,
  },
  YAML_MULTIPLE_DOCUMENTS: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected second document in one file, expected one; keep one file per document',
    ar: (_: Record<never, never>): string => 'مستند ثانٍ غير متوقع في الملف، والمتوقع مستند واحد؛ اجعل لكل مستند ملفاً',
  },
  YAML_DUPLICATE_KEY: {
    severity: 'error',
    en: (a: { key: string; firstLine: number }): string =>
      `Unexpected second key «${a.key}», first on line ${a.firstLine}; remove one of them`,
    ar: (a: { key: string; firstLine: number }): string =>
      `تكرر المفتاح «${a.key}» وقد ورد أولاً في السطر ${a.firstLine}؛ احذف أحدهما`,
  },
  YAML_INVISIBLE_IN_KEY: {
    severity: 'error',
    en: (a: { key: string; character: string }): string =>
      `Unexpected ${nameCharacter(a.character).en} in the key «${a.key}», expected characters that can be seen; delete the key and type it again`,
    ar: (a: { key: string; character: string }): string =>
      `${nameCharacter(a.character).ar} في المفتاح «${a.key}»، والمتوقع محارف ظاهرة؛ احذف المفتاح واكتبه من جديد`,
  },
  YAML_INVISIBLE_INDENT: {
    severity: 'error',
    en: (a: { character: string }): string =>
      `Unexpected ${nameCharacter(a.character).en} before the first letter of the line, which is no space to YAML, expected plain spaces; type the beginning of the line again`,
    ar: (a: { character: string }): string =>
      `${nameCharacter(a.character).ar} قبل أول حرف في السطر، وYAML لا يعدّها مسافة، والمتوقع مسافات عادية؛ أعد كتابة أول السطر`,
  },
  YAML_CONTROL_CHARACTER: {
    severity: 'error',
    en: (a: { character: string }): string =>
      `Unexpected control character ${a.character} in a text, expected letters, line breaks and tabs; remove it`,
    ar: (a: { character: string }): string =>
      `محرف تحكم غير متوقع ${a.character} في النص، والمتوقع حروف وفواصل أسطر وعلامات جدولة؛ احذفه`,
  },
  YAML_NUMBER: {
    severity: 'error',
    en: (a: { found: string }): string =>
      `Unexpected number «${a.found}» that can't be kept exactly; put it in quotes if it is text`,
    ar: (a: { found: string }): string => `عدد لا يمكن حفظه بدقة «${a.found}»؛ ضعه بين علامتي تنصيص إن كان نصاً`,
  },
  CSV_EMPTY: {
    severity: 'warning',
    en: (_: Record<never, never>): string =>
      'Unexpected empty table, expected a line of column names; fill it or remove it',
    ar: (_: Record<never, never>): string => 'الجدول فارغ، والمتوقع سطر بأسماء الأعمدة؛ املأه أو احذفه',
  },
  CSV_DUPLICATE_COLUMN: {
    severity: 'error',
    en: (a: { column: string }): string =>
      `Unexpected second column «${a.column}», expected each name once; rename or remove one of them`,
    ar: (a: { column: string }): string =>
      `تكرر العمود «${a.column}»، والمتوقع أن يرد كل اسم مرة واحدة؛ سمّ أحدهما اسماً آخر أو احذفه`,
  },
  CSV_UNNAMED_COLUMN: {
    severity: 'error',
    en: (a: { number: number }): string =>
      `Unexpected column without a name (number ${a.number}) that has values, expected a name; name it or remove it`,
    ar: (a: { number: number }): string => `عمود بلا اسم (رقمه ${a.number}) وفيه قيم، والمتوقع اسم؛ سمّه أو احذفه`,
  },
  CSV_RAGGED_ROW: {
    severity: 'error',
    en: (a: { cells: number; columns: number }): string =>
      `Unexpected ${a.cells} ${a.cells === 1 ? 'cell' : 'cells'} in a row, expected ${a.columns}; put cells that hold a separator in double quotes${a.cells < a.columns ? ' or add the missing separators' : ''}, the row is left out until then`,
    ar: (a: { cells: number; columns: number }): string =>
      `عدد خلايا الصف ${a.cells}، والمتوقع ${a.columns}؛ ضع كل خلية فيها فاصلة بين علامتي تنصيص مزدوجتين${a.cells < a.columns ? ' أو أضف الفواصل الناقصة' : ''}، والصف متروك حتى ذلك`,
  },
  CSV_QUOTE_NOT_CLOSED: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected end of the file inside double quotes, expected the closing quote of a cell of this row; add it, the rows from here on are left out until then',
    ar: (_: Record<never, never>): string =>
      'انتهى الملف داخل علامتي تنصيص، والمتوقع إغلاق التنصيص في خلية من هذا الصف؛ أضف العلامة، والصفوف من هنا متروكة حتى ذلك',
  },
  CSV_STRAY_QUOTE: {
    severity: 'error',
    en: (_: Record<never, never>): string =>
      'Unexpected double quote inside a cell, expected it doubled ("") in a cell between double quotes; double it or remove it, the rows from here on are left out until then',
    ar: (_: Record<never, never>): string =>
      'علامة تنصيص مزدوجة غير متوقعة داخل خلية، والمتوقع أن تُكتب مرتين ("") في خلية بين علامتي تنصيص؛ كررها أو احذفها، والصفوف من هنا متروكة حتى ذلك',
  },
} as const
