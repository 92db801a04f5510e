// The door of the vetting room: pure functions from a commission, bids and the vetting book to findings, marks and a record
// of every change.
export { answerFact, takeAnswers } from './answering.ts'
export { isWhole, type Changed } from './audit.ts'
export * from './bids.ts'
export type * from './book-sample.ts'
export { valueFault } from './book-value.ts'
export * from './book.ts'
export { clearings } from './clears.ts'
export * from './commission.ts'
export { compare, marksThatCount, type Compared } from './compare.ts'
export * from './desk.ts'
export { bidsInOrder, labelOf, nameOf } from './draw.ts'
export { asOf, correctFact, decidedUnevenly, rerun, versionAt, type Rerun, type Uneven } from './facts.ts'
export {
  agreement,
  mark,
  marksMayBeSeen,
  marksOn,
  missingMarks,
  newSheet,
  sheetFault,
  spreads,
  type Agreement,
  type Spread,
} from './markers.ts'
export { priceBeside, type Band } from './price.ts'
export { leftOn, progressOf, type BidProgress } from './progress.ts'
export { readBid } from './read-bid.ts'
export { flowNamed, readBrief } from './read-commission.ts'
export { flowOfDesk, readDesk, readSheet } from './read-desk.ts'
export { readText, type Fault, type Read } from './read-json.ts'
export { circumstancesNow, termsNow, tierOf } from './scene.ts'
export { CONDITIONAL, differs, score, type Scored, type ScoredGate, type ScoredRow } from './score.ts'
export type { Shelf } from './shelf.ts'
export { openCommission, published, termsFor, type Opening, type Published } from './terms.ts'
export { undo, undoable } from './undo.ts'
export { vet } from './vet.ts'
export { valueInWords } from './words.ts'
