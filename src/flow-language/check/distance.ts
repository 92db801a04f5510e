// How far a walk is from making a formula come out as wanted: how many readings would have to change. It is what lets
// a search climb towards a rare walk instead of waiting to stumble on it.
import { compileFormula, type Slots, type Values } from './compile-formula.ts'
import { NO, UNASKED, YES, type Formula } from './formula.ts'

export type Distance = (values: Values) => number

// What is wanted, as a set of truths: one bit each.
const WANT_NO = 1 << NO
const WANT_YES = 1 << YES
const WANT_SILENT = WANT_NO | (1 << UNASKED)
const WANT_POSSIBLE = WANT_YES | (1 << UNASKED)

/** The distance to "all of these are yes". */
export function distanceTo(requirements: readonly Formula[], slots: Slots): Distance {
  return sum(requirements.map((formula) => compile(formula, WANT_YES, slots)))
}

function compile(formula: Formula, want: number, slots: Slots): Distance {
  switch (formula.kind) {
    case 'not':
      return compile(formula.of, mirror(want), slots)
    case 'sure':
      return compile(formula.of, want === WANT_YES || want === WANT_POSSIBLE ? WANT_YES : WANT_SILENT, slots)
    case 'all':
    case 'any': {
      const parts = formula.of.map((part) => compile(part, want, slots))
      const upwards = want === WANT_YES || want === WANT_POSSIBLE
      // To raise an "all" or lower an "any" every part must follow; otherwise the nearest part will do.
      return upwards === (formula.kind === 'all') ? sum(parts) : least(parts)
    }
    default: {
      if (formula.kind === 'answer' && formula.question.imagined) return () => 0
      const test = compileFormula(formula, slots)
      return (values) => ((1 << test(values)) & want ? 0 : 1)
    }
  }
}

function mirror(want: number): number {
  const mirrored = { [WANT_NO]: WANT_YES, [WANT_YES]: WANT_NO, [WANT_SILENT]: WANT_POSSIBLE }
  return mirrored[want] ?? WANT_SILENT
}

function sum(parts: readonly Distance[]): Distance {
  return (values) => {
    let total = 0
    for (const part of parts) total += part(values)
    return total
  }
}

function least(parts: readonly Distance[]): Distance {
  // Nothing to choose from: as far as can be.
  if (!parts.length) return () => 1
  return (values) => {
    let nearest = Infinity
    for (const part of parts) {
      const distance = part(values)
      if (distance === 0) return 0
      if (distance < nearest) nearest = distance
    }
    return nearest
  }
}
