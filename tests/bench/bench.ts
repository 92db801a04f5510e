// What a benchmark is. Write `something.bench.ts` in this folder that exports `bench`, and `npm run bench` finds it.

/** Figures measured in one run, by name with the unit in it: `{ 'first load, gzip kB': 45.1 }`. */
export type Figures = Readonly<Record<string, number>>

export interface Bench {
  name: string
  /** How often to run it; 5 if not said. One run before these warms up and is not counted. */
  runs?: number
  /** Done once, not measured. */
  prepare?: () => void | Promise<void>
  /** Measured in milliseconds as a whole, or by the figures it returns. */
  run: () => void | Figures | Promise<void | Figures>
  /** Done once at the end, also after a failure. */
  finish?: () => void | Promise<void>
  /** What others measured, to print below these rows. */
  beside?: (rows: readonly Row[]) => string
}

export interface Row {
  bench: string
  figure: string
  median: number
  min: number
  max: number
}

/** Runs a benchmark and sums up each of its figures. */
export async function measure({ name, runs = 5, prepare, run, finish }: Bench): Promise<Row[]> {
  await prepare?.()
  const samples = new Map<string, number[]>()
  try {
    await run()
    for (let i = 0; i < runs; i++) {
      const started = performance.now()
      const figures = (await run()) ?? { ms: performance.now() - started }
      for (const [figure, value] of Object.entries(figures)) {
        samples.set(figure, [...(samples.get(figure) ?? []), value])
      }
    }
  } finally {
    await finish?.()
  }
  return [...samples].map(([figure, values]) => ({ bench: name, figure, ...summary(values) }))
}

/** Median, least and most. The median of an even number is the mean of the middle two. */
export function summary(values: readonly number[]): { median: number; min: number; max: number } {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const at = (index: number) => sorted[index] ?? NaN
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    min: at(0),
    max: at(sorted.length - 1),
  }
}

/** Rows as an aligned table for people. */
export function table(rows: readonly Row[]): string {
  const figure = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3))
  const cells = [
    ['benchmark', 'figure', 'median', 'min', 'max'],
    ...rows.map((row) => [row.bench, row.figure, figure(row.median), figure(row.min), figure(row.max)]),
  ]
  const width = (column: number) => Math.max(...cells.map((line) => line[column]?.length ?? 0))
  const widths = [0, 1, 2, 3, 4].map(width)
  const pad = (cell: string, column: number) =>
    column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
  return cells.map((line) => line.map(pad).join('  ').trimEnd()).join('\n')
}
