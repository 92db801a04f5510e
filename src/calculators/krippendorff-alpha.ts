// Several raters, with gaps.
import { answer, refuse } from './answer.ts'
import { jackknifeError, krippendorff, type Scale } from './alpha.ts'
import type { Calculator, Figure, Input, Picture, Problem, Values } from './calculator.ts'
import { levelInput, zFor } from './confidence.ts'
import { countInWords, decimalInWords } from './numerals.ts'
import { readValues, type Read } from './read-values.ts'

/** Krippendorff's own example: four observers, twelve units; −1 where an observer gave no value. */
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, -1, -1, -1],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, -1, 3],
  [-1, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, -1],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, -1],
].flat()

const inputs = [
  {
    id: 'raters',
    kind: 'number',
    label: 'Raters',
    says: 'How many people rated.',
    min: 2,
    max: 50,
    step: 1,
    whole: true,
    default: 4,
    unit: 'people',
  },
  {
    id: 'ratings',
    kind: 'list',
    label: 'Ratings',
    says: 'All of the first rater’s codes, then all of the second’s, and so on, the cases always in the same order.',
    min: -1e6,
    max: 1e6,
    fewest: 4,
    most: 5000,
    default: observers,
  },
  {
    id: 'missing',
    kind: 'number',
    label: 'Code for “not rated”',
    says: 'Put this where somebody did not rate a case.',
    min: -1e6,
    max: 1e6,
    step: 1,
    default: -1,
  },
  {
    id: 'scale',
    kind: 'choice',
    label: 'What kind of codes?',
    says: 'Decides how bad a difference is.',
    options: [
      { id: 'nominal', text: 'Categories without order' },
      { id: 'ordinal', text: 'Categories in order' },
      { id: 'interval', text: 'Numbers whose distance means something' },
    ],
    default: 'nominal',
  },
  levelInput,
] as const satisfies readonly Input[]

export const krippendorffAlpha: Calculator = {
  id: 'krippendorff-alpha',
  group: 'agreement',
  title: 'Krippendorff’s alpha',
  answers: 'Do several people who rate the same cases agree, even if not everybody rated all?',
  use: 'With more than two raters, with gaps, or with numbers instead of categories.',
  inputs,
  formulas: [
    {
      says: 'The disagreement found, against the disagreement if all ratings were dealt out by chance.',
      formula: { row: ['α', '=', '1', '−', { over: [{ sub: ['D', 'o'] }, { sub: ['D', 'e'] }] }] },
    },
    {
      says: 'Within a case with m ratings, each pair counts 1/(m − 1); δ is how far two codes c and k are apart; n counts the ratings.',
      formula: {
        row: [
          { sub: ['D', 'o'] },
          '=',
          { over: ['1', 'n'] },
          '∑',
          { over: [{ row: ['∑', { sub: ['δ', 'ck'] }] }, { row: ['m', '−', '1'] }] },
        ],
      },
    },
    {
      says: 'By chance: all pairs of all ratings.',
      formula: {
        row: [
          { sub: ['D', 'e'] },
          '=',
          {
            over: [
              { row: ['∑', { sub: ['n', 'c'] }, { sub: ['n', 'k'] }, { sub: ['δ', 'ck'] }] },
              { row: ['n', '(', 'n', '−', '1', ')'] },
            ],
          },
        ],
      },
    },
  ],
  assumptions: [
    'Everybody rated by themselves.',
    'Gaps have nothing to do with what the rating would have been.',
  ],
  validity: [
    '2 to 50 raters, at most 5,000 ratings; cases that fewer than two people rated do not count.',
    'From about 20 cases; below that it warns.',
    'The range is rough: cases are left out in turn (jackknife).',
  ],
  sources: ['S150', 'judgement'],
  example: {
    says: 'Krippendorff’s own: four observers, twelve cases, some gaps, codes without order.',
    input: { raters: 4, ratings: observers, scale: 'nominal' },
    figures: { alpha: 0.743421, pairable: 40, cases: 11 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const { raters, ratings, scale, level } = read.values
    if (ratings.length % raters !== 0)
      return refuse(
        `${ratings.length} ratings cannot be shared evenly among ${raters} raters. Put the code for “not rated” where one is missing.`,
        'ratings',
      )
    const cases = casesOf(read.values).filter((codes) => codes.length > 1)
    if (cases.length === 0)
      return refuse('No case was rated by two people, so nothing can be compared.', 'ratings')
    const alpha = krippendorff(cases, scale)
    if (alpha === undefined)
      return refuse(
        'All ratings are the same, so agreement cannot be told from chance. Choose cases that differ.',
        'ratings',
      )
    const range = rangeOf(cases, scale, level, alpha)
    const figures: Figure[] = [{ id: 'alpha', label: 'Alpha', value: alpha, as: 'decimal', digits: 3 }]
    if (range)
      figures.push(
        { id: 'ci_low', label: 'Range (rough), from', value: range.low, as: 'decimal', digits: 2 },
        { id: 'ci_high', label: 'Range (rough), to', value: range.high, as: 'decimal', digits: 2 },
      )
    figures.push(
      { id: 'cases', label: 'Cases compared', value: cases.length, as: 'whole' },
      { id: 'pairable', label: 'Ratings compared', value: cases.flat().length, as: 'whole' },
    )
    return answer(
      figures,
      sentence(alpha, cases.length, range?.low),
      warnings(cases.length, ratings.length / raters),
    )
  },
  picture,
}

/** The ratings of each case, gaps left out; `except` leaves one rater out. */
function casesOf({ raters, ratings, missing }: Read<typeof inputs>, except = -1): number[][] {
  const size = ratings.length / raters
  return Array.from({ length: size }, (_, at) => {
    const codes: number[] = []
    for (let rater = 0; rater < raters; rater++) {
      const code = ratings[rater * size + at]!
      if (rater !== except && code !== missing) codes.push(code)
    }
    return codes
  })
}

function rangeOf(cases: readonly number[][], scale: Scale, level: number, alpha: number) {
  const error = jackknifeError(cases, scale)
  if (error === undefined) return undefined
  const reach = zFor(level) * error
  return { low: Math.max(-1, alpha - reach), high: Math.min(1, alpha + reach) }
}

function sentence(alpha: number, cases: number, low = alpha): string {
  const start = `Over ${countInWords(cases, 'case', 'cases')} alpha is ${decimalInWords(alpha)} (1 is perfect, 0 is chance).`
  if (alpha >= 0.8 && low < 0.667)
    return `${start} Krippendorff’s rule of thumb would let you rely on that, but it may be as low as ${decimalInWords(low)}: rate more cases first.`
  if (alpha >= 0.8) return `${start} Krippendorff’s rule of thumb lets you rely on that.`
  if (alpha >= 0.667) return `${start} Krippendorff’s rule of thumb allows cautious conclusions only.`
  return `${start} By Krippendorff’s rule of thumb (0.667 at least) draw no conclusions: talk the codes through and rate again.`
}

function warnings(cases: number, given: number): Problem[] {
  const found: Problem[] = []
  if (cases < 20) found.push({ says: 'Fewer than 20 cases: a few more could change the answer.' })
  if (cases < given)
    found.push({
      input: 'ratings',
      says: `${countInWords(given - cases, 'case was', 'cases were')} rated by fewer than two people and ${given - cases === 1 ? 'does' : 'do'} not count.`,
    })
  return found
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok || read.values.ratings.length % read.values.raters !== 0) return null
  const { raters, ratings, scale, level } = read.values
  const row = (label: string, except?: number) => {
    const cases = casesOf(read.values, except)
    const alpha = krippendorff(cases, scale)
    if (alpha === undefined) return []
    const range = rangeOf(cases, scale, level, alpha) ?? { low: alpha, high: alpha }
    return [{ label, ...range, central: alpha }]
  }
  // Each left out in turn shows who sees things differently; not for so many that it would take long or not be read.
  const each =
    raters > 2 && raters <= 10 && ratings.length <= 1000
      ? Array.from({ length: raters }, (_, rater) => rater)
      : []
  const rows = [...row('Everybody'), ...each.flatMap((rater) => row(`Without rater ${rater + 1}`, rater))]
  if (rows.length === 0) return null
  return {
    kind: 'forest',
    x: { label: 'Alpha', as: 'decimal' },
    rows,
    line: { x: 0.667, label: 'Least for cautious conclusions' },
    says: `${rows.map(({ label, central }) => `${label}: ${decimalInWords(central)}`).join('; ')}.`,
  }
}
