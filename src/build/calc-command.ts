// `npm run calc`: the calculators without a page. Reads values as JSON, writes the result as one line of JSON; what is
// wrong goes to standard error, with exit code 1.
import { readFileSync } from 'node:fs'
import type { Calculator, Input } from '../calculators/calculator.ts'
import { readValues } from '../calculators/read-values.ts'
import { jsonFault } from '../flow-language/cli/json-fault.ts'
import { suggestion } from '../flow-language/nearest.ts'

export interface CalcStreams {
  input: AsyncIterable<string>
  /** True when standard input is a keyboard: nobody is piping anything in. */
  isKeyboard: boolean
  out: (text: string) => void
  err: (text: string) => void
}

export const HELP = `npm run calc                          lists the calculators with their inputs
npm run calc -- --json                the same for programs
npm run calc -- ID                    one calculator: its inputs and its worked example
npm run calc -- ID JSON               works it out: npm run -s calc -- two-means '{"d": 0.5, "power": 0.8}'
npm run calc -- ID FILE               the same with values from a file; "-" or a pipe for standard input

Values are named by input id. What is left out has its default; shares run from 0 to 1; lists are JSON lists.
The result is one line: {calculator, values, figures, sentence, warnings}. What is wrong goes to standard error, and
the exit code is 1.
`

/** Runs the command with these words; resolves to the exit code. */
export async function runCalc(
  words: readonly string[],
  calculators: readonly Calculator[],
  streams: CalcStreams,
): Promise<number> {
  const asJson = words.includes('--json')
  const [id, given, ...more] = words.filter((word) => word !== '--json')
  const fail = (...lines: readonly string[]) => {
    streams.err(`${lines.join('\n')}\n`)
    return 1
  }
  if (id === '--help' || id === '-h' || id === 'help') {
    streams.out(HELP)
    return 0
  }
  if (id === undefined) {
    streams.out(asJson ? `${JSON.stringify(calculators.map(inBrief), null, 2)}\n` : listed(calculators))
    return 0
  }
  const calculator = calculators.find((one) => one.id === id)
  if (!calculator) {
    const known = calculators.map((one) => one.id)
    const { hint } = suggestion(id, known)
    return fail(`There is no calculator \`${id}\`. ${hint || `Run npm run calc to see all ${known.length}.`}`)
  }
  if (more.length > 0)
    return fail('Give the values as one JSON object, in quotation marks: \'{"power": 0.8}\'.')
  if (given === undefined && (streams.isKeyboard || asJson)) {
    streams.out(asJson ? `${JSON.stringify(inBrief(calculator), null, 2)}\n` : described(calculator))
    return 0
  }
  const read = await textOf(given, streams)
  if ('fault' in read) return fail(read.fault)
  const parsed = parse(read.text)
  if ('fault' in parsed) return fail(parsed.fault)
  return work(calculator, parsed.value, streams, fail)
}

function work(
  { id, inputs, run }: Calculator,
  value: unknown,
  streams: CalcStreams,
  fail: (...lines: readonly string[]) => number,
): number {
  const read = readValues(inputs, value)
  const values: Readonly<Record<string, number | string | readonly number[] | undefined>> = read.ok
    ? read.values
    : {}
  const result = read.ok ? run(values) : read
  if (!result.ok)
    return fail(
      ...result.problems.map(({ input, says }) => (input === undefined ? says : `${input}: ${says}`)),
    )
  const { sentence, warnings } = result
  const figures = Object.fromEntries(result.figures.map((figure) => [figure.id, figure.value]))
  streams.out(`${JSON.stringify({ calculator: id, values, figures, sentence, warnings })}\n`)
  return 0
}

/** The text of the JSON: as given, from a file, or from standard input. */
async function textOf(
  given: string | undefined,
  { input }: CalcStreams,
): Promise<{ text: string } | { fault: string }> {
  if (given !== undefined && /^\s*[[{]/.test(given)) return { text: given }
  if (given === undefined || given === '-') {
    let text = ''
    for await (const piece of input) text += piece
    return { text }
  }
  try {
    return { text: readFileSync(given, 'utf8') }
  } catch {
    return {
      fault: `\`${given}\` is neither JSON nor a file that can be read. Write values like this: '{"power": 0.8}'.`,
    }
  }
}

/** Nothing at all means: all defaults. */
function parse(text: string): { value: unknown } | { fault: string } {
  const bare = text.replace(/^\uFEFF/, '').trim()
  if (bare === '') return { value: {} }
  try {
    return { value: JSON.parse(bare) as unknown }
  } catch {
    const fault = jsonFault(bare)
    const place = fault ? ` (line ${fault.line}, column ${fault.column}: ${fault.message})` : ''
    return { fault: `The values are not JSON${place}. Write them like this: {"power": 0.8}` }
  }
}

function inBrief({ id, group, title, answers, use, inputs, example, sources }: Calculator) {
  return { id, group, title, answers, use, inputs, example, sources }
}

function listed(calculators: readonly Calculator[]): string {
  const all = calculators.map(
    ({ id, answers, inputs }) =>
      `${id}\n  ${answers}\n${inputs.map((input) => `    ${inputLine(input)}\n`).join('')}`,
  )
  return `${all.join('\n')}\nTo work one out: npm run -s calc -- ID JSON. More: npm run calc -- --help\n`
}

function described(calculator: Calculator): string {
  const { id, title, answers, inputs, example } = calculator
  const lines = inputs.map((input) => `  ${inputLine(input)}\n      ${input.label}. ${input.says}\n`)
  return `${title}: ${answers}\n\n${lines.join('')}\nExample: ${example.says}\n  npm run -s calc -- ${id} '${JSON.stringify(example.input)}'\n`
}

/** "power: share, 0.5 to 0.99, default 0.8". */
function inputLine(input: Input): string {
  const parts =
    input.kind === 'choice'
      ? [input.options.map(({ id }) => id).join(' | ')]
      : input.kind === 'list'
        ? [
            `list of ${input.fewest} to ${input.most} ${input.whole ? 'whole ' : ''}numbers${of(input.unit)}, each ${input.min} to ${input.max}`,
          ]
        : [`${input.whole ? 'whole number' : 'number'}${of(input.unit)}, ${input.min} to ${input.max}`]
  if (input.default !== undefined) parts.push(`default ${JSON.stringify(input.default)}`)
  else parts.push(input.optional ? 'may be left out' : 'needed')
  if (input.when) parts.push(`when ${input.when.input} is ${input.when.is.join(' or ')}`)
  if (input.also?.length) parts.push(`also read as ${input.also.join(', ')}`)
  return `${input.id}: ${parts.join(', ')}`
}

function of(unit: string | undefined): string {
  return unit === undefined ? '' : unit === 'share' ? ' (a share)' : ` (${unit})`
}
