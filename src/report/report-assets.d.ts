/**
 * `report-assets.js` is no file: the build and the test runner make it (tools/report-assets.js) from src/report/style and src/report/client and
 * from the fonts, so that a page holds all it needs.
 */

/** The style of the page, fonts included. */
export declare const pageStyle: string
/** What packs add to it. */
export declare const packStyle: string
/** The script of the page. */
export declare const pageScript: string
