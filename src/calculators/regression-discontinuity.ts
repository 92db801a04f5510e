// Who gets it depends on a score and a cut-off: how many more people that takes than drawing lots.
import { answer } from './answer.ts'
import type { Calculator, Figure, Input, Picture, Values } from './calculator.ts'
import { normalDensity, normalQuantile } from './distributions.ts'
import { bracket, squared } from './formula-parts.ts'
import { decimalInWords, percentInWords, wholeInWords } from './numerals.ts'
import { readValues } from './read-values.ts'
import { roundUp } from './search.ts'

export type Score = 'normal' | 'uniform'

/**
 * The squared correlation of having the programme with the score it depends on, where a share P (0 to 1) has it. For scores
 * that spread like a bell, φ(z)²/(P(1 − P)); for scores spread evenly, 3P(1 − P). Goldberger 1972; Schochet 2008.
 */
export function scoreCorrelation(score: Score, P: number): number {
  const apart = P * (1 - P)
  return score === 'normal' ? normalDensity(normalQuantile(P)) ** 2 / apart : 3 * apart
}

/** How many times the people of a trial that draws lots: 1/(1 − ρ²). */
function discontinuityDesignEffect(score: Score, P: number): number {
  return 1 / (1 - scoreCorrelation(score, P))
}

const inputs = [
  {
    kind: 'choice',
    id: 'score',
    label: 'How the scores spread',
    says: 'The score that decides who gets it.',
    options: [
      { id: 'normal', text: 'Like a bell: most in the middle', also: ['normal, cut at mean'] },
      { id: 'uniform', text: 'Evenly, as ranks or ages do' },
    ],
    default: 'normal',
  },
  {
    kind: 'number',
    id: 'P',
    label: 'Share of people who get it',
    says: 'Those on that side of the cut-off. Half if it is in the middle.',
    min: 0.01,
    max: 0.99,
    step: 0.05,
    default: 0.5,
    unit: 'share',
  },
  {
    kind: 'number',
    id: 'n',
    label: 'People a trial would need',
    says: 'In all, if lots were drawn: from the other calculators.',
    min: 4,
    max: 10_000_000,
    step: 50,
    whole: true,
    default: 400,
    unit: 'people',
  },
] as const satisfies readonly Input[]

function run(given: Values) {
  const read = readValues(inputs, given)
  if (!read.ok) return read
  const { score, P, n } = read.values
  const DE = discontinuityDesignEffect(score, P)
  const needed = roundUp(n * DE)
  const figures: Figure[] = [
    { id: 'DE', label: 'Times as many people as a trial', value: DE, as: 'decimal', digits: 2 },
    { id: 'n_needed', label: 'People needed', value: needed, as: 'whole' },
    {
      id: 'normal',
      label: 'If scores spread like a bell',
      value: discontinuityDesignEffect('normal', P),
      as: 'decimal',
      digits: 2,
    },
    {
      id: 'uniform',
      label: 'If they spread evenly',
      value: discontinuityDesignEffect('uniform', P),
      as: 'decimal',
      digits: 2,
    },
  ]
  return answer(
    figures,
    `Where a cut-off decides, you need ${decimalInWords(DE)} times as many people as if lots were drawn: ${wholeInWords(needed)} in place of ${wholeInWords(n)}.`,
    [
      {
        says: 'This uses everybody, near the cut-off and far from it. Using only those near it, as a careful analysis does, takes many more.',
      },
    ],
  )
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { score, P } = read.values
  const shares = Array.from({ length: 41 }, (_, step) => 0.1 + 0.02 * step)
  const line = (of: Score, label: string) => ({
    label,
    points: shares.map((share) => [share, discontinuityDesignEffect(of, share)] as const),
  })
  const lines = [line('normal', 'Like a bell'), line('uniform', 'Evenly')]
  const DE = discontinuityDesignEffect(score, P)
  return {
    kind: 'curve',
    x: { label: 'Share of people who get it', unit: 'share', as: 'percent' },
    y: { label: 'Times as many people as a trial', as: 'decimal' },
    lines: score === 'normal' ? lines : [...lines].reverse(),
    marks: [{ x: P, y: DE, label: `${decimalInWords(DE)} times` }],
    levels: [{ y: 1, label: 'A trial' }],
    says: `At ${percentInWords(P)} it takes ${decimalInWords(DE)} times as many people as a trial. A cut-off in the middle costs the most, but a trial with equal groups also needs the fewest.`,
  }
}

export const regressionDiscontinuity: Calculator = {
  id: 'regression-discontinuity',
  group: 'sample',
  title: 'A cut-off instead of a lot',
  answers: 'How many more people does it take if a cut-off decides who gets it?',
  use: 'When a score decides who gets the programme, and those just above and just below are compared.',
  inputs,
  formulas: [
    {
      says: 'ρ is the correlation of having the programme with the score: the closer they go together, the harder it is to tell one from the other.',
      formula: { row: ['DE', '=', { over: ['1', { row: ['1', '−', squared('ρ')] }] }] },
    },
    {
      says: 'For scores that spread like a bell, where a share P gets it; φ is the height of the bell at the cut-off. For evenly spread scores ρ² is 3P(1 − P).',
      formula: {
        row: [
          squared('ρ'),
          '=',
          { over: [squared({ row: ['φ', bracket('z')] }), { row: ['P', bracket('1', '−', 'P')] }] },
        ],
      },
    },
  ],
  assumptions: [
    'The cut-off decides for everybody, and nobody can nudge their score across it.',
    'The outcome goes up or down with the score in a straight line on both sides.',
    'Everybody’s outcome is used, however far from the cut-off.',
  ],
  validity: ['A least figure: an analysis that keeps to those near the cut-off needs more.'],
  sources: ['S165', 'S46'],
  example: {
    says: 'Scores that spread like a bell, with the cut-off in the middle.',
    input: { score: 'normal', P: 0.5, n: 400 },
    figures: { DE: 2.751938, n_needed: 1101, uniform: 4 },
  },
  run,
  picture,
}
