import { problem } from '../diagnostic/diagnostic.ts'
import type { Language } from '../diagnostic/format.ts'
import type { RunFacts } from '../report/model/run-facts.ts'
import type { StudyModel } from '../report/model/study-model.ts'
import type { Canvas } from '../report/posters/canvas.ts'
import { posterFontFaces } from '../report/posters/font-faces.ts'
import { loadRenderer, renderer } from '../report/posters/render-png.ts'
import { sessionPoster } from '../report/posters/session-poster.ts'
import { studyPoster } from '../report/posters/study-poster.ts'
import { ThemeTree } from '../tables/theme-tree.ts'
import { shortHash } from '../text/short-hash.ts'
import type { FileContent, MadeFiles } from './report-file.ts'

/**
 * Posters of the study and of each session as files: `posters/study-ar.svg`, `posters/sessions/hama-ar.png`. The drawings hold their fonts, so
 * that they look the same everywhere.
 *
 * @returns codes: the warning REPORT_NO_RENDERER: they are SVG only
 */
export async function posterFiles(
  model: StudyModel,
  languages: readonly Language[],
  facts: RunFacts | null,
): Promise<MadeFiles> {
  const render = await loadRenderer()
  const tree = new ThemeTree(model.codebook)
  const names = new SessionNames()
  const sessions = model.sessions.map((session) => ({ session, name: names.nameOf(session.header.id) }))
  const files = new Map<string, FileContent>()
  const add = (path: string, { canvas, title }: { readonly canvas: Canvas; readonly title: string }): void => {
    files.set(`posters/${path}.svg`, canvas.svg(title, posterFontFaces))
    if (render !== null) files.set(`posters/${path}.png`, render(canvas.svg(title, '')))
  }
  for (const language of languages) {
    const view = { model, language, tree, facts }
    add(`study-${language}`, studyPoster(view))
    for (const [at, { session, name }] of sessions.entries()) {
      add(`sessions/${name}-${language}`, sessionPoster(view, session, at))
    }
  }
  return { files, diagnostics: render === null ? [problem('REPORT_NO_RENDERER', { package: renderer })] : [] }
}

/** Names of files for sessions, whose ids may hold anything. */
class SessionNames {
  /** In lower case: some file systems see no difference. */
  readonly #taken = new Set<string>()

  nameOf(id: string): string {
    const plain = id.replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, '-').slice(0, 60)
    const isSafe = plain === id && !this.#taken.has(plain.toLowerCase())
    const name = isSafe ? plain : `${plain}-${shortHash(id)}`
    this.#taken.add(name.toLowerCase())
    return name
  }
}
