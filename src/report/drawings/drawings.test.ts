// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { bandsPicture } from './bands.ts'
import { pyramidPicture } from './pyramid.ts'
import { timelinePicture } from './timeline.ts'

/** The drawing as a browser reads it; it must be sound XML. */
function read({ svg }: { svg: string }): Document {
  const page = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(page.querySelector('parsererror')).toBeNull()
  return page
}
const texts = (page: Document) => [...page.querySelectorAll('text')].map((each) => each.textContent)
const look = { colour: '#bc370a', says: 'In words.' }

describe('bands', () => {
  const rows = [
    { label: 'Process <evaluation> & "more"', low: 36_000, central: 73_000, high: 146_000, grade: 'B' },
    { label: 'All of it', low: 40_000, central: 80_000, high: 160_000, total: true },
  ]
  const as = (value: number) => `£${value}`

  test('are drawn to scale, low left of central left of high, inside the picture', () => {
    const picture = bandsPicture(rows, { ...look, as })
    const page = read(picture)
    const bands = [...page.querySelectorAll('rect')].slice(1)
    const ends = bands.map((band) => [Number(band.getAttribute('x')), Number(band.getAttribute('width'))])
    expect(ends[0]![0]! + ends[0]![1]!).toBeLessThan(ends[1]![0]! + ends[1]![1]!)
    expect(ends[1]![0]! + ends[1]![1]!).toBeLessThanOrEqual(picture.width)
    expect(texts(page)).toEqual(['Process <evaluation> & "more"', '£73000', 'B', 'All of it', '£80000'])
  })

  test('of nothing at all are still a picture', () => {
    read(bandsPicture([], { ...look, as }))
    read(bandsPicture([{ label: 'Free', low: 0, central: 0, high: 0 }], { ...look, as }))
  })
})

describe('the timeline', () => {
  test('says when, and when the answer is needed', () => {
    const rows = [
      { label: 'Set-up', start: 0, end: 10, latest: 20 },
      { label: 'Report', start: 10, end: 60, latest: 90 },
    ]
    const page = read(timelinePicture(rows, { ...look, deadline: 78 }))
    expect(texts(page)).toEqual(
      expect.arrayContaining(['today', '1 year', 'Set-up', 'Report', 'answer needed']),
    )
    read(timelinePicture([], look))
  })
})

describe('the pyramid', () => {
  test('has a layer for each row; what has caveats is dashed', () => {
    const page = read(
      pyramidPicture(
        [
          { title: 'Impact', text: 'A cluster randomised trial', status: 'possible' },
          { title: 'Minimum records', text: 'A data sheet', status: 'recommended' },
        ],
        look,
      ),
    )
    const layers = [...page.querySelectorAll('polygon')]
    expect(layers.map((layer) => layer.getAttribute('stroke-dasharray'))).toEqual(['7 5', null])
  })
})
