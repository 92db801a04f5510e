// The score book on the page: what its sheets hold, and the points. The rest is for a spreadsheet.
import type { Cell, Workbook } from '../../../report/workbook.ts'
import type { PageDocument } from '../../../ui/document/document.ts'

/** Sheets that fit on a page. */
const SHOWN = ['Totals', 'Terms']

export function previewOf({ title, subtitle, sheets }: Workbook): PageDocument {
  const shown = sheets.filter(({ name, rows }) => SHOWN.includes(name) && rows.length)
  return {
    title,
    subtitle,
    line: 'journey',
    sections: [
      {
        id: 'sheets',
        title: 'What is in it',
        blocks: [
          {
            kind: 'facts',
            rows: sheets
              .filter(({ name }) => name !== 'Read me')
              .map(({ name, says, rows }) => ({ label: name, text: `${says} (${rows.length} rows)` })),
          },
        ],
      },
      ...SHOWN.flatMap((name) => {
        const sheet = shown.find((one) => one.name === name)
        if (!sheet) return []
        const right = sheet.columns.map((_, at) => sheet.rows.every((row) => isNumber(row[at] ?? null)))
        return [
          {
            id: name,
            title: name,
            blocks: [
              {
                kind: 'table' as const,
                caption: `The sheet “${name}” as it stands now`,
                columns: sheet.columns.map((column, at) => ({
                  title: column.title,
                  ...(right[at] && { align: 'right' as const }),
                })),
                rows: sheet.rows.map((row) => sheet.columns.map((_, at) => shownAs(row[at] ?? null))),
              },
            ],
          },
        ]
      }),
    ],
  }
}

function isNumber(cell: Cell): boolean {
  return cell === null || (typeof cell === 'object' && ('number' in cell || 'formula' in cell))
}

function shownAs(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if ('text' in cell) return cell.text
  if ('blank' in cell) return ''
  const value = 'formula' in cell ? cell.value : cell.number
  if (cell.as === 'percent') return `${Math.round(value * 100)}%`
  if (cell.as === 'place' && value === 0) return '–'
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 })
}
