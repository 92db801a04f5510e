// A saved desk, or a marker's sheet, read back. A desk that has been tampered with is refused, with the reason.
import type { Flow, Id } from '../engine/flow.ts'
import { isWhole } from './audit.ts'
import { MARKS, type Mark } from './book.ts'
import type {
  AuditEntry,
  AuditWhat,
  Bid,
  Desk,
  GateDecision,
  MarkerSheet,
  Moderation,
  Score,
} from './commission.ts'
import { saidIn, type Form } from './read-bid.ts'
import { commissionIn, stampIn } from './read-commission.ts'
import { Reader, type Read } from './read-json.ts'

const WHAT: readonly AuditWhat[] = [
  ...(['commission', 'lock', 'terms', 'fact', 'bid', 'field', 'note'] as const),
  ...(['draw', 'names', 'sheet', 'moderation', 'gate'] as const),
]

/** Which flow the desk was answered on; undefined if it does not say. */
export function flowOfDesk(value: unknown): string | undefined {
  const [first] = new Reader(value, '').key('commission').key('circumstances').items()
  const flow = first?.key('flow').value
  return typeof flow === 'string' ? flow : undefined
}

/** A desk as it was saved. */
export function readDesk(value: unknown, form: Form & { flow: Flow }): Read<Desk> {
  const reader = new Reader(value, '')
  if (!reader.isObject('a desk that was saved by this tool')) return reader.done(undefined as never)
  reader.key('format').oneOf([1], 1)
  const [draw, soleMarker] = [reader.key('draw'), reader.key('soleMarker')]
  const desk: Desk = {
    format: 1,
    book: reader.key('book').text(40),
    commission: commissionIn(reader.key('commission'), form.flow),
    bids: reader
      .key('bids')
      .items(500)
      .map((one) => savedBid(one, form)),
    ...(!draw.isMissing && {
      draw: {
        ...stampIn(draw),
        seed: draw.key('seed').number(0, 2 ** 32 - 1, { whole: true }),
        order: draw
          .key('order')
          .items(500)
          .map((one) => one.text(100)),
      },
    }),
    namesHidden: reader.key('namesHidden').boolean(),
    sheets: reader.key('sheets').items(50).map(sheetIn),
    ...(!soleMarker.isMissing && { soleMarker: stampIn(soleMarker) }),
    moderations: reader.key('moderations').items().map(moderationIn),
    gates: reader.key('gates').items().map(gateIn),
    audit: reader.key('audit').items(100_000).map(auditIn),
  }
  if (!reader.faults.length) holdsTogether(desk, reader)
  return reader.done(desk)
}

/** A marker's sheet as it was saved. Whether it belongs to this desk is another question (sheetFault). */
export function readSheet(value: unknown): Read<MarkerSheet> {
  const reader = new Reader(value, '')
  if (!reader.isObject('a marker’s sheet that was saved by this tool')) return reader.done(undefined as never)
  return reader.done(sheetIn(reader))
}

function holdsTogether({ bids, audit, draw }: Desk, reader: Reader): void {
  const ids = bids.map(({ id }) => id)
  if (new Set(ids).size !== ids.length) reader.key('bids').fault('hold two bids of one id')
  if (!isWhole(audit))
    reader.key('audit').fault('has a gap, or runs backwards: an entry was taken out or changed')
  if (draw?.order.some((id) => !ids.includes(id)))
    reader.key('draw').fault('names a bid that is not on the desk')
}

function savedBid(reader: Reader, form: Form): Bid {
  const notes = reader.key('notes')
  const withdrawn = reader.key('withdrawn')
  return {
    id: reader.key('id').id(),
    bidder: reader.key('bidder').text(200),
    said: saidIn(reader.key('said').entries(), form),
    notes: Object.fromEntries(notes.entries().map(([id, words]) => [id, words.text(50_000)])),
    ...(!withdrawn.isMissing && {
      withdrawn: { ...stampIn(withdrawn), because: withdrawn.key('because').text(5000) },
    }),
  }
}

function sheetIn(reader: Reader): MarkerSheet {
  const [commission, finished] = [reader.key('commission'), reader.key('finished')]
  const scores = reader.key('scores').entries()
  return {
    commission: {
      id: commission.key('id').text(100),
      title: commission.key('title').text(200),
      terms: commission.key('terms').number(1, 1e6, { whole: true }),
      hash: commission.key('hash').text(40),
    },
    marker: reader.key('marker').text(200),
    scores: Object.fromEntries(scores.map(([bid, list]) => [bid, list.items(200).map(scoreIn)])),
    ...(!finished.isMissing && { finished: finished.text(40) }),
  }
}

function scoreIn(reader: Reader): Score {
  const because = reader.key('because')
  return {
    criterion: reader.key('criterion').text(20),
    mark: markIn(reader.key('mark')),
    ...(!because.isMissing && { because: because.text(5000) }),
  }
}

function markIn(reader: Reader): Mark {
  return reader.oneOf(MARKS, 0)
}

function moderationIn(reader: Reader): Moderation {
  const given = reader.key('given').entries()
  return {
    ...stampIn(reader),
    bid: reader.key('bid').text(100),
    criterion: reader.key('criterion').text(20),
    mark: markIn(reader.key('mark')),
    because: reader.key('because').text(5000),
    given: Object.fromEntries(given.map(([marker, mark]) => [marker, markIn(mark)])),
  }
}

function gateIn(reader: Reader): GateDecision {
  const because = reader.key('because')
  return {
    ...stampIn(reader),
    bid: reader.key('bid').text(100),
    criterion: reader.key('criterion').text(20),
    decided: reader.key('decided').oneOf(['met', 'conditional', 'not_met'] as const, 'conditional'),
    ...(!because.isMissing && { because: because.text(5000) }),
  }
}

function auditIn(reader: Reader): AuditEntry {
  const optional = (['bid', 'about', 'from', 'to', 'because'] as const).flatMap(
    (name): [string, string | Id][] => {
      const one = reader.key(name)
      return one.isMissing ? [] : [[name, one.text(60_000)]]
    },
  )
  return {
    ...stampIn(reader),
    n: reader.key('n').number(1, 1e6, { whole: true }),
    what: reader.key('what').oneOf(WHAT, 'field'),
    ...Object.fromEntries(optional),
  }
}
