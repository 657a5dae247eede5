import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { coreqAnnex } from '../../src/report/packs/coreq.ts'
import { quotationRule } from '../../src/report/packs/choose-quotations.ts'
import { ThemeTree } from '../../src/tables/theme-tree.ts'
import { root } from '../house/source-files.ts'
import { modelOf } from '../report/study.ts'

const page = readFileSync(join(root, 'docs/expert-packs.md'), 'utf8')

test.each(['ar', 'en'] as const)('the page has the rule of quotations as packs print it, in %s', (language) => {
  expect(page).toContain(`> ${quotationRule[language]}\n`)
})

test('the page lists the items of COREQ that are filled', () => {
  const model = modelOf()
  const facts = { programVersion: '1', codebookSha256: 'a', encoding: null, inputs: 1 }
  const blocks = coreqAnnex({ model, language: 'en', tree: new ThemeTree(model.codebook), facts })
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  const filled = rows.filter(([, , answer]) => answer?.some(({ kind }) => kind !== 'blank'))
  const numbers = filled.flatMap(([item]) => item?.flatMap((inline) => ('text' in inline ? inline.text : [])) ?? [])
  expect(page).toContain(`: ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}.`)
})
