// A share found in few people: Wilson's interval, which never leaves 0 to 1.
import { answer, refuse } from './answer.ts'
import type { Calculator, Input, Picture, Values } from './calculator.ts'
import { levelInput, zFor } from './confidence.ts'
import { percentInWords, wholeInWords } from './numerals.ts'
import { readValues } from './read-values.ts'

const inputs = [
  {
    id: 'x',
    kind: 'number',
    label: 'Cases that have it',
    says: 'How many said yes, came back, were satisfied …',
    min: 0,
    max: 1e9,
    step: 1,
    whole: true,
    default: 8,
    unit: 'cases',
  },
  {
    id: 'n',
    kind: 'number',
    label: 'Cases in all',
    says: 'How many were asked or followed.',
    min: 1,
    max: 1e9,
    step: 1,
    whole: true,
    default: 10,
    unit: 'cases',
  },
  levelInput,
] as const satisfies readonly Input[]

/**
 * Wilson's score interval for a share (0 to 1) found in `n` cases (above 0; not whole if it is an effective size), with z
 * standard errors to either side (S139). Gives both ends, within 0 to 1.
 */
export function wilsonInterval(share: number, n: number, z: number): { low: number; high: number } {
  const pull = (z * z) / n
  const centre = (share + pull / 2) / (1 + pull)
  const reach = (z / (1 + pull)) * Math.sqrt((share * (1 - share)) / n + pull / (4 * n))
  // At the very ends the two terms are equal but for rounding.
  return {
    low: share === 0 ? 0 : Math.max(0, centre - reach),
    high: share === 1 ? 1 : Math.min(1, centre + reach),
  }
}

export const wilson: Calculator = {
  id: 'wilson',
  group: 'survey',
  title: 'Interval for a share',
  answers: 'Eight out of ten: how far could the true share be from that?',
  use: 'When a share comes from few people, or is close to 0 or to 100%.',
  inputs,
  formulas: [
    {
      says: 'p is x of n; z is 1.96 for 95%.',
      formula: {
        over: [
          {
            row: [
              'p',
              '+',
              { over: [{ sup: ['z', '2'] }, { row: ['2', 'n'] }] },
              '±',
              'z',
              {
                root: {
                  row: [
                    { over: [{ row: ['p', '(', '1', '−', 'p', ')'] }, 'n'] },
                    '+',
                    { over: [{ sup: ['z', '2'] }, { row: ['4', { sup: ['n', '2'] }] }] },
                  ],
                },
              },
            ],
          },
          { row: ['1', '+', { over: [{ sup: ['z', '2'] }, 'n'] }] },
        ],
      },
    },
  ],
  assumptions: [
    'The cases are like a random draw from those you speak of.',
    'One case does not depend on another.',
  ],
  validity: ['Any number of cases from 1; below 5 it warns that the range says little.'],
  sources: ['S139'],
  example: {
    says: 'Eight of ten.',
    input: { x: 8, n: 10 },
    figures: { p: 0.8, ci_low: 0.4901625, ci_high: 0.9433178 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const { x, n, level } = read.values
    if (x > n) return refuse('More cases have it than there are. Check which number is which.', 'x')
    const { low, high } = wilsonInterval(x / n, n, zFor(level))
    return answer(
      [
        { id: 'p', label: 'Share found', value: x / n, as: 'percent' },
        { id: 'ci_low', label: 'Range, from', value: low, as: 'percent' },
        { id: 'ci_high', label: 'Range, to', value: high, as: 'percent' },
      ],
      `${wholeInWords(x)} of ${wholeInWords(n)} is ${percentInWords(x / n)}; the true share is probably between ${percentInWords(low)} and ${percentInWords(high)}.`,
      n < 5 ? [{ input: 'n', says: 'Fewer than 5 cases: tell their stories rather than a percentage.' }] : [],
    )
  },
  picture,
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok || read.values.x > read.values.n) return null
  const { x, n, level } = read.values
  const row = (times: number) => {
    const { low, high } = wilsonInterval(x / n, n * times, zFor(level))
    return {
      label: times === 1 ? `${wholeInWords(n)} cases` : `${wholeInWords(n * times)} cases, same share`,
      low,
      central: x / n,
      high,
    }
  }
  return {
    kind: 'forest',
    x: { label: 'Share', as: 'percent' },
    rows: [row(1), row(4), row(16)],
    says: 'Four times as many cases make the range about half as wide.',
  }
}
