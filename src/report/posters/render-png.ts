import { fontFiles } from './poster-fonts.js'

/** The package that draws pictures. It holds native code for one system, so it is installed only by whoever wants it. */
export const renderer = '@resvg/resvg-js'

/** Turns a picture into the bytes of a PNG; it is drawn beside the main thread, so several may be asked for at once. */
export type RenderPng = (svg: string) => Promise<Uint8Array>

/** How to make a PNG; null where the package for it is not installed. Nothing but our own fonts is used, so that every machine draws alike. */
export async function loadRenderer(): Promise<RenderPng | null> {
  try {
    const { renderAsync } = await import('@resvg/resvg-js')
    const font = {
      fontFiles: [...fontFiles],
      loadSystemFonts: false,
      defaultFontFamily: 'IBM Plex Sans Arabic',
    }
    return async (svg) => (await renderAsync(svg, { font, logLevel: 'off' })).asPng()
  } catch {
    // Not there, or there without the part for this system: it comes to the same.
    return null
  }
}
