import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { docxPack } from '../../../src/report/packs/docx-pack.ts'
import { expertPack } from '../../../src/report/packs/expert-pack.ts'
import { ThemeTree } from '../../../src/tables/theme-tree.ts'
import { temporaryFolder } from '../../io/folders.ts'
import { own, studyWith } from '../hostile-study.ts'
import { modelOf } from '../study.ts'

const isInstalled = spawnSync('soffice', ['--version']).status === 0

/** What LibreOffice keeps as it is: it drops what XML can't hold, and takes separators of lines for line feeds. */
const texts = own.filter((text) => !/[\0\u2028\u2029]/u.test(text))

test.skipIf(!isInstalled)(
  'LibreOffice opens a pack and finds every excerpt in it, hostile ones too',
  { timeout: 120_000 },
  () => {
    const folder = temporaryFolder()
    const model = modelOf(studyWith((at) => texts[at % texts.length] ?? ''))
    const [axis] = model.codebook.axes
    if (axis === undefined) throw new Error('the study has no axis')
    const view = { model, language: 'ar', tree: new ThemeTree(model.codebook), facts: null } as const
    writeFileSync(join(folder, 'pack.docx'), docxPack(expertPack(view, axis)))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const target = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, join(folder, 'pack.docx')]
    spawnSync('soffice', [profile, '--headless', ...target], { timeout: 100_000 })
    const lines = readFileSync(join(folder, 'pack.txt'), 'utf8').split('\n')
    const own = model.excerpts.filter(({ theme }) => model.codebook.themes[theme]?.axes.includes(axis.id))
    expect(own.length).toBeGreaterThan(0)
    expect(own.map(({ record }) => record.text).filter((text) => !lines.includes(text))).toEqual([])
  },
)
