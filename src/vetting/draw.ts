// The order bids are shown in, and what they are called where names are hidden. Drawn once and recorded, so that neither
// coming first nor a name that begins with A is worth anything.
import type { Id } from '../engine/flow.ts'
import { openStream, seeded } from '../calculators/random.ts'
import type { Bid, Desk } from './commission.ts'

/** Bids in the order of the draw; later ones at the end. Before the draw in an order that nobody chose either. */
export function bidsInOrder({ bids, draw, commission }: Pick<Desk, 'bids' | 'draw' | 'commission'>): Bid[] {
  if (!draw) {
    const scrambled = (id: Id) => scramble(`${commission.id} ${id}`)
    return [...bids].sort((a, b) => scrambled(a.id) - scrambled(b.id) || (a.id < b.id ? -1 : 1))
  }
  const place = ({ id }: Bid) => (draw.order.includes(id) ? draw.order.indexOf(id) : draw.order.length)
  return [...bids].sort((a, b) => place(a) - place(b))
}

/** The ids in an order that chance decides. The same seed gives the same order, whatever order they came in. */
export function shuffled(ids: readonly Id[], seed: number): Id[] {
  const stream = openStream(seeded(seed))
  const order = [...ids].sort()
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(stream.next() * (last + 1))
    const [one, two] = [order[last], order[other]]
    if (one !== undefined && two !== undefined) [order[last], order[other]] = [two, one]
  }
  return order
}

/** "Bid A", by the draw; undefined for a bid that is not in it. */
export function labelOf({ draw }: Pick<Desk, 'draw'>, bid: Id): string | undefined {
  const place = draw?.order.indexOf(bid) ?? -1
  return place < 0 ? undefined : `Bid ${letters(place)}`
}

/** What the bid is called on the page: its bidder, or its label where names are hidden. */
export function nameOf(
  desk: Pick<Desk, 'draw' | 'namesHidden'>,
  { id, bidder }: Pick<Bid, 'id' | 'bidder'>,
): string {
  return desk.namesHidden ? (labelOf(desk, id) ?? 'A bid that is not in the draw') : bidder
}

/** A to Z, then AA, AB and so on. */
function letters(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : `${letters(Math.floor(place / 26) - 1)}${letter}`
}

/** A number that tells texts apart (FNV-1a). Not for secrets. */
function scramble(text: string): number {
  let sum = 0x811c9dc5
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return sum >>> 0
}
