// Costs and benefits by year, brought to today and set side by side.
import { answer } from './answer.ts'
import type { Calculator, Figure, Input, Picture, Problem, Values } from './calculator.ts'
import { discountFactor, presentValue, rateInput, scheduleInput } from './discounting.ts'
import { poundsInWords } from './money-in-words.ts'
import { decimalInWords } from './numerals.ts'
import { readValues, type Read } from './read-values.ts'

const byYear = { kind: 'list', max: 1e12, fewest: 1, most: 121, unit: 'pounds' } as const

const inputs = [
  {
    ...byYear,
    id: 'costs',
    min: 0,
    label: 'Costs by year',
    says: 'The first number is this year, then year by year, in prices of one year.',
    default: [200_000, 100_000, 100_000],
  },
  {
    ...byYear,
    id: 'benefits',
    min: -1e12,
    label: 'Benefits by year',
    says: 'The first number is this year. Put 0 for a year without. Harm counts as negative.',
    default: [0, 150_000, 350_000],
  },
  rateInput,
  scheduleInput,
  {
    id: 'cost_rise',
    kind: 'number',
    label: 'Costs turn out higher by',
    says: 'Optimism bias: what to add because plans are hopeful. 0 takes them as given.',
    min: 0,
    max: 5,
    step: 0.05,
    default: 0,
    unit: 'share',
  },
  {
    id: 'benefit_cut',
    kind: 'number',
    label: 'Benefits turn out lower by',
    says: 'What to take off because benefits are hopeful too. 0 takes them as given.',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0,
    unit: 'share',
  },
] as const satisfies readonly Input[]

/**
 * Present values of costs and benefits by year (the first is year 0) and what is left: NPV = PVB − PVC, in pounds; and the ratio
 * PVB/PVC, undefined without costs. `r` is the real rate; `stepped` lowers it after year 30 (S140).
 */
export function netPresentValue(
  costs: readonly number[],
  benefits: readonly number[],
  r: number,
  stepped = false,
) {
  const [pvc, pvb] = [presentValue(costs, r, stepped), presentValue(benefits, r, stepped)]
  return { pvc, pvb, npv: pvb - pvc, bcr: pvc > 0 ? pvb / pvc : undefined }
}

export const npv: Calculator = {
  id: 'npv',
  group: 'value',
  title: 'Net present value and benefit–cost ratio',
  answers: 'Are the benefits, over the years, worth more than the costs?',
  use: 'When you can put costs and benefits into pounds, year by year.',
  inputs,
  formulas: [
    {
      says: 'Present value of the costs C; benefits B likewise. Year 0 is not discounted.',
      formula: {
        row: [
          'PVC',
          '=',
          '∑',
          { over: [{ sub: ['C', 't'] }, { sup: [{ row: ['(', '1', '+', 'r', ')'] }, 't'] }] },
        ],
      },
    },
    { says: 'What is left.', formula: { row: ['NPV', '=', 'PVB', '−', 'PVC'] } },
    {
      says: 'Pounds of benefit for each pound of cost.',
      formula: { row: ['BCR', '=', { over: ['PVB', 'PVC'] }] },
    },
  ],
  assumptions: [
    'Real prices of one year throughout; bring amounts of other years to it with the GDP deflator first.',
    'Costs and benefits to all of society, or all to one purse, but not mixed.',
    'The benefits would not have come without the scheme.',
  ],
  validity: [
    'Up to 121 years.',
    'The ratio needs a cost above 0.',
    'The rates are a setting dated February 2026.',
  ],
  sources: ['S03', 'S140', 'S141', 'S142'],
  example: {
    says: '£200,000 now and £100,000 in each of two years; benefits of £150,000 and £350,000.',
    input: { costs: [200_000, 100_000, 100_000], benefits: [0, 150_000, 350_000], r: 0.035 },
    figures: { PVC: 389_969.43, PVB: 471_656.28, NPV: 81_686.86, BCR: 1.20947 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const { pvc, pvb, npv: left, bcr } = result(read.values)
    const figures: Figure[] = [
      { id: 'NPV', label: 'Net present value', value: left, as: 'pounds' },
      { id: 'PVC', label: 'Costs, present value', value: pvc, as: 'pounds' },
      { id: 'PVB', label: 'Benefits, present value', value: pvb, as: 'pounds' },
    ]
    if (bcr !== undefined)
      figures.splice(1, 0, { id: 'BCR', label: 'Benefit–cost ratio', value: bcr, as: 'decimal', digits: 2 })
    return answer(figures, sentence(left, bcr), warnings(read.values, bcr))
  },
  picture,
}

function result({ costs, benefits, r, schedule, cost_rise, benefit_cut }: Read<typeof inputs>) {
  const harder = costs.map((cost) => cost * (1 + cost_rise))
  // What is taken off benefits is added to harm: both ways for the worse.
  const softer = benefits.map((benefit) => benefit - benefit_cut * Math.abs(benefit))
  return netPresentValue(harder, softer, r, schedule === 'stepped')
}

function sentence(left: number, bcr: number | undefined): string {
  const each = bcr === undefined ? '' : ` Each pound of cost brings ${poundsInWords(bcr)} of benefit.`
  if (Math.abs(left) < 0.5) return `Benefits and costs come out even.${each}`
  return left > 0
    ? `In today’s money the benefits are worth ${poundsInWords(left)} more than the costs.${each}`
    : `In today’s money the costs are ${poundsInWords(-left)} more than the benefits are worth.${each}`
}

function warnings(asked: Read<typeof inputs>, bcr: number | undefined): Problem[] {
  const found: Problem[] = []
  const years = Math.max(asked.costs.length, asked.benefits.length)
  if (years > 31 && asked.schedule === 'flat')
    found.push({
      input: 'schedule',
      says: 'Beyond year 30 the Green Book lowers the rate. Show that result too.',
    })
  if (years > 51)
    found.push({ says: 'Beyond 50 years the Green Book asks for a test with lower rates (3% at first).' })
  if (bcr === undefined)
    found.push({ input: 'costs', says: 'There are no costs, so there is no ratio. Is really nothing spent?' })
  if (bcr !== undefined && bcr > 10)
    found.push({
      says: `A ratio of ${decimalInWords(bcr, 0)} is rare. Check that benefits are not counted twice, and that all costs are in.`,
    })
  if (asked.cost_rise === 0 && asked.benefit_cut === 0)
    found.push({
      says: 'Costs and benefits are taken as given. Plans are hopeful: try costs 20% higher and benefits 20% lower (our judgement).',
    })
  return found
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { costs, benefits, r, schedule, cost_rise, benefit_cut } = read.values
  const years = Math.max(costs.length, benefits.length)
  let sum = 0
  const points: [number, number][] = []
  for (let year = 0; year < years; year++) {
    const benefit = benefits[year] ?? 0
    sum +=
      (benefit - benefit_cut * Math.abs(benefit) - (costs[year] ?? 0) * (1 + cost_rise)) *
      discountFactor(year, r, schedule === 'stepped')
    points.push([year, sum])
  }
  // The last time the line comes up through nought, if it stays there.
  const paid =
    sum < 0 ? undefined : points.findLast(([, total], i) => total >= 0 && (points[i - 1]?.[1] ?? 0) < 0)
  return {
    kind: 'curve',
    x: { label: 'Year', as: 'whole' },
    y: { label: 'Benefits less costs so far', as: 'pounds' },
    lines: [{ label: 'So far', points }],
    marks: paid ? [{ x: paid[0], y: paid[1], label: `Paid back in year ${paid[0]}` }] : [],
    levels: [{ y: 0, label: 'Even' }],
    says: paid
      ? `Benefits catch up with costs in year ${paid[0]}.`
      : sum < 0
        ? 'In these years benefits do not catch up with costs.'
        : 'Benefits are ahead of costs from the start.',
  }
}
