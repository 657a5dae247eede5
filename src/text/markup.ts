/**
 * A text for HTML or XML, in text and attribute alike: what markup is made of becomes references. A carriage return that is no reference
 * would be read as a line feed.
 */
export function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"'\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
