import type { Language } from '../../diagnostic/format.ts'
import type { Payload } from '../page/payload.ts'
import { ExcerptBrowser } from './browser.ts'
import { readFilters } from './filters.ts'
import { Study } from './study.ts'
import { listenToMap } from './tile-map.ts'

/** What the page shows in one language. */
interface Report {
  readonly root: HTMLElement
  readonly language: Language
  readonly browser: ExcerptBrowser
}

const schemes = ['light', 'dark'] as const

start()

function start(): void {
  // What the program wrote there is of this shape.
  const payload = JSON.parse(document.querySelector('#study')?.textContent ?? '') as Payload
  const study = new Study(payload)
  const reports = [...document.querySelectorAll<HTMLElement>('.report')].map((root): Report => {
    const language = root.lang === 'en' ? 'en' : 'ar'
    listenToMap(study, root)
    return { root, language, browser: new ExcerptBrowser(study, language, root) }
  })
  const shown = (): Report | undefined => reports.find(({ root }) => !root.hidden)
  listenToSwitches(reports)
  listenToKeys(() => shown()?.browser)
  for (const mark of document.querySelectorAll<SVGElement>('[data-x]')) {
    mark.addEventListener('click', () => (location.hash = `#excerpt-${mark.dataset['x'] ?? ''}`))
  }
  addEventListener('hashchange', () => follow(shown()))
  addEventListener('beforeprint', () => shown()?.browser.printAll())
  follow(shown())
}

/** Shows what the address asks for. */
function follow(report: Report | undefined): void {
  if (report === undefined) return
  const { hash } = location
  const excerpt = /^#excerpt-(.+)$/.exec(hash)?.[1]
  if (excerpt !== undefined) {
    if (!report.browser.open(decodeURIComponent(excerpt))) report.browser.show(new Map())
    return
  }
  const filters = readFilters(hash)
  report.browser.show(filters ?? new Map())
  if (filters === null) return
  // On a phone the filters would fill the screen.
  const isNarrow = matchMedia('(max-width: 40rem)').matches
  const status = report.root.querySelector('.status')
  const seen = isNarrow ? status : status?.closest('section')
  seen?.scrollIntoView()
}

function listenToSwitches(reports: readonly Report[]): void {
  for (const own of document.querySelectorAll<HTMLElement>('.switch')) {
    own.addEventListener('click', () => {
      for (const { root, language } of reports) root.hidden = language !== own.dataset['language']
      const report = reports.find(({ root }) => !root.hidden)
      if (report === undefined) return
      document.documentElement.lang = report.language
      document.documentElement.dir = report.root.dir
      document.title = report.root.querySelector('h1')?.textContent ?? document.title
      follow(report)
      report.root.querySelector<HTMLElement>('.switch')?.focus()
    })
  }
  for (const own of document.querySelectorAll('.scheme')) {
    own.addEventListener('click', () => {
      const { dataset } = document.documentElement
      const current = dataset['scheme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
      dataset['scheme'] = schemes.find((scheme) => scheme !== current) ?? 'light'
    })
  }
}

function listenToKeys(browser: () => ExcerptBrowser | undefined): void {
  // By their place on the keyboard: an Arabic layout writes other letters there.
  const acts = new Map<string, (browser: ExcerptBrowser) => void>([
    ['Slash', (own) => own.search()],
    ['KeyJ', (own) => own.step(1)],
    ['KeyK', (own) => own.step(-1)],
    ['KeyO', (own) => own.press('open')],
    ['KeyC', (own) => own.press('cite')],
  ])
  addEventListener('keydown', (event) => {
    const { key, code, target } = event
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
      if (key === 'Escape') target.blur()
      return
    }
    const own = browser()
    const act = acts.get(key === '/' ? 'Slash' : code)
    if (own === undefined || act === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act(own)
  })
}
