// The `cost` and `weeks` of a line of advice: what the package costs and how long it takes, as JSON.
import {
  estimate,
  holds,
  roundMoney,
  situationOf,
  timeline,
  type Band,
  type CostBook,
  type Costed,
  type Delivery,
  type Situation,
} from '../../costing/index.ts'
import type { Advised } from '../../engine/index.ts'

/** How many prices are remembered: far more than a batch of real cases needs, and little memory. */
const REMEMBERED = 20_000

/**
 * Makes `"cost":{...},"weeks":{...}` for a piece of advice, in rounded pounds and whole weeks; both null without a cost
 * book. Cases of which the book can tell no difference cost the same, so each such price is worked out once.
 */
export function priceWriter(book: CostBook | undefined): (advised: Advised) => string {
  if (!book) return () => '"cost":null,"weeks":null'
  const keyOf = keysOf(book)
  const known = new Map<string, string>()
  return (advised) => {
    const situation = situationOf(advised)
    const key = keyOf(situation)
    let json = known.get(key)
    if (json === undefined) {
      if (known.size >= REMEMBERED) known.clear()
      json = `"cost":${JSON.stringify(costOf(book, situation))},"weeks":${JSON.stringify(weeksOf(book, situation))}`
      known.set(key, json)
    }
    return json
  }
}

function costOf(book: CostBook, situation: Situation) {
  const { priceYear, scale, total, methods, warnings } = estimate(book, situation)
  const both = ({ exVat, incVat }: Costed) => ({ exVat: rounded(exVat), incVat: rounded(incVat) })
  return {
    priceYear,
    currency: 'GBP',
    scale: scale.id,
    scaleFrom: scale.from,
    ...rounded(total.external.exVat),
    external: both(total.external),
    inhouse: { ...rounded(total.inhouse.exVat), ...both(total.inhouse) },
    // Each as if it were bought alone; what they share is bought once, so together they come to more than the package.
    methods: methods.map(({ id, alone, grade }) => ({ id, ...rounded(alone.external.exVat), grade })),
    warnings: warnings.map(({ says }) => says),
  }
}

/** Bought in, unless there is staff time only. */
function weeksOf(book: CostBook, situation: Situation) {
  const option = situation.answers[book.budget.question]
  const staffOnly = typeof option === 'string' && book.budget.options[option]?.staffOnly
  const delivery: Delivery = staffOnly ? 'inhouse' : 'external'
  const { total, phases, deadline, fit, warnings } = timeline(book, situation, {}, delivery)
  return {
    ...whole(total),
    phases: phases.map(({ id, length }) => ({ id, ...whole(length) })),
    deadline: deadline?.to ?? null,
    fits: fit ?? null,
    delivery,
    warnings: warnings.map(({ says }) => says),
  }
}

function rounded({ low, central, high }: Band): Band {
  return { low: roundMoney(low), central: roundMoney(central), high: roundMoney(high) }
}

function whole({ low, central, high }: Band): Band {
  return { low: Math.round(low), central: Math.round(central), high: Math.round(high) }
}

/** Says all that the book can tell about a case: its methods, which conditions hold, and the answers read as they are. */
function keysOf(book: CostBook): (situation: Situation) => string {
  const { access, delivery, followUp, outcomeLag, deadline } = book.time
  const conditions = [
    ...book.scaleInferred,
    ...book.inputs.flatMap(({ implied }) => implied),
    ...[access, delivery, followUp, outcomeLag].flat(),
  ].map(({ when }) => when)
  const read = [book.scaleQuestion, book.budget.question, deadline.question]
  return ({ methods, lead, answers }) => {
    let key = `${methods.join()} ${lead}`
    for (const id of read) key += ` ${String(answers[id])}`
    for (const when of conditions) key += holds(when, answers) ? 1 : 0
    return key
  }
}
