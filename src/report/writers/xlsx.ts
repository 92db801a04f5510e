// A workbook as an Excel file. The library is fetched only when a file is asked for. Text is written as text whatever it
// begins with, so that nothing anybody typed can ever run as a formula.
import writeExcelFile from 'write-excel-file/universal'
import type { Cell as OurCell, Sheet, Workbook } from '../workbook.ts'

const FORMATS = { plain: '#,##0.##', pounds: '"£"#,##0', percent: '0.0%' } as const
const HEAD = { fontWeight: 'bold', backgroundColor: '#EEF2F0', alignVertical: 'bottom', wrap: true } as const
/** What a reader may change is shaded, and said to be so at the top of the sheet. */
const INPUT = { backgroundColor: '#FFF6D6' } as const

/** The workbook as a .xlsx file. */
export function toXlsx(workbook: Workbook): Promise<Blob> {
  const sheets = workbook.sheets.map((sheet) => ({
    sheet: sheetName(sheet.name),
    columns: sheet.columns.map(({ width }) => ({ width })),
    ...(sheet.freeze && { stickyRowsCount: HEAD_ROW }),
    data: rowsOf(workbook, sheet),
  }))
  return writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob()
}

/** The row, counting from one, that holds the column heads of every sheet: formulas begin below it. */
export const HEAD_ROW = 4

function rowsOf({ title, subtitle }: Workbook, { says, columns, rows }: Sheet) {
  const text = (value: string, look: object = {}) => ({ value: clean(value), type: String, ...look })
  return [
    [text(title, { fontWeight: 'bold', fontSize: 14 })],
    [text(subtitle, { textColor: '#465652' })],
    [text(says, { textColor: '#465652' })],
    columns.map((column) => text(column.title, HEAD)),
    ...rows.map((row) => row.map(cellOf)),
  ]
}

function cellOf(cell: OurCell) {
  if (cell === null) return null
  const look = { alignVertical: 'top', wrap: true } as const
  if (typeof cell === 'string') return { value: clean(cell), type: String, ...look }
  const bold = cell.bold ? ({ fontWeight: 'bold' } as const) : {}
  if ('text' in cell) return { value: clean(cell.text), type: String, ...look, ...bold }
  const format = FORMATS[cell.as ?? 'plain']
  if ('formula' in cell) {
    return { value: cell.formula, type: 'Formula' as const, format, alignVertical: 'top' as const, ...bold }
  }
  const shade = cell.input ? INPUT : {}
  return { value: cell.number, type: Number, format, alignVertical: 'top' as const, ...shade, ...bold }
}

/** Excel refuses some signs in the name of a sheet, and more than 31 of any. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}

function clean(text: string): string {
  // An Excel cell holds at most 32,767 characters.
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ').slice(0, 32_000)
}
