// The numbers of sources behind a sentence, as the page shows them; the files say the same (report/writers/words.ts).

/** Numbers in order, with runs of three and more drawn together: "1, 4–9". */
export function inRuns(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : `${from}${to - from > 1 ? '–' : ', '}${to}`))
    .join(', ')
}
