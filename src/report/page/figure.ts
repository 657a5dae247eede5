import type { Language } from '../../diagnostic/format.ts'
import type { Counting } from '../../tables/counting.ts'
import type { StudyModel } from '../model/study-model.ts'
import { html } from './html.ts'
import type { Html, Part } from './html.ts'

/** What every section of the page is made from. */
export interface View {
  readonly model: StudyModel
  readonly language: Language
  readonly tree: Counting['tree']
}

/** A figure with what must go with it. */
export interface FigureParts {
  readonly id: string
  /** A sentence that says what it shows. */
  readonly title: Part
  /** Unit and denominator, and how to read it. */
  readonly unit: Part
  /** For those who don't see it. */
  readonly description: Part
  readonly chart: Html
  /** The numbers behind it; null where the chart is itself a table that says them all. */
  readonly table: Html | null
}

const tableTitle: Readonly<Record<Language, string>> = { ar: 'الأرقام في جدول', en: 'The numbers as a table' }

/** The id of a part of the page: both languages may stand in one file. */
export function idIn(language: Language, name: string): string {
  return language === 'ar' ? name : `${name}-en`
}

export function figureOf(parts: FigureParts, language: Language): Html {
  const id = idIn(language, parts.id)
  const table =
    parts.table === null
      ? null
      : html`<details class="numbers">
          <summary>${tableTitle[language]}</summary>
          ${parts.table}
        </details>`
  return html`<figure id="${id}" aria-labelledby="${id}-title" aria-describedby="${id}-about">
    <figcaption>
      <h3 id="${id}-title">${parts.title}</h3>
      <p class="unit">${parts.unit}</p>
    </figcaption>
    <p id="${id}-about" class="unseen">${parts.description}</p>
    ${parts.chart}${table}
  </figure> `
}

/** A part of the page under a heading. */
export function sectionOf(
  { id, title, lead }: { readonly id: string; readonly title: string; readonly lead: Part },
  language: Language,
  content: Part,
): Html {
  const own = idIn(language, id)
  return html`<section id="${own}" aria-labelledby="${own}-title">
    <h2 id="${own}-title">${title}</h2>
    <p class="lead">${lead}</p>
    ${content}
  </section> `
}

/** A table that may be wider than the page. @param label what it holds, for who can't see how wide it is */
export function tableOf(label: string, head: readonly Part[], rows: readonly (readonly Part[])[], style = ''): Html {
  const heads = head.map((cell) => html`<th scope="col">${cell}</th>`)
  const body = rows.map(
    ([first = null, ...others]) =>
      html`<tr>
        <th scope="row">${first}</th>
        ${others.map((cell) => html`<td>${cell}</td>`)}
      </tr> `,
  )
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
    <table class="${style}">
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`
}
