import { describe, expect, test } from 'vitest'
import type { Desk, MarkerSheet, Vetting } from '../../../vetting/index.ts'
import { stamp, toyBook, toyDesk, toySheet, toyVetting } from '../parts/toy-desk.ts'
import { apartInWords, givenInWords, isPlain, progressInWords, toModerate } from './rows.ts'
import { layOutSpread } from './spread-layout.ts'
import { takeIn } from './take-in.ts'

const capped: Vetting = {
  ...toyVetting,
  caps: [
    { criterion: 'D5', at: 1, because: 'No letter.', finding: 'M8' },
    { criterion: 'D5', at: 2, because: 'Another.', finding: 'X1' },
  ],
}
const marksOn = (desk: Desk, vetting = toyVetting) => toModerate(desk, toyBook, () => vetting)

describe('what there is to moderate', () => {
  test('the widest gap comes first, and within a gap the order of the draw', () => {
    const { far, near, agreed } = marksOn(toyDesk)
    expect(far.map(({ key }) => key)).toEqual(['b1 D6', 'b2 D7'])
    expect(near.map(({ key }) => key)).toEqual(['b1 D7'])
    expect(agreed.map(({ key }) => key)).toEqual(['b2 D5', 'b2 D6', 'b1 D5'])
    expect(far[0]?.weight).toBe(2)
  })

  test('a mark on which all agree is taken without a reason, unless it crosses the line of a finding', () => {
    const { agreed } = marksOn(toyDesk, capped)
    expect(agreed.map((row) => [row.key, row.cap?.at, isPlain(row)])).toEqual([
      ['b2 D5', 1, true],
      ['b2 D6', undefined, true],
      ['b1 D5', 1, false],
    ])
  })

  test('earlier decisions stay, and one that was made too early says why', () => {
    const decide = (minute: number, mark: 1 | 2) => ({
      ...{ bid: 'b1', criterion: 'D6', mark, because: 'Talked over', given: { Ada: 3 as const } },
      ...stamp(minute),
    })
    const [first] = toyDesk.commission.circumstances
    const correction = { question: 'alloc', from: null, to: 'fixed', because: 'It was so', ...stamp(8) }
    const desk: Desk = {
      ...toyDesk,
      moderations: [decide(6, 1), decide(7, 2)],
      commission: {
        ...toyDesk.commission,
        circumstances: [first!, { ...first!, version: 2, correction }],
      },
    }
    const row = marksOn(desk).far[0]
    expect(row?.decisions.map(({ mark }) => mark)).toEqual([1, 2])
    expect(row?.outdated).toEqual([
      'Decided before the sheet of Ben was in.',
      'Decided under version 1 of the facts; version 2 counts now.',
    ])
    expect(marksOn({ ...desk, moderations: [decide(9, 2)] }).far[0]?.outdated).toHaveLength(1)
  })

  test('it is told in words', () => {
    expect(givenInWords({ Ada: 3, Ben: 0 })).toBe('Ada gave 3, Ben gave 0.')
    expect([0, 1, 2, 3].map((spread) => apartInWords({ spread, given: { Ada: 1, Ben: 1 } }))).toEqual([
      'All gave the same mark',
      'One step apart',
      'Two steps apart',
      'Three steps apart: the whole scale',
    ])
    expect(apartInWords({ spread: 0, given: { Ada: 1 } })).toBe('One mark')
    expect(progressInWords(12, 84, 1)).toBe('12 of 84 marks are decided. One gate waits for a decision.')
    expect(progressInWords(84, 84, 0)).toBe('All 84 marks are decided. No gate waits for a decision.')
  })
})

describe('sheets from files', () => {
  const file = (name: string, words: string, size = words.length) => ({
    ...{ name, size },
    text: () => Promise.resolve(words),
  })
  const ada = JSON.stringify(toySheet('Ada', { b1: { D5: 2 } }))

  test('each is taken in turn, and each that cannot be says why and what to do', async () => {
    const taken: MarkerSheet[] = []
    const results = await takeIn(
      [
        file('ada.json', ada),
        file('photo.json', '\u0000\u0001'),
        file('mark.json', ada.replace('"mark":2', '"mark":7')),
        file('list.json', '[]'),
        file('huge.json', ada, 6_000_000),
        { name: 'gone.json', size: 10, text: () => Promise.reject(new Error('gone')) },
      ],
      (sheet) => (taken.push(sheet), undefined),
    )
    expect(taken.map(({ marker }) => marker)).toEqual(['Ada'])
    expect(results[0]).toEqual({ file: 'ada.json', marker: 'Ada' })
    const problems = results.slice(1).map(({ problem }) => problem)
    expect(problems[0]).toMatch(/^It is not JSON\..*save the sheet again/)
    expect(problems[1]).toMatch(/^In it, scores\.b1\[0\]\.mark must be 0, 1, 2, 3\. Ask its marker/)
    expect(problems[2]).toMatch(/^It must be a marker’s sheet that was saved by this tool\./)
    expect(problems[3]).toMatch(/far too large/)
    expect(problems[4]).toMatch(/^It cannot be read/)
  })

  test('a refusal of the desk is handed on as it is', async () => {
    const results = await takeIn([file('ada.json', ada)], () => 'There is a sheet by Ada already.')
    expect(results).toEqual([{ file: 'ada.json', problem: 'There is a sheet by Ada already.' }])
  })
})

describe('the picture of a spread', () => {
  const names = { Ada: 0, 'Benedikta Featherstonehaugh': 1, Cai: 1, Dee: 3 } as const

  test.each([280, 480])(
    'at %i pixels every marker is named at the right mark, inside the drawing',
    (width) => {
      const { dots, ticks, from, to, height } = layOutSpread(width, names)
      expect(dots.map(({ mark, markers }) => [mark, markers])).toEqual([
        [0, ['Ada']],
        [1, ['Benedikta Featherstonehaugh', 'Cai']],
        [3, ['Dee']],
      ])
      for (const { mark, x, label } of dots) {
        expect(x).toBe(ticks[mark]?.x)
        expect(label.x).toBeGreaterThanOrEqual(0)
        expect(label.x).toBeLessThanOrEqual(width)
        expect(label.y).toBeGreaterThan(10)
        expect(label.y + (label.lines.length - 1) * 17).toBeLessThanOrEqual(height)
      }
      expect([from, to]).toEqual([ticks[0]?.x, ticks[3]?.x])
    },
  )

  test('names of neighbours are on different sides of the line', () => {
    const { dots, y } = layOutSpread(300, { Ada: 1, Ben: 2 })
    expect(dots[0]!.label.y).toBeLessThan(y)
    expect(dots[1]!.label.y).toBeGreaterThan(y)
  })
})
