// Is this something a field can hold? Asked of files, of the command line and of the samples among the content.
import type { Id } from '../engine/flow.ts'
import type { Field } from './book.ts'

/** What is wrong with a value for this field, as the end of a sentence ("must be ..."); undefined if nothing is. */
export function valueFault(field: Field, value: unknown, methods: readonly Id[]): string | undefined {
  if (value === 'not_stated') return undefined
  switch (field.kind) {
    case 'number':
      return numberFault(field, value)
    case 'one':
      return oneFault(
        value,
        field.options.map(({ id }) => id),
      )
    case 'method':
      return oneFault(value, methods)
    case 'many':
      return manyFault(
        value,
        field.options.map(({ id }) => id),
      )
    case 'methods':
      return manyFault(value, methods)
  }
}

function numberFault({ min, max, whole, unit }: Extract<Field, { kind: 'number' }>, value: unknown) {
  const fits =
    typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value))
  return fits
    ? undefined
    : `must be a ${whole ? 'whole ' : ''}number of ${unit} from ${min} to ${max}, or not_stated`
}

function oneFault(value: unknown, options: readonly Id[]): string | undefined {
  if (typeof value === 'string' && options.includes(value)) return undefined
  return `must be ${listed(options)}, or not_stated`
}

function manyFault(value: unknown, options: readonly Id[]): string | undefined {
  const list: unknown[] = Array.isArray(value) ? value : []
  const known = list.every((one) => typeof one === 'string' && options.includes(one))
  if (list.length && known && new Set(list).size === list.length) return undefined
  return `must be a list of ${listed(options)}, each at most once, or not_stated`
}

function listed(options: readonly Id[]): string {
  return options.join(', ')
}
