/** As much of playwright-core 1.65.1 as the tests use. What runs in the page is given as text. */

export interface Locator {
  first(): Locator
  nth(index: number): Locator
  all(): Promise<readonly Locator[]>
  count(): Promise<number>
  locator(selector: string): Locator
  click(options?: { readonly force?: boolean }): Promise<void>
  fill(text: string): Promise<void>
  selectOption(option: string | { readonly index: number }): Promise<unknown>
  inputValue(): Promise<string>
  isVisible(): Promise<boolean>
  textContent(): Promise<string | null>
  allTextContents(): Promise<readonly string[]>
  getAttribute(name: string): Promise<string | null>
}

export interface Page {
  readonly keyboard: { press(key: string): Promise<void> }
  context(): Context
  goto(url: string): Promise<unknown>
  url(): string
  locator(selector: string): Locator
  evaluate<Value>(script: string): Promise<Value>
  pdf(options: { readonly preferCSSPageSize: boolean }): Promise<Uint8Array>
  on(event: 'console', hear: (message: { type(): string; text(): string }) => void): void
  on(event: 'pageerror', hear: (error: Error) => void): void
  on(event: 'request', hear: (request: { url(): string }) => void): void
}

export interface ContextOptions {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly permissions?: readonly string[]
  readonly bypassCSP?: boolean
}

export interface Context {
  newPage(): Promise<Page>
  close(): Promise<void>
}

export interface Browser {
  newContext(options: ContextOptions): Promise<Context>
  close(): Promise<void>
}

export declare const chromium: {
  launch(options: { readonly executablePath: string; readonly args: readonly string[] }): Promise<Browser>
}
