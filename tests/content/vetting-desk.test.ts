// What is done at a desk besides marking: answering for the commission, leaving the running, taking back a slip.
import { describe, expect, test } from 'vitest'
import {
  addBid,
  answerFact,
  bringBack,
  changeTerms,
  circumstancesNow,
  compare,
  isWhole,
  lock,
  missingMarks,
  newSheet,
  openDesk,
  readDesk,
  renameBid,
  renameCommission,
  say,
  takeAnswers,
  termsFor,
  termsNow,
  tierOf,
  undo,
  undoable,
  withdraw,
  type Changed,
  type Desk,
} from '../../src/vetting/index.ts'
import { answersOf, book, commissionFor, sampleBids, shelfFor } from './desk.ts'
import { compiled } from './content.ts'

const shelf = shelfFor('works')
const stamp = { by: 'AB', at: '2026-11-22T10:00:00.000Z' }
const empty = openDesk({ ...commissionFor('body-worn-video'), id: 'desk' }, book.hash, stamp)
const bids = sampleBids.filter(({ case: real }) => real === 'body-worn-video')

function done(changed: Changed): Desk {
  if (!changed.ok) throw new Error(changed.problem)
  return changed.desk
}
function problem(changed: Changed): string {
  if (changed.ok) throw new Error('This should have been refused.')
  return changed.problem
}
const filled = bids.reduce(
  (desk, { id, bidder, said, notes }) => done(addBid(desk, { id, bidder, said, notes }, stamp)),
  empty,
)
const first = filled.bids[0]!

describe('withdrawing a bid', () => {
  test('takes a reason, keeps the bid and its record, and can be reversed with a reason', () => {
    expect(problem(withdraw(filled, first.id, ' ', stamp))).toContain('why')
    const gone = done(withdraw(filled, first.id, 'The bidder asked us to.', stamp))
    expect(gone.bids).toHaveLength(filled.bids.length)
    expect(gone.audit.at(-1)).toMatchObject({
      what: 'bid',
      to: 'withdrawn',
      because: 'The bidder asked us to.',
    })
    expect(problem(withdraw(gone, first.id, 'Again', stamp))).toContain('already')
    expect(problem(say(gone, first.id, 'fallback', 'yes', stamp))).toContain('withdrawn')
    expect(problem(bringBack(gone, first.id, '', stamp))).toContain('why')
    expect(done(bringBack(gone, first.id, 'A mistake', stamp)).bids).toEqual(filled.bids)
  })

  test('leaves it without a place, and asks no marks for it', () => {
    const gone = done(withdraw(filled, first.id, 'Late', stamp))
    const all = termsNow(gone.commission).criteria.map(({ id: criterion }) => ({
      criterion,
      mark: 2 as const,
    }))
    const sheet = {
      ...newSheet(gone.commission, book.hash, 'AB'),
      scores: Object.fromEntries(gone.bids.map(({ id }) => [id, all])),
      finished: stamp.at,
    }
    const marked = { ...gone, sheets: [sheet], soleMarker: stamp }
    const compared = compare(marked, shelf)
    expect(compared.find(({ bid }) => bid === first.id)).toMatchObject({
      withdrawn: true,
      from: 'one marker',
    })
    expect(compared.find(({ bid }) => bid === first.id)?.place).toBeUndefined()
    expect(compared.filter(({ place }) => place !== undefined)).toHaveLength(filled.bids.length - 1)
    const missing = missingMarks(newSheet(gone.commission, book.hash, 'AB'), gone)
    expect(missing.some(({ bid }) => bid === first.id)).toBe(false)
  })

  test('is read back from a file', () => {
    const gone = done(withdraw(filled, first.id, 'Late', stamp))
    const form = { book, methods: compiled.library.methods, flow: shelf.flow }
    expect(readDesk(JSON.parse(JSON.stringify(gone)), form)).toEqual({ ok: true, value: gone })
  })
})

test('a bid or a commission is renamed in the record, and two bids never share a name', () => {
  const renamed = done(renameBid(filled, first.id, ' Other Name ', stamp))
  expect(renamed.bids[0]?.bidder).toBe('Other Name')
  expect(problem(renameBid(filled, first.id, filled.bids[1]!.bidder, stamp))).toContain('already')
  expect(done(renameCommission(filled, 'Cameras', stamp)).audit.at(-1)).toMatchObject({
    what: 'commission',
    to: 'Cameras',
  })
  expect(problem(renameCommission(filled, ' ', stamp))).toContain('name')
})

describe('taking back the last change', () => {
  const slip = done(say(filled, first.id, 'fallback', 'not_stated', stamp))

  test('leaves both in the record', () => {
    expect(undoable(slip, filled)).toMatchObject({ what: 'field', about: 'fallback' })
    const back = done(undo(slip, filled, stamp))
    expect(back.bids).toEqual(filled.bids)
    expect(back.audit).toHaveLength(filled.audit.length + 2)
    expect(back.audit.at(-1)?.because).toBe(`Entry ${slip.audit.at(-1)?.n} was undone.`)
    expect(isWhole(back.audit)).toBe(true)
    expect(done(undo(back, slip, stamp)).bids, 'and can be taken back itself').toEqual(slip.bids)
  })

  test('is refused for what others may have acted on, and for anything but the last', () => {
    const locked = done(lock(filled, stamp))
    expect(problem(undo(locked, filled, stamp))).toContain('cannot be taken back')
    const later = done(say(slip, first.id, 'fallback', 'no', stamp))
    expect(undoable(later, filled)).toBeUndefined()
  })
})

describe('answering for the commission', () => {
  test('before the lock answers come and go, in one version', () => {
    const { answers } = circumstancesNow(empty.commission)
    const [question] = Object.keys(answers)
    const taken = done(answerFact(empty, question!, undefined, shelf, stamp))
    expect(circumstancesNow(taken.commission).answers).not.toHaveProperty(question!)
    const back = done(answerFact(taken, question!, answers[question!], shelf, stamp))
    expect(circumstancesNow(back.commission).answers).toEqual(answers)
    expect(back.commission.circumstances).toHaveLength(1)
    expect(problem(answerFact(empty, question!, 'never-an-option', shelf, stamp))).toContain('no such')
  })

  test('terms nobody has touched follow the tier; others stay', () => {
    const nothing = done(takeAnswers(empty, {}, {}, shelf, stamp))
    expect(tierOf(shelf, circumstancesNow(nothing.commission), undefined).from).toBe('assumed')
    expect(termsNow(nothing.commission)).toMatchObject(termsFor(book, 'med'))
    const all = done(takeAnswers(nothing, answersOf('body-worn-video'), {}, shelf, stamp))
    expect(termsNow(all.commission)).toEqual(termsNow(empty.commission))
    const criteria = termsNow(empty.commission).criteria.map(({ id }) => ({ id, weight: 3 }))
    const own = done(changeTerms(empty, { criteria }, '', stamp))
    const after = done(takeAnswers(own, {}, {}, shelf, stamp))
    expect(termsNow(after.commission).criteria).toEqual(criteria)
  })

  test('after the lock it is refused: facts are corrected instead', () => {
    const locked = done(lock(empty, stamp))
    expect(problem(takeAnswers(locked, {}, {}, shelf, stamp))).toContain('Correct')
  })
})

test('a tier decided otherwise needs a reason, and can be given up again', () => {
  expect(problem(changeTerms(empty, { tier: { value: 'low', because: ' ' } }, '', stamp))).toContain('why')
  const low = done(changeTerms(empty, { tier: { value: 'low', because: 'Small' } }, '', stamp))
  expect(termsNow(low.commission).tier?.value).toBe('low')
  expect(termsNow(done(changeTerms(low, { tier: null }, '', stamp)).commission).tier).toBeUndefined()
})
