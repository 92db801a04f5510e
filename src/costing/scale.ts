// How big the study is, and what that multiplies.
import type { Answers } from '../engine/flow.ts'
import type { CostBook, Scale } from './cost-book.ts'
import type { Chosen, ScaleUsed } from './estimate.ts'
import { figure } from './figures.ts'
import { chosen as optionIn, holds } from './holds.ts'

/** The scale the reader named, else what other answers suggest, else the assumed one. */
export function scaleOf(book: CostBook, answers: Answers, chosen: Chosen = {}): ScaleUsed {
  const answered = optionIn(book.scaleQuestion, answers)
  const said =
    book.scales.find(({ id }) => id === chosen.scale) ?? book.scales.find(({ id }) => id === answered)
  if (said) return used(book, said, { from: 'said', questions: chosen.scale ? [] : [book.scaleQuestion] })
  const rule = book.scaleInferred.find(({ when }) => holds(when, answers))
  const guess = book.scales.find(({ id }) => id === (rule ?? book.scaleAssumed).scale)
  if (!guess) throw new Error('The cost book infers a scale that it does not have.')
  return used(book, guess, {
    from: rule ? 'inferred' : 'assumed',
    because: (rule ?? book.scaleAssumed).because,
    questions: Object.keys(rule?.when ?? {}),
  })
}

function used(
  book: CostBook,
  { id, label, grade, evidence, sources }: Scale,
  from: Pick<ScaleUsed, 'from' | 'because' | 'questions'>,
): ScaleUsed {
  return { id, label, grade, evidence, sources, multiplier: growthAt(book, id).work, ...from }
}

/**
 * What work is multiplied by at a scale, and analysts’ days where there are more sites than the scale includes. A larger
 * scale never multiplies by less than a smaller one, whatever a reader has made of the figures.
 */
export function growthAt(
  book: CostBook,
  scale: Scale['id'],
  sites?: number,
): { work: number; analysts: number } {
  const upTo = book.scales.slice(0, book.scales.findIndex(({ id }) => id === scale) + 1)
  const growth = { work: 0, analysts: 0 }
  for (const step of upTo) {
    const multiplier = figure(book, step.figure)
    const extra = Math.max(0, (sites ?? 0) - step.sites)
    growth.work = Math.max(growth.work, multiplier)
    growth.analysts = Math.max(growth.analysts, multiplier * (1 + figure(book, 'extra-site') * extra))
  }
  return growth
}
