// Requirements taken apart as far as they go, so that a sweep can check each as soon as its own questions are settled.
import type { Formula } from './formula.ts'

/** The same requirements in smaller pieces: a walk meets all of one list exactly when it meets all of the other. */
export function split(requirements: readonly Formula[]): Formula[] {
  return requirements.flatMap((formula): Formula[] => {
    if (formula.kind === 'all') return split(formula.of)
    if (formula.kind === 'sure') return split([formula.of])
    if (formula.kind === 'not') return splitNot(formula, formula.of)
    return [formula]
  })
}

function splitNot(whole: Formula, part: Formula): Formula[] {
  if (part.kind === 'not') return split([part.of])
  if (part.kind === 'any') return split(part.of.map((each) => ({ kind: 'not', of: each })))
  if (part.kind !== 'sure') return [whole]
  const { of } = part
  if (of.kind === 'sure') return splitNot({ kind: 'not', of }, of)
  if (of.kind === 'any') return split(of.of.map((each) => ({ kind: 'not', of: { kind: 'sure', of: each } })))
  // Not surely not: for what is always yes or no, that is yes.
  if (of.kind === 'not' && of.of.kind === 'sure') return split([of.of])
  return [whole]
}

/** Beyond this many ways, taking requirements apart costs more than it saves. */
const MOST_WAYS = 12

/**
 * The requirements as alternatives without an "any" of several things at once: a walk meets the requirements exactly
 * when it meets all of one way. Each way forgets more, sooner, than all of them together.
 */
export function waysOf(requirements: readonly Formula[]): Formula[][] {
  let ways = [[...requirements]]
  for (let at = 0; at < requirements.length; at++) {
    const formula = requirements[at]!
    if (formula.kind !== 'any') continue
    const arms = formula.of.flatMap((arm) => waysOf(split([arm])))
    if (arms.every(({ length }) => length < 2) || ways.length * arms.length > MOST_WAYS) continue
    ways = ways.flatMap((way) => arms.map((arm) => [...way.filter((part) => part !== formula), ...arm]))
  }
  return ways
}
