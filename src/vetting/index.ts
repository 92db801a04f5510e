// The door of the vetting room: pure functions from a commission, a bid and the vetting book to findings, marks and words.
export * from './book.ts'
export * from './commission.ts'
