import type { Label } from '../codebook/codebook.ts'
import type { Language } from '../diagnostic/format.ts'
import type { Column, Row } from '../tables/table.ts'
import type { Chunk, ExportFormat, FileOfTables, TableHead, TableWriter, WritingOptions } from './format.ts'
import { headingsOf } from './headings.ts'
import { sheetName } from './sheet-name.ts'
import { Sheet, sheetLimits } from './xlsx-sheet.ts'
import type { SheetLimits } from './xlsx-sheet.ts'
import { contentTypesXml, packageRelationsXml, stylesXml, workbookRelationsXml, workbookXml } from './xlsx-xml.ts'
import { zipArchive, ZipFile } from '../parsing/zip-writer.ts'
import type { NamedFile } from '../parsing/zip-writer.ts'

/**
 * A workbook: a sheet for each table, from right to left, headings bold and in sight, and a last sheet that says what each column means.
 *
 * Cells have types, so that no text becomes a number, a date or a formula, whatever it looks like. A table with more rows than a sheet holds
 * goes on in another. A text longer than a cell holds (32,767 UTF-16 units) is cut there, ends in `…` and is counted in `cutCells`. Sheets
 * are packed as their rows come; the packed sheets are in memory till the end.
 */
export const xlsxFormat: ExportFormat = {
  name: 'xlsx',
  ending: 'xlsx',
  several: true,
  create: ({ language }) => new Workbook(language, sheetLimits),
}

const notesName: Readonly<Record<Language, string>> = { en: 'Notes', ar: 'ملاحظات' }

const notesColumns: readonly Column[] = [
  noteColumn('table', 'الجدول'),
  noteColumn('column', 'العمود'),
  noteColumn('name', 'الاسم للبرامج'),
  noteColumn('type', 'نوع القيمة'),
  noteColumn('unit', 'وحدة القياس'),
  noteColumn('meaning', 'المعنى'),
]

/** A workbook in the making. Throws a RangeError where all its sheets, packed, are more than 4 GiB. */
export class Workbook implements FileOfTables {
  readonly #language: Language
  readonly #limits: SheetLimits
  readonly #tables: TableInSheets[] = []

  constructor(language: WritingOptions['language'], limits: SheetLimits) {
    this.#language = language
    this.#limits = limits
  }

  get cutCells(): ReadonlyMap<string, number> {
    const cut = this.#tables.map(({ head, sheets }) => [head.name, total(sheets.map((sheet) => sheet.cut))] as const)
    return new Map(cut.filter(([, cells]) => cells > 0))
  }

  table(head: TableHead): TableWriter {
    const table = new TableInSheets(head, this.#language, this.#limits)
    this.#tables.push(table)
    return table
  }

  *end(): Generator<Chunk> {
    const tables = [...this.#tables, this.#notes()]
    const taken = new Set<string>()
    const sheets = tables.flatMap(({ head, sheets: own }) =>
      own.map((sheet) => ({ name: sheetName(head.name, taken), file: sheet.file })),
    )
    const parts: readonly (readonly [path: string, text: string])[] = [
      ['[Content_Types].xml', contentTypesXml(sheets.length)],
      ['_rels/.rels', packageRelationsXml],
      ['xl/workbook.xml', workbookXml(sheets.map(({ name }) => name))],
      ['xl/_rels/workbook.xml.rels', workbookRelationsXml(sheets.length)],
      ['xl/styles.xml', stylesXml],
    ]
    const files = sheets.map(({ file }, at) => file.named(`xl/worksheets/sheet${at + 1}.xml`))
    yield* zipArchive([...parts.map(([path, text]) => fileOf(path, text)), ...files])
  }

  /** The sheet of definitions: that of a table goes before those of its columns. */
  #notes(): TableInSheets {
    const head = { name: notesName[this.#language], description: { en: null, ar: null }, columns: notesColumns }
    const notes = new TableInSheets(head, this.#language, this.#limits)
    notes.begin()
    for (const { head: table } of this.#tables) {
      const headings = headingsOf(table.columns, this.#language)
      const own: Row = [table.name, null, null, null, null, this.#in(table.description)]
      const columns = table.columns.map(({ name, type, unit, description }, at): Row => [
        table.name,
        headings[at] ?? name,
        name,
        type,
        unit,
        this.#in(description),
      ])
      notes.add([own, ...columns])
    }
    notes.close()
    return notes
  }

  #in(label: Label): string | null {
    return label[this.#language] ?? label.ar ?? label.en
  }
}

/** The rows of a table in one sheet, or in as many as they need. */
class TableInSheets implements TableWriter {
  readonly head: TableHead
  readonly sheets: Sheet[] = []
  readonly #language: Language
  readonly #limits: SheetLimits

  constructor(head: TableHead, language: Language, limits: SheetLimits) {
    this.head = head
    this.#language = language
    this.#limits = limits
  }

  begin(): Iterable<Chunk> {
    this.#open()
    return []
  }

  write(rows: Iterable<Row>): Iterable<Chunk> {
    this.add(rows)
    return []
  }

  end(): Iterable<Chunk> {
    this.close()
    return []
  }

  add(rows: Iterable<Row>): void {
    for (const row of rows) {
      const last = this.sheets.at(-1)
      if (last?.isFull === true) last.close()
      const sheet = last === undefined || last.isFull ? this.#open() : last
      sheet.add(row)
    }
  }

  close(): void {
    this.sheets.at(-1)?.close()
  }

  #open(): Sheet {
    const sheet = new Sheet(headingsOf(this.head.columns, this.#language), this.head.columns, this.#limits)
    this.sheets.push(sheet)
    return sheet
  }
}

function noteColumn(name: string, nameAr: string): Column {
  return { name, nameAr, type: 'string', unit: null, description: { en: null, ar: null } }
}

function fileOf(path: string, text: string): NamedFile {
  const file = new ZipFile()
  file.add(text)
  file.close()
  return file.named(path)
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
