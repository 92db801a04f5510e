// Between what stands in a field and a value. People type 1,200 and £250k and 27.5%; calculators take plain numbers, and
// shares from 0 to 1. What is wrong is said in the units of the field.
import type { ChoiceInput, Input, ListInput, NumberInput, Values } from '../../calculators/calculator.ts'

export type Value = number | string | readonly number[]

/** What was read of a field: a value, nothing, or what is wrong. */
export type Entry = { value: Value | undefined } | { problem: string }

/** Longer lists stand side by side. */
const MOST_LINES = 12

const isShare = ({ unit }: { unit?: string }) => unit === 'share'

/** The inputs that are asked while the choices stand as they do. */
export function askedOf(inputs: readonly Input[], texts: Readonly<Record<string, string>>): Input[] {
  const asked: Input[] = []
  for (const input of inputs) {
    const { when } = input
    if (when && !(asked.some(({ id }) => id === when.input) && when.is.includes(texts[when.input] ?? '')))
      continue
    asked.push(input)
  }
  return asked
}

/** A value as it stands in its field; '' for none. */
export function toText(input: Input, value: Values[string]): string {
  if (value === undefined) return ''
  if (input.kind === 'choice') return String(value)
  if (input.kind === 'list') {
    const numbers = value as readonly number[]
    return numbers
      .map((one) => numberText(one, isShare(input)))
      .join(numbers.length > MOST_LINES ? ' ' : '\n')
  }
  return numberText(Number(value), isShare(input))
}

/** Ten figures at most: 0.1 + 0.2 is 0.3. Thousands are set apart from ten thousand on. */
function numberText(value: number, share: boolean): string {
  const plain = Number((share ? value * 100 : value).toPrecision(10))
  return plain.toLocaleString('en-GB', {
    maximumFractionDigits: 10,
    useGrouping: Math.abs(plain) >= 10_000,
  })
}

/** Reads a field. Never throws. */
export function readEntry(input: Input, text: string): Entry {
  const typed = text.trim()
  if (input.kind === 'choice') return { value: typed }
  if (typed === '') {
    if (input.optional) return { value: undefined }
    return { problem: input.kind === 'list' ? `Enter ${rangeOf(input)}.` : `Enter ${rangeOf(input)}.` }
  }
  return input.kind === 'list' ? readList(input, typed) : readNumber(input, typed)
}

function readNumber(input: NumberInput, typed: string): Entry {
  const number = parseNumber(typed)
  if (number === undefined) return { problem: `${quoted(typed)} is not a number. Enter ${rangeOf(input)}.` }
  const value = isShare(input) ? Number((number / 100).toPrecision(12)) : number
  const fits = (one: number) => one >= input.min && one <= input.max
  if (!fits(value)) {
    const word = value < input.min ? 'too small' : 'too large'
    // 0.05 typed where per cent are asked: five per cent is meant.
    const meant = isShare(input) && !typed.includes('%') && number > 0 && number < 1 && fits(number)
    const hint = meant ? ` Did you mean ${numberText(number, true)}%?` : ''
    return { problem: `${withUnit(input, number)} is ${word}. Enter ${rangeOf(input)}.${hint}` }
  }
  if (input.whole && !Number.isInteger(value))
    return { problem: `${quoted(typed)} is not a whole number. Enter ${rangeOf(input)}.` }
  return { value }
}

function readList(input: ListInput, typed: string): Entry {
  const parts = partsOf(typed)
  const values: number[] = []
  for (const [index, part] of parts.entries()) {
    const number = parseNumber(part)
    const value = number === undefined || !isShare(input) ? number : number / 100
    if (value === undefined)
      return { problem: `Number ${index + 1}, ${quoted(part)}, is not a number. Enter ${rangeOf(input)}.` }
    if (value < input.min || value > input.max)
      return { problem: `Number ${index + 1}, ${quoted(part)}, does not fit. Enter ${rangeOf(input)}.` }
    if (input.whole && !Number.isInteger(value))
      return {
        problem: `Number ${index + 1}, ${quoted(part)}, is not a whole number. Enter ${rangeOf(input)}.`,
      }
    values.push(value)
  }
  if (values.length < input.fewest || values.length > input.most)
    return {
      problem: `${values.length === 1 ? 'One number is' : `${values.length} numbers are`} given. Enter ${rangeOf(input)}.`,
    }
  return { value: values }
}

/** Numbers one under another, or side by side as they come from a worksheet. A comma before three figures belongs to a number. */
function partsOf(typed: string): string[] {
  return typed
    .split(/[\n;\t ]+|,(?!\d{3}(?!\d))/)
    .map((part) => part.trim())
    .filter(Boolean)
}

const sizes: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 }

/** A number as people write it, or undefined: 1,200; £250k; 27.5%; −3; 1e6. */
export function parseNumber(text: string): number | undefined {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^(-?)£\s*/, '$1')
    .replace(/(?<!\s)\s*(?:%|per cent|percent)$/, '')
    .replace(/(\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '$1')
  const match = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?\.?(?:e[-+]?\d{1,3})?)(k|m|bn)?$/.exec(bare)
  if (!match?.[1] || !/\d/.test(match[1])) return undefined
  const number = Number(match[1].replaceAll(',', ''))
  const value = match[2] ? Number((number * (sizes[match[2]] ?? 1)).toPrecision(12)) : number
  return Number.isFinite(value) ? value : undefined
}

/** What may be entered, in the units of the field. */
export function rangeOf(input: NumberInput | ListInput): string {
  const share = isShare(input)
  const end = (value: number) =>
    `${input.unit === 'pounds' ? '£' : ''}${spoken(value, share)}${share ? '%' : ''}`
  const bounds = `from ${end(input.min)} to ${end(input.max)}`.replaceAll('£-', '−£').replaceAll(' -', ' −')
  const whole = input.whole ? 'whole ' : ''
  if (input.kind === 'list') return `${input.fewest} to ${input.most} ${whole}numbers, each ${bounds}`
  return `a ${whole}number ${bounds}`
}

/** Long rows of noughts are said, not written. */
function spoken(value: number, share: boolean): string {
  const size = Math.abs(value)
  if (!share && size >= 1e12 && value % 1e12 === 0) return `${numberText(value / 1e12, false)} trillion`
  if (!share && size >= 1e9 && value % 1e9 === 0) return `${numberText(value / 1e9, false)} billion`
  if (!share && size >= 1e6 && value % 1e6 === 0) return `${numberText(value / 1e6, false)} million`
  return numberText(value, share)
}

function withUnit({ unit }: NumberInput, number: number): string {
  const text = numberText(number, false)
  return unit === 'share' ? `${text}%` : unit === 'pounds' ? `£${text}`.replace('£-', '−£') : text
}

function quoted(typed: string): string {
  return `“${typed.length > 20 ? `${typed.slice(0, 20)}…` : typed}”`
}

/** The choice that lets everything given count: {n: 30, d: 0.5} asks for the chance, not for the number of people. */
function choiceFor(input: ChoiceInput, inputs: readonly Input[], given: Values): string {
  const named = inputs.filter(
    ({ id, also = [], when }) => when && [id, ...also].some((name) => given[name] !== undefined),
  )
  const hanging = named.flatMap(({ when }) => (when?.input === input.id ? [when.is] : []))
  const fitting = input.options.filter(({ id }) => hanging.every((is) => is.includes(id)))
  const fits = fitting.some(({ id }) => id === input.default) ? input.default : fitting[0]?.id
  return fits ?? input.default
}

/** What stands in every field for these values: defaults where none is given. */
export function textsFor(inputs: readonly Input[], given: Values): Record<string, string> {
  return Object.fromEntries(
    inputs.map((input) => {
      const name = [input.id, ...(input.also ?? [])].find((one) => given[one] !== undefined)
      const value = name === undefined ? undefined : given[name]
      if (input.kind === 'choice') {
        const known = input.options.some(({ id }) => id === value)
        return [input.id, known ? String(value) : choiceFor(input, inputs, given)]
      }
      return [input.id, toText(input, value ?? input.default)]
    }),
  )
}
