// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { edited, type LogicEdit, type LogicModel } from '../engine/logic/index.ts'
import { toyGuide, toyLogic } from '../engine/logic/toy-logic.ts'
import { logicPicture } from './drawings/logic-model.ts'
import { routesOf, type PlacedBox } from './drawings/logic-routes.ts'
import { widthOf } from './drawings/svg.ts'
import { wrapped } from './drawings/wrap.ts'
import { logicBlocks, logicSources } from './logic-blocks.ts'

const titles = {
  ...{ inputs: 'Inputs', activities: 'Activities', outputs: 'Outputs' },
  ...{ early: 'Early outcomes', later: 'Later outcomes' },
}
const after = (...edits: LogicEdit[]) => edits.reduce(edited, toyLogic)

/** The drawing as a browser reads it; it must be sound XML. */
function read(model: LogicModel, width = 640): Document {
  const picture = logicPicture(model, { titles, width })
  const page = new DOMParser().parseFromString(picture?.svg ?? '', 'image/svg+xml')
  expect(page.querySelector('parsererror')).toBeNull()
  return page
}
const numbers = (of: Element, ...names: string[]) => names.map((name) => Number(of.getAttribute(name)))

describe('words in lines', () => {
  test('are all there, and no line is wider than it may be', () => {
    const text = 'Officers explain themselves more fully because they are seen'
    const lines = wrapped(text, 90, 12)
    expect(lines.join(' ')).toBe(text)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(90)
  })

  test('a word too long for a line is broken with a hyphen, and nothing of it is lost', () => {
    const lines = wrapped('a counterrevolutionary idea', 60, 12)
    expect(lines.join('').replaceAll('-', '')).toBe('acounterrevolutionaryidea')
    for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(60)
    expect(wrapped('  ', 60, 12)).toEqual([])
  })
})

describe('routes', () => {
  const box = (id: string, column: number, y: number): PlacedBox => ({
    ...{ id, column, y, x: column * 150, width: 100, height: 40 },
  })
  const boxes = [box('a', 0, 0), box('b', 1, 0), box('c', 1, 60), box('d', 2, 100)]

  test('run from edge to edge, and past what stands between', () => {
    const [near, far] = routesOf(boxes, [
      { id: 'near', from: 'a', to: 'c' },
      { id: 'far', from: 'a', to: 'd' },
    ])
    expect(near?.d).toMatch(/^M100 14C125 14 125 80 150 80$/)
    // Between b, which ends at 40, and c, which begins at 60, or past either.
    const lane = /L250 ([\d.]+)/.exec(far?.d ?? '')?.[1]
    expect(Number(lane)).toBe(50)
    expect(far?.d).toMatch(/300 120$/)
  })

  test('several at one edge touch it side by side', () => {
    const routes = routesOf(boxes, [
      { id: 'x', from: 'a', to: 'c' },
      { id: 'y', from: 'b', to: 'd' },
      { id: 'z', from: 'c', to: 'd' },
    ])
    const ends = routes.slice(1).map(({ d }) => d.split(' ').at(-1))
    expect(new Set(ends).size).toBe(2)
  })

  test('go backwards and round within a column, and leave out what joins nothing', () => {
    const [back, round, ...none] = routesOf(boxes, [
      { id: 'back', from: 'd', to: 'c' },
      { id: 'round', from: 'b', to: 'c' },
      { id: 'none', from: 'b', to: 'nobody' },
    ])
    expect(back?.d).toMatch(/^M300 .* 250 [\d.]+$/)
    expect(round?.d).toMatch(/^M250 .* 250 [\d.]+$/)
    expect(none).toEqual([])
  })
})

describe('the picture', () => {
  test('holds every word, under the name of its column, with a number on each arrow', () => {
    const page = read(toyLogic)
    const said = [...page.querySelectorAll('text')].map((each) => each.textContent).join(' ')
    for (const { text } of toyLogic.boxes) expect(said).toContain(text)
    for (const title of Object.values(titles)) expect(said).toContain(title)
    for (const number of ['1', '2', '3', '4']) expect(said.split(' ')).toContain(number)
  })

  test('keeps every box inside itself, and no two on top of each other', () => {
    const many = Array.from({ length: 20 }, (_, n): LogicEdit => ({
      ...{ do: 'add', column: (['inputs', 'activities', 'later'] as const)[n % 3]! },
      text: 'x '.repeat(100 + n),
    })).reduce(edited, toyLogic)
    for (const width of [640, 960]) {
      const picture = logicPicture(many, { titles, width })!
      const rects = [...read(many, width).querySelectorAll('rect')].slice(1)
      const boxes = rects.map(
        (rect) => numbers(rect, 'x', 'y', 'width', 'height') as [number, number, number, number],
      )
      expect(boxes).toHaveLength(25)
      for (const [index, [x, y, w, h]] of boxes.entries()) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + w).toBeLessThanOrEqual(width)
        expect(y + h).toBeLessThanOrEqual(picture.height)
        for (const [ox, oy, ow, oh] of boxes.slice(index + 1)) {
          const apart = x + w <= ox || ox + ow <= x || y + h <= oy || oy + oh <= y
          expect(apart).toBe(true)
        }
      }
    }
  })

  test('breaks the line of an arrow without a reason', () => {
    const dashed = (model: LogicModel) => read(model).querySelectorAll('path[stroke-dasharray="5 4"]').length
    expect(dashed(toyLogic)).toBe(0)
    expect(dashed(after({ do: 'reason', link: 'k1', because: ' ' }))).toBe(1)
  })

  test('is sound whatever is written in it, with one box, and is none without a box', () => {
    read(after({ do: 'write', box: 'toys', text: '<script>&"\u0000 \ud800' }))
    read({ title: '', boxes: [toyLogic.boxes[0]!], links: [], notes: [] })
    expect(logicPicture({ title: 'x', boxes: [], links: [], notes: [] }, { titles })).toBeNull()
  })

  test('says all of it in sentences', () => {
    const { says } = logicPicture(toyLogic, { titles })!
    expect(says).toMatch(
      /^The logic model of “The toy library”, from left to right\. Inputs: Toys and a van\. /,
    )
    expect(says).toContain('3, from “Children with a toy at home” to “Children play more”')
  })
})

describe('in a report', () => {
  const blocks = logicBlocks(toyLogic, { guide: toyGuide })

  test('the picture comes first, then the lists, measures and reasons', () => {
    expect(blocks.map(({ kind }) => kind)).toEqual([
      ...['lead', 'figure', 'heading', 'list', 'heading', 'list', 'heading', 'list', 'table', 'table'],
    ])
    expect(JSON.stringify(blocks)).toContain('Arrow 3 rests on it.')
    expect(JSON.stringify(blocks)).toContain('How it would be noticed: Count them on return.')
  })

  test('what is open is told with the rule, the place, the way out and its source', () => {
    const open = after({ do: 'reason', link: 'k2', because: '' }, { do: 'write', box: 'calm', measure: '' })
    const items = logicBlocks(open, { guide: toyGuide }).at(-1)
    expect(items).toMatchObject({
      kind: 'list',
      items: [
        { label: 'L1', text: 'L1 is seen. “Fewer quarrels at home”. Mend L1.', sources: ['judgement'] },
        { label: 'L2', text: 'L2 is seen. Arrow 2. Mend L2.' },
      ],
    })
    expect(logicSources(open, toyGuide)).toEqual([])
  })

  test('an empty model has no blocks', () => {
    expect(logicBlocks({ title: 'x', boxes: [], links: [], notes: [] }, { guide: toyGuide })).toEqual([])
  })
})
