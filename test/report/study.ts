import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as parseHtml } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { afterAll } from 'vitest'
import type { CodedSession } from '../../src/coding/coded-session.ts'
import type { Codebook } from '../../src/codebook/codebook.ts'
import { StudyFold } from '../../src/report/model/study-fold.ts'
import type { StudyModel } from '../../src/report/model/study-model.ts'
import { Counting } from '../../src/tables/counting.ts'
import { code } from '../../src/commands/code.ts'
import { report } from '../../src/commands/report.ts'
import { fakeIo } from '../commands/fake-io.ts'
import { root } from '../house/source-files.ts'
import { put } from '../io/folders.ts'
import { readStrictCsv } from '../export/strict-csv.ts'
import { codebook, codebookText, fixture, threeSessions } from '../tables/three-sessions.ts'

/** A study that a test makes by itself. */
interface Made {
  readonly includeModerators?: boolean
  readonly sessions?: readonly CodedSession[]
  readonly book?: Codebook
}

/** The model of the three sessions, or of others. */
export function modelOf({
  includeModerators = false,
  sessions = threeSessions,
  book = codebook,
}: Made = {}): StudyModel {
  const options = { includeModerators, minConfidence: 'medium' as const }
  const fold = new StudyFold(new Counting(book, options), options)
  for (const session of sessions) fold.add(session)
  return fold.model()
}

/** A session under another id, and so its excerpts and matches. */
export function renamed(session: CodedSession, ending: string): CodedSession {
  const { header, excerpts, matches } = session
  return {
    ...session,
    header: { ...header, id: header.id + ending },
    excerpts: excerpts.map((excerpt) => ({ ...excerpt, id: excerpt.id + ending })),
    matches: matches.map((match) => ({ ...match, excerpt: match.excerpt === null ? null : match.excerpt + ending })),
  }
}

/** A folder for all tests of a file or group, gone after them. To be called where tests are described. */
export function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'code-sessions-report-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The study of the fixture, or the one that comes with the program, in a folder. */
export function putStudy(folder: string, which: 'three sessions' | 'the shipped study'): void {
  if (which === 'the shipped study') {
    for (const name of ['transcripts', 'codebooks']) cpSync(join(root, name), join(folder, name), { recursive: true })
    return
  }
  cpSync(join(fixture, 'transcripts'), join(folder, 'transcripts'), { recursive: true })
  put(folder, { 'codebooks/small.yaml': codebookText })
}

/** How a command speaks that has nothing to say. */
export const silent = { strict: false, quiet: true, verbose: false, json: false, language: 'en' } as const

/** The page in both languages, without packs and posters. */
export const pageAlone = { pageLanguage: 'both', axis: null, packFormat: 'both', poster: false } as const

/** Codes the study in a folder and writes its report in both languages. @returns the page */
export async function reportOf(folder: string): Promise<string> {
  const io = fakeIo(folder)
  const options = { transcripts: [], codebook: null, out: 'coded', encoding: null, columns: {}, bom: true } as const
  await code({ ...options, ...silent, minConfidence: 'medium', includeModerators: false }, io)
  await report({ ...silent, ...pageAlone, from: 'coded', out: 'report' }, io)
  return readFileSync(join(folder, 'report', 'index.html'), 'utf8')
}

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** All elements of a page, in order. */
export function elementsOf(page: string): readonly Element[] {
  const found: Element[] = []
  const walk = (node: Node): void => {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parseHtml(page))
  return found
}

/** What stands in an element. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null
}

type Record = Readonly<{ [column: string]: string }>

/** The cells of a results folder by the names that pages give them: `frequencies|water|turns`. */
export class Cells {
  readonly #folder: string
  readonly #tables = new Map<string, ReadonlyMap<string, Record>>()

  constructor(folder: string) {
    this.#folder = folder
  }

  at(name: string): string | undefined {
    const [table = '', ...rest] = name.split('|')
    const [column = '', ...key] = rest.toReversed()
    return this.#rows(table).get(key.toReversed().join('|'))?.[column]
  }

  #rows(table: string): ReadonlyMap<string, Record> {
    const known = this.#tables.get(table)
    if (known !== undefined) return known
    const text = readFileSync(join(this.#folder, `${table}.csv`), 'utf8').replace('\ufeff', '')
    const [head = [], ...body] = readStrictCsv(text)
    const records = body.map((row): Record => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
    const rows = new Map(
      records.map((record) => [
        keysOf(table)
          .map((column) => record[column])
          .join('|'),
        record,
      ]),
    )
    this.#tables.set(table, rows)
    return rows
  }
}

function keysOf(table: string): readonly string[] {
  if (table === 'sessions') return ['session']
  if (table === 'cooccurrence') return ['theme_a', 'theme_b']
  const attribute = table.replace(/^frequencies-?(?:by-)?/, '')
  return attribute === '' ? ['theme'] : ['theme', attribute]
}

/** A number as a page shows it and as a CSV file holds it: a share in percents, rounded; nothing as «–». */
export function isSame(shown: string, written: string | undefined): boolean {
  if (written === undefined) return false
  if (!/[%–]$/.test(shown)) return shown.replaceAll(',', '') === written
  if (written === '') return shown === '–'
  const percent = Number(written) * 100
  if (shown.startsWith('<')) return percent > 0 && percent < Number(shown.slice(1, -1))
  return Math.abs(percent - Number(shown.slice(0, -1))) <= (shown.includes('.') ? 0.0501 : 0.501)
}
