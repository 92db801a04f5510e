// What goes into a spreadsheet, whatever writes it: sheets of rows of cells. Text is always written as text and never
// read as a formula; a formula is only ever one of ours.

/** The row, counting from one, that holds the column heads of every sheet: formulas begin below it. */
export const HEAD_ROW = 4

export interface Workbook {
  title: string
  /** As in the report: when it was made and from what. */
  subtitle: string
  sheets: readonly Sheet[]
}

export interface Sheet {
  /** At most 31 characters, none of []:*?/\ . */
  name: string
  /** Said at the top of the sheet: what it is for. */
  says: string
  columns: readonly { title: string; width: number }[]
  rows: readonly (readonly Cell[])[]
  /** Keep the header row in sight. */
  freeze?: boolean
}

export type Cell =
  | null
  | string
  | { text: string; bold?: boolean }
  /** Room to fill in. */
  | { blank: true }
  | { number: number; as?: Shown; input?: boolean; bold?: boolean }
  /** In A1 notation on the same workbook, without the equals sign; `value` is what it comes to. */
  | { formula: string; value: number; as?: Shown; bold?: boolean }

/** How a number is shown. whole: without places. place: the same, and a dash for 0. */
export type Shown = 'plain' | 'whole' | 'place' | 'pounds' | 'percent'
