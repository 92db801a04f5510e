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
  type When,
} from '../../costing/index.ts'
import type { Advised, Id } from '../../engine/index.ts'

/** How many prices are remembered: far more than a batch of real cases needs, and little memory. */
const REMEMBERED = 20_000

/**
 * Makes `"cost":{...},"weeks":{...}` for a piece of advice, in rounded pounds and whole weeks; both null without a cost
 * book. Cases of which the book can tell no difference cost the same, so each such price is worked out once.
 */
export function priceWriter(book: CostBook | undefined): (advised: Advised) => string {
  if (!book) return () => '"cost":null,"weeks":null'
  const { scaleInferred, scaleQuestion, inputs, budget } = book
  const { access, delivery, followUp, outcomeLag, deadline } = book.time
  const cost = remembered(
    [scaleInferred, ...inputs.map(({ implied }) => implied)],
    [scaleQuestion, budget.question],
    (situation) => JSON.stringify(costOf(book, situation)),
  )
  const weeks = remembered(
    [access, delivery, followUp, outcomeLag],
    [budget.question, deadline.question],
    (situation) => JSON.stringify(weeksOf(book, situation)),
  )
  return (advised) => {
    const situation = situationOf(advised)
    return `"cost":${cost(situation)},"weeks":${weeks(situation)}`
  }
}

/**
 * Makes each text once for all situations that cannot be told apart: by their methods, by which condition of each list is
 * the first to hold, and by the answers that are read as they are.
 */
function remembered(
  lists: readonly (readonly { when: When }[])[],
  read: readonly Id[],
  make: (situation: Situation) => string,
): (situation: Situation) => string {
  const known = new Map<string, string>()
  return (situation) => {
    const { methods, lead, answers } = situation
    let key = `${methods.join()} ${lead}`
    for (const id of read) key += ` ${String(answers[id])}`
    for (const list of lists) key += ` ${list.findIndex(({ when }) => holds(when, answers))}`
    let text = known.get(key)
    if (text === undefined) {
      if (known.size >= REMEMBERED) known.clear()
      text = make(situation)
      known.set(key, text)
    }
    return text
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
