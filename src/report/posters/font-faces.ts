import { pageStyle } from '../report-assets.js'

/** The fonts of the page, for drawings that are looked at by themselves. */
export const posterFontFaces: string = (pageStyle.match(/@font-face\s*\{[^}]*\}/g) ?? []).join('')
