import type { Language } from '../../../diagnostic/format.ts'
import { sectionOf } from '../figure.ts'
import type { View } from '../figure.ts'
import { isolated } from '../html.ts'
import type { Html } from '../html.ts'
import { governorateNameOf, levelNameOf } from '../names.ts'
import { heatMap } from './heat-map.ts'
import { tileMap } from './tile-map.ts'

interface Words {
  readonly title: string
  readonly lead: string
  readonly governorates: string
  readonly levels: string
  readonly unit: (column: string) => string
  readonly about: string
}

const words: Readonly<Record<Language, Words>> = {
  ar: {
    title: 'أين قيل، ومن قاله',
    lead: 'المواضيع نفسها موزّعة على محافظات المتحدثين ومستوياتهم. المحافظة التي تكلم منها قليلون تقفز نسبتها بمداخلة واحدة: انظر عدد مداخلاتها في آخر سطر.',
    governorates: 'كل موضوع في كل محافظة',
    levels: 'كل موضوع في كل مستوى',
    unit: (column) =>
      `النسبة المئوية من المداخلات المحسوبة ل${column}، التي تتحدث عن الموضوع أو عن موضوع فرعي له. «–»: لا مداخلات.`,
    about: 'خريطة حرارية في جدول: كلما غمق اللون زادت النسبة، وكل خانة تقود إلى مقتطفاتها.',
  },
  en: {
    title: 'Where it was said, and by whom',
    lead: 'The same themes over the governorates and levels of those who speak. Where few speak, one turn moves the share a lot: the last row has the number of turns.',
    governorates: 'Every theme in every governorate',
    levels: 'Every theme at every level',
    unit: (column) =>
      `Percent of the turns counted for the ${column} that speak of the theme or of a sub-theme of it. “–”: no turns.`,
    about: 'A heat map as a table: the darker, the larger the share; every cell leads to its excerpts.',
  },
}

/** Themes by governorate, on a map and as a heat map, and by level. */
export function whereSection(view: View): Html {
  const { model, language } = view
  const { title, lead, governorates, levels, unit, about } = words[language]
  return sectionOf({ id: 'where', title, lead }, language, [
    tileMap(view),
    heatMap(view, {
      id: 'governorates',
      table: 'frequencies-by-governorate',
      title: governorates,
      unit: unit(language === 'ar' ? 'لمحافظة' : 'governorate'),
      about,
      groups: model.byGovernorate,
      nameOf: (group) => isolated(governorateNameOf(group, model.codebook, language)),
      filterOf: (governorate) => ({ governorate }),
    }),
    heatMap(view, {
      id: 'levels',
      table: 'frequencies-by-level',
      title: levels,
      unit: unit(language === 'ar' ? 'لمستوى' : 'level'),
      about,
      groups: model.byLevel,
      nameOf: (group) => isolated(levelNameOf(group, language)),
      filterOf: (level) => ({ level }),
    }),
  ])
}
