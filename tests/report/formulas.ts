// Works out the formulas of a sheet by the rules of a spreadsheet, as far as ours go: sums, products, brackets, SUM and
// MAX over cells of the same sheet. So that a formula is tested for what it reads and not for how it is written.
import { HEAD_ROW, type Cell, type Sheet } from '../../src/report/workbook.ts'

/** What a cell comes to. Empty cells and words count as nothing, as they do in a sum. @throws on a formula that loops */
export function valueAt(sheet: Sheet, address: string, open: readonly string[] = []): number {
  if (open.includes(address)) throw new Error(`${address} reads itself: ${[...open, address].join(' > ')}`)
  const cell = cellAt(sheet, address)
  if (cell === null || cell === undefined || typeof cell === 'string') return 0
  if ('number' in cell) return cell.number
  if ('formula' in cell) return evaluate(cell.formula, (other) => valueAt(sheet, other, [...open, address]))
  return 0
}

export function cellAt({ rows }: Sheet, address: string): Cell | undefined {
  const found = /^\$?([A-Z])\$?(\d+)$/.exec(address)
  if (!found) throw new Error(`${address} is not a cell`)
  const [, column = 'A', row = '1'] = found
  return rows[Number(row) - HEAD_ROW - 1]?.[column.charCodeAt(0) - 65]
}

/** Addresses of every formula. */
export function formulasIn({ rows }: Sheet): { address: string; formula: string; value: number }[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (cell === null || typeof cell === 'string' || !('formula' in cell)) return []
      const { formula, value } = cell
      return [{ address: `${String.fromCharCode(65 + column)}${HEAD_ROW + 1 + row}`, formula, value }]
    }),
  )
}

/** The new number for an input cell, from the old one, its row and its column: 0 is A. */
export type Change = (number: number, row: readonly Cell[], column: number) => number

/** The sheet with other numbers in its input cells. */
export function withInputs(sheet: Sheet, change: Change): Sheet {
  const rows = sheet.rows.map((row) =>
    row.map((cell, column): Cell =>
      cell !== null && typeof cell === 'object' && 'number' in cell && cell.input
        ? { ...cell, number: change(cell.number, row, column) }
        : cell,
    ),
  )
  return { ...sheet, rows }
}

function evaluate(formula: string, read: (address: string) => number): number {
  const tokens = formula.match(/\$?[A-Z]\$?\d+(?::\$?[A-Z]\$?\d+)?|SUM|MAX|\d+(?:\.\d+)?|[-+*/(),]/g) ?? []
  if (tokens.join('') !== formula) throw new Error(`This formula is not one of ours: ${formula}`)
  let at = 0
  const next = () => tokens[at]
  const take = (wanted?: string) => {
    const token = tokens[at++]
    if (token === undefined || (wanted !== undefined && token !== wanted))
      throw new Error(`${formula}: expected ${wanted ?? 'more'}, found ${token ?? 'the end'}`)
    return token
  }
  const list = (): number[] => {
    take('(')
    const values: number[] = []
    do {
      const token = next() ?? ''
      if (token.includes(':')) values.push(...range(take()).map(read))
      else values.push(sum())
    } while (next() === ',' && take())
    take(')')
    return values
  }
  const part = (): number => {
    const token = take()
    if (token === '-') return -part()
    if (token === 'SUM') return list().reduce((all, value) => all + value, 0)
    if (token === 'MAX') return Math.max(...list())
    if (token === '(') {
      const value = sum()
      take(')')
      return value
    }
    if (/^\d/.test(token)) return Number(token)
    return read(token.replaceAll('$', ''))
  }
  const product = (): number => {
    let value = part()
    while (next() === '*' || next() === '/') value = take() === '*' ? value * part() : value / part()
    return value
  }
  const sum = (): number => {
    let value = product()
    while (next() === '+' || next() === '-') value = take() === '+' ? value + product() : value - product()
    return value
  }
  const value = sum()
  if (at < tokens.length) throw new Error(`${formula}: ${tokens.slice(at).join('')} is left over`)
  return value
}

function range(written: string): string[] {
  const [from = '', to = ''] = written.replaceAll('$', '').split(':')
  const column = from.charAt(0)
  if (to.charAt(0) !== column) throw new Error(`${written} spans columns`)
  const [first, last] = [Number(from.slice(1)), Number(to.slice(1))]
  if (last < first) throw new Error(`${written} runs backwards`)
  return Array.from({ length: last - first + 1 }, (_, index) => `${column}${first + index}`)
}
