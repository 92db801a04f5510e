// Numbers worked out beforehand, by hand or in R, asked for as somebody on the command line would: by the ids of the inputs.
// Each must hold to 1e-4 of its size, or to the last digit where the table prints fewer.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Calculator, Values } from './calculator.ts'
import { calculatorById } from './index.ts'
import { rebaseWith } from './rebase.ts'

type Expected = Record<string, number | readonly number[]>
interface Fixture {
  rows: { id: string; example: Record<string, unknown>; expected: Expected }[]
  deflators: Record<string, number>
}

const { rows, deflators } = JSON.parse(
  readFileSync(new URL('fixtures/worked-values.json', import.meta.url), 'utf8'),
) as Fixture

function row(id: string) {
  const found = rows.find((one) => one.id === id)
  if (!found) throw new Error(`There is no row ${id}.`)
  return found
}

function figuresOf(calculator: string | Calculator, given: Values): Record<string, number> {
  const found = typeof calculator === 'string' ? calculatorById(calculator) : calculator
  const result = found?.run(given)
  if (!result?.ok) throw new Error(`${String(calculator)}: ${JSON.stringify(result)}`)
  return Object.fromEntries(result.figures.map(({ id, value }) => [id, value]))
}

/** Within 1e-4 of the number, or within half of its last printed digit. */
function expectClose(ours: number | undefined, theirs: number) {
  const decimals = String(theirs).split('.')[1]?.length ?? 0
  const allowed = Math.max(1e-4 * Math.abs(theirs), 0.5000001 * 10 ** -decimals)
  expect(Math.abs((ours ?? NaN) - theirs), `${ours} should be ${theirs}`).toBeLessThanOrEqual(allowed)
}

/** Holds every expected figure against the calculator's; `ci` stands for ci_low and ci_high. */
function expectFigures(calculator: string, given: Values, expected: Expected) {
  const ours = figuresOf(calculator, given)
  for (const [id, value] of Object.entries(expected)) {
    if (typeof value === 'number') expectClose(ours[id], value)
    else value.forEach((end, i) => expectClose(ours[`${id}_${i === 0 ? 'low' : 'high'}`], end))
  }
}

describe('as worked out beforehand', () => {
  test.each([
    ['rirr', 'rirr'],
    ['wdd', 'wdd'],
    ['moe', 'survey-margin'],
    ['moe_deff', 'survey-margin'],
    ['moe_diff', 'area-difference'],
    ['wilson', 'wilson'],
    ['npv', 'npv'],
    ['npv2', 'npv'],
    ['annuity', 'annuity'],
    ['cost_per_avoided', 'cost-per-outcome'],
    ['nmb', 'net-benefit'],
    ['switching', 'switching'],
  ])('row %s by calculator %s', (id, calculator) => {
    const { example, expected } = row(id)
    expect(Object.keys(expected).length).toBeGreaterThan(0)
    expectFigures(calculator, example as Values, expected)
  })

  test.each(['its_se', 'its_se12'])('row %s, for each likeness of neighbours', (id) => {
    const { example, expected } = row(id)
    const { phi, ...rest } = example as { phi: number[]; pre: number; post: number }
    phi.forEach((one, i) => {
      const each = Object.entries(expected).map(([key, value]) => [key, (value as number[])[i]!])
      expectFigures('interrupted-series', { ...rest, phi: one }, Object.fromEntries(each) as Expected)
    })
  })

  test('row survey_n, without and with a population', () => {
    const { example, expected } = row('survey_n')
    const rounded = [385, 218, 278]
    ;(example['N'] as (number | null)[]).forEach((N, i) => {
      const given = { e: example['e'] as number, ...(N === null ? {} : { N }) }
      expectFigures('survey-size', given, { n: (expected['n'] as number[])[i]!, rounded: rounded[i]! })
    })
  })

  test('row kish', () => {
    const weights = [...Array<number>(50).fill(1), ...Array<number>(30).fill(2), ...Array<number>(20).fill(4)]
    expectFigures('kish', { weights }, row('kish').expected)
  })

  test('row discount, year by year, and the Green Book’s steps', () => {
    const { example, expected } = row('discount')
    ;(example['t'] as number[]).forEach((t, i) =>
      expectFigures(
        'present-value',
        { r: example['r'] as number, t },
        { factor: (expected['factor'] as number[])[i]! },
      ),
    )
    expectFigures('present-value', { r: 0.035, t: 50 }, { factor_stepped: expected['factor_50_stepped']! })
  })

  test('row breakeven', () => {
    const { events, share_of_baseline, unit_2024_25 } = row('breakeven').expected
    expectFigures(
      'break-even',
      { cost: 250_000, unit: 11_320, uprating: 1.3418, baseline: 400 },
      { events: events!, share_of_baseline: share_of_baseline!, unit_uprated: unit_2024_25!, rounded: 17 },
    )
  })

  test('row rebase, with the series given', () => {
    const { example, expected } = row('rebase')
    expectClose(figuresOf(rebaseWith(deflators), example as Values)['value'], expected['value'] as number)
  })

  test('every row of the table is held to here', () => {
    const asked = readFileSync(new URL(import.meta.url), 'utf8')
    for (const { id } of rows) expect(asked, id).toMatch(new RegExp(`['\\s]${id}\\b`))
  })
})
