/*
 * The parts of a workbook that are not sheets of rows, and what cells are made of.
 * Source: ECMA-376-1:2016, SpreadsheetML; limits: «Excel specifications and limits» (support.microsoft.com).
 */

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Looks of cells, by their place in `stylesXml`. */
export const styles = { heading: 1, text: 2, likeFormula: 3, number: 4, date: 5 } as const

/** Texts stand at the top and are wrapped; what looks like a formula stays text when somebody edits it (`quotePrefix`). */
export const stylesXml: string = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEEEEE"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`

/** @param names of the sheets, as they stand on the tabs */
export function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${sheets.join('')}</sheets></workbook>`
}

/** What the workbook consists of. @param sheets how many */
export function workbookRelationsXml(sheets: number): string {
  const parts = Array.from({ length: sheets }, (_, at) =>
    relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  )
  return relationsXml([...parts, relation(sheets + 1, 'styles', 'styles.xml')])
}

export const packageRelationsXml: string = relationsXml([relation(1, 'officeDocument', 'xl/workbook.xml')])

/** @param sheets how many */
export function contentTypesXml(sheets: number): string {
  const parts = Array.from({ length: sheets }, (_, at) => part(`worksheets/sheet${at + 1}.xml`, 'worksheet'))
  return `${declaration}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}${parts.join('')}</Types>`
}

/** What stands before the rows of a sheet: it runs from right to left, and its first row stays in sight. @param widths in characters */
export function sheetStart(widths: readonly number[]): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView rightToLeft="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>`
}

/** What stands behind them: filters over the headings. @param corner the last cell, such as `AK200` */
export function sheetEnd(corner: string): string {
  return `</sheetData><autoFilter ref="A1:${corner}"/></worksheet>`
}

/** `A`, `B` … `Z`, `AA` … @param column 0-based */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26))
}

/** What XML can't hold, or reads as something else; and what workbooks read as a character that XML can't hold (`_x000D_`). */
const unwritable = /[\0-\x08\v\f\r\x0e-\x1f\ufffe\uffff]|\p{Cs}|_(?=x[0-9A-Fa-f]{4}_)/gu

/** Text in a cell: what XML can't hold is written `_x000D_`, as workbooks do. */
export function cellXml(text: string): string {
  const written = text.replaceAll(unwritable, (sign) => {
    const code = sign.charCodeAt(0).toString(16).toUpperCase()
    return `_x${code.padStart(4, '0')}_`
  })
  return xmlText(written)
}

function xmlText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function part(path: string, type: string): string {
  return `<Override PartName="/xl/${path}" ContentType="${spreadsheet}.${type}+xml"/>`
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${relationships}/${type}" Target="${target}"/>`
}

function relationsXml(relations: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${packageRelationships}">${relations.join('')}</Relationships>`
}
