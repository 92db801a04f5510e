import { expect, test } from 'vitest'
import {
  leftOn,
  progressOf,
  readSheet,
  readText,
  type Desk,
  type MarkerSheet,
  type Score,
  type Vetting,
} from '../../../vetting/index.ts'
import { toyDesk, toySheet, toyVetting } from '../parts/toy-desk.ts'
import { nextOpen } from './next-open.ts'
import { fileNameOf, leftWords, markedWords, sheetFile, weightWords } from './words.ts'

const capped: Vetting = {
  ...toyVetting,
  caps: [
    { criterion: 'D6', at: 2, because: 'A weakness.', finding: 'M2' },
    { criterion: 'D6', at: 1, because: 'Called impact.', finding: 'M5' },
  ],
}
const desk: Desk = { ...toyDesk, sheets: [] }
const sheetWith = (scores: Record<string, Score[]>): MarkerSheet => {
  const { commission, marker } = toySheet('Ada', {})
  return { commission, marker, scores }
}
const of = (scores: Record<string, Score[]>) => progressOf(desk, sheetWith(scores), () => capped)

test('bids come in the order of the draw, and everything is left at first', () => {
  const progress = of({})
  expect(progress.map(({ bid }) => bid)).toEqual(['b2', 'b1'])
  expect(leftOn(progress)).toEqual({ marks: 6, reasons: 0 })
})

test('a mark above the lowest line needs a reason; one at the line does not', () => {
  const at = (mark: Score['mark'], because?: string) =>
    leftOn(of({ b1: [{ criterion: 'D6', mark, ...(because !== undefined && { because }) }] })).reasons
  expect(at(1)).toBe(0)
  expect(at(2)).toBe(1)
  expect(at(2, '  ')).toBe(1)
  expect(at(2, 'It says “results” throughout.')).toBe(0)
})

test('what is next: below on this bid, then above, then on the next bid, then nothing', () => {
  const mark = (criterion: string): Score => ({ criterion, mark: 1 })
  const some = of({ b2: [mark('D6')] })
  expect(nextOpen(some, 'b2', 'D6')).toEqual({ bid: 'b2', criterion: 'D7' })
  expect(nextOpen(some, 'b2', 'D7')).toEqual({ bid: 'b2', criterion: 'D5' })
  const all = ['D5', 'D6', 'D7'].map(mark)
  expect(nextOpen(of({ b2: all }), 'b2')).toEqual({ bid: 'b1', criterion: 'D5' })
  expect(nextOpen(of({ b1: all }), 'b1')).toEqual({ bid: 'b2', criterion: 'D5' })
  expect(nextOpen(of({ b1: all, b2: all }), 'b1')).toBeUndefined()
  expect(nextOpen(of({ b2: all.map((one) => ({ ...one, mark: 3 as const })) }), 'b2')).toEqual({
    bid: 'b2',
    criterion: 'D6',
  })
})

test('what is left, in words', () => {
  expect(leftWords({ marks: 1, reasons: 0 })).toBe('One mark is missing.')
  expect(leftWords({ marks: 12, reasons: 2 })).toBe(
    '12 marks are missing, and two marks above a line have no reason.',
  )
  expect(leftWords({ marks: 0, reasons: 1 })).toBe('One mark above a line has no reason.')
  expect(leftWords({ marks: 0, reasons: 0 })).toBe('')
  expect(markedWords(0, 14)).toBe('None of 14 lines is marked yet.')
  expect(markedWords(1, 14)).toBe('One of 14 lines is marked.')
  expect(markedWords(14, 14)).toBe('All 14 lines are marked.')
  expect([1, 2, 2.5].map(weightWords)).toEqual(['Counts once', 'Counts twice', 'Weight 2.5'])
})

test('a sheet goes into a file and comes back the same, under a name that holds no odd letter', () => {
  const sheet = toySheet('Zoë O’Hara', { b1: { D5: 2 } })
  expect(fileNameOf(sheet)).toBe('marks-zoe-o-hara-a-scheme.json')
  expect(fileNameOf({ marker: '李', commission: { ...sheet.commission, title: '' } })).toBe('marks.json')
  const read = readText(sheetFile(sheet), readSheet)
  expect(read).toEqual({ ok: true, value: sheet })
})
