// A changeable figure of the cost book as readers say and type it.
import type { BookFigure } from '../costing/index.ts'
import type { Library } from '../engine/index.ts'

const plain = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 4 })

/** "£500 a day", "2.5 times", "20%". */
export function figureWords({ unit }: Pick<BookFigure, 'unit'>, value: number): string {
  switch (unit) {
    case 'pounds a day':
      return `£${plain(value)} a day`
    case 'pounds each':
      return `£${plain(value)} each`
    case 'times':
      return value === 1 ? '1 (no change)' : `${plain(value)} times`
    case 'share':
      return `${plain(value * 100)}%`
    case 'days':
      return `${plain(value)} ${value === 1 ? 'day' : 'days'}`
  }
}

/** "£400 to £600": what was seen, without saying the unit twice. */
export function seenWords(
  { unit }: Pick<BookFigure, 'unit'>,
  { low, high }: { low: number; high: number },
): string {
  const bare = (value: number) => figureWords({ unit }, value).replace(/ .*/, '')
  return `${bare(low)} to ${bare(high)}`
}

/** Shares are typed in per cent; everything else as it is. */
export function typedValue({ unit }: Pick<BookFigure, 'unit'>, value: number): number {
  return unit === 'share' ? Number((value * 100).toPrecision(10)) : value
}

/** The way back from what was typed. */
export function bookValue({ unit }: Pick<BookFigure, 'unit'>, typed: number): number {
  return unit === 'share' ? Number((typed / 100).toPrecision(10)) : typed
}

/** What stands behind the field. */
export function unitWords({ unit }: Pick<BookFigure, 'unit'>): string {
  return unit === 'share' ? 'per cent' : unit
}

/** What a figure is called; the days of a method by the name of the method. */
export function figureLabel({ id, group, label }: BookFigure, { methods }: Pick<Library, 'methods'>): string {
  const method = group === 'days' ? methods[id.replace(/^days-/, '')] : undefined
  return method ? `${method.name}: ${label}` : label
}
