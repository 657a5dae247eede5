import type { Language } from '../../../diagnostic/format.ts'
import { shareOf } from '../../../tables/tally.ts'
import { spokenFamilies } from '../families.ts'
import { figureOf, idIn } from '../figure.ts'
import type { View } from '../figure.ts'
import { findLink } from '../filter.ts'
import { html, isolated } from '../html.ts'
import type { Html } from '../html.ts'
import { governorateNameOf, themeNameOf } from '../names.ts'
import { wholePercent } from '../numbers.ts'
import { scaleOf } from './heat-map.ts'
import { stepOf } from './steps.ts'

/**
 * Where the governorates of Syria stand on a map of equal tiles: column from the west, row from the north. The coast is the first column, the
 * Jazira the last, the south at the foot.
 */
export const places: ReadonlyMap<string, readonly [column: number, row: number]> = new Map([
  ['إدلب', [2, 1]],
  ['حلب', [3, 1]],
  ['الرقة', [4, 1]],
  ['الحسكة', [5, 1]],
  ['اللاذقية', [1, 2]],
  ['حماة', [2, 2]],
  ['دير الزور', [5, 2]],
  ['طرطوس', [1, 3]],
  ['حمص', [2, 3]],
  ['دمشق', [1, 4]],
  ['ريف دمشق', [2, 4]],
  ['القنيطرة', [1, 5]],
  ['درعا', [2, 5]],
  ['السويداء', [3, 5]],
])

interface Words {
  readonly title: string
  readonly unit: string
  readonly about: string
  readonly choose: string
}

const words: Readonly<Record<Language, Words>> = {
  ar: {
    title: 'خريطة المحافظات: أين يُتحدث عن الموضوع',
    unit: 'من المداخلات المحسوبة لكل محافظة، ما يتحدث عن الموضوع المختار. «–»: لم يتكلم منها أحد. المربعات متساوية لا تمثّل المساحة ولا السكان.',
    about:
      'مربع لكل محافظة مرتّب ترتيباً جغرافياً تقريبياً: الساحل غرباً، والجزيرة شرقاً، والجنوب في الأسفل. الأرقام نفسها في جدول المواضيع حسب المحافظة أدناه.',
    choose: 'الموضوع',
  },
  en: {
    title: 'Map of the governorates: where the theme is spoken of',
    unit: 'Of the turns counted for each governorate, those that speak of the chosen theme. “–”: nobody speaks for it. Tiles are equal; they show neither area nor population.',
    about:
      'One tile per governorate, arranged roughly as on a map: the coast in the west, the Jazira in the east, the south at the foot. The same numbers stand in the table of themes by governorate below.',
    choose: 'Theme',
  },
}

/** A tile map of the governorates, coloured by the share of their turns that speak of a theme; null where a codebook has other places. */
export function tileMap(view: View): Html | null {
  const { model, language } = view
  const { title, unit, about, choose } = words[language]
  const groups = model.byGovernorate.filter(({ group }) => places.has(group ?? ''))
  const themes = spokenFamilies(view)
  const [first] = themes
  if (groups.length < places.size || first === undefined) return null
  const tiles = groups.map(({ group, figures, totals }) => {
    const [column, row] = places.get(group ?? '') ?? [1, 1]
    const share = shareOf(figures[first.position]?.turns ?? 0, totals.turns)
    const shown = wholePercent(
      { table: 'frequencies-by-governorate', row: [first.theme.id, group ?? ''], column: 'turns_share' },
      share,
    )
    const link = findLink({ theme: first.theme.id, governorate: group, counted: true })
    return html`<li class="c${column} r${row}">
      <a class="heat-${stepOf(share)}" href="${link}" data-group="${group}">
        <span class="name">${isolated(governorateNameOf(group, model.codebook, language))}</span> ${shown}</a
      >
    </li> `
  })
  const options = themes.map(
    ({ theme, position }) =>
      html`<option value="${position}">${'\u00a0\u00a0'.repeat(theme.depth)}${themeNameOf(theme, language)}</option>`,
  )
  const id = idIn(language, 'map-theme')
  return figureOf(
    {
      id: 'map',
      title,
      unit,
      description: about,
      chart: html`<p class="choose">
          <label for="${id}">${choose}</label>
          <select id="${id}" class="map-theme">
            ${options}
          </select>
        </p>
        <ul class="tiles">
          ${tiles}
        </ul>
        ${scaleOf(language)}`,
      table: null,
    },
    language,
  )
}
