import { existsSync } from 'node:fs'
import { chromium } from './playwright.js'
import type { Browser, ContextOptions, Page } from './playwright.js'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a browser is installed; null: nowhere, and tests that need one are skipped. */
export const chromiumPath: string | null = places.find((place) => existsSync(place)) ?? null

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
}

/** A page with what went wrong in it: errors, whatever it said on its console, and what it asked of a network. */
export interface Watched {
  readonly page: Page
  readonly faults: string[]
}

export async function open(browser: Browser, url: string, options: ContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) faults.push(`request: ${request.url()}`)
  })
  await page.goto(url)
  return { page, faults }
}
