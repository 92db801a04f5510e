import { expect, test } from 'vitest'
import { axisText, figureText, type FigureAs } from './figures.ts'

test.each<[number, FigureAs, string]>([
  [1234.4, 'whole', '1,234'],
  [-0.4, 'whole', '0'],
  [-12, 'whole', '−12'],
  [0.5, 'decimal', '0.5'],
  [62.791, 'decimal', '62.8'],
  [1564.672, 'decimal', '1,565'],
  [0.0123456, 'decimal', '0.0123'],
  [0, 'decimal', '0'],
  [0.275, 'percent', '27.5%'],
  [0.8, 'percent', '80%'],
  [0.0025, 'percent', '0.25%'],
  [0.0616, 'percent', '6.2%'],
  [0.002, 'percent', '0.2%'],
  [-0.16, 'percent', '−16%'],
  [0.8, 'probability', '80%'],
  [0.999, 'probability', 'over 99%'],
  [1, 'probability', '100%'],
  [0.004, 'probability', 'under 1%'],
  [0, 'probability', '0%'],
  [81686.86, 'pounds', '£81,687'],
  [-1500, 'pounds', '−£1,500'],
  [3.5, 'pounds', '£3.50'],
  [25, 'pounds', '£25'],
  [-0.001, 'pounds', '£0.00'],
  [NaN, 'decimal', 'no figure'],
  [Infinity, 'pounds', 'no figure'],
])('%d as %s is %s', (value, as, text) => {
  expect(figureText(value, as)).toBe(text)
})

test('digits asked for are kept', () => {
  expect(figureText(0.5, 'decimal', 2)).toBe('0.50')
  expect(figureText(0.83803, 'probability', 1)).toBe('83.8%')
  expect(figureText(0.275, 'percent', 1)).toBe('27.5%')
  expect(figureText(0.02857, 'decimal', 3)).toBe('0.029')
})

test('an axis keeps to one unit', () => {
  expect([0, 8000, 12_000].map((value) => axisText(value, 'pounds', 4000, 12_000))).toEqual([
    '£0',
    '£8k',
    '£12k',
  ])
})

test.each<[number, FigureAs, number, string]>([
  [0.2, 'decimal', 0.2, '0.2'],
  [1, 'decimal', 0.2, '1'],
  [100, 'whole', 50, '100'],
  [2_000_000, 'whole', 500_000, '2m'],
  [0.8, 'probability', 0.2, '80%'],
  [0.025, 'percent', 0.005, '2.5%'],
  [1_500_000, 'pounds', 500_000, '£1.5m'],
  [120_000, 'pounds', 20_000, '£120k'],
  [-50_000, 'pounds', 50_000, '−£50k'],
  [5000, 'pounds', 5000, '£5,000'],
  [1.5, 'pounds', 0.5, '£1.50'],
  [1.2, 'pounds', 0, '£1.20'],
])('on an axis %d as %s in steps of %d is %s', (value, as, step, text) => {
  expect(axisText(value, as, step)).toBe(text)
})
