/**
 * `poster-fonts.js` is no file: the build and the test runner make it (tools/poster-fonts.js) from the font files.
 */

/** How far letters reach, in thousandths of the size: by letter, isolated, final, initial and medial as far as it joins; lam-alef as a pair. */
export type FontMetrics = Readonly<Record<string, readonly number[]>>

export declare const metrics: Readonly<Record<'regular' | 'bold' | 'quoted', FontMetrics>>

/** Absolute paths of the font files. */
export declare const fontFiles: readonly string[]
