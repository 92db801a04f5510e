// An answer is one option or a list of them; these read it without minding which.
import type { Answer, Id } from './flow.ts'

/** The options an answer names. */
export function optionsIn(answer: Answer): readonly Id[] {
  return typeof answer === 'string' ? [answer] : answer
}

/** Is it the same answer? Ticks are compared in order, and resolve() keeps them in the question's own. */
export function sameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && String(a) === String(b) && typeof a === typeof b)
}
