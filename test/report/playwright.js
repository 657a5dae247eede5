// Plain JavaScript, because the types of playwright-core are those of a browser; playwright.d.ts has ours.
export { chromium } from 'playwright-core'
