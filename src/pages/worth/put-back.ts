// Putting a row back where it stood. Its name may have been given to another row since: then it gets a new one, because two
// rows of one name could never be read again.
import { freeId } from '../../costing/worth/index.ts'

/** The rows with `row` at `index`, or at the end of a shorter list; under its own id if that is free. */
export function putBack<Row extends { id: string }>(rows: readonly Row[], index: number, row: Row): Row[] {
  const taken = rows.some(({ id }) => id === row.id)
  const back = taken ? { ...row, id: freeId(row.id.charAt(0), rows) } : row
  return rows.toSpliced(index, 0, back)
}
