import type { Language } from '../../../diagnostic/format.ts'
import { sessionNameOf } from '../../../tables/citation.ts'
import { familiesOf } from '../families.ts'
import { idIn, sectionOf } from '../figure.ts'
import type { View } from '../figure.ts'
import { unknownValue } from '../filter.ts'
import { html } from '../html.ts'
import type { Html } from '../html.ts'
import { governorateNameOf, labelIn, levelNameOf, themeNameOf } from '../names.ts'

interface Words {
  readonly title: string
  readonly lead: string
  readonly search: string
  readonly hint: string
  readonly any: string
  readonly names: Readonly<Record<string, string>>
  readonly confidence: Readonly<Record<string, string>>
  readonly counted: string
  readonly uncoded: string
  readonly clear: string
  readonly keys: string
  readonly noScript: string
}

const words: Readonly<Record<Language, Words>> = {
  ar: {
    title: 'المقتطفات',
    lead: 'كل مقتطف كما قيل حرفاً حرفاً، ودليله مظلَّل فيه. رشّح أو ابحث، وافتح السياق في مكانه، وانسخ الإحالة.',
    search: 'ابحث في المقتطفات',
    hint: 'لا فرق بين أ وا، ى وي، ولا أثر للحركات',
    any: 'الكل',
    names: {
      theme: 'الموضوع',
      axis: 'المحور',
      session: 'الجلسة',
      governorate: 'المحافظة',
      level: 'المستوى',
      speaker: 'المتحدث',
      confidence: 'الثقة بالمطابقة',
    },
    confidence: { high: 'عالية', medium: 'متوسطة', low: 'منخفضة' },
    counted: 'المحسوب في الأرقام فقط',
    uncoded: 'مداخلات لم يلتقطها موضوع',
    clear: 'امسح المرشّحات',
    keys: 'لوحة المفاتيح: / للبحث، J وK للتنقل، O للسياق، C لنسخ الإحالة',
    noScript: 'يحتاج متصفح المقتطفات إلى تشغيل جافاسكربت.',
  },
  en: {
    title: 'The excerpts',
    lead: 'Every excerpt exactly as it was said, its evidence marked. Filter or search, open the context in place, copy the citation.',
    search: 'Search the excerpts',
    hint: 'أ and ا, ى and ي are one; vowel marks do not matter',
    any: 'All',
    names: {
      theme: 'Theme',
      axis: 'Axis',
      session: 'Session',
      governorate: 'Governorate',
      level: 'Level',
      speaker: 'Speaker',
      confidence: 'Confidence of the match',
    },
    confidence: { high: 'High', medium: 'Medium', low: 'Low' },
    counted: 'Only what the figures count',
    uncoded: 'Turns that no theme caught',
    clear: 'Clear filters',
    keys: 'Keyboard: / to search, J and K to move, O for the context, C to copy the citation',
    noScript: 'The browser of excerpts needs JavaScript.',
  },
}

type Option = readonly [value: string, name: string]

/** The browser of excerpts: its filters. The page's script fills the list. */
export function browserSection(view: View): Html {
  const { language } = view
  const { title, lead, search, hint, clear, counted, uncoded, keys, noScript } = words[language]
  const id = (name: string): string => idIn(language, `find-${name}`)
  const selects = optionsOf(view).map(([name, options]) => selectOf(name, options, view))
  return sectionOf(
    { id: 'find', title, lead },
    language,
    html`<form class="filters" role="search" aria-label="${search}">
        <p class="search">
          <label for="${id('q')}">${search}</label>
          <input
            id="${id('q')}"
            name="q"
            type="search"
            autocomplete="off"
            spellcheck="false"
            dir="auto"
            aria-describedby="${id('hint')}"
          /><span id="${id('hint')}" class="hint">${hint}</span>
        </p>
        ${selects}${speakersOf(view)}
        <p class="boxes">
          <label><input type="checkbox" name="counted" /> ${counted}</label>
          <label><input type="checkbox" name="uncoded" /> ${uncoded}</label> <button type="reset">${clear}</button>
        </p>
      </form>
      <p class="status" role="status"></p>
      <button type="button" class="earlier" hidden></button>
      <div class="cards"></div>
      <button type="button" class="later" hidden></button>
      <p class="keys">${keys}</p>
      <noscript><p>${noScript}</p></noscript> `,
  )
}

function optionsOf(view: View): readonly (readonly [name: string, options: readonly Option[]])[] {
  const { model, language } = view
  const { confidence } = words[language]
  const shown = new Set(model.excerpts.map((excerpt) => excerpt.confidence))
  return [
    [
      'theme',
      familiesOf(view).map(({ theme }) => [
        theme.id,
        '\u00a0\u00a0'.repeat(theme.depth) + themeNameOf(theme, language),
      ]),
    ],
    ['axis', model.codebook.axes.map(({ id, label }) => [id, labelIn(label, language) ?? id])],
    ['session', model.sessions.map(({ header }) => [header.id, sessionNameOf(header, language)])],
    [
      'governorate',
      model.byGovernorate
        .filter(({ totals }) => totals.turns > 0)
        .map(({ group }) => [group ?? unknownValue, governorateNameOf(group, model.codebook, language)]),
    ],
    ['level', model.byLevel.map(({ group }) => [group ?? unknownValue, levelNameOf(group, language)])],
    [
      'confidence',
      (['high', 'medium', 'low'] as const)
        .filter((value) => shown.has(value))
        .map((value) => [value, confidence[value] ?? value]),
    ],
  ]
}

function selectOf(name: string, options: readonly Option[], { language }: View): Html {
  const { names, any } = words[language]
  const id = idIn(language, `find-${name}`)
  const written = options.map(([value, text]) => html`<option value="${value}">${text}</option>`)
  return html`<p>
    <label for="${id}">${names[name] ?? name}</label>
    <select id="${id}" name="${name}">
      <option value="">${any}</option>
      ${written}
    </select>
  </p> `
}

function speakersOf({ model, language }: View): Html {
  const { names, any } = words[language]
  const id = idIn(language, 'find-speaker')
  const groups = model.sessions
    .filter(({ speakers }) => speakers.length > 0)
    .map(({ header, speakers }) => {
      const options = speakers.map(({ label }) => html`<option value="${`${header.id}/${label}`}">${label}</option>`)
      return html`<optgroup label="${sessionNameOf(header, language)}">${options}</optgroup>`
    })
  return html`<p>
    <label for="${id}">${names['speaker'] ?? null}</label>
    <select id="${id}" name="speaker">
      <option value="">${any}</option>
      ${groups}
    </select>
  </p> `
}
