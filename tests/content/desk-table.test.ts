// The table of bids side by side over real content: one cell for each bid in every row, gaps said in words, places with the
// word of the tie rule, and the agreement of markers as the calculator has it.
import { expect, test } from 'vitest'
import { weightedKappa } from '../../src/calculators/weighted-kappa.ts'
import { tableOf, type TableGroup } from '../../src/pages/desk/compare/table-rows.ts'
import {
  addBid,
  agreement,
  bidsInOrder,
  compare,
  decideGate,
  mark,
  moderate,
  newSheet,
  openDesk,
  takeSheet,
  termsNow,
  vet,
  withdraw,
  type Changed,
  type Desk,
  type Mark,
} from '../../src/vetting/index.ts'
import { book, commissionFor, sampleBids, shelfFor } from './desk.ts'

const shelf = shelfFor('works')
const stamp = { by: 'Ada', at: '2026-11-22T10:00:00Z' }

function must(made: Changed): Desk {
  if (!made.ok) throw new Error(made.problem)
  return made.desk
}

const opened = sampleBids
  .filter((one) => one.case === 'body-worn-video')
  .reduce(
    (made, { id, bidder, said, notes }) => must(addBid(made, { id, bidder, said, notes }, stamp)),
    openDesk(commissionFor('body-worn-video'), book.hash, stamp),
  )
const [first, second, third] = bidsInOrder(opened).map(({ id }) => id) as [string, string, string]
const criteria = termsNow(opened.commission).criteria.map(({ id }) => id)

function groupsOf(desk: Desk): TableGroup[] {
  const vettingOf = (id: string) =>
    vet(
      desk.commission,
      desk.bids.find((bid) => bid.id === id)!,
      shelf,
    )
  return tableOf({ desk, shelf, compared: compare(desk, shelf), vettingOf })
}

function row(desk: Desk, head: string): (string | undefined)[] {
  const found = groupsOf(desk)
    .flatMap(({ rows }) => rows)
    .find((one) => one.head === head)
  return found?.cells.map(({ text }) => text) ?? []
}

function withSheets(given: Readonly<Record<string, (bid: string, criterion: string) => Mark>>): Desk {
  return Object.entries(given).reduce((desk, [marker, give]) => {
    const sheet = desk.bids.reduce(
      (made, { id }) =>
        criteria.reduce((one, criterion) => mark(one, id, { criterion, mark: give(id, criterion) }), made),
      newSheet(desk.commission, book.hash, marker),
    )
    return must(takeSheet(desk, { ...sheet, finished: stamp.at }, stamp))
  }, opened)
}

function moderated(desk: Desk, give: (bid: string, criterion: string) => Mark): Desk {
  return desk.bids.reduce(
    (made, { id: bid }) =>
      criteria.reduce(
        (one, criterion) =>
          must(moderate(one, { bid, criterion, mark: give(bid, criterion), because: 'Talked over' }, stamp)),
        made,
      ),
    desk,
  )
}

test('before anybody has marked, every row has a cell for every bid and says what is missing', () => {
  for (const { rows } of groupsOf(opened)) {
    expect(rows.length).toBeGreaterThan(0)
    for (const { cells } of rows) {
      expect(cells).toHaveLength(3)
      for (const { text } of cells) expect(text).toMatch(/^\S/)
    }
  }
  expect(row(opened, 'Total')).toEqual(
    Array.from({ length: 3 }, () => `${criteria.length} marks are missing`),
  )
  expect(row(opened, 'Place')[0]).toBe('None until every mark is there')
  expect(row(opened, 'D6 Design fit')).toEqual(['Not marked yet', 'Not marked yet', 'Not marked yet'])
  expect(row(opened, 'Price').some((text) => text?.startsWith('£'))).toBe(true)
})

test('equal totals: a criterion of the tie rule decides, or the bids are level and people do', () => {
  const sheets = withSheets({ Ada: () => 2, Ben: () => 2 })
  // The first has one more on design fit and gives it back elsewhere, by weight; the others are alike in all.
  const weights = new Map(termsNow(opened.commission).criteria.map(({ id, weight }) => [id, weight]))
  const back = criteria.find(
    (id) => !['D5', 'D6', 'D10'].includes(id) && weights.get(id) === weights.get('D6'),
  )
  const desk = moderated(sheets, (bid, criterion) => {
    if (bid !== first) return 2
    return criterion === 'D6' ? 3 : criterion === back ? 1 : 2
  })
  const total = row(desk, 'Total')
  expect(new Set(total).size).toBe(1)
  expect(row(desk, 'Place')).toEqual([
    '1: same total as another bid, and D6 design fit decides',
    '2, level with another bid: people decide',
    '2, level with another bid: people decide',
  ])
})

test('a bid that left the running or failed a gate has no place, and the reason stands there', () => {
  const sheets = moderated(withSheets({ Ada: () => 2, Ben: () => 2 }), () => 2)
  const [gate] = termsNow(sheets.commission).gates as [string]
  const decision = { bid: second, criterion: gate, decided: 'not_met', because: 'It was so' } as const
  const desk = must(decideGate(must(withdraw(sheets, first, 'By letter', stamp)), decision, stamp, true))
  expect(row(desk, 'Place')).toEqual(['None: withdrawn', 'None: a gate is not met', '1'])
  const title = book.criteria.find(({ id }) => id === gate)?.title
  expect(row(desk, `${gate} ${title}`)[1]).toBe('2')
  const gates = groupsOf(desk).find((group) => group.title === 'Gates')
  expect(gates?.rows[0]?.cells[1]?.text).toBe('Not met')
  expect(third).not.toBe(first)
})

test('the agreement that is shown is the one the calculator gives for the same marks', () => {
  const ada = (bid: string, criterion: string): Mark => ((criterion.length + bid.length) % 4) as Mark
  const ben = (bid: string, criterion: string): Mark => ((criterion.charCodeAt(1) + bid.length) % 4) as Mark
  const desk = withSheets({ Ada: ada, Ben: ben })
  const cases = desk.bids.flatMap(({ id }) => criteria.map((criterion) => [id, criterion] as const))
  const result = weightedKappa.run({
    first: cases.map(([bid, criterion]) => ada(bid, criterion)),
    second: cases.map(([bid, criterion]) => ben(bid, criterion)),
    weights: 'quadratic',
  })
  const kappa = result.ok ? result.figures.find(({ id }) => id === 'kappa')?.value : undefined
  expect(kappa).toBeDefined()
  expect(agreement(desk)?.value).toBe(kappa)
})
