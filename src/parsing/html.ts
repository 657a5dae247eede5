import { Tokenizer, TokenizerMode } from 'parse5'

/** Told of what stands in an HTML text, in its order. Names are in lower case; comments and the doctype are not told. */
export interface HtmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void
  close(name: string): void
  /** With character references resolved. */
  text(text: string): void
}

/** Elements whose contents hold no tags, and whether they hold character references. */
const plainContents: ReadonlyMap<string, 'raw' | 'text' | 'script'> = new Map([
  ['script', 'script'],
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript'].map((name) => [name, 'raw'] as const),
  ...['title', 'textarea'].map((name) => [name, 'text'] as const),
])

/** HTML of any quality as its tags and texts, by the tokenizer that browsers have (WHATWG); linear, and nothing is an error. */
export function readHtml(html: string, handler: HtmlHandler): void {
  const ignore = (): void => {}
  const take = ({ chars }: { readonly chars: string }): void => handler.text(chars)
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: ({ tagName, attrs }) => {
        tokenizer.state = stateIn(tagName)
        handler.open(tagName, new Map(attrs.map(({ name, value }) => [name, value])))
      },
      onEndTag: ({ tagName }) => handler.close(tagName),
      onCharacter: take,
      onWhitespaceCharacter: take,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  )
  tokenizer.write(html, true)
}

function stateIn(name: string): (typeof TokenizerMode)[keyof typeof TokenizerMode] {
  const kind = plainContents.get(name)
  if (kind === 'script') return TokenizerMode.SCRIPT_DATA
  if (kind === 'raw') return TokenizerMode.RAWTEXT
  return kind === 'text' ? TokenizerMode.RCDATA : TokenizerMode.DATA
}
