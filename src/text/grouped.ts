/** 12345 → 12,345: the same everywhere, unlike what a locale would make of it. */
export function grouped(number: number): string {
  return String(number).replaceAll(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, ',')
}
