// The one place where what somebody entered is held against what a calculator asks for: on the page, in a link and on the
// command line. Everything from outside passes here, so nothing behind it needs to doubt its numbers.
import type { ChoiceInput, Input, ListInput, NumberInput, Problem } from './calculator.ts'

/** The value an input gives once read: what has a default is always there, unless its question does not come up. */
type ValueOf<I extends Input> = I extends { kind: 'choice'; options: readonly { id: infer Id }[] }
  ? Id | Missing<I>
  : I extends { kind: 'list' }
    ? readonly number[] | Missing<I>
    : number | Missing<I>
type Missing<I> = I extends { when: unknown }
  ? undefined
  : I extends { default: unknown }
    ? never
    : I extends { optional: true }
      ? undefined
      : never

export type Read<Inputs extends readonly Input[]> = {
  readonly [I in Inputs[number] as I['id']]: ValueOf<I>
}

/**
 * Checks what was given (anything at all) against the inputs and fills in the defaults. Gives a value for each input, typed
 * by the inputs if these are declared `as const satisfies readonly Input[]`, or every problem at once, each saying what is
 * wrong, where, and what to do. Nought is kept; nothing, `null` and '' count as left out. Never throws.
 */
export function readValues<const Inputs extends readonly Input[]>(
  inputs: Inputs,
  given: unknown,
): { ok: true; values: Read<Inputs> } | { ok: false; problems: readonly Problem[] } {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { ok: false, problems: [{ says: 'Give the values by name, for example {"power": 0.8}.' }] }
  const problems: Problem[] = []
  const byName = new Map<string, unknown>()
  for (const [name, value] of Object.entries(given)) {
    if (isLeftOut(value)) continue
    const input = inputs.find(({ id, also }) => id === name || also?.includes(name))
    if (!input) problems.push(notAsked(name, inputs))
    else if (byName.has(input.id))
      problems.push({ input: input.id, says: `“${name}” is given twice, under two names. Keep one of them.` })
    else byName.set(input.id, value)
  }
  const values: Record<string, number | string | readonly number[] | undefined> = {}
  // In the order of the inputs, so that a choice is read before what hangs on it.
  for (const input of inputs) {
    if (input.when && !input.when.is.includes(String(values[input.when.input]))) continue
    const value = byName.get(input.id)
    if (value !== undefined) {
      const read = readOne(input, value)
      if (typeof read === 'object' && 'says' in read) problems.push({ input: input.id, says: read.says })
      else values[input.id] = read
    } else if (input.kind === 'choice') {
      const choice = implied(input, inputs, byName)
      if (choice === undefined) problems.push(contradicts(input, inputs, byName))
      else values[input.id] = choice
    } else if (input.default !== undefined) values[input.id] = input.default
    else if (!input.optional)
      problems.push({ input: input.id, says: `${input.label} is missing. Enter ${range(input)}.` })
  }
  return problems.length ? { ok: false, problems } : { ok: true, values: values as Read<Inputs> }
}

/**
 * What a choice must be that was left out: its default if that goes with everything given, else the first option that does.
 * So with people and an effect given, and no word of what to work out, it is the chance; with mu0, the outcome is a share.
 */
function implied(
  choice: ChoiceInput,
  inputs: readonly Input[],
  given: ReadonlyMap<string, unknown>,
): string | undefined {
  const hanging = hangingOn(choice, inputs, given)
  const options = [choice.default, ...choice.options.map(({ id }) => id)]
  return options.find((option) => hanging.every(({ when }) => when?.is.includes(option)))
}

/** The inputs given that are only asked with some options of the choice. */
function hangingOn(
  choice: ChoiceInput,
  inputs: readonly Input[],
  given: ReadonlyMap<string, unknown>,
): readonly Input[] {
  return inputs.filter(({ id, when }) => given.has(id) && when?.input === choice.id)
}

function contradicts(
  choice: ChoiceInput,
  inputs: readonly Input[],
  given: ReadonlyMap<string, unknown>,
): Problem {
  const names = hangingOn(choice, inputs, given).map(({ id }) => id)
  const says = `${names.join(', ')} do not go together: leave one out, or say which you mean with “${choice.id}” (${range(choice)}).`
  return { input: choice.id, says }
}

/** True for nothing, `null` and an empty box. */
function isLeftOut(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

type Wrong = { says: string }

function readOne(input: Input, value: unknown): number | string | readonly number[] | Wrong {
  switch (input.kind) {
    case 'number':
      return readNumber(input, value)
    case 'choice':
      return readChoice(input, value)
    case 'list':
      return readList(input, value)
  }
}

function readChoice(input: ChoiceInput, value: unknown): string | Wrong {
  const option = input.options.find(({ id, also }) => id === value || also?.some((name) => name === value))
  if (option) return option.id
  return { says: `${input.label}: ${shown(value)} is not one of the choices. Choose ${range(input)}.` }
}

function readNumber(input: NumberInput, value: unknown): number | Wrong {
  const { label } = input
  if (typeof value !== 'number' || !Number.isFinite(value))
    return { says: `${label}: ${shown(value)} is not a number. Enter ${range(input)}.` }
  if (value < input.min) return { says: `${label}: ${value} is too small. Enter ${range(input)}.` }
  if (value > input.max) return { says: `${label}: ${value} is too large. Enter ${range(input)}.` }
  if (input.whole && !Number.isInteger(value))
    return { says: `${label}: ${value} is not a whole number. Enter ${range(input)}.` }
  return value
}

function readList(input: ListInput, value: unknown): readonly number[] | Wrong {
  const { label } = input
  if (!Array.isArray(value)) return { says: `${label}: this needs a list. Enter ${range(input)}.` }
  if (value.length < input.fewest || value.length > input.most)
    return { says: `${label}: ${value.length} numbers are given. Enter ${range(input)}.` }
  const fits = (one: unknown) =>
    typeof one === 'number' && one >= input.min && one <= input.max && (!input.whole || Number.isInteger(one))
  const wrong = value.findIndex((one) => !fits(one))
  if (wrong >= 0)
    return {
      says: `${label}: number ${wrong + 1} in the list, ${shown(value[wrong])}, does not fit. Enter ${range(input)}.`,
    }
  return [...value] as number[]
}

/** What may be entered, in words: "a number from 0 to 1". */
function range(input: NumberInput | ChoiceInput | ListInput): string {
  if (input.kind === 'choice') return input.options.map(({ id }) => `“${id}”`).join(' or ')
  const bounds = `from ${input.min} to ${input.max}`
  if (input.kind === 'list')
    return `${input.fewest} to ${input.most} ${input.whole ? 'whole ' : ''}numbers, each ${bounds}`
  if (input.unit === 'share') return `a share ${bounds} (0.25 is 25%)`
  return `a ${input.whole ? 'whole ' : ''}number ${bounds}`
}

function notAsked(name: string, inputs: readonly Input[]): Problem {
  const known = inputs.map(({ id }) => id).join(', ')
  return { says: `There is no input called ${shown(name)}. The inputs are: ${known}.` }
}

/** What was given, short enough to be quoted. */
function shown(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return 'what was given'
  return `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`
}
