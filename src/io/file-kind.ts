/**
 * What a file is to us, told by its name alone: `never` is passed over without a word (dotfiles, README), `unread` is a format in which
 * transcripts come but which is not read, `other` anything else.
 */
export type FileKind = 'transcript' | 'sessions' | 'participants' | 'unread' | 'never' | 'other'

const plainText = new Set(['txt', 'md', 'text', 'markdown'])

/** Formats of transcripts, those that are read among them. */
const formats = new Set(
  [
    ['docx', 'doc', 'odt', 'rtf', 'pages', 'pdf', 'epub', 'html', 'htm', 'xml', 'tex'],
    ['srt', 'vtt', 'sbv', 'ass', 'ssa', 'lrc', 'ttml'],
    ['csv', 'tsv', 'xlsx', 'xls', 'ods', 'json', 'jsonl'],
    ['eaf', 'otr', 'textgrid', 'trs', 'exb', 'cha', 'qdpx'],
  ].flat(),
)

/** Names are compared without case. @param readable endings of the formats that are read, beside those of plain text */
export function fileKindOf(name: string, readable: ReadonlySet<string>): FileKind {
  const lower = name.toLowerCase()
  if (lower.startsWith('.') || lower.startsWith('readme')) return 'never'
  if (lower === 'sessions.csv') return 'sessions'
  if (lower === 'participants.csv') return 'participants'
  const extension = extensionOf(name)
  if (plainText.has(extension)) return 'transcript'
  // Word keeps `~$name.docx` beside a document it has open.
  if (name.startsWith('~$')) return 'other'
  if (readable.has(extension)) return 'transcript'
  return formats.has(extension) ? 'unread' : 'other'
}

/** What follows the last dot, in lower case; empty where there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
}
