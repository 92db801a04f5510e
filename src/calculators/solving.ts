// What a calculator works out follows from what is left out: without people it tells how many, with people and an effect
// how good the chances are. The page asks outright, with the choice input `solve`.
import type { Input, Problem, Values } from './calculator.ts'
import { isGiven, readValues, type Read } from './read-values.ts'

/**
 * Reads the values like readValues, with `solve` filled in where it is left out: the first of `unknowns` (what can be worked
 * out, with the input that it would make known) whose input is not given. Refuses if nothing is left to be worked out.
 */
export function readSolving<const Inputs extends readonly Input[]>(
  inputs: Inputs,
  given: Values,
  unknowns: Readonly<Record<string, string>>,
): { ok: true; values: Read<Inputs> } | { ok: false; problems: readonly Problem[] } {
  const solve = inputs.find(({ id }) => id === 'solve')
  if (typeof given !== 'object' || given === null || Array.isArray(given) || !solve || isGiven(given, solve))
    return readValues(inputs, given)
  const open = Object.entries(unknowns).find(([, id]) =>
    inputs.some((input) => input.id === id && !isGiven(given, input)),
  )
  if (open) return readValues(inputs, { ...given, solve: open[0] })
  const ids = Object.values(unknowns).join(', ')
  const says = `Everything is given, so there is nothing to work out. Leave out one of ${ids}, or say which with “solve”.`
  return { ok: false, problems: [{ input: 'solve', says }] }
}
