// Whose marks may be seen and when; what a correction changes between any two versions; under which version a mark was given.
import { describe, expect, test } from 'vitest'
import {
  addBid,
  asOf,
  compare,
  correctFact,
  decidedUnevenly,
  mark,
  marksMayBeSeen,
  moderate,
  newSheet,
  openDesk,
  readDesk,
  rerun,
  sayOneMarker,
  takeSheet,
  termsNow,
  versionAt,
  vet,
  type Changed,
  type Desk,
  type Mark,
  type MarkerSheet,
} from '../../src/vetting/index.ts'
import { book, commissionFor, sampleBids, shelfFor } from './desk.ts'

const shelf = shelfFor('works')
const at = (minute: number) => `2026-11-22T10:${String(minute).padStart(2, '0')}:00Z`
const stamp = (minute: number) => ({ by: 'Ada', at: at(minute) })

function must(made: Changed): Desk {
  if (!made.ok) throw new Error(made.problem)
  return made.desk
}

function desk(): Desk {
  const bids = sampleBids.filter((one) => one.case === 'body-worn-video')
  return bids.reduce(
    (made, { id, bidder, said, notes }, index) =>
      must(addBid(made, { id, bidder, said, notes }, stamp(index + 1))),
    openDesk(commissionFor('body-worn-video'), book.hash, stamp(0)),
  )
}

function sheet(of: Desk, marker: string, given: Mark): MarkerSheet {
  const empty = newSheet(of.commission, of.book, marker)
  const marked = of.bids.reduce(
    (made, { id }) =>
      termsNow(of.commission).criteria.reduce(
        (one, { id: criterion }) => mark(one, id, { criterion, mark: given }),
        made,
      ),
    empty,
  )
  return { ...marked, finished: at(20) }
}

describe('marks stay unseen', () => {
  test('with one sheet in, until somebody says that there is one marker', () => {
    const one = must(takeSheet(desk(), sheet(desk(), 'Ada', 2), stamp(21)))
    expect(marksMayBeSeen(one)).toBe(false)
    expect(compare(one, shelf).map(({ from }) => from)).toEqual(['none', 'none', 'none'])
    const said = must(sayOneMarker(one, stamp(22)))
    expect(marksMayBeSeen(said)).toBe(true)
    expect(compare(said, shelf).map(({ from }) => from)).toEqual(['one marker', 'one marker', 'one marker'])
    expect(said.audit.at(-1)).toMatchObject({ what: 'sheet', about: 'Ada', to: 'the only marker' })
    const read = readDesk(JSON.parse(JSON.stringify(said)), { ...shelf, flow: shelf.flow })
    expect(read).toMatchObject({ ok: true, value: { soleMarker: stamp(22) } })
  })

  test('and nobody can say it without a sheet, twice, or beside a second sheet', () => {
    expect(sayOneMarker(desk(), stamp(21)).ok).toBe(false)
    const one = must(takeSheet(desk(), sheet(desk(), 'Ada', 2), stamp(21)))
    const said = must(sayOneMarker(one, stamp(22)))
    expect(sayOneMarker(said, stamp(23)).ok).toBe(false)
    const two = must(takeSheet(said, sheet(desk(), 'Ben', 1), stamp(24)))
    expect(sayOneMarker({ ...two, soleMarker: undefined } as unknown as Desk, stamp(25)).ok).toBe(false)
    // The second marker has marks too, so nothing counts before it is moderated.
    expect(marksMayBeSeen(two)).toBe(true)
    expect(compare(two, shelf).map(({ from }) => from)).toEqual(['none', 'none', 'none'])
  })
})

describe('after two corrections', () => {
  const put = (of: Desk, to: string, minute: number) =>
    must(correctFact(of, { question: 'alloc', to, because: 'It was so' }, shelf.flow, stamp(minute)))
  const once = put(desk(), 'fixed', 30)
  const twice = put(once, 'unacceptable', 40)

  test('any two versions can be laid side by side, and each reads as it did then', () => {
    const between = rerun(twice, shelf, { earlier: 1, later: 2 })
    expect(between.length).toBe(3)
    for (const { bid, before, after } of between) {
      const found = twice.bids.find(({ id }) => id === bid)!
      expect(before).toEqual(vet(desk().commission, found, shelf))
      expect(after).toEqual(vet(asOf(twice.commission, 2), found, shelf))
    }
    expect(between.flatMap(({ gone, come }) => [...gone, ...come]).length).toBeGreaterThan(0)
    expect(rerun(twice, shelf)).toEqual(rerun(twice, shelf, { earlier: 2, later: 3 }))
    expect(rerun(twice, shelf, { earlier: 2, later: 2 })).toEqual([])
    expect(rerun(twice, shelf, { earlier: 0, later: 2 })).toEqual([])
  })

  test('a criterion that is decided again for some bids only is told', () => {
    const [first, second, third] = desk().bids.map(({ id }) => id) as [string, string, string]
    const decide = (of: Desk, bid: string, minute: number) =>
      must(moderate(of, { bid, criterion: 'D6', mark: 2, because: 'Talked over' }, stamp(minute)))
    const sheets = must(takeSheet(desk(), sheet(desk(), 'Ada', 2), stamp(21)))
    const before = [first, second].reduce((of, bid, index) => decide(of, bid, 22 + index), sheets)
    expect(decidedUnevenly(before)).toEqual([])
    const corrected = put(before, 'fixed', 30)
    expect(decidedUnevenly(corrected)).toEqual([])
    const uneven = decide(corrected, second, 31)
    expect(decidedUnevenly(uneven)).toEqual([{ criterion: 'D6', again: [second], notYet: [first] }])
    // A bid that had no mark before is not marked again.
    expect(decidedUnevenly(decide(corrected, third, 31))).toEqual([])
    expect(decidedUnevenly(decide(uneven, first, 32))).toEqual([])
  })

  test('a time says which version was in force', () => {
    expect([29, 30, 35, 40, 50].map((minute) => versionAt(twice.commission, at(minute)))).toEqual([
      1, 2, 2, 3, 3,
    ])
  })
})
