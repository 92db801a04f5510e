import { expect, test } from 'vitest'
import { layOutHistogram, type HistogramChart } from './histogram.ts'

const chart: HistogramChart = {
  x: { label: 'What is left', as: 'pounds' },
  from: -100,
  step: 50,
  counts: [10, 20, 40, 30],
  turn: { at: 0, below: 'lose', above: 'gain' },
  says: '',
}
const place = { left: 0, right: 200, top: 0, bottom: 100 }

test('the tallest bar fills the height, and bars stand side by side', () => {
  const { bars } = layOutHistogram(chart, place)
  expect(bars.map(({ height }) => height)).toEqual([25, 50, 100, 75])
  expect(bars.map(({ below }) => below)).toEqual([true, true, false, false])
  for (const [index, bar] of bars.entries())
    expect(bar.x).toBeGreaterThanOrEqual((bars[index - 1]?.x ?? -1) + (bars[index - 1]?.width ?? 0))
})

test('the shares of the two sides add to all', () => {
  const { below, above } = layOutHistogram(chart, place)
  expect([below, above]).toEqual([expect.closeTo(0.3), expect.closeTo(0.7)])
  expect(layOutHistogram({ ...chart, turn: { ...chart.turn, share: 0.29 } }, place).below).toBe(0.29)
  const cut = layOutHistogram({ ...chart, turn: { ...chart.turn, at: 25 } }, place)
  expect(cut.bars).toHaveLength(5)
  expect(cut.below).toBeCloseTo(0.5)
  expect(cut.turnAt).toBeDefined()
})

test('all on one side has no turn, and draws that are all alike are still drawn', () => {
  const gain = layOutHistogram({ ...chart, from: 100 }, place)
  expect(gain).toMatchObject({ turnAt: undefined, below: 0, above: 1 })
  const alike = layOutHistogram({ ...chart, from: 5, step: 0, counts: [100] }, place)
  expect(alike.bars.every(({ x, width }) => Number.isFinite(x) && Number.isFinite(width))).toBe(true)
})
