import { xmlText } from '../xml.ts'
import { stretchesOf } from './document.ts'
import type { Inline, Quotation } from './document.ts'

/*
 * Lines of a pack as runs of WordprocessingML. Word takes the direction of a run from its properties and not from its letters alone, so a
 * line is cut where the direction changes.
 * Source: ECMA-376-1:2016, WordprocessingML, 17.3.1.6 (bidi), 17.3.2.30 (rtl), 17.4.1 (bidiVisual).
 */

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Which way a paragraph or a run reads. */
export type Direction = 'rtl' | 'ltr'

/** How a run looks beside the style of its paragraph. */
interface Look {
  readonly bold?: boolean
  readonly highlight?: boolean
  readonly soft?: boolean
  readonly evidence?: boolean
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const strong = /\p{L}/u

/** Stretches that begin and end with a letter of a script from right to left, or a number behind it («م6»), and hold no letter of another. */
const rightToLeftStretches =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}](?:[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}])?[\p{M}\p{N}]*/gu

/** The direction of the first letter; `otherwise` where there is none. */
export function directionOf(text: string, otherwise: Direction): Direction {
  const [first] = strong.exec(text) ?? []
  if (first === undefined) return otherwise
  return rightToLeft.test(first) ? 'rtl' : 'ltr'
}

/** A stretch of a line as runs. @param paragraph the direction of its paragraph */
export function runsOf(inline: Inline, paragraph: Direction, blankText: string): string {
  switch (inline.kind) {
    case 'text':
      return run(inline.text, paragraph)
    case 'strong':
      return run(inline.text, paragraph, { bold: true })
    case 'name':
      return runsOfPeople(inline.text, paragraph)
    case 'code':
      return run(kept(inline.text, paragraph), 'ltr', { soft: true })
    case 'number':
      return run(kept(inline.text, paragraph), 'ltr')
    case 'blank':
      return run(blankText, paragraph, { highlight: true })
  }
}

/**
 * Marks around what reads from left to right: programs that look at letters alone would turn «2022-03-05» and «4–10%» around. A last mark
 * from right to left keeps the next number, behind a bracket or a space, from joining this one.
 */
function kept(text: string, paragraph: Direction): string {
  return paragraph === 'rtl' ? `\u200e${text}\u200e\u200f` : text
}

/** A text that people wrote: from right to left as a whole where the paragraph is and it has such letters; elsewhere only those stretches. */
export function runsOfPeople(text: string, paragraph: Direction, look: Look = {}): string {
  if (paragraph === 'rtl') return run(text, rightToLeft.test(text) ? 'rtl' : 'ltr', look)
  let runs = ''
  let at = 0
  for (const { 0: stretch, index } of text.matchAll(rightToLeftStretches)) {
    runs += run(text.slice(at, index), 'ltr', look) + run(stretch, 'rtl', look)
    at = index + stretch.length
  }
  return runs + run(text.slice(at), 'ltr', look)
}

/** A quotation with its evidence on a coloured ground. */
export function runsOfQuotation(quotation: Quotation, paragraph: Direction): string {
  return stretchesOf(quotation)
    .map(({ text, isEvidence }) => runsOfPeople(text, paragraph, { evidence: isEvidence }))
    .join('')
}

function run(text: string, direction: Direction, { bold, highlight, soft, evidence }: Look = {}): string {
  if (text === '') return ''
  const properties = [
    bold === true ? '<w:b/><w:bCs/>' : '',
    soft === true ? '<w:color w:val="566070"/>' : '',
    highlight === true ? '<w:highlight w:val="yellow"/>' : '',
    evidence === true ? '<w:shd w:val="clear" w:color="auto" w:fill="FFE39A"/>' : '',
    direction === 'rtl' ? '<w:rtl/>' : '',
  ].join('')
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${contentOf(text)}</w:r>`
}

/** Line breaks and tabs are elements of their own. */
function contentOf(text: string): string {
  return text
    .split(/(\r\n|[\n\r\t])/)
    .map((part) => {
      if (part === '') return ''
      if (part === '\t') return '<w:tab/>'
      return /^[\n\r]/.test(part) ? '<w:br/>' : `<w:t xml:space="preserve">${xmlText(part)}</w:t>`
    })
    .join('')
}
