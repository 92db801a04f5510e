// Pieces that many formulas share, as trees for the page to set.
import type { Formula } from './calculator.ts'

/** z for the risk of a false alarm: 1.96 at 5%. */
export const zAlpha: Formula = { sub: ['z', { row: ['1', '−', { over: ['α', '2'] }] }] }
/** z for the chance of seeing it: 0.84 at 80%. */
export const zBeta: Formula = { sub: ['z', { row: ['1', '−', 'β'] }] }
/** (z + z)² */
export const zSquared: Formula = { sup: [{ row: ['(', zAlpha, '+', zBeta, ')'] }, '2'] }
/** Student's t of both, in place of z. */
export const tSumFormula: Formula = {
  row: [
    '(',
    { sub: ['t', { row: ['1', '−', { over: ['α', '2'] }] }] },
    '+',
    { sub: ['t', { row: ['1', '−', 'β'] }] },
    ')',
  ],
}

/** An identifier with an index: p₁. */
export function at(name: string, index: string): Formula {
  return { sub: [name, index] }
}

/** The square of anything. */
export function squared(inside: Formula): Formula {
  return { sup: [inside, '2'] }
}

/** Things side by side, in brackets. */
export function bracket(...parts: readonly Formula[]): Formula {
  return { row: ['(', ...parts, ')'] }
}

/** What z and β stand for, said once. */
export const zSays =
  'z is 1.96 for a 5% risk of a false alarm, and 0.84 for an 80% chance of seeing the effect (1 − β).'
