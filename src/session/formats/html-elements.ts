/** What the reader of HTML must know of elements. */

/** They have no content and no end tag. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** They stand on lines of their own. */
export const blocks: ReadonlySet<string> = new Set(
  [
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form',
    'h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol optgroup option p pre search section summary ul xmp',
    'tbody thead tfoot',
  ].flatMap((names) => names.split(' ')),
)

/** What they hold is no text of the page, or not of the page as it reads. */
export const unread: ReadonlySet<string> = new Set(
  'audio button canvas del iframe math noembed noframes noscript object rp rt script select style svg template textarea title video'.split(
    ' ',
  ),
)

/** An open element of `ends` is ended by the start of the element, unless one of `within` lies between. */
interface ImpliedEnd {
  readonly ends: ReadonlySet<string>
  readonly within: ReadonlySet<string>
}

const scopes = new Set(['table', 'td', 'th', 'caption', 'html', 'template', 'object', 'button'])
const lists = new Set([...scopes, 'ul', 'ol', 'dl', 'menu', 'dir'])
const tables = new Set(['table'])
const cells = new Set(['td', 'th'])
const rows = new Set([...cells, 'tr'])
const groups = new Set([...rows, 'tbody', 'thead', 'tfoot', 'caption'])

const impliedEnds: ReadonlyMap<string, ImpliedEnd> = new Map([
  ...['td', 'th'].map((name) => [name, { ends: cells, within: tables }] as const),
  ['tr', { ends: rows, within: tables }],
  ...['tbody', 'thead', 'tfoot'].map((name) => [name, { ends: groups, within: tables }] as const),
  ['li', { ends: new Set(['li']), within: lists }],
  ...['dt', 'dd'].map((name) => [name, { ends: new Set(['dt', 'dd']), within: lists }] as const),
  ['option', { ends: new Set(['option']), within: new Set(['select']) }],
])

const paragraph: ImpliedEnd = { ends: new Set(['p']), within: scopes }

/** What the start of an element ends (HTML, «optional tags»): a cell the cell before it, any block the paragraph before it. */
export function impliedEndsOf(name: string): readonly ImpliedEnd[] {
  const own = impliedEnds.get(name)
  return [
    ...(blocks.has(name) || name === 'table' || name === 'hr' ? [paragraph] : []),
    ...(own === undefined ? [] : [own]),
  ]
}

/** Whether an end tag inside the element can't end what lies around it, unless it is of the table itself. */
export function isWall(name: string): boolean {
  return groups.has(name) || name === 'table'
}

/** Whether an element makes up tables. */
export function isOfTable(name: string): boolean {
  return isWall(name) || name === 'body' || name === 'html'
}
