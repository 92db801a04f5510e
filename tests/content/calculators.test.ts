// Every calculator with the real content: what its page offers fits it, its example survives the form and a link, and its
// picture can be drawn.
import { describe, expect, test } from 'vitest'
import type { Calculator, Values } from '../../src/calculators/calculator.ts'
import { calculators } from '../../src/calculators/index.ts'
import { rebaseWith } from '../../src/calculators/rebase.ts'
import { decodeValues, encodeValues } from '../../src/pages/calculator/address.ts'
import { CalculatorForm } from '../../src/pages/calculator/form.svelte.ts'
import { offersFor } from '../../src/pages/calculator/offers.ts'
import { calculatorGroups } from '../../src/pages/calculators/groups.ts'
import { compiled } from './content.ts'

const { presets, reference, library } = compiled
const figures = {
  presets,
  effectSizes: reference.effectSizes,
  unitCosts: reference.unitCosts,
  sources: library.sources,
}
const all: readonly Calculator[] = [...calculators, rebaseWith(presets.deflators?.years ?? {})]

test('every calculator is on the list, once, under a question', () => {
  const listed = calculatorGroups(all, '').flatMap((group) => group.calculators)
  expect(listed.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const { id, answers } of all) expect(answers, id).toMatch(/\?$/)
})

describe.each(all.map((calculator) => [calculator.id, calculator] as const))('%s', (_, calculator) => {
  const { inputs, example, run } = calculator

  test('opens with an answer, from defaults alone', () => {
    const form = new CalculatorForm(calculator)
    expect(form.result, JSON.stringify(form.result)).toMatchObject({ ok: true })
  })

  test('takes its example into the form and through a link, and comes to the same', () => {
    const form = new CalculatorForm(calculator, example.input)
    const worked = run(example.input)
    expect(form.result).toEqual(worked)
    const { values, ignored } = decodeValues(inputs, encodeValues(inputs, form.values), [])
    expect(ignored).toEqual([])
    expect(new CalculatorForm(calculator, values).result).toEqual(worked)
  })

  test('has a picture that can be drawn, and a sentence that says the same', () => {
    const picture = new CalculatorForm(calculator, example.input).picture
    expect(picture?.says.trim()).toBeTruthy()
    const numbers = JSON.stringify(picture, (__, value: unknown) =>
      typeof value === 'number' ? value : value,
    )
    // JSON writes what is no number as null.
    expect(numbers).not.toContain('null')
  })

  test('offers figures that fit, with their trust and their source', () => {
    for (const input of inputs) {
      if (input.kind !== 'number') continue
      const offers = offersFor(input, calculator, figures, new CalculatorForm(calculator).values)
      if (input.offers && input.offers !== 'effect') expect(offers.length, input.id).toBeGreaterThan(0)
      for (const { id, values, trust, sources: from } of offers) {
        expect(from.length, id).toBeGreaterThan(0)
        if (trust === 'unverified' && input.offers === 'unit-cost') expect(values, id).toBeUndefined()
        if (values) expect(run({ ...defaults(calculator), ...values }).ok, `${input.id}: ${id}`).toBe(true)
      }
    }
  })
})

function defaults(calculator: Calculator): Values {
  return new CalculatorForm(calculator).values
}
