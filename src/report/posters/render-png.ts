import { fontFiles } from './poster-fonts.js'

/** The package that draws pictures. It holds native code for one system, so it is installed only by whoever wants it. */
export const renderer = '@resvg/resvg-js'

/** Turns a picture into the bytes of a PNG. */
export type RenderPng = (svg: string) => Uint8Array

/** How to make a PNG; null where the package for it is not installed. Nothing but our own fonts is used, so that every machine draws alike. */
export async function loadRenderer(): Promise<RenderPng | null> {
  try {
    const { Resvg } = await import('@resvg/resvg-js')
    const font = {
      fontFiles: [...fontFiles],
      loadSystemFonts: false,
      defaultFontFamily: 'IBM Plex Sans Arabic',
    }
    return (svg) => new Resvg(svg, { font, logLevel: 'off' }).render().asPng()
  } catch {
    // Not there, or there without the part for this system: it comes to the same.
    return null
  }
}
