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

/** Pictures that are drawn at the same time: each takes some 14 MB until it is packed. */
const atOnce = 4

interface Drawn {
  readonly canvas: Canvas
  readonly title: string
  /** Without ending. */
  readonly path: string
}

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
  const drawn = languages.flatMap((language): readonly Drawn[] => {
    const view = { model, language, tree, facts }
    const ofSessions = sessions.map(({ session, name }, at) => ({
      ...sessionPoster(view, session, at),
      path: `posters/sessions/${name}-${language}`,
    }))
    return [{ ...studyPoster(view), path: `posters/study-${language}` }, ...ofSessions]
  })
  const files = new Map<string, FileContent>()
  for (let at = 0; at < drawn.length; at += atOnce) {
    const batch = drawn.slice(at, at + atOnce)
    const pictures = await Promise.all(
      batch.map(async ({ canvas, title }) => (render === null ? null : render(canvas.svg(title, '')))),
    )
    for (const [place, { canvas, title, path }] of batch.entries()) {
      files.set(`${path}.svg`, canvas.svg(title, posterFontFaces))
      const picture = pictures[place] ?? null
      if (picture !== null) files.set(`${path}.png`, picture)
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
