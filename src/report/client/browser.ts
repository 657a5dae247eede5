import type { Language } from '../../diagnostic/format.ts'
import { cardOf } from './card.ts'
import { find } from './elements.ts'
import { filterPassages, writeFilters } from './filters.ts'
import type { Filters } from './filters.ts'
import type { Passage, Study } from './study.ts'
import { wordsIn } from './words.ts'

/** How many cards are made at once. */
const cardsAtOnce = 30
/** Up to this many cards are printed whether they have been looked at or not. */
const mostPrinted = 400

/** The browser of excerpts of one language: its form says what the list holds. */
export class ExcerptBrowser {
  readonly #study: Study
  readonly #language: Language
  readonly #form: HTMLFormElement
  readonly #cards: HTMLElement
  readonly #status: HTMLElement
  readonly #earlier: HTMLButtonElement
  readonly #later: HTMLButtonElement
  #filters: Filters = new Map()
  #found: readonly Passage[] = []
  #first = 0
  #end = 0

  constructor(study: Study, language: Language, root: ParentNode) {
    this.#study = study
    this.#language = language
    this.#form = find(root, '.filters', HTMLFormElement)
    this.#cards = find(root, '.cards', HTMLElement)
    this.#status = find(root, '.status', HTMLElement)
    this.#earlier = find(root, '.earlier', HTMLButtonElement)
    this.#later = find(root, '.later', HTMLButtonElement)
    this.#listen()
  }

  /** Shows what passes some filters, from the first on or from a passage on. */
  show(filters: Filters, from: Passage | null = null): void {
    this.#filters = filters
    this.#found = filterPassages(this.#study, filters)
    const at = from === null ? 0 : Math.max(0, this.#found.indexOf(from))
    this.#first = Math.max(0, at - 2)
    this.#end = this.#first
    this.#fillForm()
    this.#cards.replaceChildren()
    this.#tell()
    this.#add(cardsAtOnce)
  }

  /** Shows an excerpt by its id, among what is shown already where it is one of them. @returns whether there is one */
  open(id: string): boolean {
    const passage = this.#study.places.get(id)
    if (passage === undefined) return false
    const at = this.#found.indexOf(passage)
    if (at < this.#first || at >= this.#end) this.show(at < 0 ? new Map() : this.#filters, passage)
    const card = this.#cards.children[this.#found.indexOf(passage) - this.#first]
    if (!(card instanceof HTMLElement)) return false
    for (const other of this.#cards.querySelectorAll('.target')) other.classList.remove('target')
    card.classList.add('target')
    card.focus({ preventScroll: true })
    card.scrollIntoView({ block: 'center' })
    return true
  }

  /** Moves to a card before or after the one that has the focus. */
  step(by: 1 | -1): void {
    const cards = [...this.#cards.children]
    const at = cards.findIndex((card) => card.contains(document.activeElement))
    if (by === 1 && at === cards.length - 1) this.#add(cardsAtOnce)
    const next = this.#cards.children[at < 0 ? 0 : Math.max(0, at + by)]
    if (!(next instanceof HTMLElement)) return
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'center' })
  }

  /** Presses a button of the card that has the focus. */
  press(style: 'open' | 'cite'): void {
    const card = document.activeElement?.closest('.card')
    card?.querySelector<HTMLButtonElement>(`.${style}`)?.click()
  }

  search(): void {
    find(this.#form, '[name=q]', HTMLInputElement).focus()
  }

  /** Makes all cards, so that paper has them. */
  printAll(): void {
    this.#add(mostPrinted - (this.#end - this.#first))
  }

  #listen(): void {
    this.#form.addEventListener('submit', (event) => event.preventDefault())
    this.#form.addEventListener('input', () => this.#take())
    this.#form.addEventListener('reset', (event) => {
      event.preventDefault()
      this.#go(new Map())
    })
    this.#later.addEventListener('click', () => this.#add(cardsAtOnce))
    this.#earlier.addEventListener('click', () => this.#addBefore())
    new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#add(cardsAtOnce)
      },
      { rootMargin: '600px' },
    ).observe(this.#later)
  }

  #take(): void {
    const given = new FormData(this.#form)
    const kept = this.#filters.get('with')
    const filters = new Map<string, string>()
    for (const [name, value] of given) {
      if (typeof value === 'string' && value.trim() !== '') filters.set(name, value === 'on' ? '1' : value)
    }
    if (kept !== undefined && filters.get('theme') === this.#filters.get('theme')) filters.set('with', kept)
    this.#go(filters)
  }

  #go(filters: Filters): void {
    history.replaceState(null, '', writeFilters(filters))
    this.show(filters)
  }

  #fillForm(): void {
    for (const field of this.#form.elements) {
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = this.#filters.has(field.name)
      else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
        const value = this.#filters.get(field.name) ?? ''
        if (field.value !== value) field.value = value
      }
    }
  }

  #tell(): void {
    const words = wordsIn(this.#language)
    const turns = new Set(this.#found.map(({ turn }) => turn)).size
    const all = this.#filters.has('uncoded') ? this.#study.uncoded.length : this.#study.passages.length
    this.#status.textContent = this.#found.length === 0 ? words.nothing : words.found(this.#found.length, turns, all)
    this.#status.dataset['passages'] = String(this.#found.length)
    this.#status.dataset['turns'] = String(turns)
  }

  #add(count: number): void {
    const more = this.#found.slice(this.#end, this.#end + Math.max(0, count))
    this.#cards.append(...more.map((passage) => cardOf(this.#study, passage, this.#language)))
    this.#end += more.length
    this.#tellMore()
  }

  #addBefore(): void {
    const first = Math.max(0, this.#first - cardsAtOnce)
    const more = this.#found.slice(first, this.#first)
    this.#cards.prepend(...more.map((passage) => cardOf(this.#study, passage, this.#language)))
    this.#first = first
    this.#tellMore()
  }

  #tellMore(): void {
    const words = wordsIn(this.#language)
    const later = this.#found.length - this.#end
    this.#later.hidden = later === 0
    this.#later.textContent = words.later(later)
    this.#earlier.hidden = this.#first === 0
    this.#earlier.textContent = words.earlier(this.#first)
  }
}
