// Desks to make papers from: the sample bids of one commission, marked, moderated, with a fact put right.
import type { PapersInput } from '../../src/report/vetting/input.ts'
import {
  addBid,
  bidsInOrder,
  correctFact,
  decideGate,
  drawOrder,
  hideNames,
  lock,
  mark,
  moderate,
  newSheet,
  note,
  openDesk,
  takeSheet,
  termsNow,
  type Bid,
  type Changed,
  type Desk,
  type Mark,
} from '../../src/vetting/index.ts'
import { compiled } from '../content/content.ts'
import { book, commissionFor, sampleBids, shelfFor } from '../content/desk.ts'

export const DATE = '2026-11-22T12:00:00Z'
export const stamp = { by: 'Rowan', at: '2026-11-20T10:00:00Z' }

/** The two commissions there are sample bids for. */
export const CASES = ['vawg-services', 'body-worn-video'] as const

export function done(change: Changed): Desk {
  if (!change.ok) throw new Error(change.problem)
  return change.desk
}

/** A locked desk with the sample bids of a case, in an order that was drawn. */
export function deskFor(name: string, bids: readonly Bid[] = samplesFor(name)): Desk {
  const opened = done(lock(openDesk(commissionFor(name), book.hash, stamp), stamp))
  const full = bids.reduce((desk, bid) => done(addBid(desk, bid, stamp)), opened)
  return bids.length > 1 ? done(drawOrder(full, 7, stamp)) : full
}

export function samplesFor(name: string): Bid[] {
  return sampleBids
    .filter((bid) => bid.case === name)
    .map(({ id, bidder, said, notes }) => ({ id, bidder, said, notes }))
}

/** The same with finished sheets: `give` says what a marker gives. */
export function marked(
  desk: Desk,
  give: (marker: number, bid: number, criterion: number) => Mark,
  markers: readonly string[] = ['Ash', 'Robin'],
): Desk {
  const { criteria } = termsNow(desk.commission)
  return markers.reduce((before, marker, at) => {
    const empty = newSheet(before.commission, before.book, marker)
    const filled = bidsInOrder(before).reduce(
      (sheet, bid, no) =>
        criteria.reduce(
          (one, { id: criterion }, c) => mark(one, bid.id, { criterion, mark: give(at, no, c) }),
          sheet,
        ),
      empty,
    )
    return done(takeSheet(before, { ...filled, finished: stamp.at }, stamp))
  }, desk)
}

/** Every mark agreed: `agree` says which, and why. */
export function moderated(
  desk: Desk,
  agree: (bid: number, criterion: number) => Mark,
  because = 'The plan on page 4 says it in full',
): Desk {
  const { criteria } = termsNow(desk.commission)
  return bidsInOrder(desk).reduce(
    (before, bid, no) =>
      criteria.reduce(
        (one, { id: criterion }, c) =>
          done(moderate(one, { bid: bid.id, criterion, mark: agree(no, c), because }, stamp)),
        before,
      ),
    desk,
  )
}

/** Everything that can be on a desk: marks, reasons, a gate, a note, a fact put right. */
export function fullDesk(name: string, { hidden = false } = {}): Desk {
  const give = (marker: number, bid: number, criterion: number) =>
    ((marker + bid * 2 + criterion) % 4) as Mark
  const both = moderated(marked(deskFor(name), give), (bid, criterion) => give(0, bid, criterion))
  const [first] = bidsInOrder(both)
  if (!first) throw new Error('A desk without bids.')
  const gate = termsNow(both.commission).gates[0] ?? ''
  const decided = done(
    decideGate(
      both,
      { bid: first.id, criterion: gate, decided: 'not_met', because: 'Nothing local is shown' },
      stamp,
      true,
    ),
  )
  const noted = done(note(decided, first.id, 'all', 'Our own first thoughts.', stamp))
  const fixed = done(
    correctFact(
      noted,
      { question: 'months', to: otherMonths(noted), because: 'The grant was prolonged' },
      shelfFor('works').flow,
      stamp,
    ),
  )
  return hidden ? done(hideNames(fixed, true, stamp)) : fixed
}

function otherMonths({ commission }: Desk): string {
  const now = commission.circumstances.at(-1)?.answers['months']
  const options = shelfFor('works').flow.questions.find(({ id }) => id === 'months')?.options ?? []
  return options.find(({ id, unsure }) => id !== now && !unsure)?.id ?? ''
}

export function inputOf(desk: Desk): PapersInput {
  return { desk, shelf: shelfFor('works'), library: compiled.library, date: DATE }
}
