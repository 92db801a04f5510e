// What a whole package costs: every method, the work they share once, in both ways of delivering it.
import type { Id } from '../engine/flow.ts'
import { add } from './bands.ts'
import type { CostBook, Delivery } from './cost-book.ts'
import type { ByDelivery, Chosen, Costed, Estimate, MethodEstimate, Situation } from './estimate.ts'
import { bookWith, figure, figuresUsed } from './figures.ts'
import { gradeOf } from './grade.ts'
import { inputsUsed, numberIn } from './inputs.ts'
import { costed, linesOf, priceWork, type Pounds } from './price-work.ts'
import { scaleOf } from './scale.ts'
import { furtherFollowUp, sharedLines, sharedOnce, sharedPart, type Shared } from './shared.ts'
import { warningsOn } from './warnings.ts'
import { methodsIn, workOf, type Work } from './work.ts'

/**
 * Prices a package in pounds of the book’s price year. Central = the sum of central figures at the scale; low and high are
 * multiples of it (the recalibration in our cost check: half and double). Never throws on what readers chose: whatever it
 * does not know or is out of bounds is ignored.
 */
export function estimate(original: CostBook, situation: Situation, chosen: Chosen = {}): Estimate {
  const book = bookWith(original, chosen.figures)
  const { methods: entries, unpriced } = methodsIn(book, situation.methods)
  const scale = scaleOf(book, situation.answers, chosen)
  const inputs = inputsUsed(book, situation.answers, chosen, entries)
  const works = workOf(book, entries, scale.id, inputs)
  const changed = (id: Id) => figure(book, id) !== figure(original, id)

  const priced = works.map((work) => ({ work, by: byDelivery((delivery) => priceOf(book, work, delivery)) }))
  const extras = byDelivery((delivery) => {
    const once = sharedOnce(priced.map(({ by }) => by[delivery].shared))
    const followUp = furtherFollowUp(book, works, inputs, delivery)
    const cost = costed(book, { staff: once.management + once.access + followUp, bought: 0 }, delivery)
    return { cost, lines: () => sharedLines(book, once, followUp, changed) }
  })
  const methods = priced.map(({ work, by }) => methodEstimate(book, original, work, by))
  const total = byDelivery((delivery) =>
    sum([...methods.map(({ cost }) => cost[delivery]), extras[delivery].cost]),
  )
  const programme = numberIn(inputs, 'programme')
  const share = programme ? mapShare(total.external, programme) : undefined
  return {
    priceYear: book.priceYear,
    vat: figure(book, 'vat'),
    spread: { low: figure(book, 'spread-low'), high: figure(book, 'spread-high') },
    scale,
    total,
    methods,
    get shared() {
      return byDelivery((delivery) => extras[delivery].lines())
    },
    days: works.reduce((days, work) => days + work.days.analyst + work.days.senior + work.days.lead, 0),
    inputs,
    // Lists that few look at are made when somebody does: a batch of cases prices thousands of packages.
    get figures() {
      return figuresUsed(original, book)
    },
    changed: book === original ? 0 : figuresUsed(original, book).filter((one) => one.changed).length,
    grade: gradeOf(methods, scale.grade),
    warnings: warningsOn(book, { situation, methods, total, unpriced, works, share, programme }),
    ...(share && { share }),
    leftOut: book.leftOut,
    sources: [...new Set([...scale.sources, ...methods.flatMap(({ sources }) => sources)])],
  }
}

/** What a piece of work costs one way of delivering it, and how much of that its package shares. */
interface Priced {
  pounds: Pounds
  shared: Shared
  /** Both shared parts together. */
  taken: number
}

function priceOf(book: CostBook, work: Work, delivery: Delivery): Priced {
  const pounds = priceWork(book, work, delivery)
  const shared = sharedPart(book, work, pounds)
  return { pounds, shared, taken: shared.management + shared.access }
}

function methodEstimate(
  book: CostBook,
  original: CostBook,
  work: Work,
  priced: ByDelivery<Priced>,
): MethodEstimate {
  const { id, grade, evidence, judgement, sources, like, partOf } = work.method
  const backing = work.mode ?? { grade, evidence, judgement, sources }
  return {
    id,
    cost: byDelivery((delivery) => {
      const { pounds, taken } = priced[delivery]
      return costed(book, { staff: pounds.staff - taken, bought: pounds.bought }, delivery)
    }),
    alone: byDelivery((delivery) => costed(book, priced[delivery].pounds, delivery)),
    get lines() {
      return byDelivery((delivery) => linesOf(book, original, work, delivery, priced[delivery].taken))
    },
    multiplier: work.multiplier,
    grade: backing.grade,
    evidence: backing.evidence,
    judgement: backing.judgement,
    sources: backing.sources,
    ...(like !== undefined && { like }),
    ...(partOf !== undefined && { partOf }),
  }
}

function byDelivery<T>(make: (delivery: Delivery) => T): ByDelivery<T> {
  return { external: make('external'), inhouse: make('inhouse') }
}

function sum(parts: readonly Costed[]): Costed {
  return {
    exVat: add(...parts.map(({ exVat }) => exVat)),
    incVat: add(...parts.map(({ incVat }) => incVat)),
  }
}

function mapShare({ exVat: { low, central, high } }: Costed, programme: number) {
  return { low: low / programme, central: central / programme, high: high / programme }
}
