// Counting things for readers.

/** "9 answers", "1 answer". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
