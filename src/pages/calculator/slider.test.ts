import { expect, test } from 'vitest'
import type { NumberInput } from '../../calculators/calculator.ts'
import { sliderFor } from './slider.ts'

const number = (min: number, max: number, step: number, more: Partial<NumberInput> = {}): NumberInput => ({
  kind: 'number',
  id: 'n',
  label: '',
  says: '',
  min,
  max,
  step,
  ...more,
})

test('a short range is walked in its own steps, ends included', () => {
  const slider = sliderFor(number(0.001, 0.2, 0.005))
  expect([0, 1, 2, 3].map((at) => slider?.valueAt(at))).toEqual([0.001, 0.005, 0.01, 0.015])
  expect(slider?.valueAt(slider.most)).toBe(0.2)
  expect(slider?.positionOf(0.05)).toBe(10)
  expect(slider?.positionOf(99)).toBe(slider?.most)
})

test('a long range is walked in ratios round its default, in round figures', () => {
  const slider = sliderFor(number(2, 1e7, 10, { whole: true, default: 200 }))
  expect(slider?.valueAt(0)).toBe(10)
  expect(slider?.valueAt(100)).toBe(200)
  expect(slider?.valueAt(200)).toBe(4000)
  expect(slider?.positionOf(200)).toBe(100)
  for (let at = 0; at <= 200; at++) expect(slider?.valueAt(at)).toSatisfy(Number.isInteger)
})

test('a range whose default lies far to the left is walked in ratios too', () => {
  const slider = sliderFor(number(0, 1, 0.005, { default: 0.02 }))
  expect([0, 100, 200].map((at) => slider?.valueAt(at))).toEqual([0.001, 0.02, 0.4])
  expect(sliderFor(number(1, 30, 1, { whole: true, default: 1 }))?.most).toBe(29)
})

test('every position lies within the bounds, and a value off the slider stands at its end', () => {
  const slider = sliderFor(number(0.05, 20, 0.0001, { default: 1 }))
  expect(slider?.valueAt(0)).toBe(0.05)
  expect(slider?.valueAt(200)).toBe(20)
  expect(slider?.positionOf(1e9)).toBe(200)
  expect(slider?.positionOf(-1)).toBe(0)
})

test('without a default to start from a long range has no slider', () => {
  expect(sliderFor(number(0, 1e9, 1))).toBeUndefined()
  expect(sliderFor(number(-1e9, 1e9, 1, { default: 0 }))).toBeUndefined()
})
