/** Sentences of the CODEBOOK_ codes about rules that can't do what they seem to. */

interface ImpossibleTerm {
  term: string
  /** Signs of the term that no word has. */
  signs: string | null
  /** The term without letters written three times or more. */
  shorter: string | null
}

interface TermForm {
  term: string
  form: string
}

interface ShadowedTerm {
  term: string
  theme: string
  other: string
  line: number
}

interface ExcludedTerm {
  term: string
  theme: string
  exclusion: string
  line: number
}

interface RepeatedPart {
  term: string
  other: string
}

export const codebookRuleMessages = {
  CODEBOOK_IMPOSSIBLE_TERM: {
    severity: 'error',
    en: (a: ImpossibleTerm): string =>
      `Unexpected term «${a.term}» that can never be found${a.signs === null ? '' : `: no word has ${a.signs}`}, expected words as they are read in transcripts; ${a.shorter === null ? 'correct it, or use «pattern»' : `write «${a.shorter}», which finds the drawn-out word too`}`,
    ar: (a: ImpossibleTerm): string =>
      `المصطلح «${a.term}» لا يمكن العثور عليه أبداً${a.signs === null ? '' : `: لا كلمة فيها ${a.signs}`}، والمتوقع كلمات كما تُقرأ في المحاضر؛ ${a.shorter === null ? 'صحّحه أو استعمل «pattern»' : `اكتب «${a.shorter}»، وهو يعثر على الكلمة الممدودة أيضاً`}`,
  },
  CODEBOOK_IMPOSSIBLE_FORM: {
    severity: 'warning',
    en: (a: TermForm): string =>
      `Unexpected form «${a.form}» of «${a.term}» that can never be found, expected a word as transcripts write it; correct it or remove it`,
    ar: (a: TermForm): string =>
      `الصيغة «${a.form}» للمصطلح «${a.term}» لا يمكن العثور عليها أبداً، والمتوقع كلمة كما تُكتب في المحاضر؛ صحّحها أو احذفها`,
  },
  CODEBOOK_FORM_BOTH_WAYS: {
    severity: 'warning',
    en: (a: TermForm): string =>
      `Unexpected form «${a.form}» of «${a.term}» under both «forms» and «not_forms», which wins; remove it from one of them`,
    ar: (a: TermForm): string =>
      `الصيغة «${a.form}» للمصطلح «${a.term}» واردة تحت «forms» و«not_forms» معاً، والغلبة لـ«not_forms»؛ احذفها من إحداهما`,
  },
  CODEBOOK_NO_FORM_LEFT: {
    severity: 'error',
    en: (a: { term: string }): string =>
      `Unexpected «not_forms» that hold all forms of «${a.term}», so that it can never be found; remove the form that is meant, or the term`,
    ar: (a: { term: string }): string =>
      `تضم «not_forms» كل صيغ المصطلح «${a.term}» فلا يمكن العثور عليه أبداً؛ احذف منها الصيغة المقصودة، أو احذف المصطلح`,
  },
  CODEBOOK_NOT_ITSELF: {
    severity: 'warning',
    en: (a: { term: string }): string =>
      `Unexpected «${a.term}» under its own «not_forms»: it is found with prefixes and endings only; remove it there, or list all forms that are not meant`,
    ar: (a: { term: string }): string =>
      `المصطلح «${a.term}» وارد تحت «not_forms» الخاصة به، فلا يُعثر عليه إلا بسوابق ولواحق؛ احذفه منها، أو اذكر فيها كل الصيغ غير المقصودة`,
  },
  CODEBOOK_ALWAYS_EXCLUDED: {
    severity: 'error',
    en: (a: ExcludedTerm): string =>
      `Unexpected term «${a.term}» of the theme «${a.theme}» that «unless» always throws away («${a.exclusion}» on line ${a.line} stands wherever it does); narrow the exclusion, or remove one of them`,
    ar: (a: ExcludedTerm): string =>
      `المصطلح «${a.term}» في الموضوع «${a.theme}» يُسقطه «unless» دائماً (يرد «${a.exclusion}» من السطر ${a.line} حيثما ورد)؛ ضيّق الاستثناء أو احذف أحدهما`,
  },
  CODEBOOK_EXCLUDED_AS_WRITTEN: {
    severity: 'warning',
    en: (a: ExcludedTerm): string =>
      `Unexpected term «${a.term}» of the theme «${a.theme}» that «unless» throws away as it is written («${a.exclusion}» on line ${a.line} is found in it): at most some of its other forms are left; narrow the exclusion`,
    ar: (a: ExcludedTerm): string =>
      `المصطلح «${a.term}» في الموضوع «${a.theme}» يُسقطه «unless» كما هو مكتوب (فيه «${a.exclusion}» من السطر ${a.line})، فلا يبقى منه إلا بعض صيغه الأخرى على الأكثر؛ ضيّق الاستثناء`,
  },
  CODEBOOK_SHADOWED_TERM: {
    severity: 'warning',
    en: (a: ShadowedTerm): string =>
      `Unexpected term «${a.term}» that adds nothing to the theme «${a.theme}»: «${a.other}» on line ${a.line} finds the same words; remove it, or list it under «forms» there`,
    ar: (a: ShadowedTerm): string =>
      `المصطلح «${a.term}» لا يضيف شيئاً إلى الموضوع «${a.theme}»: يعثر «${a.other}» في السطر ${a.line} على الكلمات نفسها؛ احذفه أو اذكره هناك تحت «forms»`,
  },
  CODEBOOK_SHARED_WORDS: {
    severity: 'warning',
    en: (a: ShadowedTerm & { otherTheme: string }): string =>
      `Unexpected term «${a.term}» in the theme «${a.theme}», whose words «${a.other}» of the theme «${a.otherTheme}» on line ${a.line} finds too: both themes will be coded, expected one theme per term; keep it where it belongs, or narrow it with «near» or a longer phrase`,
    ar: (a: ShadowedTerm & { otherTheme: string }): string =>
      `المصطلح «${a.term}» في الموضوع «${a.theme}» يعثر على كلماته أيضاً «${a.other}» من الموضوع «${a.otherTheme}» في السطر ${a.line} فيُرمَّز بهما معاً، والمتوقع موضوع واحد لكل مصطلح؛ أبقه حيث ينتمي، أو ضيّقه بـ«near» أو بعبارة أطول`,
  },
  CODEBOOK_WANTED_TWICE: {
    severity: 'warning',
    en: (a: RepeatedPart): string =>
      `Unexpected «${a.term}» beside «${a.other}» in one «near», expected different words: both find the same word, so that it must stand there twice; remove one of them, or write «before» if that is meant`,
    ar: (a: RepeatedPart): string =>
      `الجزء «${a.term}» بجانب «${a.other}» في «near» واحدة، والمتوقع كلمات مختلفة: كلاهما يعثر على الكلمة نفسها، فلا بد من ورودها مرتين؛ احذف أحد الجزأين، أو اكتب «before» إن كان التكرار مقصوداً`,
  },
  CODEBOOK_IMPLIED_PART: {
    severity: 'warning',
    en: (a: RepeatedPart): string =>
      `Unexpected «${a.term}» beside «${a.other}» in «all», which it adds nothing to: it stands wherever «${a.other}» does; remove it`,
    ar: (a: RepeatedPart): string =>
      `الجزء «${a.term}» بجانب «${a.other}» في «all» لا يضيف شيئاً: يرد حيثما ورد «${a.other}»؛ احذفه`,
  },
  CODEBOOK_IMPOSSIBLE_PATTERN: {
    severity: 'error',
    en: (a: { pattern: string }): string =>
      `Unexpected pattern «${a.pattern}» that can never be found, expected letters or digits: a match is made of words; add the words that are meant`,
    ar: (a: { pattern: string }): string =>
      `النمط «${a.pattern}» لا يمكن العثور عليه أبداً، والمتوقع حروف أو أرقام فالتطابق مؤلف من كلمات؛ أضف الكلمات المقصودة`,
  },
  CODEBOOK_EMPTY_PATTERN: {
    severity: 'warning',
    en: (a: { pattern: string }): string =>
      `Unexpected pattern «${a.pattern}» that the empty text matches too, so that all of it may be missing; write + for *, or leave out a ?`,
    ar: (a: { pattern: string }): string =>
      `النمط «${a.pattern}» يطابق النص الفارغ أيضاً، فكل ما فيه قد يغيب؛ اكتب + بدل *، أو احذف ?`,
  },
  CODEBOOK_IMPOSSIBLE_REFERENCE: {
    severity: 'error',
    en: (a: { theme: string }): string =>
      `Unexpected reference to the theme «${a.theme}», none of whose terms can be found, expected a theme that finds something; mend its terms or remove the reference`,
    ar: (a: { theme: string }): string =>
      `إحالة إلى الموضوع «${a.theme}» ولا يمكن العثور على أي من مصطلحاته، والمتوقع موضوع يُعثر على شيء منه؛ أصلح مصطلحاته أو احذف الإحالة`,
  },
} as const
