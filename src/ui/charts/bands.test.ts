import { expect, test } from 'vitest'
import { layOutCosts } from './cost-layout.ts'
import { widthOf } from './labels.ts'
import { layOutTime } from './time-layout.ts'

const costs = [
  { label: 'Whole package', low: 131_000, central: 262_000, high: 524_000, grade: 'C', strong: true },
  { label: 'Implementation and process evaluation', low: 37_000, central: 73_000, high: 146_000, grade: 'B' },
  { label: 'Break-even analysis', low: 500, central: 1_000, high: 2_000, grade: 'D' },
]

test.each([300, 328, 560, 660, 972])(
  'at %i pixels every word and bar of a cost picture is inside it',
  (width) => {
    const { rows, x, ringX, height, narrow } = layOutCosts(width, costs)
    expect(narrow).toBe(width < 560)
    expect(ringX + 13).toBeLessThanOrEqual(width)
    for (const row of rows) {
      expect(row.from).toBeLessThanOrEqual(row.likely)
      expect(row.likely).toBeLessThanOrEqual(row.to)
      expect(row.to).toBeLessThanOrEqual(width)
      expect(row.barY + row.half).toBeLessThan(height)
      for (const line of row.name) expect(widthOf(line, 16)).toBeLessThan(narrow ? width - 30 : x.at(0))
      if (narrow) expect(widthOf(row.note)).toBeLessThan(width)
      // A figure stands before the bar: it must not run into the names.
      else expect(row.from - 8 - widthOf(row.low)).toBeGreaterThanOrEqual(Math.min(250, width * 0.32))
    }
    expect(rows[1]!.barY).toBeGreaterThan(rows[0]!.barY + 40)
  },
)

test('a scale of pounds starts at nothing, and equal widths are equal pounds', () => {
  const { x } = layOutCosts(972, costs)
  expect(x.low).toBe(0)
  expect(x.at(400_000) - x.at(200_000)).toBeCloseTo(x.at(200_000) - x.at(0), 0)
})

test('the money there is is drawn, unless it would squeeze everything else', () => {
  expect(layOutCosts(972, costs, { at: 100_000, label: 'You have £100,000' }).limit).toMatchObject({
    anchor: 'start',
  })
  expect(layOutCosts(972, costs, { at: 50_000_000, label: 'You have £50m' }).limit).toBeUndefined()
})

const times = [
  { label: 'Buying in', note: '3 months', start: 0, end: 13, slip: 20 },
  { label: 'Delivery', note: '12 months', start: 39, end: 91, slip: 138 },
  { label: 'Analysis and report', note: '7 months', start: 125, end: 155, slip: 244 },
]

test.each([300, 328, 560, 972])('at %i pixels time runs from left to right and stays inside', (width) => {
  const { rows, ticks, height } = layOutTime(width, times)
  for (const row of rows) {
    expect(row.from).toBeLessThan(row.to)
    expect(row.to).toBeLessThanOrEqual(row.slip)
    expect(row.slip).toBeLessThanOrEqual(width)
    expect(row.barY).toBeLessThan(height)
  }
  expect(rows[2]!.from).toBeGreaterThan(rows[1]!.to)
  expect(ticks[0]).toMatchObject({ months: 0, text: 'Today' })
  for (const [index, { at }] of ticks.entries())
    if (index > 0) expect(at - ticks[index - 1]!.at).toBeGreaterThan(40)
})

test('months become years where there are many', () => {
  expect(layOutTime(972, times).ticks.map(({ text }) => text)).toContain('1 year')
  const brief = [{ label: 'Fieldwork', note: '2 months', start: 0, end: 8, slip: 13 }]
  expect(layOutTime(972, brief).ticks.map(({ text }) => text)).toEqual([
    'Today',
    '1 month',
    '2 months',
    '3 months',
  ])
})

test('the day it is needed is an upright, and its words stay inside', () => {
  const needed = { from: 52, to: 104, label: 'Needed within 2 years' }
  const { limit } = layOutTime(972, times, needed)
  expect(limit).toMatchObject({ open: false })
  expect(limit!.from).toBeLessThan(limit!.at)
  const late = layOutTime(328, times, { from: 200, to: 240, label: 'Needed within 5 years' }).limit
  expect(late).toMatchObject({ anchor: 'end' })
  expect(layOutTime(972, times, { from: 1000, label: 'Needed after 19 years' }).limit).toBeUndefined()
})
