// What happens to a bid, and to the commission, as a whole: names, and leaving the running. A bid is never taken off a desk.
import type { Id } from '../engine/flow.ts'
import { changed, refused, type Changed } from './audit.ts'
import type { Bid, Desk, Stamp } from './commission.ts'

/** Is it still in the running? */
export function isStanding({ withdrawn }: Pick<Bid, 'withdrawn'>): boolean {
  return withdrawn === undefined
}

/** Takes a bid out of the running, with a reason. It stays on the desk and in the record. */
export function withdraw(desk: Desk, id: Id, because: string, stamp: Stamp): Changed {
  const bid = desk.bids.find((one) => one.id === id)
  if (!bid) return refused('There is no such bid on the desk.')
  if (bid.withdrawn) return refused('This bid is out of the running already.')
  if (!because.trim()) return refused('Write down why it is withdrawn. It stays in the record.')
  return withBid(desk, { ...bid, withdrawn: { ...stamp, because } }, stamp, {
    ...{ from: bid.bidder, to: 'withdrawn', because },
  })
}

/** Puts it back in the running, with a reason. */
export function bringBack(desk: Desk, id: Id, because: string, stamp: Stamp): Changed {
  const bid = desk.bids.find((one) => one.id === id)
  if (!bid?.withdrawn) return refused('This bid is in the running.')
  if (!because.trim()) return refused('Write down why it comes back.')
  const { bidder, said, notes } = bid
  return withBid(desk, { id, bidder, said, notes }, stamp, { from: 'withdrawn', to: bid.bidder, because })
}

/** Another name for a bidder. */
export function renameBid(desk: Desk, id: Id, bidder: string, stamp: Stamp): Changed {
  const bid = desk.bids.find((one) => one.id === id)
  if (!bid) return refused('There is no such bid on the desk.')
  const name = bidder.trim()
  if (!name) return refused('Say whose bid it is.')
  if (name === bid.bidder) return { ok: true, desk }
  if (desk.bids.some((one) => one.bidder === name))
    return refused(`There is a bid by ${name} already. Give the second one a name of its own.`)
  return withBid(desk, { ...bid, bidder: name }, stamp, { from: bid.bidder, to: name })
}

/** Another title for the commission. */
export function renameCommission(desk: Desk, title: string, stamp: Stamp): Changed {
  const { commission } = desk
  const next = title.trim()
  if (!next) return refused('Give the commission a name.')
  if (next === commission.title) return { ok: true, desk }
  return changed(desk, { commission: { ...commission, title: next } }, stamp, {
    ...{ what: 'commission', from: commission.title, to: next },
  })
}

function withBid(
  desk: Desk,
  next: Bid,
  stamp: Stamp,
  told: { from: string; to: string; because?: string },
): Changed {
  const bids = desk.bids.map((bid) => (bid.id === next.id ? next : bid))
  return changed(desk, { bids }, stamp, { what: 'bid', bid: next.id, ...told })
}
