// What a bid says, in words, and sentences with gaps in them.
import { decimalInWords } from '../calculators/numerals.ts'
import type { Id } from '../engine/flow.ts'
import type { Library } from '../engine/library.ts'
import { inPounds } from '../costing/money.ts'
import { unitFor } from './book-units.ts'
import type { Field } from './book.ts'
import { NOT_STATED, type BidValue } from './commission.ts'

export type Words = Readonly<Record<string, string>>

/** The sentence with its gaps filled. A gap that nobody fills reads "not stated"; a label in brackets keeps no colon. */
export function fill(sentence: string, words: Words): string {
  return sentence.replace(/\{([A-Za-z_]+)\}(?=(\)?))/g, (_, name: string, bracket: string) => {
    const word = Object.hasOwn(words, name) ? (words[name] ?? '') : 'not stated'
    return bracket ? word.replace(/:$/, '') : word
  })
}

/** A value as a reader would say it: "40 people", "A letter is promised", "a matched comparison, ...". */
export function valueInWords(field: Field, value: BidValue, methods: Library['methods']): string {
  if (value === NOT_STATED) return 'not stated'
  if (field.kind === 'number') return typeof value === 'number' ? amount(value, field.unit) : ''
  const ids = typeof value === 'string' ? [value] : typeof value === 'number' ? [] : value
  const nameOf = (id: Id) =>
    field.kind === 'one' || field.kind === 'many'
      ? (field.options.find((option) => option.id === id)?.text ?? id)
      : nounOf(id, methods)
  const names = ids.map(nameOf)
  // Options of a tick list are sentences of their own, so they stand apart.
  if (field.kind === 'many') return names.map((name, index) => (index > 0 ? small(name) : name)).join('; ')
  return listInWords(names)
}

/** "a cluster randomised trial". */
export function nounOf(method: Id, methods: Library['methods']): string {
  return methods[method]?.noun ?? method
}

/** "40 people", "25%", "£30,000". */
export function amount(value: number, unit: string): string {
  if (unit === 'pounds') return inPounds(value, { exact: true })
  const number = numberInWords(value)
  return unit === '%' ? `${number}%` : `${number} ${unitFor(value, unit)}`
}

/** "4,000", "2.5". */
export function numberInWords(value: number): string {
  return decimalInWords(value, 1)
}

/** "one, two and three". */
export function listInWords(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
