// Marks from 0 to 3, in words.

/** "a mark of 2 or 3": every mark above the line. Nothing is above 3: "" then. */
export function marksAbove(line: number): string {
  const above = [1, 2, 3].filter((mark) => mark > line)
  const last = above.pop()
  if (last === undefined) return ''
  return above.length ? `a mark of ${above.join(', ')} or ${last}` : `a mark of ${last}`
}
