/**
 * `diagnostics-page.js` is no file: the build and the test runner make it from docs/diagnostics.md (tools/diagnostics-page.js), so that
 * what a code means is explained once.
 */

/** The page in Markdown. */
export declare const diagnosticsPage: string
