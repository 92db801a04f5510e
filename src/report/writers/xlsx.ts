// A workbook as an Excel file. The library is fetched only when a file is asked for. Text is written as text whatever it
// begins with, so that nothing anybody typed can ever run as a formula.
import writeExcelFile, { type Feature } from 'write-excel-file/universal'
import { rowHeight } from './row-height.ts'
import { onPaper } from './xlsx-paper.ts'
import { HEAD_ROW, type Cell as OurCell, type Sheet, type Shown, type Workbook } from '../workbook.ts'

const FORMATS = { whole: '#,##0', place: '0;-0;"–"', pounds: '"£"#,##0', percent: '0.0%' } as const
const HEAD = {
  fontWeight: 'bold',
  backgroundColor: '#EEF2F0',
  alignVertical: 'bottom',
  wrap: true,
  align: 'left',
  indent: 1,
} as const
/** What a reader may change is shaded, and said to be so at the top of the sheet. */
const INPUT = { backgroundColor: '#FFF6D6' } as const

/** The workbook as a .xlsx file. */
export function toXlsx(workbook: Workbook): Promise<Blob> {
  const sheets = workbook.sheets.map((sheet) => ({
    sheet: sheetName(sheet.name),
    columns: sheet.columns.map(({ width }) => ({ width })),
    ...(sheet.freeze && { stickyRowsCount: HEAD_ROW }),
    data: rowsOf(workbook, sheet),
    orientation: 'landscape' as const,
  }))
  return writeExcelFile(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [
      results(workbook),
      onPaper(workbook.sheets.map((one) => ({ ...one, name: sheetName(one.name) }))),
    ],
  }).toBlob()
}

export { HEAD_ROW }

function rowsOf({ title, subtitle }: Workbook, { says, columns, rows }: Sheet) {
  const text = (value: string, look: object = {}) => ({ value: clean(value), type: String, ...look })
  const widths = columns.map(({ width }) => width)
  const all = widths.reduce((sum, width) => sum + width, 0)
  // Across the whole table and on as many lines as they take: what runs on past the last column makes paper smaller.
  const across = (words: string) => [
    text(words, {
      ...{ textColor: '#465652', wrap: true, alignVertical: 'top', height: rowHeight([words], [all]) },
      ...(columns.length > 1 && { columnSpan: columns.length }),
    }),
    ...columns.slice(1).map(() => null),
  ]
  return [
    [text(title, { fontWeight: 'bold', fontSize: 14 })],
    across(subtitle),
    across(says),
    columns.map((column) => text(column.title, HEAD)),
    ...rows.map((row) => {
      const height = rowHeight(row, widths)
      return row.map((cell) => {
        const made = cellOf(cell)
        return made && height ? { ...made, height } : made
      })
    }),
  ]
}

function cellOf(cell: OurCell) {
  if (cell === null) return null
  // Indented a little: words would touch the number before them.
  const look = { alignVertical: 'top', align: 'left', wrap: true, indent: 1 } as const
  if (typeof cell === 'string') return { value: clean(cell), type: String, ...look }
  if ('blank' in cell) return { ...INPUT }
  const bold = cell.bold ? ({ fontWeight: 'bold' } as const) : {}
  if ('text' in cell) return { value: clean(cell.text), type: String, ...look, ...bold }
  if ('formula' in cell) {
    const format = formatOf(cell.as, cell.value, false)
    return {
      value: cell.formula,
      type: 'Formula' as const,
      ...format,
      alignVertical: 'top' as const,
      ...bold,
    }
  }
  const format = formatOf(cell.as, cell.number, cell.input === true)
  const shade = cell.input ? INPUT : {}
  return { value: cell.number, type: Number, ...format, alignVertical: 'top' as const, ...shade, ...bold }
}

/**
 * A plain figure to one place or two. Not '#,##0.##', which Excel shows as "4." for four. What may be typed over is left
 * to Excel as long as it is short: 4 is shown as 4, and 4.5 typed over it as 4.5.
 */
function formatOf(as: Shown = 'plain', value: number, isInput: boolean) {
  if (as !== 'plain') return { format: FORMATS[as] }
  if (isInput && Number(value.toFixed(2)) === value) return {}
  return { format: '#,##0.0#' }
}

/**
 * Puts what each formula comes to beside it. Programs that show a file without working it out (previews, Excel before
 * editing is allowed) would show nothing there otherwise.
 */
function results({ sheets }: Workbook): Feature<Blob> {
  const values = sheets.map(({ rows }) =>
    rows
      .flat()
      .flatMap((cell) => (cell !== null && typeof cell === 'object' && 'formula' in cell ? cell.value : [])),
  )
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _, { sheetIndex }) {
            const left = values[sheetIndex]?.values()
            return xml.replace(/<\/f>/g, (end) => {
              const value = left?.next().value ?? 0
              return `${end}<v>${Number.isFinite(value) ? value : 0}</v>`
            })
          },
        },
      },
    },
  }
}

/** Excel refuses some signs in the name of a sheet, and more than 31 of any. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}

function clean(text: string): string {
  // An Excel cell holds at most 32,767 characters.
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ').slice(0, 32_000)
}
