// How many events a scheme must prevent to pay for itself: a question everybody can judge.
import { answer, refuse } from './answer.ts'
import type { Calculator, Figure, Input, Picture, Problem, Values } from './calculator.ts'
import { poundsInWords } from './money-in-words.ts'
import { decimalInWords, percentInWords, wholeInWords } from './numerals.ts'
import { readValues, type Read } from './read-values.ts'
import { roundUp } from './search.ts'

const inputs = [
  {
    id: 'cost',
    kind: 'number',
    label: 'Cost of the scheme',
    says: 'Less any cash it saves. In the price year you use throughout.',
    min: 0,
    max: 1e12,
    step: 1000,
    default: 250_000,
    unit: 'pounds',
  },
  {
    id: 'unit',
    kind: 'number',
    label: 'What one event costs',
    says: 'To society, for one crime of this kind. Choose from the list, or enter your own.',
    min: 0.01,
    max: 1e9,
    step: 10,
    default: 15_190,
    unit: 'pounds',
    offers: 'unit-cost',
  },
  {
    id: 'uprating',
    kind: 'number',
    label: 'Price change since then',
    says: 'Today’s GDP deflator over that of the year the unit cost is from. 1 if it is in today’s prices.',
    min: 0.05,
    max: 20,
    step: 0.01,
    default: 1,
    offers: 'deflator-year',
  },
  {
    id: 'years',
    kind: 'number',
    label: 'Years the money pays for',
    says: 'The events are then also told by the year.',
    min: 1,
    max: 30,
    step: 1,
    whole: true,
    default: 1,
    unit: 'years',
  },
  {
    id: 'baseline',
    kind: 'number',
    label: 'Events a year without the scheme',
    says: 'To see what share must be prevented. Leave it out if you do not know.',
    min: 0.01,
    max: 1e9,
    step: 10,
    unit: 'events',
    optional: true,
  },
] as const satisfies readonly Input[]

/** Events to prevent so that cost and benefit come out even: cost over unit cost, both in pounds of one price year. */
export function eventsToBreakEven(cost: number, unit: number): number {
  return cost / unit
}

export const breakEven: Calculator = {
  id: 'break-even',
  group: 'value',
  title: 'Break-even',
  answers: 'How many crimes must it prevent to be worth its cost?',
  use: 'Before a scheme starts, or when its effect is not known: ask whether the number sounds possible.',
  inputs,
  formulas: [
    {
      says: 'The unit cost in today’s prices; D is the deflator.',
      formula: { row: ['u', '=', 'unit', '·', { over: [{ sub: ['D', 'today'] }, { sub: ['D', 'then'] }] }] },
    },
    { says: 'Events to prevent.', formula: { row: ['events', '=', { over: ['cost', 'u'] }] } },
  ],
  assumptions: [
    'Cost and unit cost are in real prices of one year.',
    'Preventing one event saves society what an average event costs. Cash saved is much less: police and courts do not shrink by one case.',
    'No discounting: for more than about three years use net present value.',
  ],
  validity: [
    'Needs a unit cost above 0.',
    'If more than a quarter of all events must be prevented it warns: few schemes do that.',
    'Recorded crimes are fewer than all crimes; do not mix the two.',
  ],
  sources: ['S39', 'S124', 'judgement'],
  example: {
    says: '£250,000 against robberies at £11,320 in 2015/16 prices (1.3418 times as much in 2024/25), 400 a year.',
    input: { cost: 250_000, unit: 11_320, uprating: 1.3418, baseline: 400 },
    figures: { rounded: 17, events: 16.459, share_of_baseline: 0.04115, unit_uprated: 15_189.18 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const { cost, unit, uprating, years, baseline } = read.values
    if (cost === 0)
      return refuse(
        'Something that costs nothing need not break even. Enter its cost, staff time included.',
        'cost',
      )
    const events = eventsToBreakEven(cost, unit * uprating)
    const yearly = roundUp(events / years)
    const share = baseline === undefined ? undefined : events / years / baseline
    const figures: Figure[] = [
      {
        id: 'rounded',
        label: years === 1 ? 'Events to prevent' : 'Events to prevent, a year',
        value: yearly,
        as: 'whole',
      },
      {
        id: 'events',
        label: 'Events to prevent in all, not rounded',
        value: events,
        as: 'decimal',
        digits: 2,
      },
      {
        id: 'unit_uprated',
        label: 'One event costs, in today’s prices',
        value: unit * uprating,
        as: 'pounds',
      },
    ]
    if (share !== undefined)
      figures.splice(1, 0, {
        id: 'share_of_baseline',
        label: 'Of the events a year',
        value: share,
        as: 'percent',
      })
    return answer(figures, sentence(read.values, yearly, share), warnings(read.values, share))
  },
  picture,
}

function sentence(
  { cost, years, baseline }: Read<typeof inputs>,
  yearly: number,
  share: number | undefined,
): string {
  const each = years === 1 ? ' ' : ' a year '
  const must = `It must prevent ${wholeInWords(yearly)} ${yearly === 1 ? 'event' : 'events'}${each}to be worth its ${poundsInWords(cost)}`
  if (share === undefined || baseline === undefined)
    return `${must}. Ask somebody who knows the place whether that can be done.`
  return `${must}: ${percentInWords(share)} of the ${decimalInWords(baseline)} a year.`
}

function warnings({ unit }: Read<typeof inputs>, share: number | undefined): Problem[] {
  const found: Problem[] = []
  if (share !== undefined && share > 1)
    found.push({
      input: 'baseline',
      says: 'There are not that many events to prevent: on this benefit alone it cannot pay for itself.',
    })
  else if (share !== undefined && share > 0.25)
    found.push({
      input: 'baseline',
      says: 'More than a quarter of all events: few schemes prevent that much (our judgement).',
    })
  if (unit < 10)
    found.push({
      input: 'unit',
      says: 'A unit cost below £10 is unusual: check that it is for one event, in pounds.',
    })
  return found
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok || read.values.cost === 0) return null
  const { cost, unit, uprating, years, baseline } = read.values
  const worth = unit * uprating * years
  const even = cost / worth
  const last = Math.max(2 * even, Math.min(baseline ?? 0, 4 * even))
  return {
    kind: 'curve',
    x: { label: years === 1 ? 'Events prevented' : 'Events prevented a year', as: 'decimal' },
    y: { label: 'Benefit less cost', as: 'pounds' },
    lines: [
      {
        label: 'Benefit less cost',
        points: [
          [0, -cost],
          [even, 0],
          [last, last * worth - cost],
        ],
      },
    ],
    marks: [{ x: even, y: 0, label: `Even at ${decimalInWords(even, 1)}` }],
    levels: [{ y: 0, label: 'Even' }],
    says: `Below ${decimalInWords(even, 1)} events the scheme costs more than it saves; above, it saves more than it costs.`,
  }
}
