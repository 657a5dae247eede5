import { describe, expect, test } from 'vitest'
import { unzipSync } from 'fflate'
import type { Language } from '../../../src/diagnostic/format.ts'
import { docxPack } from '../../../src/report/packs/docx-pack.ts'
import { expertPack } from '../../../src/report/packs/expert-pack.ts'
import { htmlPack } from '../../../src/report/packs/html-pack.ts'
import { ThemeTree } from '../../../src/tables/theme-tree.ts'
import { hostile, own, studyWith } from '../hostile-study.ts'
import { elementsOf, modelOf, textOf } from '../study.ts'
import { elementsOfXml, paragraphsOfDocx } from './paragraphs.ts'

function packOf(textAt: (at: number) => string, language: Language = 'ar'): ReturnType<typeof expertPack> {
  const model = modelOf(studyWith(textAt))
  const facts = { programVersion: textAt(1), codebookSha256: textAt(2), encoding: textAt(3), inputs: 3 }
  const [axis] = model.codebook.axes
  if (axis === undefined) throw new Error('the study has no axis')
  return expertPack({ model, language, tree: new ThemeTree(model.codebook), facts }, axis)
}

const wordOf = (pack: ReturnType<typeof expertPack>): string =>
  new TextDecoder().decode(unzipSync(docxPack(pack))['word/document.xml'])
const tagsOf = (page: string): readonly string[] => elementsOf(page).map(({ tagName }) => tagName)
/** What depends on the letters of a text and not on what is said: runs by direction, breaks and tabs within them. */
const structureOf = (xml: string): readonly string[] =>
  elementsOfXml(xml).filter((name) => ['w:p', 'w:tbl', 'w:tr', 'w:tc', 'w:sectPr', 'w:pStyle'].includes(name))

const tame = packOf((at) => `نص ${at}`)
const first = Array.from({ length: Math.ceil(hostile.length / 40) }, (_, page) => page * 40)

describe.each(['ar', 'en'] as const)('texts that would be more than text, in %s', (language) => {
  const tamePack = packOf((at) => `نص ${at}`, language)

  test.each(first)('from %i on: page and document have the elements that tame texts give them', (from) => {
    const pack = packOf((at) => hostile[(from + at) % hostile.length] ?? '', language)
    expect(tagsOf(htmlPack(pack))).toEqual(tagsOf(htmlPack(tamePack)))
    expect(structureOf(wordOf(pack))).toEqual(structureOf(wordOf(tamePack)))
  })
})

test.each(own)('%j is shown as it is', (text) => {
  const pack = packOf(() => text)
  const heading = elementsOf(htmlPack(pack)).find(({ tagName }) => tagName === 'h1')
  expect(heading === undefined ? '' : textOf(heading)).toBe(text.replace('\0', '\uFFFD'))
  // White space and controls that XML can't hold apart, a document shows every text to the letter.
  expect(paragraphsOfDocx(wordOf(pack))).toContain(text.replace('\0', '\uFFFD').replaceAll(/\s+/g, ' '))
})

test('what people said has a direction of its own in a document', () => {
  const arabic = /<w:p><w:pPr><w:pStyle w:val="Passage"\/><w:bidi\/>/
  const latin = /<w:p><w:pPr><w:pStyle w:val="Passage"\/><\/w:pPr>/
  expect(wordOf(tame)).toMatch(arabic)
  expect(wordOf(packOf(() => 'abc'))).toMatch(latin)
})
