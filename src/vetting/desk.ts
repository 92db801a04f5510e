// Everything that can be done at the desk. Each change makes a new desk with an entry in its trail, or says why not.
import type { Id } from '../engine/flow.ts'
import { changed, refused, type Changed } from './audit.ts'
import type { Mark } from './book.ts'
import type {
  Bid,
  BidValue,
  Commission,
  Desk,
  GateDecision,
  MarkerSheet,
  Moderation,
  Stamp,
  Terms,
} from './commission.ts'
import { shuffled } from './draw.ts'
import { sheetFault, spreads } from './markers.ts'
import { termsNow } from './scene.ts'

/** A desk with nothing on it but the commission. `book` is the hash of the vetting book. */
export function openDesk(commission: Commission, book: string, stamp: Stamp): Desk {
  return {
    ...{ format: 1, book, commission, bids: [], namesHidden: false, sheets: [], moderations: [], gates: [] },
    audit: [{ n: 1, ...stamp, what: 'commission', to: commission.title }],
  }
}

/** Bids are about to be opened: from here on criteria, weights and facts change only with a reason. */
export function lock(desk: Desk, stamp: Stamp): Changed {
  const { commission } = desk
  if (commission.locked) return refused('The criteria are locked already.')
  return changed(desk, { commission: { ...commission, locked: stamp } }, stamp, {
    what: 'lock',
    to: `Version ${termsNow(commission).version} of criteria and weights`,
  })
}

/** Other criteria, weights, gates, tier or contract. After the lock only with a reason; the old version is kept. */
export function changeTerms(
  desk: Desk,
  change: Partial<Pick<Terms, 'criteria' | 'gates'>> & {
    /** null: as the branch has it. */
    tier?: Terms['tier'] | null
    /** null: not fixed. */
    contractMonths?: number | null
  },
  because: string,
  stamp: Stamp,
): Changed {
  const { commission } = desk
  const now = termsNow(commission)
  if (commission.locked && !because.trim())
    return refused('Bids have been opened, so this changes only with a reason. Write down why.')
  const { criteria = now.criteria, gates = now.gates } = change
  const tier = change.tier === null ? undefined : (change.tier ?? now.tier)
  const months = change.contractMonths === null ? undefined : (change.contractMonths ?? now.contractMonths)
  const next: Terms = {
    ...{ version: now.version + 1, criteria, gates, change: { ...stamp, because } },
    ...(tier && { tier }),
    ...(months !== undefined && { contractMonths: months }),
  }
  if (tier && !tier.because.trim())
    return refused('Write down why more or less is at stake than the answers lead to.')
  if (!next.criteria.length) return refused('Keep at least one criterion.')
  if (!next.criteria.every(({ weight }) => weight > 0 && Number.isFinite(weight)))
    return refused('A weight must be a number above 0.')
  const stray = next.gates.find((gate) => !next.criteria.some(({ id }) => id === gate))
  if (stray !== undefined) return refused(`${stray} is not scored, so it cannot be a gate.`)
  return changed(desk, { commission: { ...commission, terms: [...commission.terms, next] } }, stamp, {
    what: 'terms',
    from: termsInWords(now),
    to: termsInWords(next),
    because,
  })
}

const AT_STAKE = { low: 'low', med: 'medium', high: 'high' } as const

/** A version in one line, short enough for the trail: criteria by their ids. */
export function termsInWords({ version, criteria, gates, tier, contractMonths }: Terms): string {
  const weights = criteria.map(({ id, weight }) => `${id} × ${weight}`).join(', ')
  const more = [
    gates.length ? `gates ${gates.join(', ')}` : 'no gates',
    ...(tier ? [`at stake: ${AT_STAKE[tier.value]}, because: ${tier.because}`] : []),
    ...(contractMonths === undefined ? [] : [`contract of ${contractMonths} months`]),
  ]
  return `Version ${version}: ${weights}; ${more.join('; ')}`
}

export function addBid(desk: Desk, bid: Bid, stamp: Stamp): Changed {
  if (desk.bids.some(({ id }) => id === bid.id)) return refused('This bid is on the desk already.')
  if (!bid.bidder.trim()) return refused('Say whose bid it is.')
  if (desk.bids.some(({ bidder }) => bidder === bid.bidder))
    return refused(`There is a bid by ${bid.bidder} already. Give the second one a name of its own.`)
  const { draw } = desk
  // A bid that comes after the draw goes to the end: drawing again would favour somebody.
  const order = draw && { draw: { ...draw, order: [...draw.order, bid.id] } }
  return changed(desk, { bids: [...desk.bids, bid], ...order }, stamp, {
    what: 'bid',
    bid: bid.id,
    to: bid.bidder,
  })
}

/** What the bid says in one field; undefined: nobody has looked at it after all. The value must suit the field. */
export function say(desk: Desk, bid: Id, field: Id, value: BidValue | undefined, stamp: Stamp): Changed {
  const before = desk.bids.find(({ id }) => id === bid)
  if (!before) return refused('There is no such bid on the desk.')
  if (before.withdrawn) return refused('This bid is withdrawn. Bring it back before you change it.')
  const { [field]: was, ...rest } = before.said
  const said = value === undefined ? rest : { ...before.said, [field]: value }
  return changed(desk, { bids: withBid(desk, { ...before, said }) }, stamp, {
    ...{ what: 'field', bid, about: field },
    ...(was !== undefined && { from: asText(was) }),
    ...(value !== undefined && { to: asText(value) }),
  })
}

/** Words beside a field or a criterion (by its id), or about the whole bid (`all`). */
export function note(desk: Desk, bid: Id, about: Id, text: string, stamp: Stamp): Changed {
  const before = desk.bids.find(({ id }) => id === bid)
  if (!before) return refused('There is no such bid on the desk.')
  const { [about]: was, ...rest } = before.notes
  const notes = text ? { ...before.notes, [about]: text } : rest
  return changed(desk, { bids: withBid(desk, { ...before, notes }) }, stamp, {
    ...{ what: 'note', bid, about },
    ...(was !== undefined && { from: was }),
    ...(text && { to: text }),
  })
}

/** Draws the order in which bids are shown. Once: a second draw could be held until it pleases. */
export function drawOrder(desk: Desk, seed: number, stamp: Stamp): Changed {
  if (desk.draw)
    return refused('The order has been drawn. It is drawn once, so that nobody can draw until it suits.')
  if (desk.bids.length < 2) return refused('There is nothing to draw with fewer than two bids.')
  const order = shuffled(
    desk.bids.map(({ id }) => id),
    seed,
  )
  return changed(desk, { draw: { seed, order, ...stamp } }, stamp, { what: 'draw', to: `Seed ${seed}` })
}

/** Hides names behind the labels of the draw, or shows them again. */
export function hideNames(desk: Desk, hidden: boolean, stamp: Stamp): Changed {
  if (hidden && !desk.draw) return refused('Draw the order first: the labels come from it.')
  return changed(desk, { namesHidden: hidden }, stamp, { what: 'names', to: hidden ? 'hidden' : 'shown' })
}

/** Puts a marker’s finished sheet beside the others. */
export function takeSheet(desk: Desk, sheet: MarkerSheet, stamp: Stamp): Changed {
  const fault = sheetFault(sheet, desk)
  if (fault !== undefined) return refused(fault)
  return changed(desk, { sheets: [...desk.sheets, sheet] }, stamp, { what: 'sheet', about: sheet.marker })
}

/** One sheet is all there will be: its marks may be seen, and count as they are. */
export function sayOneMarker(desk: Desk, stamp: Stamp): Changed {
  const [only, ...others] = desk.sheets
  if (!only) return refused('Nobody has handed in a sheet yet. Take in the sheet of the only marker first.')
  if (others.length) return refused('There are sheets by several markers already.')
  if (desk.soleMarker) return refused('It is on record already that there is one marker.')
  return changed(desk, { soleMarker: stamp }, stamp, {
    ...{ what: 'sheet', about: only.marker, to: 'the only marker' },
  })
}

/**
 * Records the mark that counts, with what each marker had given. A reason is needed where markers differed, where the mark
 * is none of theirs, and where it lies above the line that a finding draws.
 */
export function moderate(
  desk: Desk,
  { bid, criterion, mark, because }: Pick<Moderation, 'bid' | 'criterion' | 'mark' | 'because'>,
  stamp: Stamp,
  cap?: Mark,
): Changed {
  const found = spreads(desk).find((one) => one.bid === bid && one.criterion === criterion)
  if (!found) return refused('Nobody has marked this yet. Take in the markers’ sheets first.')
  const { given, spread, low } = found
  if (!because.trim()) {
    if (spread > 0) return refused('The markers differ. Write down why this mark was agreed.')
    if (mark !== low) return refused('No marker gave this mark. Write down why it was agreed.')
    if (cap !== undefined && mark > cap)
      return refused(`A finding draws a line at ${cap}. Write down why the mark goes above it.`)
  }
  const was = desk.moderations.findLast((one) => one.bid === bid && one.criterion === criterion)
  const next: Moderation = { bid, criterion, mark, because, given, ...stamp }
  return changed(desk, { moderations: [...desk.moderations, next] }, stamp, {
    ...{ what: 'moderation', bid, about: criterion, to: String(mark), because },
    ...(was && { from: String(was.mark) }),
  })
}

/** Records what a person decides on a gate. `proposed` is what marks and findings come to. */
export function decideGate(
  desk: Desk,
  decision: Omit<GateDecision, keyof Stamp>,
  stamp: Stamp,
  needsReason: boolean,
): Changed {
  const { bid, criterion, decided, because = '' } = decision
  if (needsReason && !because.trim()) return refused('This differs from what was proposed. Write down why.')
  const was = desk.gates.findLast((one) => one.bid === bid && one.criterion === criterion)
  return changed(desk, { gates: [...desk.gates, { ...decision, ...stamp }] }, stamp, {
    ...{ what: 'gate', bid, about: criterion, to: decided },
    ...(was && { from: was.decided }),
    ...(because && { because }),
  })
}

function withBid({ bids }: Desk, next: Bid): Bid[] {
  return bids.map((bid) => (bid.id === next.id ? next : bid))
}

function asText(value: BidValue): string {
  return typeof value === 'object' ? value.join(', ') : String(value)
}
