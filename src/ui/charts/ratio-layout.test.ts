import { expect, test } from 'vitest'
import { layOutRatios } from './ratio-layout.ts'

const band = { low: 0.5, high: 2 }
const dots = [0.4, 0.9, 1, 1.02, 1.05, 1.9, 2.2, 5, 5.1].map((value, index) => ({
  label: `Study ${index}`,
  value,
}))

test.each([0, 300, 520, 700])(
  'at %i pixels dots stay inside, in order, and cover none of their neighbours',
  (width) => {
    const made = layOutRatios(width, dots, band)
    const xs = made.dots.map(({ x }) => x)
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
    for (const { x, y } of made.dots) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(Math.max(width, 100))
      expect(y).toBeLessThanOrEqual(made.floor)
      expect(y).toBeGreaterThan(0)
    }
    for (const [index, a] of made.dots.entries())
      for (const b of made.dots.slice(index + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(14.9)
    expect(made.band.from).toBeLessThan(made.one)
    expect(made.one).toBeLessThan(made.band.to)
  },
)

test('equal ratios are equal distances', () => {
  const { band: drawn, one } = layOutRatios(700, dots, band)
  expect(one - drawn.from).toBeCloseTo(drawn.to - one, 0)
})

test('those outside the band are named, each on a row of its own, where there is room', () => {
  const { labels } = layOutRatios(700, dots, band)
  expect(labels.map(({ lines }) => lines[0])).toEqual(['Study 0', 'Study 6', 'Study 7', 'Study 8'])
  expect(new Set(labels.map(({ y }) => y)).size).toBe(4)
  expect(layOutRatios(300, dots, band).labels).toEqual([])
})

test('what is no ratio is left out', () => {
  expect(
    layOutRatios(
      700,
      [
        { label: 'None', value: NaN },
        { label: 'Nought', value: 0 },
      ],
      band,
    ).dots,
  ).toEqual([])
})
