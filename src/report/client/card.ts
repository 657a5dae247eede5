import type { Language } from '../../diagnostic/format.ts'
import { citationOf } from '../../tables/citation.ts'
import type { PayloadTurn } from '../page/payload.ts'
import { button, copyText, element } from './elements.ts'
import type { Passage, Study } from './study.ts'
import { wordsIn } from './words.ts'

/** A passage as a card: themes, text with its evidence marked, citation, what can be done with it. */
export function cardOf(study: Study, passage: Passage, language: Language): HTMLElement {
  const words = wordsIn(language)
  const turn = study.turnOf(passage)
  const citation = citationIn(study, turn, passage.line, language)
  const chips = passage.codings.map(({ theme }) => chipOf(study, theme, language))
  if (!passage.counts) chips.push(element('li', { class: 'aside' }, words.notCounted))
  const quote = element('blockquote', {}, element('bdi', { dir: 'auto' }, ...marked(turn[6], passage, passage)))
  const context = element('div', { class: 'context' })
  context.hidden = true
  const toggle = button(
    words.context,
    () => {
      if (context.childElementCount === 0) context.append(...contextOf(study, passage, language))
      context.hidden = !context.hidden
      quote.hidden = !context.hidden
      toggle.setAttribute('aria-expanded', String(!context.hidden))
      toggle.textContent = context.hidden ? words.context : words.closeContext
    },
    'open',
  )
  toggle.setAttribute('aria-expanded', 'false')
  const [first] = passage.codings
  const link =
    first === undefined ? [] : [element('a', { href: `#excerpt-${first.id}`, class: 'address' }, words.address)]
  const text = study.textOf(passage)
  return element(
    'article',
    { class: 'card', tabindex: '-1', 'aria-label': citation },
    element('ul', { class: 'chips' }, ...chips),
    quote,
    context,
    element(
      'footer',
      {},
      element('cite', {}, element('bdi', {}, citation)),
      element(
        'span',
        { class: 'acts' },
        toggle,
        copying(words.cite, citation, language, 'cite'),
        copying(words.quote, words.quoted(text, citation), language, 'quote'),
        ...link,
      ),
    ),
  )
}

function copying(name: string, text: string, language: Language, style: string): HTMLButtonElement {
  return button(
    name,
    (own) => {
      void copyText(text).then(() => {
        own.textContent = wordsIn(language).copied
        setTimeout(() => (own.textContent = name), 1500)
      })
    },
    style,
  )
}

function chipOf(study: Study, position: number, language: Language): HTMLElement {
  const theme = study.themeAt(position)
  const name = (language === 'ar' ? (theme.ar ?? theme.en) : (theme.en ?? theme.ar)) ?? theme.id
  const chip = element('li', {}, element('bdi', { dir: 'auto' }, name))
  // A property set by script is no inline style: the policy of the page allows it.
  if (theme.color !== null) chip.style.setProperty('--theme', theme.color)
  return chip
}

function citationIn(study: Study, turn: PayloadTurn, line: number, language: Language): string {
  const session = study.payload.sessions[turn[0]] ?? { id: '', title: null, kind: 'document', place: null }
  const voice = study.voiceOf(turn)
  const attributes = new Map(voice?.level === null || voice === null ? [] : [['level', voice.level]])
  return citationOf(
    { speaker: voice === null ? null : { label: voice.label, attributes }, header: session },
    line,
    language,
  )
}

/** The whole turn with the passage in it, between the turns before and after it. */
function contextOf(study: Study, passage: Passage, language: Language): readonly HTMLElement[] {
  const turn = study.turnOf(passage)
  return [-1, 0, 1].flatMap((step) => {
    const other = study.payload.turns[passage.turn + step]
    if (other === undefined || other[0] !== turn[0]) return []
    const whole = { start: 0, end: other[6].length }
    const text = step === 0 ? marked(other[6], whole, passage, true) : [other[6]]
    return [
      element(
        'p',
        { class: step === 0 ? 'own' : 'other' },
        element('span', { class: 'who' }, citationIn(study, other, other[5], language)),
        element('bdi', { dir: 'auto' }, ...text),
      ),
    ]
  })
}

/** A stretch of a turn's text, evidence in `<mark>`; in a whole turn the passage in `<strong>`. */
function marked(
  text: string,
  shown: { readonly start: number; readonly end: number },
  passage: Passage,
  showsPassage = false,
): readonly (Node | string)[] {
  const pieces: (Node | string)[] = []
  let reached = Math.max(shown.start, passage.start)
  const inPassage = showsPassage ? element('strong') : null
  const put = (piece: Node | string): void => {
    if (inPassage === null) pieces.push(piece)
    else inPassage.append(piece)
  }
  const spans = passage.codings.flatMap(({ evidence }) => evidence).toSorted(([a, b], [c, d]) => a - c || b - d)
  for (const [start, end] of spans) {
    if (end <= reached) continue
    put(text.slice(reached, Math.max(reached, start)))
    put(element('mark', {}, text.slice(Math.max(reached, start), end)))
    reached = end
  }
  put(text.slice(reached, passage.end))
  if (inPassage === null) return pieces
  return [text.slice(shown.start, passage.start), inPassage, text.slice(passage.end, shown.end)]
}
