// What every calculator does at the end: give an answer whose every figure can be shown, or say what is wrong.
import type { Figure, Problem, Result } from './calculator.ts'

/** A result that runs: refused with a clear message if a figure could not be shown (not finite). */
export function answer(
  figures: readonly Figure[],
  sentence: string,
  warnings: readonly Problem[] = [],
): Result {
  const lost = figures.find(({ value }) => !Number.isFinite(value))
  if (lost) return refuse(`These values give no sensible answer for “${lost.label}”. Try less extreme ones.`)
  return { ok: true, figures, sentence, warnings }
}

/** A refusal: what is wrong and what to do, and the input at fault, if it is one. */
export function refuse(says: string, input?: string): Result {
  return { ok: false, problems: [input === undefined ? { says } : { input, says }] }
}
