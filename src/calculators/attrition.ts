// People drop out: how many must start so that enough are left.
import { answer } from './answer.ts'
import type { Calculator, Input, Picture, Problem, Values } from './calculator.ts'
import { countInWords, decimalInWords, percentInWords, wholeInWords } from './numerals.ts'
import { readValues } from './read-values.ts'
import { roundUp } from './search.ts'

/** People who must start so that `n` are left when a share `loss` (0 to below 1) is lost: n/(1 − loss). */
function startersNeeded(n: number, loss: number): number {
  return n / (1 - loss)
}

const inputs = [
  {
    kind: 'number',
    id: 'n',
    label: 'People needed at the end',
    says: 'In all, from the other calculators.',
    min: 1,
    max: 10_000_000,
    step: 10,
    whole: true,
    default: 128,
    unit: 'people',
  },
  {
    kind: 'number',
    id: 'loss',
    label: 'Share who will be lost',
    says: 'Who move, drop out or do not answer. Take it from a study like yours, not from hope.',
    min: 0,
    max: 0.95,
    step: 0.05,
    default: 0.2,
    unit: 'share',
  },
] as const satisfies readonly Input[]

function run(given: Values) {
  const read = readValues(inputs, given)
  if (!read.ok) return read
  const { n, loss } = read.values
  const exact = startersNeeded(n, loss)
  const start = roundUp(exact)
  return answer(
    [
      { id: 'n', label: 'People who must start', value: start, as: 'whole' },
      { id: 'exact', label: 'Before rounding', value: exact, as: 'decimal', digits: 2 },
      { id: 'lost', label: 'People who will be lost', value: start - n, as: 'whole' },
    ],
    `Start with ${countInWords(start, 'person', 'people')} so that ${wholeInWords(n)} are left when ${percentInWords(loss)} are lost.`,
    warnings(loss),
  )
}

function warnings(loss: number): Problem[] {
  if (loss <= 0.2) return []
  const says =
    loss > 0.3
      ? `With ${percentInWords(loss)} lost the result says little, however many start: those who stay are not like those who leave. Spend on keeping people instead.`
      : 'More people make up for numbers, not for bias: find out who leaves, and whether as many leave either group.'
  return [{ input: 'loss', says }]
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { n, loss } = read.values
  const most = Math.max(0.5, Math.min(0.95, loss + 0.1))
  const shares = Array.from({ length: 41 }, (_, step) => (most * step) / 40)
  return {
    kind: 'curve',
    x: { label: 'Share who will be lost', unit: 'share', as: 'percent' },
    y: { label: 'People who must start', unit: 'people', as: 'whole' },
    lines: [
      { label: 'People who must start', points: shares.map((share) => [share, startersNeeded(n, share)]) },
    ],
    marks: [
      {
        x: loss,
        y: startersNeeded(n, loss),
        label: `${wholeInWords(roundUp(startersNeeded(n, loss)))} people`,
      },
    ],
    levels: [{ y: n, label: 'Needed at the end' }],
    says: `A loss of ${percentInWords(loss)} means ${decimalInWords(1 / (1 - loss))} times as many to start with; a half lost means twice as many.`,
  }
}

export const attrition: Calculator = {
  id: 'attrition',
  group: 'sample',
  title: 'People who will be lost',
  answers: 'How many must start so that enough are left at the end?',
  use: 'After any other calculator here: they all count people whose outcome is known.',
  inputs,
  formulas: [
    {
      says: 'People who must start.',
      formula: { row: ['N', '=', { over: ['n', { row: ['1', '−', 'loss'] }] }] },
    },
  ],
  assumptions: ['Who is lost has nothing to do with how they fared. It rarely holds quite.'],
  validity: ['Warns above 20%, and more strongly above 30%, where numbers are no longer the problem.'],
  sources: ['judgement'],
  example: {
    says: '128 needed, one in five lost.',
    input: { n: 128, loss: 0.2 },
    figures: { n: 160, lost: 32 },
  },
  run,
  picture,
}
