import { expect, test } from 'vitest'
import { exampleSheet, LIMITS } from '../costing/worth/index.ts'
import { toyLeave, toyOutcome, toyPrices, toySheet } from '../costing/worth/toy-worth.ts'
import type { Block } from './report.ts'
import { worthBlocks } from './worth-blocks.ts'

const may = toyLeave()
const refused = toyLeave({ ask: 'worth', impact: 'none', money: 'yes' })

/** Every text in the blocks, whatever holds it. */
function textsIn(given: unknown): string[] {
  if (typeof given === 'string') return [given]
  if (typeof given !== 'object' || given === null) return []
  return Object.values(given).flatMap(textsIn)
}

const all = (blocks: readonly Block[]) => textsIn(blocks).join('\n')
const captions = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []))

test('with leave: the verdict with its range first, then three views, who gains, and how sure it is', () => {
  const blocks = worthBlocks(toySheet([10_000], [toyOutcome('o1')]), toyPrices, may)
  expect(blocks[0]).toEqual({
    kind: 'lead',
    text: 'For each pound spent, £2.00 comes back to society, and it could be £1.00 to £3.00.',
  })
  expect(captions(blocks).join('\n')).toMatch(
    /Three ways[\s\S]*today’s money[\s\S]*Year by year[\s\S]*What if/,
  )
  expect(all(blocks)).toMatch(/In \d+% of 100,000 draws it pays for itself/)
})

test('without leave: not one figure that puts benefits into pounds', () => {
  const text = all(worthBlocks(toySheet([10_000], [toyOutcome('o1')]), toyPrices, refused))
  expect(text).toContain('There is no ratio to be had yet.')
  expect(text).toContain('Because of T1. Undo T1.')
  expect(text).toContain('Find out whether it works')
  expect(text).toContain('It must prevent 10 crimes a year to pay for itself.')
  expect(text).not.toMatch(/for each pound spent|Back for each pound|draws|Benefits|seems to prevent/i)
})

test('a unit cost that the table does not have is not had by any other name either', () => {
  const told = (id: string) =>
    worthBlocks(toySheet([10_000], [toyOutcome('o1', { worth: { kind: 'unit', id } })]), toyPrices, may)
  expect(told('constructor')).toEqual(told('nowhere'))
})

test('what cannot be priced, the five Es and the date of the rate always stand in it', () => {
  for (const leave of [may, refused]) {
    const blocks = worthBlocks(exampleSheet('2024-25'), toyPrices, leave)
    const text = all(blocks)
    expect(text).toContain('People feel safer in the evening')
    expect(text).toContain('Cannot tell')
    expect(text).toContain('Environment: What did it do to the environment?')
    expect(text).toContain('3.5% a year, the Green Book’s, as of February 2026; lower after year 30')
    expect(blocks).toContainEqual(expect.objectContaining({ kind: 'note', title: 'Invented figures.' }))
  }
})

test('an empty sheet and a full one are both told, without a figure that is none', () => {
  const many = Array.from({ length: LIMITS.outcomes }, (_, i) => toyOutcome(`o${i}`, { label: '' }))
  for (const sheet of [
    toySheet([], []),
    toySheet([1], many),
    toySheet([5], [toyOutcome('o1', { worth: null })]),
  ])
    for (const leave of [may, refused]) {
      const text = all(worthBlocks(sheet, toyPrices, leave))
      expect(text).not.toMatch(/NaN|undefined|null|Infinity/)
    }
})

test('every table has as many cells as columns', () => {
  for (const block of worthBlocks(exampleSheet('2024-25'), toyPrices, may))
    if (block.kind === 'table')
      for (const row of block.rows) expect(row, block.caption).toHaveLength(block.columns.length)
})
