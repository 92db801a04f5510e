// The figures that readers may change: read, changed, and marked.
import type { Id } from '../engine/flow.ts'
import type { CostBook } from './cost-book.ts'
import type { InputId } from './cost-inputs.ts'
import type { Chosen, FigureUsed } from './estimate.ts'
import { withOwnDays } from './own-days.ts'

/** The value of a figure; throws if the book has none by this id, which a compiled book cannot lack. */
export function figure(book: CostBook, id: Id): number {
  const found = book.figures[id]
  if (!found) throw new Error(`The cost book has no figure ${id}.`)
  return found.value
}

/** The book with a reader’s figures in place of its own. Those it does not know, or out of bounds, are ignored. */
export function bookWith(book: CostBook, changed: Chosen['figures']): CostBook {
  if (!changed) return book
  const figures = { ...book.figures }
  let any = false
  for (const [id, value] of Object.entries(changed)) {
    const known = Object.hasOwn(book.figures, id) ? book.figures[id] : undefined
    if (!known || !isWithin(value, known) || value === known.value) continue
    figures[id] = { ...known, value }
    any = true
  }
  if (!any) return book
  const changedBook = { ...book, figures }
  return { ...changedBook, methods: withOwnDays(changedBook) }
}

/** Every figure as used, and what it was. */
export function figuresUsed(book: CostBook, used: CostBook): FigureUsed[] {
  return Object.values(book.figures).map(({ id, value: original }) => {
    const value = figure(used, id)
    return { id, value, default: original, changed: value !== original }
  })
}

/** A finite number within the bounds. */
export function isWithin(value: unknown, { min, max }: { min: number; max: number }): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max
}

/**
 * What a link, a file or storage says, cut down to what the book knows: unknown ids, wrong kinds and values out of bounds
 * are left out. Anything may go in; it never throws.
 */
export function readChosen(book: CostBook, said: unknown): Chosen {
  const { scale, inputs, figures } = record(said)
  const known = book.scales.find(({ id }) => id === scale)
  const goodInputs: Partial<Record<InputId, number | Id>> = {}
  for (const input of book.inputs) {
    const value = record(inputs)[input.id]
    const good =
      input.kind === 'number' ? isWithin(value, input) : input.options.some(({ id }) => id === value)
    if (good) goodInputs[input.id] = value as number | Id
  }
  const goodFigures = Object.fromEntries(
    Object.values(book.figures).flatMap(({ id, min, max, value: original }) => {
      const value = record(figures)[id]
      return isWithin(value, { min, max }) && value !== original ? [[id, value]] : []
    }),
  )
  return { ...(known && { scale: known.id }), inputs: goodInputs, figures: goodFigures }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isRecord ? Object.fromEntries(Object.entries(value)) : {}
}
