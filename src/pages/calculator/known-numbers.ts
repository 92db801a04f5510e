// What the reader has told their evaluation already, as values of a calculator: nobody should type a number twice.
import type { Calculator, Group, NumberInput, Values } from '../../calculators/calculator.ts'
import { pairOf } from './pairs.ts'

type Numbers = Readonly<Record<string, number>>
/** The value of an input, or undefined if the reader has not said. */
type Rule = (numbers: Numbers) => number | undefined

function inHundred(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Number((value / 100).toPrecision(12))
}

function per(value: number | undefined, times: number): number | undefined {
  return value === undefined ? undefined : value / times
}

/** Numbers of questions and of assumptions go by the ids they have there. */
const people: Readonly<Record<string, Rule>> = {
  n1: ({ n_people }) => n_people,
  loss: ({ assumed_loss }) => inHundred(assumed_loss),
}

const without: Rule = ({ assumed_baseline }) => inHundred(assumed_baseline)
const withIt: Rule = ({ assumed_baseline, effect }) =>
  assumed_baseline === undefined || effect === undefined ? undefined : inHundred(assumed_baseline - effect)

const rules: Readonly<Partial<Record<Group, Readonly<Record<string, Rule>>>>> = {
  sample: people,
  clusters: {
    ...people,
    // In all there; in each arm here.
    clusters: ({ n_clusters }) => (n_clusters === undefined ? undefined : Math.floor(n_clusters / 2)),
    m: ({ group_size, assumed_size }) => group_size ?? assumed_size,
    icc: ({ assumed_icc }) => assumed_icc,
    k: ({ assumed_variation }) => assumed_variation,
    steps: ({ assumed_steps }) => assumed_steps,
  },
  time: {
    pre: ({ assumed_points_before }) => assumed_points_before,
    post: ({ assumed_points_after }) => assumed_points_after,
    phi: ({ assumed_likeness }) => assumed_likeness,
    dispersion: ({ assumed_dispersion }) => assumed_dispersion,
    // A year there; a month here.
    mean: ({ events }) => per(events, 12),
  },
  value: {
    baseline: ({ events }) => events,
  },
}

/** Values of this calculator that follow from numbers given elsewhere; only those it would take. */
export function valuesFrom(numbers: Numbers, calculator: Calculator): Values {
  const { group, inputs } = calculator
  const pair = pairOf(calculator)
  const ruleFor = ({ id, unit }: NumberInput): Rule | undefined => {
    if (unit === 'share' && id === pair?.without) return without
    if (unit === 'share' && id === pair?.with) return withIt
    return rules[group]?.[id]
  }
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const value = input.kind === 'number' ? ruleFor(input)?.(numbers) : undefined
      if (input.kind !== 'number' || value === undefined) return []
      const fits = value >= input.min && value <= input.max && !(input.whole && !Number.isInteger(value))
      return fits ? [[input.id, value]] : []
    }),
  )
}
