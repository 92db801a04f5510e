// Measuring the outcome before as well as after: how many fewer people it takes.
import { answer } from './answer.ts'
import type { Calculator, Figure, Input, Picture, Problem, Values } from './calculator.ts'
import { bracket, squared } from './formula-parts.ts'
import { countInWords, decimalInWords, percentInWords, wholeInWords } from './numerals.ts'
import { readValues } from './read-values.ts'
import { roundUp } from './search.ts'

/** The share of people it takes when the analysis allows for one measurement before: 1 − r². Borm and others 2007. */
function ancovaFactor(r: number): number {
  return 1 - r * r
}

/** The same when only the change from before to after is compared: 2(1 − r). More than 1 below r = 0.5. */
function changeFactor(r: number): number {
  return 2 * (1 - r)
}

/**
 * The same with p measurements before, allowed for by their mean, and the mean of q after, any two alike by r:
 * (1 + (q − 1)r)/q − p·r²/(1 + (p − 1)r). Frison & Pocock 1992.
 */
export function repeatedFactor(r: number, p: number, q: number): number {
  return (1 + (q - 1) * r) / q - (p * r * r) / (1 + (p - 1) * r)
}

const inputs = [
  {
    kind: 'number',
    id: 'r',
    label: 'How alike before and after are',
    says: 'The correlation between two measurements of the same person. 0.5 is common for scores a few months apart (judgement).',
    min: 0,
    max: 0.99,
    step: 0.05,
    default: 0.5,
  },
  {
    kind: 'number',
    id: 'p',
    label: 'Measurements before',
    says: 'How many times each person is measured before it starts.',
    min: 0,
    max: 100,
    step: 1,
    whole: true,
    default: 1,
  },
  {
    kind: 'number',
    id: 'q',
    label: 'Measurements after',
    says: 'How many times each person is measured after; their mean is the outcome.',
    min: 1,
    max: 100,
    step: 1,
    whole: true,
    default: 1,
  },
  {
    kind: 'number',
    id: 'n',
    label: 'People needed without',
    says: 'With a single measurement after: from the other calculators.',
    min: 1,
    max: 10_000_000,
    step: 10,
    whole: true,
    optional: true,
    unit: 'people',
  },
] as const satisfies readonly Input[]

function run(given: Values) {
  const read = readValues(inputs, given)
  if (!read.ok) return read
  const { r, p, q, n } = read.values
  const factor = repeatedFactor(r, p, q)
  const figures: Figure[] = [
    { id: 'factor', label: 'Share of the people it takes', value: factor, as: 'percent', digits: 0 },
    {
      id: 'ancova',
      label: 'With one measurement before and one after, allowed for',
      value: ancovaFactor(r),
      as: 'percent',
      digits: 0,
    },
    {
      id: 'change',
      label: 'If only the change is compared',
      value: changeFactor(r),
      as: 'percent',
      digits: 0,
    },
  ]
  if (n !== undefined)
    figures.unshift({ id: 'n', label: 'People needed', value: Math.max(1, roundUp(n * factor)), as: 'whole' })
  const people =
    n === undefined
      ? ''
      : ` ${wholeInWords(Math.max(1, roundUp(n * factor)))} in place of ${wholeInWords(n)}.`
  return answer(
    figures,
    `With ${countInWords(p, 'measurement', 'measurements')} before and ${wholeInWords(q)} after you need ${percentInWords(factor, 0)} of the people that a single measurement after would take.${people}`,
    warnings(r, p),
  )
}

function warnings(r: number, p: number): Problem[] {
  const found: Problem[] = []
  if (r < 0.5 && p > 0)
    found.push({
      input: 'r',
      says: `Do not just compare the change: with measurements so little alike it takes ${decimalInWords(changeFactor(r))} times the people. Allow for the measurement before in the analysis instead.`,
    })
  if (r > 0.9)
    found.push({
      input: 'r',
      says: 'Measurements this much alike are rare. Check the number: the saving rests on it.',
    })
  return found
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { r, p, q } = read.values
  const rs = Array.from({ length: 41 }, (_, step) => step / 41)
  const line = (label: string, factor: (r: number) => number) => ({
    label,
    points: rs.map((at) => [at, factor(at)] as const),
  })
  const here = repeatedFactor(r, p, q)
  return {
    kind: 'curve',
    x: { label: 'How alike before and after are', as: 'decimal' },
    y: { label: 'Share of the people it takes', as: 'percent' },
    lines: [
      line(p === 1 && q === 1 ? 'Allowing for before' : `${p} before, ${q} after`, (at) =>
        repeatedFactor(at, p, q),
      ),
      line('Comparing the change', changeFactor),
    ],
    marks: [{ x: r, y: here, label: percentInWords(here, 0) }],
    levels: [{ y: 1, label: 'One measurement after' }],
    says: `At ${decimalInWords(r)} it takes ${percentInWords(here, 0)} of the people. Comparing the change helps only above 0.5; allowing for the measurement before never hurts.`,
  }
}

export const baselineAdjustment: Calculator = {
  id: 'baseline-adjustment',
  group: 'sample',
  title: 'Measuring before as well',
  answers: 'How many fewer people does it take if you also measure before?',
  use: 'When the outcome can be measured before the programme starts, or comes from records that go back.',
  inputs,
  formulas: [
    {
      says: 'Allowing for one measurement before; r is how alike two measurements are.',
      formula: { row: ['1', '−', squared('r')] },
    },
    { says: 'Comparing only the change.', formula: { row: ['2', bracket('1', '−', 'r')] } },
    {
      says: 'p measurements before and q after.',
      formula: {
        row: [
          { over: [{ row: ['1', '+', bracket('q', '−', '1'), 'r'] }, 'q'] },
          '−',
          { over: [{ row: ['p', squared('r')] }, { row: ['1', '+', bracket('p', '−', '1'), 'r'] }] },
        ],
      },
    },
  ],
  assumptions: [
    'People differ about as much before as after.',
    'Any two measurements of a person are as alike as any other two.',
    'The groups are alike but for the programme, as when drawn by lot.',
  ],
  validity: [
    'Comparing the change helps only if measurements are alike by more than 0.5; warns below. Allowing for the one before never hurts.',
  ],
  sources: ['S162', 'S163'],
  example: {
    says: 'Three measurements before and three after, alike by 0.7.',
    input: { p: 3, q: 3, r: 0.7 },
    figures: { factor: 0.1875, ancova: 0.51, change: 0.6 },
  },
  run,
  picture,
}
