// A bid from outside: the command line, a file, a saved desk.
import type { Id } from '../engine/flow.ts'
import type { Library } from '../engine/library.ts'
import { valueFault } from './book-value.ts'
import type { Field, VettingBook } from './book.ts'
import type { Bid, BidValue, Said } from './commission.ts'
import { Reader, type Read } from './read-json.ts'

/** What a bid may hold beside the fields of the form. */
const BESIDE = ['id', 'bidder', 'notes']

export interface Form {
  book: VettingBook
  methods: Library['methods']
}

/** `{id?, bidder?, notes?, ...fields}`: fields stand side by side with the rest, by id. */
export function readBid(value: unknown, form: Form, path = 'bid'): Read<Bid> {
  const reader = new Reader(value, path)
  return reader.done(bidIn(reader, form))
}

/** The same within something larger. */
export function bidIn(reader: Reader, form: Form): Bid {
  if (!reader.isObject('an object that holds what the bid says, by field')) return EMPTY
  const said = reader.entries().filter(([name]) => !BESIDE.includes(name))
  const id = reader.key('id')
  const bidder = reader.key('bidder')
  return {
    id: id.isMissing ? 'bid' : id.text(100),
    bidder: bidder.isMissing ? 'The bid' : bidder.text(200),
    said: saidIn(said, form),
    notes: notesIn(reader.key('notes')),
  }
}

const EMPTY: Bid = { id: 'bid', bidder: 'The bid', said: {}, notes: {} }

/** What a bid says, field by field. */
export function saidIn(entries: readonly (readonly [string, Reader])[], { book, methods }: Form): Said {
  const known = Object.keys(methods)
  const said = entries.flatMap(([id, reader]): [Id, BidValue][] => {
    const field = book.fields.find((one) => one.id === id)
    if (!field) {
      reader.fault(`is no field of the form. ${nearest(id, book.fields)}`)
      return []
    }
    const value = inList(field, reader.value)
    const fault = valueFault(field, value, known)
    if (fault) {
      reader.fault(fault)
      return []
    }
    return [[field.id, value as BidValue]]
  })
  return Object.fromEntries(said)
}

/** One option where several may be is a list of one. */
function inList(field: Field, value: unknown): unknown {
  const several = field.kind === 'many' || field.kind === 'methods'
  return several && typeof value === 'string' && value !== 'not_stated' ? [value] : value
}

function notesIn(reader: Reader): Bid['notes'] {
  if (reader.isMissing) return {}
  return Object.fromEntries(reader.entries().map(([id, words]) => [id, words.text(50_000)]))
}

/** The fields that share most of their name with what was written, or all of them. */
function nearest(written: string, fields: readonly Field[]): string {
  const parts = written.toLowerCase().split(/[^a-z0-9]+/)
  const alike = fields.filter(({ id }) =>
    id.split('_').some((part) => part.length > 3 && parts.includes(part)),
  )
  const list = (alike.length ? alike : fields).map(({ id }) => id).join(', ')
  return alike.length ? `Did you mean ${list}?` : `The fields are ${list}`
}
