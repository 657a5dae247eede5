/** What XML 1.0 can't hold: controls, halves of surrogate pairs, U+FFFE, U+FFFF. */
const impossible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * A text for XML 1.0, in text and attribute alike. What XML can't hold is shown as U+FFFD; a carriage return that is not a reference would
 * be read as a line feed.
 */
export function xmlText(text: string): string {
  return text.replaceAll(impossible, '\ufffd').replaceAll(/[&<>"'\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
