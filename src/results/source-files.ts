import { shortHash } from '../text/short-hash.ts'

/** Most file systems take 255 bytes for a name; `.txt` and a hash must fit as well. */
const mostBytes = 200

/**
 * Where the results folder holds the extracted text of a source: `sources/<source>.txt`. A name too long for a file system is cut
 * between two characters and gets a hash of the whole.
 *
 * @param source path below the folder that was coded, with `/`
 */
export function sourceFileName(source: string): string {
  return `sources/${source.split('/').map(shortened).join('/')}.txt`
}

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= mostBytes) return name
  let kept = ''
  for (const character of name) {
    if (Buffer.byteLength(kept + character) > mostBytes / 2) break
    kept += character
  }
  return `${kept}-${shortHash(name)}`
}
