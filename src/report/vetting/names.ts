// Names in papers: hidden names stay hidden in everything that people typed, and nobody reads of another bidder.
import { labelOf, type Bid, type Desk } from '../../vetting/index.ts'

/** What holds no words of people, and would break if a bidder were called like it. */
const NOT_WORDS = ['kind', 'id', 'tone', 'align', 'svg', 'formula', 'line', 'status', 'content', 'name', 'as']

/**
 * The same paper with every bidder’s full name replaced by the label of the draw, in whatever case it was typed. Untouched
 * where names are not hidden. Half a name, or a nickname, is not found: the papers say so.
 */
export function veiled<T>(paper: T, desk: Desk): T {
  if (!desk.namesHidden || !desk.bids.length) return paper
  const longestFirst = everName(desk).sort((a, b) => b.bidder.length - a.bidder.length)
  const finders = longestFirst.map(({ id, bidder }) => ({
    name: finderOf(bidder, 'g'),
    label: labelOf(desk, id) ?? 'a bid that is not in the draw',
  }))
  const hide = (text: string) => finders.reduce((left, { name, label }) => left.replace(name, label), text)
  return deep(paper, hide) as T
}

/** Every name a bid has, or had before it was renamed. */
function everName({ bids, audit }: Desk): Pick<Bid, 'id' | 'bidder'>[] {
  const before = audit.flatMap(({ what, bid, from, to }) =>
    what === 'bid' && bid !== undefined ? [from, to].map((bidder = '') => ({ id: bid, bidder })) : [],
  )
  const named = before.filter(({ bidder }) => bidder.trim() && bidder !== 'withdrawn')
  return [...bids, ...named]
}

function deep(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => deep(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, NOT_WORDS.includes(key) ? one : deep(one, change)]),
  )
}

/** Does the text name this bidder? */
export function namesBidder(text: string, { bidder }: Pick<Bid, 'bidder'>): boolean {
  return finderOf(bidder).test(text)
}

/** Does the text name another bidder, by name or by label? For what goes to one of them. */
export function namesAnother(text: string, desk: Desk, { id }: Pick<Bid, 'id'>): boolean {
  const others = desk.bids.filter((bid) => bid.id !== id)
  return others.some((bid) => {
    const label = labelOf(desk, bid.id)
    return finderOf(bid.bidder).test(text) || (label !== undefined && finderOf(label).test(text))
  })
}

/** Does the text name somebody who marked? */
export function namesMarker(text: string, { sheets }: Pick<Desk, 'sheets'>): boolean {
  return sheets.some(({ marker }) => finderOf(marker).test(text))
}

/** Finds a name as a word of its own. */
function finderOf(name: string, more = ''): RegExp {
  const plain = name
    .trim()
    // No hyphen among them: escaped, it is an error where a pattern reads Unicode.
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain || '(?!)'}(?![\\p{L}\\p{N}])`, `iu${more}`)
}
