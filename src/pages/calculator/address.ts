// The numbers of a calculator in its address: `d=0.5&power=0.8&from=works`. Anybody may have written it, so reading it is
// strict: numbers, ids and nothing else. What is not known or not understood is left out and told.
import type { Input, Values } from '../../calculators/calculator.ts'
import type { Value } from './entries.ts'

/** The router takes 20,000 characters; longer lists cannot be shared by a link. */
export const LONGEST = 16_000
const MOST_PAIRS = 80
const MOST_TOLD = 5
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,31}$/
const NUMBER = /^-?(?:\d{1,15})?(?:\.\d{1,15})?(?:e[-+]?\d{1,2})?$/i
const OPTION = /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/

export interface OpenedAddress {
  values: Values
  /** The line of the evaluation the reader came from. */
  from: string | undefined
  /** What could not be used, fit to be shown. */
  ignored: readonly string[]
}

/** The part of an address after the question mark: what differs from the defaults. */
export function encodeValues(
  inputs: readonly Input[],
  values: Readonly<Record<string, Value | undefined>>,
  from?: string,
): string {
  const pairs = inputs.flatMap((input) => {
    const value = values[input.id]
    if (value === undefined || String(value) === String(input.default)) return []
    return [`${input.id}=${typeof value === 'object' ? value.join(',') : String(value)}`]
  })
  return [...pairs, ...(from === undefined ? [] : [`from=${from}`])].join('&')
}

/**
 * Reads what stands after the question mark. Never throws.
 * @param lines ids an evaluation can have; `from` may be one of them, or an input of this name
 */
export function decodeValues(
  inputs: readonly Input[],
  query: string,
  lines: readonly string[],
): OpenedAddress {
  const values: Record<string, Value> = {}
  const ignored: string[] = []
  let from: string | undefined
  const text = query.length > LONGEST ? undefined : unescaped(query)
  if (text === undefined) return { values, from, ignored: [shown(query)] }
  const pairs = text.split('&').filter(Boolean)
  for (const pair of pairs.slice(0, MOST_PAIRS)) {
    const cut = pair.indexOf('=')
    const [name, written] = [pair.slice(0, Math.max(0, cut)), pair.slice(cut + 1)]
    if (name === 'from' && lines.includes(written)) {
      from = written
      continue
    }
    const input = NAME.test(name)
      ? inputs.find(({ id, also }) => id === name || also?.includes(name))
      : undefined
    const value = input && readValue(input, written)
    if (!input || value === undefined || Object.hasOwn(values, input.id)) ignored.push(shown(pair))
    else values[input.id] = value
  }
  if (pairs.length > MOST_PAIRS) ignored.push(`${pairs.length - MOST_PAIRS} more`)
  return { values, from, ignored: ignored.slice(0, MOST_TOLD) }
}

/** A number may still lie outside the bounds: the field then says so. */
function readValue(input: Input, written: string): Value | undefined {
  if (input.kind === 'choice')
    return OPTION.test(written) && input.options.some(({ id }) => id === written) ? written : undefined
  if (input.kind === 'number') return numberIn(written)
  const numbers = written.split(',').map(numberIn)
  return numbers.length <= input.most && numbers.every((one) => one !== undefined) ? numbers : undefined
}

function numberIn(written: string): number | undefined {
  if (!/\d/.test(written) || !NUMBER.test(written)) return undefined
  const number = Number(written)
  // Adding nought makes nought of minus nought, which would be written another way than it was read.
  return Number.isFinite(number) ? number + 0 : undefined
}

/** Some programs escape what a link may hold plainly. */
function unescaped(query: string): string {
  try {
    return decodeURIComponent(query.replaceAll('&amp;', '&'))
  } catch {
    return query
  }
}

/** Short, and no characters that could turn the sentence around it. */
function shown(what: string): string {
  const plain = what.replace(/[^\x20-\x7e]/g, '?')
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain
}
