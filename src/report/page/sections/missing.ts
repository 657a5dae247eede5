import type { Language } from '../../../diagnostic/format.ts'
import type { Missing } from '../../model/study-model.ts'
import type { View } from '../figure.ts'
import { html, isolated } from '../html.ts'
import type { Html, Part } from '../html.ts'
import { governorateNameOf, levelNameOf, themeNameOf } from '../names.ts'

interface Words {
  readonly title: string
  readonly nothing: string
  readonly separator: string
  readonly lines: Readonly<Record<keyof Missing, string>>
}

const words: Readonly<Record<Language, Words>> = {
  ar: {
    title: 'ما لا نعرفه',
    nothing: 'لا شيء: بيانات الجلسات والمتحدثين كاملة، ولكل محافظة ومستوى وموضوع من يتكلم عنه.',
    separator: '، ',
    lines: {
      date: 'جلسات بلا تاريخ',
      mode: 'جلسات لا تُعرف طريقة انعقادها',
      place: 'جلسات بلا مكان',
      governorates: 'جلسات بلا محافظة',
      silentGovernorates: 'محافظات لم يتكلم منها أحد',
      silentLevels: 'مستويات لم يتكلم منها أحد',
      silentThemes: 'مواضيع لم يتحدث عنها أحد',
      speakersWithoutLevel: 'متحدثون لا يُعرف مستواهم',
      speakersWithoutGovernorate: 'متحدثون لا تُعرف محافظتهم',
      turnsOfNobody: 'مداخلات لا يُعرف صاحبها',
    },
  },
  en: {
    title: 'What is not known',
    nothing:
      'Nothing: what is known of sessions and speakers is complete, and every governorate, level and theme has its speakers.',
    separator: ', ',
    lines: {
      date: 'Sessions without a date',
      mode: 'Sessions of which it is not known how they met',
      place: 'Sessions without a place',
      governorates: 'Sessions without a governorate',
      silentGovernorates: 'Governorates that nobody speaks for',
      silentLevels: 'Levels that nobody speaks for',
      silentThemes: 'Themes that nobody speaks of',
      speakersWithoutLevel: 'Speakers whose level is not known',
      speakersWithoutGovernorate: 'Speakers whose governorate is not known',
      turnsOfNobody: 'Turns whose speaker is not known',
    },
  },
}

/** What is missing from what is known of the study, so that nobody reads its silence for an answer. */
export function missingOf({ model, language }: View): Html {
  const { title, nothing, separator, lines } = words[language]
  const { missing } = model.glance
  const named = (values: readonly string[]): Part =>
    values.length === 0 ? null : values.map((value, at) => [at === 0 ? null : separator, isolated(value)])
  const counted = (count: number): Part => (count === 0 ? null : count)
  const said: readonly (readonly [keyof Missing, Part])[] = [
    ['date', named(missing.date)],
    ['mode', named(missing.mode)],
    ['place', named(missing.place)],
    ['governorates', named(missing.governorates)],
    [
      'silentGovernorates',
      named(missing.silentGovernorates.map((value) => governorateNameOf(value, model.codebook, language))),
    ],
    ['silentLevels', named(missing.silentLevels.map((value) => levelNameOf(value, language)))],
    [
      'silentThemes',
      named(
        missing.silentThemes.flatMap((position) => {
          const theme = model.codebook.themes[position]
          return theme === undefined ? [] : [themeNameOf(theme, language)]
        }),
      ),
    ],
    ['speakersWithoutLevel', counted(missing.speakersWithoutLevel)],
    ['speakersWithoutGovernorate', counted(missing.speakersWithoutGovernorate)],
    ['turnsOfNobody', counted(missing.turnsOfNobody)],
  ]
  const shown = said.filter(([, part]) => part !== null)
  const list =
    shown.length === 0
      ? html`<p>${nothing}</p>`
      : html`<dl>
          ${shown.map(
            ([name, part]) =>
              html`<div>
                <dt>${lines[name]}</dt>
                <dd>${part}</dd>
              </div> `,
          )}
        </dl>`
  return html`<div class="missing">
    <h3>${title}</h3>
    ${list}
  </div> `
}
