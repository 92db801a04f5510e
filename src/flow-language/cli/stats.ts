// `stats`: how large each flow is, and how long it takes to check.
import type { Journey } from '../../engine/index.ts'
import { checkFlow } from '../check/index.ts'
import { loadContent, type Command } from './command.ts'

export const statsCommand: Command = {
  usage: '[--json]',
  does: 'per flow: questions, rules, exact number of answer paths, longest walk, check time',
  help: `Paths are counted exactly, without listing them. With --json the number is a text, for it may be longer than
a number in JSON can be.`,
  options: { json: { type: 'boolean' } },
  async run({ options, folder }, streams) {
    const { flows, journey } = loadContent(folder)
    const walks = flows
      .filter(({ state }) => state === 'open')
      .map((flow) => ({
        flow: flow.id,
        version: flow.version,
        methods: flow.methods.length,
        ...checkFlow(flow).stats,
      }))
    const rows = [...(journey ? [journeyRow(journey)] : []), ...walks]
    if (options['json']) {
      const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
      await streams.out(`${JSON.stringify(rows, asText, 2)}\n`)
      return 0
    }
    await streams.out(
      table(
        rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, shown(value)]))),
      ),
    )
    return 0
  },
}

/** The journey in the columns of a flow: its steps in their order are its one path. */
function journeyRow({ id, version, steps }: Journey) {
  const methods = new Set(steps.flatMap((step) => step.methods)).size
  const all = steps.length
  const walk = { paths: 1n, longest: all, shortest: all, widest: 1, nodes: all }
  return { flow: id, version, methods, questions: all, rules: 0, ...walk, ms: 0 }
}

function shown(value: unknown): string {
  if (typeof value === 'bigint') return value.toLocaleString('en-GB')
  return typeof value === 'number' ? String(Math.round(value)) : String(value)
}

function table(rows: readonly Record<string, string>[]): string {
  const [first] = rows
  if (!first) return 'There are no open flows.\n'
  const columns = Object.keys(first)
  const width = (column: string) => Math.max(column.length, ...rows.map((row) => row[column]?.length ?? 0))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell[at ? 'padStart' : 'padEnd'](width(columns[at] ?? '')))
      .join('  ')
      .trimEnd()
  return `${[line(columns), ...rows.map((row) => line(columns.map((column) => row[column] ?? '')))].join('\n')}\n`
}
