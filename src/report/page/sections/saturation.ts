import type { Language } from '../../../diagnostic/format.ts'
import { sessionNameOf } from '../../../tables/citation.ts'
import { isUndefined } from '../../../tables/statistics/figure.ts'
import { saturationChart } from '../../charts/saturation-chart.ts'
import type { SaturationPoint } from '../../charts/saturation-chart.ts'
import type { SaturationModel } from '../../model/saturation.ts'
import { counted } from '../../words/counts.ts'
import { charts } from '../charts.ts'
import { figureOf, sectionOf, tableOf } from '../figure.ts'
import type { View } from '../figure.ts'
import { findLink } from '../filter.ts'
import { html, isolated } from '../html.ts'
import type { Html, Part } from '../html.ts'
import { figure, percentOf } from '../numbers.ts'

interface Words {
  readonly title: string
  readonly lead: string
  readonly reached: (sessions: number, run: number) => string
  readonly notReached: string
  readonly tooFew: (needed: number) => string
  readonly noThemes: string
  readonly unit: (themes: number, rule: string) => string
  readonly orders: Readonly<Record<SaturationModel['orderedBy'], string>>
  readonly rule: (base: number, run: number, percent: string) => string
  readonly once: (count: string) => string
  readonly about: string
  readonly columns: readonly string[]
}

const words: Readonly<Record<Language, Words>> = {
  ar: {
    title: 'هل اكتفت الدراسة؟ تشبّع ورود المواضيع',
    lead: 'كم موضوعاً من دليل الترميز يُذكر لأول مرة في كل جلسة. الدليل مكتوب قبل الجلسات، فهذا ظهور مواضيع معروفة لا نشوء مواضيع جديدة.',
    reached: (sessions, run) =>
      `بعد ${counted(sessions, 'sessions', 'ar')} لا يضيف ما يليها جديداً يُذكر (${sessions}+${run})`,
    notReached: 'ما زالت جلسات تضيف مواضيع: لم يُبلغ التشبّع',
    tooFew: (needed) => `لا يُحكم على التشبّع: يلزم ${counted(needed, 'sessions', 'ar')} على الأقل`,
    noThemes: 'لا يُحكم على التشبّع: الجلسات الأولى لا تتحدث عن أي موضوع',
    unit: (themes, rule) =>
      `عدد المواضيع المختلفة بعد كل جلسة، من ${counted(themes, 'themes', 'ar')} في الدليل. ${rule} الشريط: ما تعطيه الجلسات بأي ترتيب آخر (95% من ألف ترتيب)، والخط المتقطع وسيطه.`,
    orders: { date: 'الجلسات بترتيب تواريخها.', source: 'الجلسات بترتيب ملفاتها، لأن بعضها بلا تاريخ.' },
    rule: (base, run, percent) =>
      `الحكم: أساسه أول ${base} جلسات، ويُبلغ التشبّع حين لا تضيف ${run === 2 ? 'جلستان متتاليتان' : `${run} جلسات متتالية`} أكثر من ${percent} من مواضيع الأساس.`,
    once: (count) => `مواضيع لم ترد إلا في جلسة واحدة: ${count}.`,
    about: 'منحنى صاعد: نقطة لكل جلسة، وارتفاعها عدد المواضيع المختلفة حتى الآن.',
    columns: ['الجلسة', 'مواضيع جديدة', 'مواضيع حتى الآن', 'بأي ترتيب: الوسيط', 'بين (95%)'],
  },
  en: {
    title: 'Was it enough? Code-occurrence saturation',
    lead: 'How many themes of the codebook each session speaks of for the first time. The codebook was there before the sessions: this is when known themes occur, not how new ones emerge.',
    reached: (sessions, run) =>
      `After ${counted(sessions, 'sessions', 'en')} the next ones add hardly anything (${sessions}+${run})`,
    notReached: 'Sessions still add themes: saturation is not reached',
    tooFew: (needed) => `Saturation can't be assessed: it takes ${counted(needed, 'sessions', 'en')} at least`,
    noThemes: "Saturation can't be assessed: the first sessions speak of no theme",
    unit: (themes, rule) =>
      `Different themes after each session, of ${counted(themes, 'themes', 'en')} in the codebook. ${rule} The band: what the sessions give in any other order (95% of a thousand), the dashed line its median.`,
    orders: { date: 'Sessions by date.', source: 'Sessions as their files are listed, since some have no date.' },
    rule: (base, run, percent) =>
      `Rule: the first ${base} sessions are the base; reached when ${run} sessions in a row add no more than ${percent} of its themes.`,
    once: (count) => `Themes that occur in one session only: ${count}.`,
    about: 'A rising curve: one point per session, its height the different themes so far.',
    columns: ['Session', 'New themes', 'Themes so far', 'In any order: median', 'Between (95%)'],
  },
}

/** When further sessions stop adding themes. */
export function saturationSection(view: View): Html {
  const { model, language } = view
  const { title, lead, unit, orders, rule, once, about, columns } = words[language]
  const { orderedBy, options, occurrences } = model.saturation
  const points = pointsOf(view)
  const said = `${orders[orderedBy]} ${rule(options.base, options.run, percentOf(options.threshold))}`
  const rows = points.map((point, at): readonly Part[] => [
    html`<a href="${point.link}">${point.number}. ${isolated(nameAt(view, at))}</a>`,
    figure(String(point.newThemes)),
    figure(String(point.themes)),
    figure(String(point.median)),
    figure(`${point.low}–${point.high}`),
  ])
  return sectionOf(
    { id: 'saturation', title, lead },
    language,
    figureOf(
      {
        id: 'saturation-curve',
        title: verdictOf(model.saturation, language),
        unit: `${unit(model.codebook.themes.length, said)} ${once(String(occurrences.once))}`,
        description: about,
        chart: charts((size) => saturationChart({ points, language, label: about, ...size })),
        table: tableOf(`${title}: ${about}`, columns, rows),
      },
      language,
    ),
  )
}

function verdictOf({ saturation, options: { base, run } }: SaturationModel, language: Language): string {
  const { reached, notReached, tooFew, noThemes } = words[language]
  if (isUndefined(saturation)) return saturation.undefined === 'no-base-themes' ? noThemes : tooFew(base + run)
  if (isUndefined(saturation.reached)) return notReached
  return reached(saturation.reached.sessions, saturation.reached.run)
}

function nameAt({ model, language }: View, at: number): string {
  const session = model.sessions[model.saturation.order[at] ?? -1]
  return session === undefined ? '' : sessionNameOf(session.header, language)
}

function pointsOf(view: View): readonly SaturationPoint[] {
  const { model } = view
  return model.saturation.accumulated.flatMap(({ newThemes, themes }, at) => {
    const session = model.sessions[model.saturation.order[at] ?? -1]
    const permuted = model.saturation.permuted[at]
    if (session === undefined || permuted === undefined) return []
    const link = findLink({ session: session.header.id, counted: true })
    const about = `${at + 1}. ${nameAt(view, at)}: +${newThemes} = ${themes}`
    return [{ number: at + 1, themes, newThemes, ...permuted, link, about }]
  })
}
