import type { HiddenEffect } from '../text/hidden-characters.ts'
import { nameCharacter } from './character-names.ts'

/** Sentences of the CODEBOOK_ codes about how a codebook is written: look-alike letters, marks nobody sees, signs that YAML reads otherwise. */

interface LookAlike {
  found: string
  /** `U+06CC`. */
  character: string
  /** The letters that it may stand for, the likeliest first. */
  meant: readonly string[]
  word: string
}

const othersDoNot = {
  en: 'matching takes the two for one, searching and sorting in other tools do not',
  ar: 'التطابق يعدّهما واحداً، أما البحث والفرز في البرامج الأخرى فلا',
}

const englishEffects: Readonly<Record<HiddenEffect, string>> = {
  space: 'expected a plain space; type it again: matching reads it as a space, other tools do not',
  ignored: 'expected letters alone; delete it: matching passes over it, searching and sorting in other tools do not',
  breaks: 'expected letters alone; delete it: with it the text may never be found',
}

const arabicEffects: Readonly<Record<HiddenEffect, string>> = {
  space: 'والمتوقع مسافة عادية؛ اكتبها من جديد: التطابق يقرؤها مسافة، أما البرامج الأخرى فلا',
  ignored: 'والمتوقع حروف وحدها؛ احذفه: التطابق يتجاهله، أما البحث والفرز في البرامج الأخرى فلا',
  breaks: 'والمتوقع حروف وحدها؛ احذفه: قد لا يُعثر على النص بسببه',
}

export const codebookWritingMessages = {
  CODEBOOK_ARABIC_COMMA: {
    severity: 'warning',
    en: (a: { text: string; sign: string }): string =>
      `Unexpected «${a.sign}» in the list item «${a.text}», expected «,» between items; write «,», or put the item in quotes if the sign is part of it`,
    ar: (a: { text: string; sign: string }): string =>
      `العلامة «${a.sign}» داخل عنصر القائمة «${a.text}»، والمتوقع «,» بين العناصر؛ اكتب «,»، أو ضع العنصر بين علامتي تنصيص إن كانت العلامة منه`,
  },
  CODEBOOK_GLUED_COLON: {
    severity: 'error',
    en: (a: { key: string; found: string }): string =>
      `Unexpected «${a.found}», which YAML takes for one text, expected «: » with a space after the key; write «${a.key}: …»`,
    ar: (a: { key: string; found: string }): string =>
      `النص «${a.found}» يعدّه YAML نصاً واحداً، والمتوقع «: » بعد المفتاح، نقطتان ثم مسافة؛ اكتب «${a.key}: …»`,
  },
  CODEBOOK_QUOTATION_MARKS: {
    severity: 'warning',
    en: (a: { marks: string; text: string }): string =>
      `Unexpected quotation marks (${a.marks}) at «${a.text}», which YAML takes for letters of the text, expected ' or " or none; replace them`,
    ar: (a: { marks: string; text: string }): string =>
      `علامات تنصيص (${a.marks}) عند «${a.text}» يعدّها YAML من حروف النص، والمتوقع ' أو " أو لا شيء؛ استبدلها`,
  },
  CODEBOOK_ARABIC_DIGITS: {
    severity: 'error',
    en: (a: { key: string; found: string; read: string }): string =>
      `Unexpected digits «${a.found}» in «${a.key}», expected 0-9; write ${a.read}`,
    ar: (a: { key: string; found: string; read: string }): string =>
      `أرقام غير متوقعة «${a.found}» في «${a.key}»، والمتوقع 0-9؛ اكتب ${a.read}`,
  },
  CODEBOOK_LIST_IN_TERM: {
    severity: 'warning',
    en: (a: { sign: string; term: string }): string =>
      `Unexpected «${a.sign}» in the term «${a.term}», which is looked for as one phrase, expected one word or phrase; make several terms of it, or list the forms of one word under «forms»`,
    ar: (a: { sign: string; term: string }): string =>
      `العلامة «${a.sign}» في المصطلح «${a.term}» الذي يُبحث عنه عبارةً واحدة، والمتوقع كلمة أو عبارة واحدة؛ اجعله عدة مصطلحات، أو اذكر صيغ الكلمة الواحدة تحت «forms»`,
  },
  CODEBOOK_LOOK_ALIKE: {
    severity: 'warning',
    en: (a: LookAlike): string =>
      `Unexpected letter ${a.found} (${a.character}) in «${a.word}», expected the Arabic ${a.meant.join(' or ')}; write ${a.meant.join(' or ')}: ${othersDoNot.en}`,
    ar: (a: LookAlike): string =>
      `حرف ليس من حروف العربية ${a.found} (${a.character}) في «${a.word}»، والمتوقع ${a.meant.join(' أو ')}؛ اكتب ${a.meant.join(' أو ')}: ${othersDoNot.ar}`,
  },
  CODEBOOK_PRESENTATION_FORM: {
    severity: 'warning',
    en: (a: { word: string; character: string; meant: string }): string =>
      `Unexpected drawn letter shapes (${a.character} …) in «${a.word}», such as PDF files give, expected letters as a keyboard writes them; write «${a.meant}»: ${othersDoNot.en}`,
    ar: (a: { word: string; character: string; meant: string }): string =>
      `أشكال حروف مرسومة (${a.character} …) في «${a.word}» كالتي تأتي من ملفات PDF، والمتوقع حروف كما تكتبها لوحة المفاتيح؛ اكتب «${a.meant}»: ${othersDoNot.ar}`,
  },
  CODEBOOK_MIXED_SCRIPT: {
    severity: 'warning',
    en: (a: { found: string; character: string; word: string }): string =>
      `Unexpected letter «${a.found}» (${a.character}) of another alphabet in «${a.word}», expected one alphabet in a word; type the word again, or part the two with a space: as it is, it matches only where the same slip was made`,
    ar: (a: { found: string; character: string; word: string }): string =>
      `الحرف «${a.found}» (${a.character}) من أبجدية أخرى في «${a.word}»، والمتوقع أبجدية واحدة في الكلمة؛ أعد كتابتها، أو افصل بينهما بمسافة: لا تطابق هكذا إلا ما وقع فيه السهو نفسه`,
  },
  CODEBOOK_HIDDEN_CHARACTER: {
    severity: 'warning',
    en: (a: { character: string; effect: HiddenEffect; text: string }): string =>
      `Unexpected ${nameCharacter(a.character).en} in «${a.text}», which nobody sees, ${englishEffects[a.effect]}`,
    ar: (a: { character: string; effect: HiddenEffect; text: string }): string =>
      `محرف لا يُرى، ${nameCharacter(a.character).ar}، في «${a.text}»، ${arabicEffects[a.effect]}`,
  },
  CODEBOOK_TATWEEL: {
    severity: 'warning',
    en: (a: { word: string; meant: string }): string =>
      `Unexpected tatweel in «${a.word}», expected the word unstretched; write «${a.meant}»: ${othersDoNot.en}`,
    ar: (a: { word: string; meant: string }): string =>
      `تطويل في «${a.word}»، والمتوقع الكلمة بلا مدّ؛ اكتب «${a.meant}»: ${othersDoNot.ar}`,
  },
  CODEBOOK_VALUE_LIKE_ANOTHER: {
    severity: 'warning',
    en: (a: { value: string; other: string; attribute: string }): string =>
      `Unexpected value «${a.value}» of «${a.attribute}», which differs from «${a.other}» only as people misspell it, expected one spelling; keep one of them and list the other under «aliases»`,
    ar: (a: { value: string; other: string; attribute: string }): string =>
      `القيمة «${a.value}» في «${a.attribute}» لا تختلف عن «${a.other}» إلا بما يسهو عنه الكاتب، والمتوقع كتابة واحدة؛ أبق إحداهما واذكر الأخرى تحت «aliases»`,
  },
  CODEBOOK_NEEDLESS_ALIAS: {
    severity: 'warning',
    en: (a: { alias: string; known: string }): string =>
      `Unexpected alias «${a.alias}», which is read as «${a.known}» without it, expected another spelling; remove it`,
    ar: (a: { alias: string; known: string }): string =>
      `الكتابة البديلة «${a.alias}» تُقرأ «${a.known}» من غيرها، والمتوقع كتابة أخرى؛ احذفها`,
  },
  CODEBOOK_AMBIGUOUS_ALIAS: {
    severity: 'error',
    en: (a: { alias: string; value: string; known: string; knownValue: string }): string =>
      `Unexpected alias «${a.alias}» of «${a.value}», which is read as «${a.known}» and so stands for «${a.knownValue}», expected one value for one spelling; remove one of them`,
    ar: (a: { alias: string; value: string; known: string; knownValue: string }): string =>
      `الكتابة البديلة «${a.alias}» للقيمة «${a.value}» تُقرأ «${a.known}» فتدل على «${a.knownValue}»، والمتوقع قيمة واحدة لكل كتابة؛ احذف إحداهما`,
  },
} as const
