// How wrong the numbers may be before the verdict turns.
import { answer } from './answer.ts'
import type { Calculator, Input, Picture, Problem, Values } from './calculator.ts'
import { poundsInWords } from './money-in-words.ts'
import { decimalInWords, percentInWords } from './numerals.ts'
import { readValues } from './read-values.ts'

const inputs = [
  {
    id: 'benefit',
    kind: 'number',
    label: 'Benefits, present value',
    says: 'All of them, brought to today.',
    min: 1,
    max: 1e12,
    step: 1000,
    default: 1_000_000,
    unit: 'pounds',
  },
  {
    id: 'cost',
    kind: 'number',
    label: 'Costs, present value',
    says: 'All of them, brought to today.',
    min: 1,
    max: 1e12,
    step: 1000,
    default: 400_000,
    unit: 'pounds',
  },
  {
    id: 'benefit_cut',
    kind: 'number',
    label: 'Suppose benefits are lower by',
    says: 'Plans are hopeful. How much less could it be?',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.15,
    unit: 'share',
  },
  {
    id: 'cost_rise',
    kind: 'number',
    label: 'Suppose costs are higher by',
    says: 'Optimism bias: how much more could it be?',
    min: 0,
    max: 5,
    step: 0.05,
    default: 0.2,
    unit: 'share',
  },
] as const satisfies readonly Input[]

/**
 * Where the verdict turns: how far benefits may fall (a share; negative if they must rise) and how far costs may rise, each
 * alone, until NPV is nought; and the benefit–cost ratio now and with both changes made. Costs and benefits above 0.
 */
export function switchingValues(benefit: number, cost: number, benefitCut: number, costRise: number) {
  const [lower, higher] = [benefit * (1 - benefitCut), cost * (1 + costRise)]
  return {
    benefitFall: 1 - cost / benefit,
    costRise: benefit / cost - 1,
    before: benefit / cost,
    after: lower / higher,
    left: lower - higher,
  }
}

export const switching: Calculator = {
  id: 'switching',
  group: 'value',
  title: 'Switching values',
  answers: 'How wrong can our costs or benefits be before it is no longer worth it?',
  use: 'After a benefit–cost sum, before anybody believes it.',
  inputs,
  formulas: [
    { says: 'Benefits may fall by this share.', formula: { row: ['1', '−', { over: ['cost', 'benefit'] }] } },
    { says: 'Costs may rise by this share.', formula: { row: [{ over: ['benefit', 'cost'] }, '−', '1'] } },
    {
      says: 'The ratio with both changes supposed.',
      formula: {
        row: [
          'BCR',
          '=',
          {
            over: [
              { row: ['benefit', '(', '1', '−', 'cut', ')'] },
              { row: ['cost', '(', '1', '+', 'rise', ')'] },
            ],
          },
        ],
      },
    },
  ],
  assumptions: [
    'Present values, in real prices of one year.',
    'One number moves at a time, except in the last figure.',
  ],
  validity: ['Needs costs and benefits of £1 or more.'],
  sources: ['S03', 'S142'],
  example: {
    says: 'Benefits £1,000,000, costs £400,000; 15% lower and 20% higher.',
    input: { benefit: 1_000_000, cost: 400_000, benefit_cut: 0.15, cost_rise: 0.2 },
    figures: { BCR_before: 2.5, BCR_after: 1.770833, benefit_switch: 0.6, cost_switch: 1.5 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const { benefit, cost, benefit_cut, cost_rise } = read.values
    const found = switchingValues(benefit, cost, benefit_cut, cost_rise)
    return answer(
      [
        { id: 'benefit_switch', label: 'Benefits may fall by', value: found.benefitFall, as: 'percent' },
        { id: 'cost_switch', label: 'Costs may rise by', value: found.costRise, as: 'percent' },
        {
          id: 'BCR_before',
          label: 'Benefit–cost ratio as given',
          value: found.before,
          as: 'decimal',
          digits: 2,
        },
        {
          id: 'BCR_after',
          label: 'Benefit–cost ratio with both changes',
          value: found.after,
          as: 'decimal',
          digits: 2,
        },
        { id: 'NPV_after', label: 'Net present value with both changes', value: found.left, as: 'pounds' },
      ],
      sentence(found),
      warnings(found.before, found.after),
    )
  },
  picture,
}

function sentence({ before, after, benefitFall, costRise }: ReturnType<typeof switchingValues>): string {
  if (before < 1)
    return `As it stands costs are higher than benefits. Benefits would have to be ${percentInWords(-benefitFall, 0)} higher, or costs ${percentInWords(-costRise, 0)} lower, to come out even.`
  const both =
    after < 1
      ? 'With both changes you supposed it no longer pays.'
      : `With both changes you supposed it still pays, ${decimalInWords(after)} to 1.`
  return `It pays until benefits are ${percentInWords(benefitFall, 0)} lower, or costs ${percentInWords(costRise, 0)} higher, than you think. ${both}`
}

function warnings(before: number, after: number): Problem[] {
  return before >= 1 && after < 1
    ? [{ says: 'The verdict turns within what you think possible. Say so when you report it.' }]
    : []
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { benefit, cost, benefit_cut, cost_rise } = read.values
  const rows = [
    {
      label: 'Benefits',
      low: benefit * (1 - benefit_cut) - cost,
      high: benefit - cost,
      lowSays: poundsInWords(benefit * (1 - benefit_cut)),
      highSays: poundsInWords(benefit),
    },
    {
      label: 'Costs',
      low: benefit - cost * (1 + cost_rise),
      high: benefit - cost,
      lowSays: poundsInWords(cost * (1 + cost_rise)),
      highSays: poundsInWords(cost),
    },
  ]
  return {
    kind: 'tornado',
    x: { label: 'Net present value', as: 'pounds' },
    base: benefit - cost,
    rows: rows.sort((a, b) => a.low - b.low),
    line: { x: 0, label: 'Even' },
    says: 'How far each change alone pulls the net present value down. Nought is where the verdict turns.',
  }
}
