// From a method to the work it takes: days, things bought by the piece, and fixed costs, before any price.
import type { Id } from '../engine/flow.ts'
import type { CostBook, Days, MethodCost, Scale, SurveyMode } from './cost-book.ts'
import type { InputUsed } from './estimate.ts'
import { figure } from './figures.ts'
import { numberIn, optionIn } from './inputs.ts'
import { growthAt } from './scale.ts'

export interface Work {
  method: MethodCost
  days: Days
  units: readonly { price: Id; quantity: number }[]
  /** Pounds. */
  fixed: number
  /** What the days were multiplied by for the scale. */
  multiplier: number
  /** The survey mode it was priced in. */
  mode?: SurveyMode
}

/** Entries of the book for these ids, each once, and the ids it does not know. */
export function methodsIn(book: CostBook, ids: readonly Id[]): { methods: MethodCost[]; unpriced: Id[] } {
  const methods: MethodCost[] = []
  const unpriced: Id[] = []
  for (const id of new Set(ids)) {
    const shelf = [book.methods, book.pieces].find((entries) => Object.hasOwn(entries, id))
    const method = shelf?.[id]
    if (method) methods.push(method)
    else unpriced.push(id)
  }
  return { methods, unpriced }
}

/**
 * The work of every method of a package. How it grows: with the scale (days, purchases and fixed costs alike), with
 * further sites (analysts), with waves (purchases in full, days by a share), with interviews and with the size of a survey.
 * Interviews that the reader has counted are shared out among the methods as they would have been.
 */
export function workOf(
  book: CostBook,
  methods: readonly MethodCost[],
  scale: Scale['id'],
  inputs: readonly InputUsed[],
): Work[] {
  const included = methods.reduce((sum, { interviews }) => sum + (interviews?.included ?? 0), 0)
  const counted = numberIn(inputs, 'interviews')
  const waves = numberIn(inputs, 'waves') ?? 1
  const part = (numberIn(inputs, 'share_of_study') ?? 100) / 100
  return methods.map((method) => {
    const own = method.interviews?.included ?? 0
    const interviews = counted !== undefined && own > 0 ? (counted * own) / included : undefined
    const once = method.survey
      ? surveyWork(book, method, inputs)
      : ownWork(book, method, scale, numberIn(inputs, 'sites'), interviews)
    const repeated = method.waves ? waves : 1
    return times(once, {
      days: part * (1 + figure(book, 'extra-wave') * (repeated - 1)),
      units: part * repeated,
      fixed: part,
    })
  })
}

/** At this scale and with so many interviews; without a count, as many as the scale makes of those included. */
function ownWork(
  book: CostBook,
  method: MethodCost,
  scale: Scale['id'],
  sites: number | undefined,
  interviews: number | undefined,
): Work {
  const growth = method.scales ? growthAt(book, scale, sites) : { work: 1, analysts: 1 }
  const { included = 1, analystDays = 0 } = method.interviews ?? {}
  const { analyst, senior, lead } = method.days
  // Interviews that were counted are there in that number at any scale; the rest of the work grows.
  const analysts =
    interviews === undefined
      ? analyst * growth.analysts
      : Math.max(0, analyst - included * analystDays) * growth.analysts + interviews * analystDays
  const bought = interviews === undefined ? growth.work : interviews / included
  return {
    method,
    days: { analyst: analysts, senior: senior * growth.work, lead: lead * growth.work },
    units: method.units.map(({ price, quantity }) => ({ price, quantity: quantity * bought })),
    fixed: method.fixed * growth.work,
    multiplier: growth.work,
  }
}

/** A survey costs what its mode and its size make it, at any scale. */
function surveyWork(book: CostBook, method: MethodCost, inputs: readonly InputUsed[]): Work {
  const chosen = optionIn(inputs, 'survey_mode')
  const mode = book.surveyModes.find(({ id }) => id === chosen) ?? book.surveyModes[0]
  if (!mode) throw new Error('The cost book has no survey mode.')
  const size = numberIn(inputs, 'survey_size') ?? mode.size
  return {
    method,
    days: mode.days,
    units: [{ price: mode.price, quantity: size }, ...method.units],
    fixed: method.fixed,
    multiplier: 1,
    mode,
  }
}

function times(work: Work, by: { days: number; units: number; fixed: number }): Work {
  const { analyst, senior, lead } = work.days
  return {
    ...work,
    days: { analyst: analyst * by.days, senior: senior * by.days, lead: lead * by.days },
    units: work.units.map(({ price, quantity }) => ({ price, quantity: quantity * by.units })),
    fixed: work.fixed * by.fixed,
  }
}
