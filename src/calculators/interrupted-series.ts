// One series, one change: how big a jump in level could be seen.
import { answer, refuse } from './answer.ts'
import type { Calculator, Figure, Input, Picture, Problem, Values } from './calculator.ts'
import { detectableLevel } from './detectable-series.ts'
import { decimalInWords, percentInWords } from './numerals.ts'
import { readValues, type Read } from './read-values.ts'
import { levelChangeError, longestSide } from './series-change.ts'

const points = { kind: 'number', min: 1, max: longestSide, step: 1, whole: true, unit: 'points' } as const

const inputs = [
  {
    ...points,
    id: 'pre',
    label: 'Points before the change',
    says: 'Months or weeks with a count, all of the same length.',
    default: 24,
  },
  {
    ...points,
    id: 'post',
    label: 'Points after the change',
    says: 'As many as you will have when you report.',
    default: 24,
  },
  {
    id: 'phi',
    kind: 'number',
    label: 'Likeness of neighbouring points',
    says: 'How much a high month tends to be followed by another high one (lag-1 autocorrelation). 0 is not at all; 0.3 is a careful guess.',
    min: -0.9,
    max: 0.95,
    step: 0.05,
    default: 0.3,
  },
  {
    id: 'mean',
    kind: 'number',
    label: 'Events in an ordinary point',
    says: 'The average count a month (or week) before the change. Leave it out and the answer is in units of scatter.',
    min: 0.01,
    max: 1e7,
    step: 1,
    unit: 'events',
    optional: true,
  },
  {
    id: 'dispersion',
    kind: 'number',
    label: 'Extra scatter',
    says: 'How many times more the counts vary than chance alone would make them. 1 is chance alone; recorded crime is often 2 or more.',
    min: 0.1,
    max: 100,
    step: 0.1,
    default: 1,
  },
  {
    id: 'break',
    kind: 'choice',
    label: 'Did recording, or life itself, change at about the same time?',
    says: 'In London: the police moved from CRIS to CONNECT on 28 February 2024, and the lockdowns fell in 2020 and 2021.',
    options: [
      { id: 'no', text: 'No' },
      { id: 'unknown', text: 'I don’t know' },
      { id: 'control', text: 'Yes, but I have a control series that went through the same' },
      { id: 'yes', text: 'Yes, and I have no control series' },
    ],
    default: 'no',
  },
  {
    id: 'alpha',
    kind: 'number',
    label: 'Chance of a false alarm',
    says: 'How often you accept to see a change where there is none. 5% is usual.',
    min: 0.001,
    max: 0.2,
    step: 0.01,
    default: 0.05,
    unit: 'share',
  },
  {
    id: 'power',
    kind: 'number',
    label: 'Chance of seeing a real change',
    says: 'Power. 80% is usual.',
    min: 0.5,
    max: 0.99,
    step: 0.01,
    default: 0.8,
    unit: 'share',
  },
] as const satisfies readonly Input[]

type Asked = Read<typeof inputs>

export const interruptedSeries: Calculator = {
  id: 'interrupted-series',
  group: 'time',
  title: 'Interrupted time series',
  answers: 'How big must a sudden change be for our series to show it?',
  use: 'When there is one place or service, a clear start date, and counts for a good while before and after.',
  inputs,
  formulas: [
    {
      says: 'The standard error of the change in level: σ is the scatter of single points, X holds the trend, the change and the new trend, V the likeness of neighbours. The entry taken is the one of the change.',
      formula: {
        row: [
          'se',
          '=',
          'σ',
          {
            root: {
              sub: [
                {
                  row: [
                    '[',
                    { sup: [{ row: ['(', { sup: ['X', '′'] }, { sup: ['V', '−1'] }, 'X', ')'] }, '−1'] },
                    ']',
                  ],
                },
                '33',
              ],
            },
          },
        ],
      },
    },
    {
      says: 'The smallest change that would be seen.',
      formula: {
        row: ['MDE', '=', '(', { sub: ['z', '1−α/2'] }, '+', { sub: ['z', 'power'] }, ')', '·', 'se'],
      },
    },
    {
      says: 'The scatter of a count: φ is the extra scatter, μ the mean.',
      formula: { row: ['σ', '=', { root: { row: ['φ', 'μ'] } }] },
    },
  ],
  assumptions: [
    'A straight trend before and after, and a change that comes at once.',
    'A point is like the one before it and, beyond that, like no other (AR(1)).',
    'Nothing else changed at the same date.',
  ],
  validity: [
    'At least 3 points on each side, or it refuses.',
    'At least 8 on each side for a regression; below that it warns.',
    '24 monthly points before the change to see the seasons; below that it warns.',
    'From about 10 events a point; rarer events need a model for counts.',
  ],
  sources: ['S134', 'S47', 'S112', 'S136', 'judgement'],
  example: {
    says: 'Two years of months before and two after, neighbours alike at 0.3, 100 events a month.',
    input: { pre: 24, post: 24, phi: 0.3, mean: 100 },
    figures: { se_over_sigma: 0.7145436, MDE_level_in_sigma: 2.001855, MDE_share: 0.2001855 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const asked = read.values
    const short = (['pre', 'post'] as const).find((side) => asked[side] < 3)
    if (short)
      return refuse(
        'Fewer than 3 points on one side show no trend. Collect more, or use shorter points: weeks, not months.',
        short,
      )
    const error = levelChangeError(asked.pre, asked.post, asked.phi)
    const inSigma = detectableLevel(error, asked.alpha, asked.power)
    const share = asked.mean === undefined ? undefined : inSigma * Math.sqrt(asked.dispersion / asked.mean)
    return answer(
      figures(asked, error, inSigma, share),
      sentence(asked, inSigma, share),
      warnings(asked, share),
    )
  },
  picture,
}

function figures(asked: Asked, error: number, inSigma: number, share: number | undefined): Figure[] {
  const units: Figure[] = [
    {
      id: 'MDE_level_in_sigma',
      label: 'Smallest change seen, in units of scatter',
      value: inSigma,
      as: 'decimal',
      digits: 2,
    },
    {
      id: 'se_over_sigma',
      label: 'Standard error, in units of scatter',
      value: error,
      as: 'decimal',
      digits: 3,
    },
  ]
  if (share === undefined || asked.mean === undefined) return units
  return [
    { id: 'MDE_share', label: 'Smallest change seen, of the mean', value: share, as: 'percent' },
    {
      id: 'MDE_events',
      label: 'The same, in events a point',
      value: share * asked.mean,
      as: 'decimal',
      digits: 1,
    },
    ...units,
  ]
}

function sentence(asked: Asked, inSigma: number, share: number | undefined): string {
  const series = `${asked.pre} points before and ${asked.post} after`
  if (share === undefined)
    return `With ${series}, a jump of ${decimalInWords(inSigma)} times the usual scatter of a point would be seen ${percentInWords(asked.power)} of the time. Add the events in an ordinary point to read it as a percentage.`
  if (share > 1)
    return `With ${series}, even a fall to nought could go unseen: there are too few events or points for this design.`
  return `With ${series}, a jump of ${percentInWords(share)} or more would be seen ${percentInWords(asked.power)} of the time; a smaller one would probably be missed.`
}

function warnings(asked: Asked, share: number | undefined): Problem[] {
  const found: Problem[] = []
  const few = (['pre', 'post'] as const).find((side) => asked[side] < 8)
  if (few)
    found.push({
      input: few,
      says: 'With fewer than 8 points on a side a regression is not safe. Show the picture, and claim little.',
    })
  if (asked.pre < 24)
    found.push({
      input: 'pre',
      says: 'If your points are months, 24 before the change are needed to tell the seasons from the change.',
    })
  if (asked.break === 'yes')
    found.push({
      input: 'break',
      says: 'The change in recording would look like your effect. Do not use this design without a series that went through the same and did not get the scheme.',
    })
  if (asked.break === 'unknown')
    found.push({
      input: 'break',
      says: 'Find out whether recording changed near that date before you rely on this.',
    })
  if (asked.mean !== undefined && asked.mean < 10)
    found.push({
      input: 'mean',
      says: 'Fewer than 10 events a point: the formula flatters you. Use longer points, or a model for counts.',
    })
  if (share !== undefined && share > 0.5)
    found.push({ says: 'Only a change of more than half would be seen. Few schemes do that.' })
  if (asked.phi > 0.7)
    found.push({
      input: 'phi',
      says: 'Neighbours this alike often mean a bent trend, and then the formula flatters you. Look at the series first.',
    })
  return found
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok || read.values.pre < 3 || read.values.post < 3) return null
  const asked = read.values
  const unit = asked.mean === undefined ? 1 : Math.sqrt(asked.dispersion / asked.mean)
  const seen = (post: number) =>
    unit * detectableLevel(levelChangeError(asked.pre, post, asked.phi), asked.alpha, asked.power)
  const last = Math.min(longestSide, Math.max(36, asked.post * 2))
  const sides = Array.from({ length: 30 }, (_, i) => Math.round(3 + (i * (last - 3)) / 29))
  const as = asked.mean === undefined ? ({ as: 'decimal' } as const) : ({ as: 'percent' } as const)
  return {
    kind: 'curve',
    x: { label: 'Points after the change', as: 'whole' },
    y: {
      label: asked.mean === undefined ? 'Smallest change seen (units of scatter)' : 'Smallest change seen',
      ...as,
    },
    lines: [
      { label: `${asked.pre} points before`, points: sides.map((post) => [post, seen(post)] as const) },
    ],
    marks: [{ x: asked.post, y: seen(asked.post), label: 'You are here' }],
    says: 'The more points after the change, the smaller the jump that would be seen; but the gain soon slows, because the points before stay as they are.',
  }
}
