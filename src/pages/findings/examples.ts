// Which of the invented bids a rule speaks of, and one that it only just does not: found by vetting them, never typed in.
import { migrate, type Answers, type Id } from '../../engine/index.ts'
import type { SampleBid } from '../../vetting/book-sample.ts'
import {
  NOT_STATED,
  openCommission,
  valueInWords,
  vet,
  type Bid,
  type BidValue,
  type Commission,
  type Field,
  type Finding,
  type Shelf,
} from '../../vetting/index.ts'

/** A sample bid, with the commission it is a bid for. */
export interface Sample {
  bid: SampleBid
  commission: Commission
}

export interface Shown {
  bid: SampleBid
  /** What was seen in it, in full. */
  seen: string
  /** Where the fault was planted, if it was put there on purpose. */
  where?: string
}

/** One field said otherwise, and the rule would speak; or where it speaks, and would not. */
export interface NearMiss {
  bid: SampleBid
  /** Does it speak of this bid as it is? */
  speaks: boolean
  field: Field
  says: string
  instead: string
}

export interface Examples {
  shown: readonly Shown[]
  near?: NearMiss
}

/** Sample bids with their commissions, as the real cases have them. Bids of other branches are left out. */
export function samplesFor(
  bids: readonly SampleBid[],
  cases: Readonly<Record<Id, { line: Id; title: string; answers: Answers }>>,
  shelf: Shelf,
): Sample[] {
  const { flow } = shelf
  return bids.flatMap((bid) => {
    const one = cases[bid.case]
    if (one?.line !== flow.line) return []
    const { answers } = migrate(flow, { flow: flow.id, version: flow.version, answers: one.answers })
    return [{ bid, commission: openCommission({ id: bid.case, title: one.title, answers }, shelf) }]
  })
}

/** Where the rule shows among the samples, and the near miss that lies closest. */
export function examplesOf(rule: Id, samples: readonly Sample[], shelf: Shelf): Examples {
  const looked = samples.map((sample) => ({
    sample,
    found: findingsOf(rule, sample.bid.said, sample, shelf),
  }))
  const shown = looked.flatMap(({ sample: { bid }, found: [first] }): Shown[] => {
    if (!first) return []
    const where = bid.planted.find((one) => one.rule === rule)?.where
    return [{ bid, seen: first.seen, ...(where !== undefined && { where }) }]
  })
  const firing = looked.filter(({ found }) => found.length)
  const silent = looked
    .filter(({ found }) => !found.length)
    .sort((a, b) => nearness(a.sample.bid) - nearness(b.sample.bid))
  const near = [...silent, ...firing]
    .map((one) => nearMiss(rule, one, looked, shelf))
    .find((one) => one !== undefined)
  return { shown, ...(near && { near }) }
}

/** A bid with nothing much wrong makes the clearest near miss. */
function nearness({ strength }: SampleBid): number {
  return ['strong', 'middling', 'faulty'].indexOf(strength)
}

type Looked = { sample: Sample; found: readonly Finding[] }

function nearMiss(
  rule: Id,
  { sample, found }: Looked,
  all: readonly Looked[],
  shelf: Shelf,
): NearMiss | undefined {
  const { bid } = sample
  const speaks = found.length > 0
  const others = all.filter((one) => one.found.length > 0 !== speaks && one.sample.bid.case === bid.case)
  const read = new Set(
    (speaks ? found : others.flatMap((one) => one.found)).flatMap(({ reads }) => reads.fields),
  )
  for (const [field, value] of changesFor(rule, read, others, shelf)) {
    const now = bid.said[field.id]
    if (now === undefined || JSON.stringify(now) === JSON.stringify(value)) continue
    const then = findingsOf(rule, { ...bid.said, [field.id]: value }, sample, shelf).length > 0
    if (then === speaks) continue
    const words = (said: BidValue) => valueInWords(field, said, shelf.methods)
    return { bid, speaks, field, says: words(now), instead: words(value) }
  }
  return undefined
}

/** What might be said instead: what a bid on the other side says, else an option of a field that the rule names. */
function changesFor(
  rule: Id,
  read: ReadonlySet<Id>,
  others: readonly Looked[],
  { book }: Shelf,
): [Field, BidValue][] {
  const borrowed = others.flatMap(({ sample }) =>
    book.fields.flatMap((field): [Field, BidValue][] => {
      const value = sample.bid.said[field.id]
      return read.has(field.id) && value !== undefined ? [[field, value]] : []
    }),
  )
  const when = JSON.stringify(book.rules.find(({ id }) => id === rule)?.when ?? {})
  const own = book.fields
    .filter(({ id }) => when.includes(`"${id}"`))
    .flatMap((field): [Field, BidValue][] => valuesOf(field).map((value) => [field, value]))
  return [...borrowed, ...own]
}

function valuesOf(field: Field): BidValue[] {
  if (field.kind === 'one') return [...field.options.map(({ id }) => id), NOT_STATED]
  return field.kind === 'many' ? [...field.options.map(({ id }) => [id]), NOT_STATED] : [NOT_STATED]
}

function findingsOf(rule: Id, said: Bid['said'], { commission, bid }: Sample, shelf: Shelf): Finding[] {
  const tried: Bid = { id: bid.id, bidder: bid.bidder, said, notes: {} }
  return vet(commission, tried, shelf).findings.filter(({ id }) => id === rule)
}
