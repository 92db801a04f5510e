// The maps of the real flows: what they draw is what the flows do, and every word of them can be read.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Flow, Id } from '../../src/engine/index.ts'
import { resolve } from '../../src/engine/index.ts'
import { flowOutline } from '../../src/flow-language/map-outline.ts'
import { drawn as drawnMap, drawnAs, STYLES, toDraw } from '../../src/engine/map/drawn.ts'
import type { LaidFlow } from '../../src/engine/map/flow-layout.ts'
import { crosses, distanceTo, overlap, pairs, type Box } from '../../src/engine/map/geometry.ts'
import { flowMap } from '../../src/flow-language/map/flow-map.ts'
import { prove } from '../../src/flow-language/map/proofs.ts'
import { flowWalk } from '../../src/session/map-walk.ts'
import { compiled } from './content.ts'
import { SEED, walkOf } from './walks.ts'

const lines = compiled.lines.map((flow) => {
  const proofs = prove(flow)
  const plan = flowMap(flow, { library: compiled.library, journey: compiled.journey })
  const map = drawnMap(plan)
  const drawn = (Object.keys(STYLES) as (keyof typeof STYLES)[]).map((as) => {
    const laid = drawnAs(toDraw(plan), as)
    expect(map[as]).toEqual(laid.drawing)
    return { as, laid }
  })
  return { id: flow.id, flow, proofs, map, drawn }
})
const flows = lines.filter(({ map }) => !map.steps)
const layouts = lines.flatMap(({ id, flow, drawn }) => drawn.map((one) => ({ ...one, id, flow })))

/** Who follows whom on the way the engine takes, ends included. */
function followed(flow: Flow, answers: Parameters<typeof resolve>[1]): string[] {
  const way = ['start', ...resolve(flow, answers).path, 'end']
  return way.slice(1).map((to, at) => `${way[at] ?? ''} ${to}`)
}
const keys = (edges: readonly { from: Id; to: Id }[]) => edges.map(({ from, to }) => `${from} ${to}`)

describe('what is drawn is what the flow does', () => {
  test.each(lines)('$id: every question is drawn once, in order, and all ways of drawing agree', (line) => {
    const ids = line.flow.questions.map(({ id }) => id)
    expect(line.map.questions.map(({ id }) => id)).toEqual(ids)
    for (const { laid } of line.drawn) {
      expect(laid.drawing.stops.map(({ id }) => id)).toEqual(ids)
      expect(keys(laid.drawing.edges)).toEqual(keys(line.proofs.successions))
      expect(laid.drawing.tracks.filter(({ says }) => !says).map(({ id }) => id)).toEqual(['line'])
    }
  })

  test.each(flows)('$id: the engine walks every way that is drawn', ({ flow, proofs }) => {
    for (const { from, to, witness } of proofs.successions)
      expect(followed(flow, witness ?? {}), `${from} to ${to}`).toContain(`${from} ${to}`)
  })

  test.each(flows)('$id: every way the engine walks is drawn, and lit', ({ flow, map }) => {
    const drawn = new Set(keys(map.wide.edges))
    fc.assert(
      fc.property(walkOf(flow), (answers) => {
        for (const way of followed(flow, answers)) expect(drawn).toContain(way)
        const resolution = resolve(flow, answers)
        const walk = flowWalk(flow, resolution, answers)
        expect(walk?.route).toEqual(resolution.path)
        expect(walk?.arrived).toBe(true)
      }),
      { seed: SEED, numRuns: 120 },
    )
  })

  test.each(flows)('$id: a way half walked is lit as far as the first open question', ({ flow }) => {
    const answers = flow.examples[0]?.answers ?? {}
    const whole = resolve(flow, answers).path
    const some = Object.fromEntries(whole.slice(0, 3).map((id) => [id, answers[id] as string]))
    const resolution = resolve(flow, some)
    expect(flowWalk(flow, resolution, some)?.route).toEqual([...whole.slice(0, 3), resolution.current])
    expect(flowWalk(flow, resolve(flow, {}), {})).toBeNull()
  })

  test.each(flows)(
    '$id: coverage counts: all paths, and never more through one question',
    ({ flow, proofs }) => {
      const all = proofs.paths ?? 0n
      expect(all).toBeGreaterThan(1000n)
      for (const { id, ask } of flow.questions) {
        const through = proofs.pathsThrough(id) ?? -1n
        if (!ask) expect(through).toBe(all)
        expect(through > 0n && through <= all, id).toBe(true)
      }
    },
  )
})

describe('every way leads from stop to stop and past no other', () => {
  const points = (d: string) =>
    [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
  test.each(layouts)('$id, $as', ({ laid: { drawing } }) => {
    const marks = [
      ...drawing.stops,
      { id: 'start', ...drawing.start },
      { id: 'end', x: drawing.end.x, y: drawing.end.y },
    ]
    for (const { from, to, d } of drawing.edges) {
      const way = pairs(points(d))
      for (const mark of marks) {
        const off = Math.min(...way.map((stretch) => distanceTo(mark, stretch)))
        if (mark.id === from || mark.id === to) expect(off, `${from} to ${to}`).toBeLessThan(1)
        else expect(off, `${from} to ${to} past ${mark.id}`).toBeGreaterThan(9)
      }
    }
  })
})

type Stretch = ReturnType<typeof pairs>[number]

/** Do two stretches cross? Touching where one leaves or joins the other is no crossing. */
function meet([a, b]: Stretch, [c, d]: Stretch): boolean {
  const side = (p: Stretch[0], q: Stretch[0], r: Stretch[0]) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

describe('everything can be read', () => {
  test('a crossing would be seen', () => {
    const across: Stretch = [
      { x: 0, y: 5 },
      { x: 10, y: 5 },
    ]
    expect(
      meet(across, [
        { x: 5, y: 0 },
        { x: 5, y: 10 },
      ]),
    ).toBe(true)
    expect(
      meet(across, [
        { x: 5, y: 5 },
        { x: 5, y: 10 },
      ]),
    ).toBe(false)
  })

  const grown = ({ left, right, top, bottom }: Box, by: number): Box => ({
    left: left - by,
    right: right + by,
    top: top - by,
    bottom: bottom + by,
  })
  /** The broadest line, and a hair. */
  const HALF = 5.5
  const faults = ({ boxes, lines, drawing }: LaidFlow): string[] => [
    ...boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .flatMap((other) => (overlap(one.box, other.box) ? [`${one.says} on ${other.says}`] : [])),
    ),
    ...boxes.flatMap(({ says, box }) =>
      lines.some((line) => pairs(line).some((stretch) => crosses(grown(box, HALF), stretch)))
        ? [`a line through ${says}`]
        : [],
    ),
    ...boxes.flatMap(({ says, box }) =>
      drawing.stops.some(({ x, y, reach }) =>
        overlap(box, { left: x - 11, right: x + reach + 3, top: y - 11, bottom: y + 11 }),
      )
        ? [`a mark on ${says}`]
        : [],
    ),
    ...boxes.flatMap(({ says, box }) =>
      box.left < 0 || box.top < 0 || box.right > drawing.width || box.bottom > drawing.height
        ? [`${says} sticks out`]
        : [],
    ),
  ]

  test.each(layouts)(
    '$id, $as: no word lies on a word, a line or a mark, or beside the paper',
    ({ laid }) => {
      expect(laid.boxes.length).toBeGreaterThan(10)
      expect(faults(laid)).toEqual([])
    },
  )

  test('words put where they do not belong would be found', () => {
    const { laid } = layouts.find(({ id, as }) => id === 'works' && as === 'wide') as (typeof layouts)[number]
    const at = laid.drawing.stops[0] as { x: number; y: number }
    const box = { left: at.x - 20, right: at.x + 60, top: at.y - 8, bottom: at.y + 8 }
    expect(faults({ ...laid, boxes: [...laid.boxes, { says: 'stray', box }] })).toEqual([
      expect.stringMatching(/on stray$/),
      'a line through stray',
      'a mark on stray',
    ])
  })

  test.each(layouts)('$id, $as: stops keep a finger’s breadth, and no track crosses another', ({ laid }) => {
    const { stops } = laid.drawing
    for (const [at, { x, y, hit }] of stops.entries()) {
      expect(hit.height).toBeGreaterThanOrEqual(44)
      for (const other of stops.slice(at + 1)) {
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(40)
        const [a, b] = [hit, other.hit].map((one) => ({
          left: one.x,
          right: one.x + one.width,
          top: one.y,
          bottom: one.y + one.height,
        })) as [Box, Box]
        expect(overlap(a, b)).toBe(false)
      }
    }
    const tracks = laid.lines.map((line) => pairs(line))
    for (const [at, track] of tracks.entries())
      for (const other of tracks.slice(at + 1))
        for (const one of track)
          for (const two of other) expect(meet(one, two), JSON.stringify([one, two])).toBe(false)
  })

  test('a phone of 360 px shows the upright map without scrolling sideways', () => {
    for (const { map } of lines) expect(map.upright.width).toBeLessThanOrEqual(320)
  })
})

describe('the words hold everything', () => {
  test.each(lines)('$id: every question, option, condition, fact, rule and method', ({ flow, map }) => {
    for (const [at, question] of flow.questions.entries()) {
      const told = map.questions[at]
      expect(told?.text).toBe(question.text)
      if (!map.steps)
        expect(told?.options.map(({ text }) => text)).toEqual(question.options.map(({ text }) => text))
      expect(told?.options.length).toBeGreaterThan(1)
      expect(told?.ask === undefined).toBe(question.ask === undefined)
    }
    expect(map.facts.map(({ cases }) => cases.length)).toEqual(flow.facts.map(({ cases }) => cases.length))
    expect(map.rules.map(({ id }) => id)).toEqual(flow.rules.map(({ id }) => id))
    expect(map.methods.map(({ id }) => id)).toEqual(flow.methods.map(({ id }) => id))
    expect(map.remarks).toHaveLength(flow.advice.length + flow.doubts.length)
    // Every rule that rests on answers is fed by some question.
    const fed = new Set(map.questions.flatMap(({ rules }) => rules))
    for (const { id, when } of flow.rules)
      if (JSON.stringify(when).match(/"kind":"(is|has|fact)"/)) expect(fed, id).toContain(id)
  })

  test.each(flows)('$id: so does the outline of the command line', ({ flow }) => {
    const outline = flowOutline(flow)
    for (const { text, options } of flow.questions) {
      expect(outline).toContain(text)
      for (const option of options) expect(outline).toContain(`- ${option.text} [${option.id}]`)
    }
    for (const { id, because } of flow.rules) {
      expect(outline).toContain(`  ${id} (`)
      expect(outline).toContain(because)
    }
  })

  test.each(lines)('$id: no condition shows an id where words belong', ({ flow, map }) => {
    const said = map.wide.tracks.flatMap(({ says }) => says?.rows ?? []).join(' ')
    for (const { id } of flow.facts) if (id.includes('_')) expect(said).not.toContain(id)
    expect(said).not.toMatch(/undefined|NaN|\[object/)
  })
})
