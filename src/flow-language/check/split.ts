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
