import { XmlReader } from '../../../src/parsing/xml.ts'
import { textOf } from '../study.ts'
import type { elementsOf } from '../study.ts'

/** What a page shows, paragraph by paragraph; white space between is of no weight. */
export function paragraphsOfHtml(elements: ReturnType<typeof elementsOf>): readonly string[] {
  const paragraphs = elements
    .filter((element) => {
      const isLink = element.tagName === 'li' && element.childNodes.some((node) => node.nodeName === 'a')
      return (
        ['p', 'li', 'h1', 'h2', 'h3', 'caption', 'th', 'td', 'blockquote', 'figcaption'].includes(element.tagName) &&
        !isLink
      )
    })
    .map(textOf)
  return paragraphs.map(tidied).filter((text) => text !== '')
}

/** What a document of a word processor shows, paragraph by paragraph. Throws where it is no sound XML. */
export function paragraphsOfDocx(xml: string): readonly string[] {
  const paragraphs: string[] = []
  readWord(xml, (name, text) => {
    if (name === 'w:p') paragraphs.push('')
    const last = paragraphs.length - 1
    const said = name === 'w:br' ? '\n' : name === 'w:tab' ? '\t' : (text ?? '')
    if (last >= 0) paragraphs[last] += said
  })
  return paragraphs.map(tidied).filter((text) => text !== '')
}

/** Names of all elements, in order. Throws where it is no sound XML. */
export function elementsOfXml(xml: string): readonly string[] {
  const names: string[] = []
  readWord(xml, (name) => {
    if (name !== null) names.push(name)
  })
  return names
}

function readWord(xml: string, told: (name: string | null, text: string | null) => void): void {
  const namespaces = new Map([
    ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
    ['http://www.w3.org/2000/svg', 'svg'],
  ])
  const reader = new XmlReader({ path: 'document.xml', part: null }, namespaces, {
    open: (name) => told(name, null),
    close: () => {},
    text: (text) => told(null, text),
  })
  reader.write(xml)
  const fault = reader.end()
  if (fault !== null) throw new Error(fault.code)
}

/** Marks of direction are no text. */
function tidied(text: string): string {
  return text
    .replaceAll(/[\u200e\u200f]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
