// Marks given under other terms stay under them, open and out of the others' reach, until their marker has looked again.
import { afterEach, expect, test } from 'vitest'
import { changeTerms, openDesk, sheetFault, type Desk, type Vetting } from '../../vetting/index.ts'
import { marker } from './marker.svelte.ts'
import { OwnMarks } from './own-marks.svelte.ts'
import { ownSheets } from './own-sheets.ts'

const stamp = { by: 'Ada', at: '2026-11-22T10:00:00.000Z' }
const start: Desk = {
  ...openDesk(
    {
      ...{ id: 'c1', title: 'A scheme' },
      circumstances: [{ version: 1, flow: 'works', flowVersion: 1, answers: {}, numbers: {} }],
      terms: [{ version: 1, criteria: [{ id: 'D1', weight: 1 }], gates: [] }],
    },
    'book',
    stamp,
  ),
  bids: [{ id: 'b1', bidder: 'Northgate', said: {}, notes: {} }],
}

const nothingFound = { caps: [], gates: [], tier: { value: 'low' } } as unknown as Vetting
const lineAt1 = {
  ...nothingFound,
  caps: [{ criterion: 'D1', at: 1, because: 'No comparison.', rules: [] }],
} as unknown as Vetting

afterEach(() => {
  marker.name = ''
  localStorage.clear()
})

test('changed weights open a finished sheet again, and it says so until its marker has looked', () => {
  let desk = start
  const marks = new OwnMarks({
    sheets: ownSheets(localStorage),
    desk: () => desk,
    vettingOf: () => nothingFound,
    book: 'book',
    now: () => stamp.at,
    trouble: (why) => expect.fail(why),
  })
  marker.name = 'Ada'
  marks.give('b1', { criterion: 'D1', mark: 2 })
  expect(marks.outdated).toBe(false)
  expect(marks.finish()).toBeUndefined()
  expect(sheetFault(marks.sheet!, desk)).toBeUndefined()

  const changed = changeTerms(desk, { criteria: [{ id: 'D1', weight: 2 }] }, 'It matters more.', stamp)
  if (!changed.ok) throw new Error(changed.problem)
  desk = changed.desk
  expect(marks.outdated).toBe(true)
  expect(marks.sheet).toMatchObject({
    commission: { terms: 1 },
    scores: { b1: [{ criterion: 'D1', mark: 2 }] },
  })
  expect(marks.sheet?.finished).toBeUndefined()
  expect(marks.finish()).toContain('criteria have changed')
  expect(sheetFault(marks.sheet!, desk)).toContain('version 1')

  // Another mark does not pass for having looked at all of them.
  marks.give('b1', { criterion: 'D1', mark: 1 })
  expect(marks.outdated).toBe(true)

  marks.acceptTerms()
  expect(marks.outdated).toBe(false)
  expect(marks.finish()).toBeUndefined()
  expect(sheetFault(marks.sheet!, desk)).toBeUndefined()
  marks.close()
})

test('a sheet is not finished while a mark above a line has no reason, whoever asks', () => {
  const marks = new OwnMarks({
    sheets: ownSheets(localStorage),
    desk: () => start,
    vettingOf: () => lineAt1,
    book: 'book',
    now: () => stamp.at,
    trouble: (why) => expect.fail(why),
  })
  marker.name = 'Ada'
  marks.give('b1', { criterion: 'D1', mark: 3, because: ' ' })
  expect(marks.finish()).toBe('One mark lies above a line and has no reason. Write it down, then finish.')
  expect(marks.sheet?.finished).toBeUndefined()
  marks.give('b1', { criterion: 'D1', mark: 3, because: 'It names a comparison on page 4.' })
  expect(marks.finish()).toBeUndefined()
  marks.close()
})
