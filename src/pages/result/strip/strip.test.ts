import { describe, expect, test } from 'vitest'
import { advise } from '../../../engine/index.ts'
import { is, toyFlow, toyMethod, toyQuestion, toyRule } from '../../../engine/toy-flow.ts'
import { placeLabels, reach, stationsOf, stripWords } from './strip.ts'

const flow = toyFlow({
  questions: [
    toyQuestion('draw', ['yes', 'no']),
    toyQuestion('data', ['yes', 'none']),
    toyQuestion('spill', ['low', 'high']),
  ],
  methods: [toyMethod('im-rct', { supports: [{ when: is('data', 'yes'), because: 'Counted.' }] })],
  rules: [
    toyRule('R1', ['im-rct'], is('draw', 'no')),
    toyRule('R2', ['im-rct'], is('spill', 'high'), { severity: 'caveat' }),
  ],
})

function strip(answers: Record<string, string>) {
  const advised = advise(flow, answers)
  return stationsOf(flow, advised, advised.methods[0]!)
}

test('each answer is marked with what it does', () => {
  expect(strip({ draw: 'no', data: 'yes', spill: 'high' }).map(({ id, marks }) => [id, marks])).toEqual([
    ['draw', ['blocks']],
    ['data', ['helps']],
    ['spill', ['hinders']],
  ])
})

test('the words say the same as the drawing', () => {
  expect(stripWords(strip({ draw: 'no', data: 'yes', spill: 'high' }))).toEqual({
    brief: 'Of your 3 answers, one helped, one hindered and one ruled it out.',
    full: 'Of your 3 answers, one helped, one hindered and one ruled it out. Helped: “data”. Hindered: “spill”. Ruled it out: “draw”.',
  })
  expect(stripWords(strip({ draw: 'yes', spill: 'low' })).brief).toBe('None of your answers bears on it.')
})

describe('labels', () => {
  const wanted = (...places: number[]) =>
    places.map((x, index) => ({ id: `q${index}`, text: 'Ten letters', x }))

  test('far apart they share the first row', () => {
    expect(placeLabels(wanted(50, 200), 400, 3).map(({ row }) => row)).toEqual([0, 0])
  })

  test('never lie over each other or over a stem, whatever the distances', () => {
    for (let gap = 5; gap < 140; gap += 5) {
      const width = 40 + 8 * gap
      const labels = placeLabels(wanted(...Array.from({ length: 9 }, (_, i) => 20 + i * gap)), width, 4)
      if (width > 140) expect(labels.length).toBeGreaterThan(2)
      if (gap >= 95) expect(labels).toHaveLength(9)
      for (const one of labels) {
        const [left, right] = reach(one)
        expect(left).toBeGreaterThanOrEqual(-2)
        expect(right).toBeLessThanOrEqual(width + 2)
        for (const other of labels.filter((each) => each !== one)) {
          const [from, to] = reach(other)
          if (other.row === one.row) expect(from >= right || to <= left).toBe(true)
          if (other.row > one.row) expect(other.x <= left || other.x >= right).toBe(true)
        }
      }
    }
  })

  test('what finds no room is left out', () => {
    expect(placeLabels(wanted(50, 55, 60), 110, 1)).toHaveLength(1)
    expect(placeLabels(wanted(5), 20, 1)).toEqual([])
  })
})
