import { escapeMarkup } from '../text/markup.ts'

/** What XML 1.0 can't hold: controls, halves of surrogate pairs, U+FFFE, U+FFFF. */
const impossible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text for XML 1.0 (`escapeMarkup`). What XML can't hold is shown as U+FFFD. */
export function xmlText(text: string): string {
  return escapeMarkup(text.replaceAll(impossible, '\ufffd'))
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
