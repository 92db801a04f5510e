import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Flow, Id } from '../../engine/flow.ts'
import type { NetworkLayout } from '../../engine/network.ts'
import { toyFlow, toyQuestion } from '../../engine/toy-flow.ts'
import { meetingsOf, routesOf } from './meetings.ts'
import { layoutNetwork } from './network.ts'
import { APART } from './stations.ts'
import { layTracks } from './tracks.ts'

/** Flows from lists of question ids: an id in several lists is shared. */
function flowsOf(lists: readonly (readonly Id[])[]): Flow[] {
  return lists.map((ids, row) =>
    toyFlow({
      id: `line${row}`,
      line: `line${row}`,
      title: `Line number ${row}?`,
      terminus: `What line ${row} leaves you with`,
      questions: ids.map((id) => {
        const lines = lists.flatMap((list, i) => (list.includes(id) ? [`line${i}`] : []))
        return toyQuestion(id, ['yes', 'no'], { short: `About ${id}?`, lines: lines.length > 1 ? lines : [] })
      }),
    }),
  )
}

/** The shape of the real lines: one question for all, some for two or three, and one asked in another order. */
const real = flowsOf([
  ['s1', 's2', 'decision', 's3', 's4', 's5'],
  ['b1', 'decision', 'b2', 'b3', 'access', 'b4', 'sensitive', 'months', 'budget'],
  ['y1', 'decision', 'y2', 'y3', 'access', 'stage', 'logic', 'sensitive', 'months', 'budget'],
  [
    'w1',
    'stage',
    'decision',
    'priority',
    'w2',
    'logic',
    'impl',
    ...ids('w', 18),
    'sensitive',
    'months',
    'budget',
  ],
  ['v1', 'stage', 'decision', 'priority', 'v2', 'impl', 'v3', 'v4', 'months', 'budget'],
])

function ids(prefix: string, count: number): Id[] {
  return Array.from({ length: count }, (_, i) => `${prefix}${i + 10}`)
}

function marksOf(layout: NetworkLayout) {
  return layout.lines.flatMap(({ stations }) => stations.filter(({ kind }) => kind === 'station'))
}

/** What must hold of any map. */
function expectSound(flows: readonly Flow[]) {
  const network = layoutNetwork(flows)
  for (const layout of [network.wide, network.upright]) {
    const marks = layout.lines.flatMap(({ stations }) => stations)
    for (const { x, y } of marks) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(layout.width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(layout.height)
    }
    for (const one of marksOf(layout)) {
      for (const other of marks) {
        if (other === one) continue
        const apart = Math.hypot(one.x - other.x, one.y - other.y)
        expect(apart, `${one.line}.${one.id} and ${other.line}.${other.id}`).toBeGreaterThan(APART - 0.2)
      }
    }
    flows.forEach((flow, row) => {
      const { stations, hidden } = layout.lines[row]!
      const shown = stations.filter(({ kind }) => kind === 'station' || kind === 'interchange')
      expect(shown.length + hidden).toBe(flow.questions.length)
      const order = flow.questions.map(({ id }) => id).filter((id) => shown.some((one) => one.id === id))
      expect(shown.map(({ id }) => id)).toEqual(order)
    })
  }
  return network
}

describe('the real shape', () => {
  const network = expectSound(real)

  test('a shared question is one interchange of every line that can reach it in order', () => {
    const lines = (id: Id) => network.wide.interchanges.find((one) => one.id === id)?.lines
    expect(lines('decision')).toEqual(['line0', 'line1', 'line2', 'line3', 'line4'])
    expect(lines('sensitive')).toEqual(['line1', 'line2', 'line3'])
    // The third line asks this after the decision, the others before: it keeps a station of its own.
    expect(lines('stage')).toEqual(['line3', 'line4'])
    expect(network.wide.lines[2]?.stations.find(({ id }) => id === 'stage')?.kind).toBe('station')
  })

  test('every interchange and every end has its words, and no two overlap', () => {
    const signs = [
      ...network.wide.interchanges.map(({ sign }) => sign),
      ...network.wide.lines.map(({ stations }) => stations.at(-1)?.sign),
    ]
    expect(signs).not.toContain(undefined)
    const corners = signs.map((sign) => `${sign?.x} ${sign?.y}`)
    expect(new Set(corners).size).toBe(corners.length)
  })

  test('the same flows give the same map', () => {
    expect(layoutNetwork(real)).toEqual(network)
  })

  test('the outline says every stop and who shares it', () => {
    const works = network.outline[3]!
    expect(works.stops[1]).toEqual({ label: 'About stage?', shared: ['line2', 'line4'] })
    expect(works.stops).toHaveLength(real[3]!.questions.length)
    expect(works.terminus).toBe('What line 3 leaves you with')
  })
})

test('a map of one line with nothing on it is still a map', () => {
  expectSound(flowsOf([[]]))
  expectSound(flowsOf([['a', 'b', 'c']]))
})

/** Up to six lines that share up to six questions, each line in its own order, with questions of its own between. */
const anyLines = fc
  .array(
    fc.array(fc.oneof(fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5', 'm6'), fc.integer({ min: 1, max: 6 })), {
      maxLength: 9,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) =>
    lines.map((parts, row) => [
      ...new Set(
        parts.flatMap((part, i) => (typeof part === 'string' ? [part] : ids(`own${row}_${i}_`, part))),
      ),
    ]),
  )

test('any lines make a sound map', () => {
  fc.assert(
    fc.property(anyLines, (lists) => void expectSound(flowsOf(lists))),
    { numRuns: 60 },
  )
})

test('any lines turn at 45 degrees, keep their order and never touch', () => {
  fc.assert(
    fc.property(anyLines, (lists) => {
      const flows = flowsOf(lists)
      const meetings = meetingsOf(flows)
      const { lines } = layTracks(routesOf(flows, meetings), meetings, 900)
      for (const points of lines) {
        points.slice(1).forEach((to, i) => {
          const [dx, dy] = [to.x - points[i]!.x, Math.abs(to.y - points[i]!.y)]
          expect(dx).toBeGreaterThanOrEqual(-0.001)
          expect(dy < 0.001 || Math.abs(dx - dy) < 0.001).toBe(true)
        })
      }
      for (const [row, points] of lines.slice(1).entries()) {
        const upper = lines[row]!
        for (const { x } of [...points, ...upper]) {
          expect(
            heightOf(points, x) - heightOf(upper, x),
            `rows ${row} and ${row + 1} at ${x}`,
          ).toBeGreaterThan(13.8)
        }
      }
    }),
    { numRuns: 150 },
  )
})

function heightOf(points: readonly { x: number; y: number }[], x: number): number {
  const at = points.findIndex((point, i) => i > 0 && point.x >= x)
  const [a, b] = [points[at - 1]!, points[at]!]
  return a.x === b.x ? a.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x)
}
