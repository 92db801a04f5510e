// An amount in the prices of one year, told in those of another. The deflators are content: whoever has them makes the calculator.
import { answer } from './answer.ts'
import type { Calculator, ChoiceInput, Input, Picture, Values } from './calculator.ts'
import { poundsInWords } from './money-in-words.ts'
import { percentInWords } from './numerals.ts'
import { readValues } from './read-values.ts'

/** GDP deflators by year ('2015-16'), on any one base. */
export type Deflators = Readonly<Record<string, number>>

/**
 * An amount in prices of the year `from`, in prices of the year `to`: value · D(to)/D(from). Same unit as the value; undefined if
 * a year is not in the series.
 */
export function rebased(value: number, from: string, to: string, deflators: Deflators): number | undefined {
  const [then, now] = [from, to].map((year) => (Object.hasOwn(deflators, year) ? deflators[year] : undefined))
  return then !== undefined && now !== undefined && then > 0 ? (value * now) / then : undefined
}

/** Years in which the pandemic bent how government output was measured, so that amounts look too dear or too cheap. */
const bent = ['2020-21', '2021-22']

/** The calculator for a series of deflators with at least one year; the last year is where it goes to unless told otherwise. */
export function rebaseWith(deflators: Deflators): Calculator {
  const years = Object.keys(deflators).sort()
  const [first = '', last = ''] = [years[0], years.at(-1)]
  const year = { kind: 'choice', options: years.map((id) => ({ id, text: id.replace('-', '/') })) } as const
  const inputs = [
    {
      id: 'value',
      kind: 'number',
      label: 'Amount',
      says: 'In pounds of the year it is from.',
      min: -1e12,
      max: 1e12,
      step: 10,
      default: 11_320,
      unit: 'pounds',
    },
    {
      ...year,
      id: 'from',
      label: 'Price year it is from',
      says: 'Stated with the figure; often a year or two before it was published.',
      default: years.includes('2015-16') ? '2015-16' : first,
    } as ChoiceInput & { id: 'from' },
    {
      ...year,
      id: 'to',
      label: 'Price year you want',
      says: 'The one you use throughout.',
      default: last,
    } as ChoiceInput & { id: 'to' },
  ] as const satisfies readonly Input[]
  const read = (given: Values) => {
    const found = readValues(inputs, given)
    if (!found.ok) return found
    const { value } = found.values
    const [from, to] = [String(found.values.from), String(found.values.to)]
    return {
      ok: true,
      value,
      from,
      to,
      then: rebased(value, from, to, deflators) ?? NaN,
      factor: rebased(1, from, to, deflators) ?? NaN,
    } as const
  }
  return {
    id: 'rebase',
    group: 'value',
    title: 'Prices of another year',
    answers: 'What is this amount in today’s prices?',
    use: 'Before you add or compare amounts from different years.',
    inputs,
    formulas: [
      {
        says: 'D is the GDP deflator of a year.',
        formula: { row: ['value', '·', { over: [{ sub: ['D', 'to'] }, { sub: ['D', 'from'] }] }] },
      },
    ],
    assumptions: [
      'Prices of what the money stands for rose like prices in the whole economy.',
      'Takes out inflation only: it does not discount.',
    ],
    validity: [
      `Financial years ${first.replace('-', '/')} to ${last.replace('-', '/')}.`,
      'The GDP deflator, not consumer prices, for public value. 2020/21 and 2021/22 bring a warning.',
    ],
    sources: ['S146', 'S03'],
    example: exampleFor(deflators, first, last),
    run(given) {
      const found = read(given)
      if (!found.ok) return found
      const { value, from, to, then, factor } = found
      const [start, end] = [from.replace('-', '/'), to.replace('-', '/')]
      const distorted = [from, to].find((one) => bent.includes(one))
      return answer(
        [
          { id: 'value', label: `In ${end} prices`, value: then, as: 'pounds' },
          { id: 'factor', label: 'Multiplied by', value: factor, as: 'decimal', digits: 4 },
        ],
        `${poundsInWords(value)} in ${start} prices is ${poundsInWords(then)} in ${end} prices (${percentInWords(Math.abs(factor - 1))} ${factor < 1 ? 'less' : 'more'}).`,
        distorted && from !== to
          ? [
              {
                input: distorted === from ? 'from' : 'to',
                says: `${distorted.replace('-', '/')} is a poor base: the pandemic bent how government output was measured.`,
              },
            ]
          : [],
      )
    },
    picture(given): Picture | null {
      const found = read(given)
      if (!found.ok) return null
      const { value, from, to, then } = found
      return {
        kind: 'curve',
        x: { label: 'Financial year beginning', as: 'whole' },
        y: { label: 'The same amount in prices of that year', as: 'pounds' },
        lines: [
          {
            label: 'The same amount',
            points: years.map(
              (one) => [Number.parseInt(one, 10), rebased(value, from, one, deflators) ?? NaN] as const,
            ),
          },
        ],
        marks: [{ x: Number.parseInt(to, 10), y: then, label: to.replace('-', '/') }],
        says: `What ${poundsInWords(value)} of ${from.replace('-', '/')} comes to in the prices of each year.`,
      }
    },
  }
}

function exampleFor(deflators: Deflators, first: string, last: string): Calculator['example'] {
  const value = rebased(1000, first, last, deflators)
  return {
    says: `£1,000 from ${first.replace('-', '/')}.`,
    input: { value: 1000, from: first, to: last },
    figures: value === undefined ? {} : { value },
  }
}
