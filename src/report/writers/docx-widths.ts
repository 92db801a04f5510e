// How wide the columns of a table in a Word document are: as they were asked for, but none so narrow that its longest
// word would have to be broken.

/** Of the page between its margins, in points. */
const TEXT_WIDTH = 465
/** Left and right of the text in a cell, in points. */
const MARGINS = 8
/** Of a bold sign, as a share of its size: wide, because the typeface may not be there and another takes its place. */
const SIGN = 0.66
/** Longer words may be broken: addresses, mostly. */
const LONGEST_WORD = 16

/**
 * Widths in per cent that add up to a hundred.
 * @param asked for each column, in any unit @param rows the head among them @param size of the letters in points
 */
export function columnWidths(
  asked: readonly number[],
  rows: readonly (readonly string[])[],
  size: number,
): number[] {
  const total = asked.reduce((sum, width) => sum + width, 0) || 1
  const wanted = asked.map((width) => (100 * width) / total)
  const least = asked.map((_, column) => {
    const words = rows.flatMap((row) => (row[column] ?? '').split(/[\s–-]+/))
    const longest = Math.min(LONGEST_WORD, Math.max(0, ...words.map((word) => word.length)))
    return (100 * (longest * size * SIGN + MARGINS)) / TEXT_WIDTH
  })
  const needed = least.reduce((sum, width) => sum + width, 0)
  if (needed >= 100) return least.map((width) => (100 * width) / needed)
  // What the narrow ones lack is taken from what the wide ones have to spare.
  const lacking = wanted.reduce((sum, width, column) => sum + Math.max(0, (least[column] ?? 0) - width), 0)
  const spare = wanted.map((width, column) => Math.max(0, width - (least[column] ?? 0)))
  const allSpare = spare.reduce((sum, width) => sum + width, 0) || 1
  return wanted.map(
    (width, column) => Math.max(width, least[column] ?? 0) - ((spare[column] ?? 0) * lacking) / allSpare,
  )
}
