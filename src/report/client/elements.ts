/** An element with attributes and children. Texts become text and nothing else. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.append(...children)
  return made
}

/** A button that does something. */
export function button(text: string, act: (button: HTMLButtonElement) => void, style = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', class: style }, text)
  made.addEventListener('click', () => act(made))
  return made
}

/** The first element of a selector in another; throws where there is none. */
export function find<Found extends Element>(root: ParentNode, selector: string, type: new () => Found): Found {
  const found = root.querySelector(selector)
  if (found instanceof type) return found
  throw new TypeError(`no ${selector}`)
}

/** Puts a text on the clipboard; where the page may not, by way of a selection. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const area = element('textarea', { readonly: '', class: 'unseen' })
    area.value = text
    document.body.append(area)
    area.select()
    document.execCommand('copy')
    area.remove()
  }
}
