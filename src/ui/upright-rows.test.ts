import { describe, expect, it } from 'vitest'
import type { MapLayout } from './map-shapes.ts'
import { makeRoom, moved } from './upright-rows.ts'

describe('room for the words of an upright map', () => {
  it('leaves a map alone whose words have room', () => {
    const to = makeRoom([
      { y: 100, height: 60 },
      { y: 40, height: 60 },
      { y: 500, height: 0 },
    ])
    expect([0, 40, 77, 100, 400].map(to)).toEqual([0, 40, 77, 100, 400])
    expect(makeRoom([])(12)).toBe(12)
  })

  it('moves a row down by what its words lack, and all below it as far', () => {
    const to = makeRoom([
      { y: 40, height: 60 },
      { y: 100, height: 80 },
      { y: 200, height: 20 },
    ])
    expect([40, 100, 200, 240].map(to)).toEqual([40, 110, 210, 250])
    // Half way between two rows stays half way between them.
    expect(to(70)).toBe(75)
  })

  it('keeps the first words below the upper edge', () => {
    const to = makeRoom([{ y: 40, height: 100 }])
    expect([20, 40, 80].map(to)).toEqual([30, 50, 90])
  })

  it('moves stops, capsules, paths and the height together, across it nothing', () => {
    const layout: MapLayout = {
      ...{ width: 50, height: 300 },
      lines: [
        {
          ...{
            id: 'works',
            title: 'Works',
            terminus: 'The end',
            state: 'open',
            path: 'M10 40V200',
            hidden: 0,
          },
          stations: [
            { id: 'start', kind: 'start', x: 10, y: 40 },
            { id: 'terminus', kind: 'terminus', x: 10, y: 200 },
          ],
        },
      ],
      interchanges: [{ id: 'q', label: 'Q', lines: ['works'], x: 0, y: 90, width: 20, height: 20 }],
    }
    const after = moved(layout, (y) => y + 5)
    expect(after).toMatchObject({ width: 50, height: 305 })
    expect(after.lines[0]).toMatchObject({ path: 'M10 45V205', stations: [{ y: 45 }, { x: 10, y: 205 }] })
    expect(after.interchanges[0]).toMatchObject({ x: 0, y: 95, height: 20 })
  })
})
