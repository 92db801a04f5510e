import { expect, test } from 'vitest'
import type { Calculator, Values } from '../../calculators/calculator.ts'
import { CalculatorForm } from './form.svelte.ts'

const toy: Calculator = {
  id: 'toy',
  group: 'sample',
  title: 'Toys',
  answers: 'How many?',
  use: '',
  inputs: [
    {
      kind: 'choice',
      id: 'how',
      label: 'How',
      says: '',
      options: [
        { id: 'all', text: 'All' },
        { id: 'some', text: 'Some' },
      ],
      default: 'all',
    },
    { kind: 'number', id: 'toys', label: 'Toys', says: '', min: 0, max: 100, step: 1, default: 10 },
    {
      kind: 'number',
      id: 'kept',
      label: 'Kept',
      says: '',
      min: 0,
      max: 1,
      step: 0.1,
      default: 0.5,
      unit: 'share',
      when: { input: 'how', is: ['some'] },
    },
  ],
  formulas: [],
  assumptions: [],
  validity: [],
  sources: [],
  example: { says: '', input: {}, figures: {} },
  run: ({ toys, kept = 1 }: Values) =>
    toys === 13
      ? { ok: false, problems: [{ input: 'toys', says: 'Not thirteen.' }] }
      : {
          ok: true,
          figures: [{ id: 'n', label: 'N', value: Number(toys) * Number(kept), as: 'decimal' }],
          sentence: `${Number(toys) * Number(kept)} toys.`,
          warnings: [],
        },
}

test('what is typed is worked out at once', () => {
  const form = new CalculatorForm(toy)
  expect(form.result).toMatchObject({ ok: true, sentence: '10 toys.' })
  form.type('toys', '40')
  expect(form.result).toMatchObject({ sentence: '40 toys.' })
  form.type('how', 'some')
  form.type('kept', '25%')
  expect(form.values).toEqual({ how: 'some', toys: 40, kept: 0.25 })
  expect(form.result).toMatchObject({ sentence: '10 toys.' })
})

test('what is not asked counts for nothing, and is still there when it is asked again', () => {
  const form = new CalculatorForm(toy, { how: 'some', kept: 0.3 })
  form.type('kept', 'nonsense')
  form.type('how', 'all')
  expect(form.result.ok).toBe(true)
  form.type('how', 'some')
  expect(form.problemOf('kept')).toContain('“nonsense” is not a number')
})

test('a problem is told at its field, whether reading or working out finds it', () => {
  const form = new CalculatorForm(toy, { toys: 13 })
  expect(form.problemOf('toys')).toBe('Not thirteen.')
  expect(form.picture).toBeNull()
  form.set('toys', 14)
  expect(form.problemOf('toys')).toBeUndefined()
  form.fill({})
  expect(form.texts).toEqual({ how: 'all', toys: '10', kept: '50' })
  expect(form.touched).toBe(false)
})

test('fewer draws may be worked out at once than were asked for', () => {
  const form = new CalculatorForm(toy, { toys: 90 }, (values) => ({ ...values, toys: 5 }))
  expect(form.values['toys']).toBe(90)
  expect(form.result).toMatchObject({ sentence: '5 toys.' })
})
