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

/** One field said otherwise, and the rule would speak. */
export interface NearMiss {
  bid: SampleBid
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
  const near = looked
    .filter(({ found }) => !found.length)
    .sort((a, b) => nearness(a.sample.bid) - nearness(b.sample.bid))
    .map(({ sample }) => nearMiss(rule, sample, firing, shelf))
    .find((one) => one !== undefined)
  return { shown, ...(near && { near }) }
}

/** A bid with nothing much wrong makes the clearest near miss. */
function nearness({ strength }: SampleBid): number {
  return ['strong', 'middling', 'faulty'].indexOf(strength)
}

type Looked = { sample: Sample; found: readonly Finding[] }

function nearMiss(rule: Id, sample: Sample, firing: readonly Looked[], shelf: Shelf): NearMiss | undefined {
  const { bid } = sample
  for (const [field, value] of changesFor(rule, sample, firing, shelf)) {
    const now = bid.said[field.id]
    if (now === undefined || JSON.stringify(now) === JSON.stringify(value)) continue
    if (!findingsOf(rule, { ...bid.said, [field.id]: value }, sample, shelf).length) continue
    const words = (said: BidValue) => valueInWords(field, said, shelf.methods)
    return { bid, field, says: words(now), instead: words(value) }
  }
  return undefined
}

/** What might be said instead: what a bid says of which the rule speaks, else an option of a field that the rule names. */
function changesFor(rule: Id, { bid }: Sample, firing: readonly Looked[], shelf: Shelf): [Field, BidValue][] {
  const { book } = shelf
  const borrowed = firing
    .filter(({ sample }) => sample.bid.case === bid.case)
    .flatMap(({ sample, found }) => {
      const read = new Set(found.flatMap(({ reads }) => reads.fields))
      return book.fields.flatMap((field): [Field, BidValue][] => {
        const value = sample.bid.said[field.id]
        return read.has(field.id) && value !== undefined ? [[field, value]] : []
      })
    })
  const when = JSON.stringify(book.rules.find(({ id }) => id === rule)?.when ?? {})
  const own = book.fields
    .filter(({ id }) => when.includes(`"${id}"`))
    .flatMap((field): [Field, BidValue][] => {
      const options = field.kind === 'one' ? field.options.map(({ id }): BidValue => id) : []
      return [...options, NOT_STATED].map((value) => [field, value])
    })
  return [...borrowed, ...own]
}

function findingsOf(rule: Id, said: Bid['said'], { commission, bid }: Sample, shelf: Shelf): Finding[] {
  const tried: Bid = { id: bid.id, bidder: bid.bidder, said, notes: {} }
  return vet(commission, tried, shelf).findings.filter(({ id }) => id === rule)
}
