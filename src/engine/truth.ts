// The four truth values, and what a condition reads once it has been made into a function.
//
// "Unknown" has two causes that must not be confused: a question that is off the route (`unasked`: it will never be
// answered) and a hole in the answers (`missing`: it still may be). Both keep a rule from firing; only `missing` lets a
// later answer still count.

/** Numbers in this order, so that `all` is the least of its parts and `any` the greatest. */
export const NO = 0
export const UNASKED = 1
export const MISSING = 2
export const YES = 3
export type Code = typeof NO | typeof UNASKED | typeof MISSING | typeof YES

/** How the methods stand, by their place in the flow, for conditions that read verdicts rather than answers. */
export interface Standing {
  shown: boolean[]
  blocks: number[]
  caveats: number[]
  /** The recommended design and the best available one; -1 if there is none. */
  lead: number
  best: number
}

/** Answers and what follows from them, by the place of the question or fact in the flow. */
export interface Sheet {
  /** For each question a bit for each option ticked; 0 if it has no answer. */
  readonly ticks: readonly number[]
  /** For each question: has it no answer, but may still get one? */
  readonly missing: readonly boolean[]
  /** UNASKED, MISSING, or YES plus the place of the fact's value among its values. */
  factCode(place: number): number
  standing?: Standing
}

/** A condition made ready to run. */
export type Test = (sheet: Sheet) => Code

/** Shown, and nothing rules it out. */
export function isOpen({ shown, blocks }: Standing, method: number): boolean {
  return shown[method] === true && blocks[method] === 0
}

/** Shown, and nothing speaks against it. */
export function isClean(standing: Standing, method: number): boolean {
  return isOpen(standing, method) && standing.caveats[method] === 0
}
