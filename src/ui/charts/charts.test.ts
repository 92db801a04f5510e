import { expect, test } from 'vitest'
import { scaleOf, type ScaleOptions } from './axis.ts'
import { layOutBands } from './bands.ts'
import { namesAtEnds, levelsOf } from './curve-words.ts'
import { placeLabels, spread, widthOf, wrap } from './labels.ts'

const options = (more: Partial<ScaleOptions>): ScaleOptions => ({
  axis: { label: 'People' },
  values: [0, 100],
  from: 0,
  to: 500,
  room: 80,
  ...more,
})

test('a scale ends at round figures and puts them at its edges', () => {
  const scale = scaleOf(options({ values: [3, 187] }))
  expect([scale.low, scale.high]).toEqual([0, 200])
  expect([scale.at(0), scale.at(100), scale.at(200)]).toEqual([0, 250, 500])
  expect(scale.ticks.map(({ text }) => text)).toEqual(['0', '50', '100', '150', '200'])
})

test('a scale turned upside down still reads upwards', () => {
  const scale = scaleOf(
    options({ values: [0, 1], from: 300, to: 20, axis: { label: 'Chance', as: 'percent' } }),
  )
  expect(scale.at(1)).toBe(20)
  expect(scale.ticks.at(-1)).toEqual({ value: 1, at: 20, text: '100%' })
})

test('what lies off the scale is put at its edge, never beyond', () => {
  const scale = scaleOf(options({}))
  expect([scale.at(-50), scale.at(1e9)]).toEqual([0, 500])
})

test.each([
  ['no figures', []],
  ['figures that are none', [NaN, Infinity]],
  ['one figure', [7]],
  ['nought', [0, 0]],
  ['one negative figure', [-3, -3]],
])('%s still make a scale', (_, values) => {
  const scale = scaleOf(options({ values }))
  expect(scale.low).toBeLessThan(scale.high)
  expect(scale.ticks.length).toBeGreaterThan(1)
  for (const { at } of scale.ticks) expect(at).toSatisfy(Number.isFinite)
})

test('whole things have whole ticks', () => {
  const years = scaleOf(options({ values: [0, 2], axis: { label: 'Year', as: 'whole' } }))
  expect(years.ticks.map(({ text }) => text)).toEqual(['0', '1', '2'])
})

test('a logarithmic scale has 1, 2 and 5, and passes over what has no logarithm', () => {
  const scale = scaleOf(options({ values: [0, 12, 900], axis: { label: 'People', log: true } }))
  expect(scale.ticks.map(({ value }) => value)).toEqual([10, 20, 50, 100, 200, 500, 1000])
  expect(
    scaleOf(options({ values: [1, 1e6], room: 120, axis: { label: 'n', log: true } })).ticks.length,
  ).toBeLessThan(8)
  expect(scaleOf(options({ values: [0.0003, 0.07], axis: { label: 'n', log: true } })).low).toBe(0.0002)
})

test('words are cut at spaces and no line is wider than asked, but for a single long word', () => {
  expect(wrap('people in each of the two groups', 100)).toEqual(['people in', 'each of the', 'two groups'])
  expect(wrap('internationalisation', 20)).toEqual(['internationalisation'])
  const endless = 'x'.repeat(200)
  expect(wrap(endless, 300).join('')).toBe(endless)
  expect(Math.max(...wrap(endless, 300).map((line) => widthOf(line)))).toBeLessThanOrEqual(300)
})

const inside = { left: 0, top: 0, right: 400, bottom: 300 }

test('labels stay inside, and leave each other and the line alone', () => {
  const busy = Array.from({ length: 40 }, (_, index) => [index * 10, 150] as const)
  const wanted = [
    { x: 395, y: 150, text: 'at the very edge' },
    { x: 380, y: 152, text: 'close beside it' },
    { x: 2, y: 298, text: 'in a corner' },
  ]
  const placed = placeLabels(wanted, inside, [busy]).map(({ lines, x, y }) => ({
    left: x,
    right: x + Math.max(...lines.map((line) => widthOf(line))),
    top: y - 14,
    bottom: y - 14 + lines.length * 17.5,
  }))
  for (const box of placed) {
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.right).toBeLessThanOrEqual(400)
    expect(box.bottom).toBeLessThanOrEqual(300.01)
    expect(box.top > 150 || box.bottom < 150).toBe(true)
  }
  const [a, b] = placed
  expect(a!.right <= b!.left || b!.right <= a!.left || a!.bottom <= b!.top || b!.bottom <= a!.top).toBe(true)
})

test('names at the ends of lines keep their order and their distance', () => {
  expect(spread([100, 100, 104], 20, 0, 300)).toEqual([100, 120, 140])
  expect(spread([295, 290], 20, 0, 300)).toEqual([300, 280])
  const names = namesAtEnds(['one', 'two'], [[[0, 10]], [[0, 12]]], { ...inside, left: 300 })
  expect(names[1]!.y - names[0]!.y).toBeGreaterThanOrEqual(17)
})

test('a level is named where the curve is farther away', () => {
  const rising = [
    [
      [0, 300],
      [400, 20],
    ] as const,
  ]
  const level = { at: 60, label: '80%' }
  expect(levelsOf([level], rising, inside)[0]?.label.anchor).toBe('start')
  const falling = [
    [
      [0, 20],
      [400, 300],
    ] as const,
  ]
  expect(levelsOf([level], falling, inside)[0]?.label.anchor).toBe('end')
})

test('rows stand beside their names, and under them where it is narrow', () => {
  const wanted = {
    axis: { label: 'Cost' },
    values: [0, 10],
    names: [{ label: 'A' }, { label: 'B' }],
    ends: 40,
  }
  const wide = layOutBands({ ...wanted, width: 700 })
  const slim = layOutBands({ ...wanted, width: 320 })
  expect(wide.left).toBeGreaterThan(40)
  expect(slim.left).toBe(40)
  expect(slim.rows[0]!.barY).toBeGreaterThan(slim.rows[0]!.nameY)
  expect(slim.rows[1]!.nameY).toBeGreaterThan(slim.rows[0]!.barY)
})
