// How far the price of a whole package can be trusted.
import type { Grade } from './cost-book.ts'
import type { MethodEstimate } from './estimate.ts'

const FROM_BEST: readonly Grade[] = ['A', 'B', 'C', 'D']

/** The worse of two grades. */
export function worse(a: Grade, b: Grade): Grade {
  return a > b ? a : b
}

/**
 * The best grade that at least half of the money rests on, or better, and never better than the grade of the scale. The
 * rule is judgement.
 */
export function gradeOf(methods: readonly MethodEstimate[], scale: Grade): Grade {
  const weight = ({ alone }: MethodEstimate) => alone.external.exVat.central
  const all = methods.reduce((sum, method) => sum + weight(method), 0)
  let soFar = 0
  for (const grade of FROM_BEST) {
    for (const method of methods) if (method.grade === grade) soFar += weight(method)
    if (all > 0 && soFar >= all / 2) return worse(grade, scale)
  }
  return 'D'
}
